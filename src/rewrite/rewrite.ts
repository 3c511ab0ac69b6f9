import type { Annotation } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { RewriteTemplate } from '../rulebook/frame.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { cutClause, cutHead, cutSentences, reasonBehind } from './cut.ts';
import type { Rewrite } from './edit.ts';
import { type Faults, faultsIn } from './faults.ts';
import { insertion } from './insert.ts';
import { keepOnly } from './keep.ts';
import { leaningIn } from './leaning.ts';
import { neededBy } from './needed.ts';
import { sentenceAt } from './sentence-at.ts';
import { speakableScenario } from './speakable.ts';
import { swap } from './swap.ts';
import { fill } from './template.ts';
import { speak, type Voice } from './voice.ts';

/** A finding with the rewrites that would settle it. */
export type RewritableFinding = Finding & { readonly rewrites: readonly Rewrite[] };

/** Fills the rule's templates for each finding; a template with an unfilled slot is not offered. */
export function rewrite(
  findings: readonly Finding[],
  annotation: Annotation,
  rules: readonly Rule[],
  voice: Voice,
): RewritableFinding[] {
  const needed = neededBy(rules, annotation);
  const faults = faultsIn(findings, rules, annotation);
  const leaningOn = leaningIn(annotation, needed);
  const heard = heardIn(annotation);
  const said = annotation.draft.text.toLowerCase();
  const scenario = speakableScenario(annotation);
  return findings.map((found) => {
    const { fixes = [], ...finding } = found;
    const rule = rules.find((each) => each.rule === finding.rule);
    const rewrites =
      rule?.rewrites
        .filter(({ scenarios }) => scenarios.length === 0 || scenarios.includes(scenario))
        .flatMap((template) =>
          offer(template, rule, finding, annotation, { needed, faults, leaningOn, heard, voice }),
        ) ?? [];
    // What says again what the draft has said already is the last thing to offer.
    const fresh = rewrites.toSorted((a, b) => echo(a, said) - echo(b, said));
    return { ...finding, rewrites: [...fixes, ...fresh] };
  });
}

const ECHOING = 4;

/** 1 where four words in a row of what is put in stand in the draft already, else 0. */
function echo({ edits }: Rewrite, said: string): number {
  return edits.some(({ text }) => {
    const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
    return words.some(
      (_, at) =>
        at + ECHOING <= words.length && said.includes(words.slice(at, at + ECHOING).join(' ')),
    );
  })
    ? 1
    : 0;
}

/** What an offer looks at beside its finding. */
interface Around {
  /** Sentences that the draft cannot do without. */
  readonly needed: ReadonlySet<Sentence>;
  readonly faults: Faults;
  readonly leaningOn: (sentence: Sentence) => Sentence[];
  /** The sentences that hold a move. */
  readonly heard: (move: string) => ReadonlySet<Sentence>;
  readonly voice: Voice;
}

function heardIn({ marks, sentences }: Annotation): Around['heard'] {
  const byMove = new Map<string, Set<Sentence>>();
  for (const { name, sentence } of marks) {
    const known = byMove.get(name) ?? new Set();
    const own = sentences[sentence];
    if (own) byMove.set(name, known.add(own));
  }
  return (move) => byMove.get(move) ?? new Set();
}

function offer(
  template: RewriteTemplate,
  rule: Rule,
  finding: Finding,
  annotation: Annotation,
  { needed, faults, leaningOn, heard, voice }: Around,
): Rewrite[] {
  const { how, known } = template;
  const facts: Readonly<Record<string, string | null>> = {
    ...annotation.facts,
    date: annotation.told.date,
  };
  if (known.some((slot) => !facts[slot])) return [];
  const filled = fill(template.texts[voice.register], facts);
  if (filled === undefined) return [];
  const text = speak(filled, voice);
  const { source } = annotation.draft;
  if (how === 'insert') {
    // Where something was half heard, or the draft is cold, a ready sentence would say it twice or jar.
    if (isDoubt(finding, rule) || voice.cold) return [];
    // An answer stands in the place of what may be a promise rather than beside it.
    const others = rule.check === 'needs' ? [...rule.unless, ...rule.against] : [];
    const promise = faults.perhaps(others);
    if (promise && !needed.has(promise)) {
      const { start, end } = promise;
      return [
        { title: `Say “${oneLine(text)}”`, safe: template.safe, edits: [{ start, end, text }] },
      ];
    }
    const edit = insertion(text, finding.start, rule.place, annotation);
    return [{ title: `Add “${oneLine(text)}”`, safe: template.safe, edits: [edit] }];
  }
  const sentence = sentenceAt(annotation.sentences, finding);
  if (!sentence) return [];
  if (how === 'swap') return swap(template.swaps, sentence, source);
  // What concerns the whole draft is offered once for each rule.
  const isDearest = finding.start === faults.dearest.get(rule.rule)?.start;
  if (how === 'keep')
    return isDearest ? keepOnly(template.keeps, text, faults, needed, annotation) : [];
  const leaning = leaningOn(sentence);
  if (template.holding && !heard(template.holding).has(sentence)) return [];
  const answers = ANSWERS.some((name) => heard(name).has(sentence));
  // A reason does not stand for the answer that is in the same sentence, and a doubt costs nobody his answer.
  if (answers && template.holding === 'reason') return [];
  if (answers && needed.has(sentence) && isDoubt(finding, rule)) return [];
  if (how === 'replace') {
    // Who is thanked in the same breath stays thanked.
    const clause = needed.has(sentence) ? cutClause(sentence, finding, source) : undefined;
    const { start, end } = sentence;
    const elsewhere = template.unless.some((move) => {
      const others = heard(move);
      return others.size > (others.has(sentence) ? 1 : 0);
    });
    if (!clause && !needed.has(sentence) && (elsewhere || source.includes(text))) {
      // Said already: once is enough.
      const edits = cutSentences(inOrder([sentence, ...leaning]), source);
      return [{ title: 'Leave the sentence out', safe: false, edits }];
    }
    const spares = template.holding === null && heard('reason').has(sentence);
    const behind = spares ? reasonBehind(sentence, finding) : undefined;
    const spared = behind !== undefined && faults.within(behind, end) ? undefined : behind;
    const edit = clause
      ? { start: clause.start, end, text: `. ${text}` }
      : { start, end: spared ?? end, text: spared ? text.replace(/[.!]$/, '') : text };
    const beside =
      isDearest && template.unless.includes('decision')
        ? [...faults.wavering].filter((each) => each !== sentence && !needed.has(each))
        : [];
    const along = inOrder([...new Set([...leaning, ...beside])]);
    const edits = clause ? [edit] : [edit, ...cutSentences(along, source)];
    return [{ title: `Say “${oneLine(text)}”`, safe: template.safe, edits }];
  }
  const head = template.head ? cutHead(sentence, finding, source) : undefined;
  if (head) return [{ title: 'Leave that part out', safe: false, edits: [head] }];
  if (needed.has(sentence)) {
    const clause = cutClause(sentence, finding, source);
    return clause ? [{ title: 'Leave that part out', safe: false, edits: [clause] }] : [];
  }
  const edits = cutSentences(inOrder([sentence, ...leaning]), source);
  const safe = template.safe && !edits.some(({ start, end }) => tells(source.slice(start, end)));
  return [{ title: 'Leave the sentence out', safe, edits }];
}

/** Names, dates, figures, addresses and links are lost with no sentence that is left out unasked. */
function tells(text: string): boolean {
  return /\d|@|:\/\/|www\.|(?<!^|[.!?]\s)\b(?!I\b)[A-Z]/.test(text.trim());
}

/** What answers, clearly or unsurely. */
const ANSWERS = ['decision', 'decision-is-clear'];

/** Whether a rule that asks or accuses only suggests here, since it is not sure of what it heard. */
function isDoubt({ severity }: Finding, rule: Rule): boolean {
  return severity === 'suggestion' && rule.severity !== 'suggestion';
}

function inOrder(sentences: readonly Sentence[]): Sentence[] {
  return sentences.toSorted((a, b) => a.start - b.start);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim();
}
