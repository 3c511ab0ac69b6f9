import type { Annotation, Mark } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import {
  type RewriteTemplate,
  type Rule,
  type Scenario,
  scenarioOwner,
} from '../rulebook/rulebook.ts';
import { cutClause, cutHead, cutSentence } from './cut.ts';
import type { Edit } from './edit.ts';
import { insertion } from './insert.ts';
import { swap } from './swap.ts';
import { fill } from './template.ts';
import { speak, type Voice } from './voice.ts';

/** One offer to settle a finding. */
export interface Rewrite {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

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
          offer(template, rule, finding, annotation, { needed, heard, voice }),
        ) ?? [];
    // What says again what the draft has said already is the last thing to offer.
    const fresh = rewrites.toSorted((a, b) => echo(a, said) - echo(b, said));
    return { ...finding, rewrites: [...fixes, ...fresh] };
  });
}

/** Of an offer is spoken only where the draft or its subject certainly speak of one. */
function speakableScenario({ scenario, marks }: Annotation): Scenario {
  const spoken = marks.some(({ name }) => name === scenarioOwner('offer'));
  return scenario === 'offer' && !spoken ? 'interview' : scenario;
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
  { needed, heard, voice }: Around,
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
    const doubtful = finding.severity === 'suggestion' && rule.severity !== 'suggestion';
    if (doubtful || voice.cold) return [];
    const edit = insertion(text, finding.start, rule.place, annotation);
    return [{ title: `Add “${oneLine(text)}”`, safe: template.safe, edits: [edit] }];
  }
  const sentence = sentenceAt(annotation.sentences, finding);
  if (!sentence) return [];
  if (how === 'swap') return swap(template.swaps, sentence, source);
  if (template.holding && !heard(template.holding).has(sentence)) return [];
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
      return [
        { title: 'Leave the sentence out', safe: false, edits: [cutSentence(sentence, source)] },
      ];
    }
    const edit = clause ? { start: clause.start, end, text: `. ${text}` } : { start, end, text };
    return [{ title: `Say “${oneLine(text)}”`, safe: template.safe, edits: [edit] }];
  }
  const head = cutHead(sentence, finding, source);
  if (head) return [{ title: 'Leave that part out', safe: false, edits: [head] }];
  if (needed.has(sentence)) {
    const clause = cutClause(sentence, finding, source);
    return clause ? [{ title: 'Leave that part out', safe: false, edits: [clause] }] : [];
  }
  const edit = cutSentence(sentence, source);
  const safe = template.safe && !tells(source.slice(edit.start, edit.end));
  return [{ title: 'Leave the sentence out', safe, edits: [edit] }];
}

/** Names, dates, figures, addresses and links are lost with no sentence that is left out unasked. */
function tells(text: string): boolean {
  return /\d|@|:\/\/|www\.|(?<!^|[.!?]\s)\b(?!I\b)[A-Z]/.test(text.trim());
}

/** From this probability on a decision may well be one. */
const HALF_HEARD = 0.3;

/** Each sentence that is all the draft has for a rule that needs something said. */
function neededBy(rules: readonly Rule[], annotation: Annotation): ReadonlySet<Sentence> {
  const { sentences, marks, faint, scenario } = annotation;
  const needed = new Set<Sentence>();
  for (const rule of rules) {
    // What is only suggested may go.
    if (rule.check !== 'needs' || rule.severity === 'suggestion') continue;
    if (!rule.scenarios.includes(scenario)) continue;
    const settling = sentencesWith([rule.move, ...rule.unless], marks);
    const weak = [rule.move, rule.rule, ...rule.weak];
    const holding = settling.size > 0 ? settling : sentencesWith(weak, [...marks, ...faint]);
    const [only] = holding;
    const sentence = sentences[only ?? -1];
    if (sentence && holding.size === 1) needed.add(sentence);
  }
  // What may be the answer itself is not cut on a doubt.
  for (const { name, certainty, sentence } of faint) {
    const own = sentences[sentence];
    if (own && name === 'decision' && certainty >= HALF_HEARD) needed.add(own);
  }
  return needed;
}

function sentencesWith(names: readonly string[], marks: readonly Mark[]): ReadonlySet<number> {
  return new Set(marks.filter(({ name }) => names.includes(name)).map(({ sentence }) => sentence));
}

/** The sentence that holds the finding; sentences are in order of place. */
function sentenceAt(sentences: readonly Sentence[], { start, end }: Finding): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.start <= start && end <= found.end ? found : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim();
}
