import type { Annotation } from '../../annotate/annotation.ts';
import type { Sentence, Span } from '../../draft/draft.ts';
import { isCapitalised } from '../../draft/letters.ts';
import { isCommonWord, isTitle } from '../../draft/names.ts';
import type { Rewrite } from '../../rewrite/edit.ts';
import { compareNames, givenName, partsOf } from '../people.ts';
import type { Remark } from '../remark.ts';

/** What a slip of one letter costs: somebody else's name costs all of the rule's points. */
const SLIP = { severity: 'warning', points: 20 } as const;

/** The greeting agrees with whom the mail is to, and the text with the greeting. */
export function checkName(annotation: Annotation): Remark[] {
  const { draft, recruiterAt, told } = annotation;
  if (!recruiterAt) return [];
  const seen = draft.text.slice(recruiterAt.start, recruiterAt.end);
  const against = compareWithAll(greetingOf(annotation) ?? seen, seen, told.recruiters);
  if (against) {
    const { known, slip } = against;
    const values = { seen, known };
    const fixes = fixFor(recruiterAt, seen, known);
    return [{ ...recruiterAt, variant: 'told', values, fixes, ...(slip ? SLIP : {}) }];
  }
  return [...slipsIn(annotation, seen), ...vocatives(annotation, seen)];
}

/** "Ms Petrov" in the text where the greeting says "Ms Petrova": one of the two is misspelt. */
function slipsIn({ draft, sentences }: Annotation, greeted: string): Remark[] {
  return sentences
    .filter(({ zone }) => zone === 'body')
    .flatMap(({ words }) =>
      words.flatMap((title, at): Remark[] => {
        const word = words[at + 1];
        if (!word || !isTitle(draft.text.slice(title.start, title.end))) return [];
        const called = draft.text.slice(word.start, word.end);
        if (!isCapitalised(called) || compareNames(called, greeted) !== 'misspelt') return [];
        const { start, end } = word;
        return [{ start, end, values: { seen: called, known: greeted }, ...SLIP }];
      }),
    );
}

/** Somebody is called by a name that is not the greeting's. */
function vocatives(annotation: Annotation, seen: string): Remark[] {
  const { draft, told } = annotation;
  return vocativesIn(annotation).flatMap((span): Remark[] => {
    const called = draft.text.slice(span.start, span.end);
    if (compareNames(called, greetingOf(annotation) ?? seen) !== 'different') return [];
    if (told.recruiters.some((known) => compareNames(called, known) === 'same')) return [];
    return [{ ...span, values: { seen: called, known: seen } }];
  });
}

/** The words of the greeting, since "Anna and Tom" are two people. */
function greetingOf({ draft, sentences }: Annotation): string | undefined {
  const greeting = sentences.find(({ zone }) => zone === 'greeting');
  return greeting && draft.text.slice(greeting.start, greeting.end);
}

/** Nothing where one of the known names agrees or none of them is a person's. */
function compareWithAll(
  greeting: string,
  seen: string,
  known: readonly string[],
): { known: string; slip: boolean } | undefined {
  // A family name with its title cannot contradict a first name alone.
  const titled = isTitled(seen);
  const compared = known.map((name) => ({
    name,
    agreement: titled && partsOf(name).length === 1 ? 'unknown' : compareNames(seen, name),
  }));
  const people = compared.filter(({ agreement }) => agreement !== 'unknown');
  const [first] = people;
  if (!first || people.length < known.length) return undefined;
  if (people.some(({ agreement }) => agreement === 'same')) return undefined;
  if (known.some((name) => compareNames(greeting, name) === 'same')) return undefined;
  const slip = people.find(({ agreement }) => agreement === 'misspelt');
  return { known: (slip ?? first).name, slip: slip !== undefined };
}

function isTitled(name: string): boolean {
  return name.split(/\s+/).some(isTitle);
}

/** A first name is replaced by a first name; beside a title there is no telling which name belongs. */
function fixFor(span: Span, seen: string, known: string): readonly Rewrite[] {
  if (isTitled(seen) || partsOf(seen).length > 1) return [];
  const text = givenName(known);
  return [{ title: `Write “${text}”`, safe: false, edits: [{ ...span, text }] }];
}

const CALLING = /^(?:thanks|thank|you|sorry|apologies|again|hello|hi|hey)$/;

/** "Thank you again, Maria." and "Sorry, Tom, but": somebody is called by name. */
function vocativesIn({ draft, sentences }: Annotation): Span[] {
  return sentences
    .filter(({ zone }) => zone === 'body')
    .flatMap((sentence) => vocativeIn(draft.text, sentence));
}

function vocativeIn(text: string, { words, end }: Sentence): Span[] {
  // "Thanks, Ivo" by itself signs off.
  if (words.length <= 3) return [];
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (!before || !CALLING.test(before.norm)) return [];
    if (!/^,\s+$/.test(text.slice(before.end, word.start))) return [];
    const raw = text.slice(word.start, word.end);
    const isName = isCapitalised(raw) && !isCommonWord(raw) && raw.length > 2 && /[a-z]/.test(raw);
    const next = words[at + 1]?.start ?? end;
    return isName && /^\s*(?:[,.!?]|$)/.test(text.slice(word.end, next))
      ? [{ start: word.start, end: word.end }]
      : [];
  });
}
