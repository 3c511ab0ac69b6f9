import type { Annotation, Mark } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Place, RewriteTemplate, Rule, Scenario } from '../rulebook/rulebook.ts';
import { cutClause, cutSentence } from './cut.ts';
import type { Edit } from './edit.ts';
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
  const said = annotation.draft.text.toLowerCase();
  const scenario = speakableScenario(annotation.scenario, said);
  return findings.map((found) => {
    const { fixes = [], ...finding } = found;
    const rule = rules.find((each) => each.rule === finding.rule);
    const rewrites =
      rule?.rewrites
        .filter(({ scenarios }) => scenarios.length === 0 || scenarios.includes(scenario))
        .flatMap((template) => offer(template, rule, finding, annotation, needed, voice)) ?? [];
    // What says again what the draft has said already is the last thing to offer.
    const fresh = rewrites.toSorted((a, b) => echo(a, said) - echo(b, said));
    return { ...finding, rewrites: [...fixes, ...fresh] };
  });
}

/** Of an offer is spoken only where the draft, its subject or its thread speak of one. */
function speakableScenario(scenario: Scenario, said: string): Scenario {
  return scenario === 'offer' && !/\b(?:offer|contract)/.test(said) ? 'interview' : scenario;
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

function offer(
  template: RewriteTemplate,
  rule: Rule,
  finding: Finding,
  annotation: Annotation,
  needed: ReadonlySet<Sentence>,
  voice: Voice,
): Rewrite[] {
  const { how, known } = template;
  const facts: Readonly<Record<string, string | null>> = { ...annotation.facts };
  if (known.some((slot) => !facts[slot])) return [];
  const filled = fill(template.texts[voice.register], facts);
  if (filled === undefined) return [];
  const text = speak(filled, voice);
  const { source } = annotation.draft;
  if (how === 'insert') {
    const edit = insertion(text, finding.start, rule.place, annotation);
    return [{ title: `Add “${oneLine(text)}”`, safe: template.safe, edits: [edit] }];
  }
  const sentence = sentenceAt(annotation.sentences, finding);
  if (!sentence) return [];
  if (template.holding && !holds(annotation, sentence, template.holding)) return [];
  if (how === 'replace') {
    // Who is thanked in the same breath stays thanked.
    const clause = needed.has(sentence) ? cutClause(sentence, finding, source) : undefined;
    const { start, end } = sentence;
    if (!clause && !needed.has(sentence) && source.includes(text)) {
      // Said already: once is enough.
      return [
        { title: 'Leave the sentence out', safe: false, edits: [cutSentence(sentence, source)] },
      ];
    }
    const edit = clause ? { start: clause.start, end, text: `. ${text}` } : { start, end, text };
    return [{ title: `Say “${oneLine(text)}”`, safe: template.safe, edits: [edit] }];
  }
  if (needed.has(sentence)) {
    const clause = cutClause(sentence, finding, source);
    return clause ? [{ title: 'Leave that part out', safe: false, edits: [clause] }] : [];
  }
  const edit = cutSentence(sentence, source);
  const safe = template.safe && !tells(source.slice(edit.start, edit.end));
  return [{ title: 'Leave the sentence out', safe, edits: [edit] }];
}

function holds({ marks, sentences }: Annotation, sentence: Sentence, move: string): boolean {
  return marks.some((mark) => mark.name === move && sentences[mark.sentence] === sentence);
}

/** Names, dates, figures, addresses and links are lost with no sentence that is left out unasked. */
function tells(text: string): boolean {
  return /\d|@|:\/\/|www\.|(?<!^|[.!?]\s)\b(?!I\b)[A-Z]/.test(text.trim());
}

/** A missing sentence with the space or the line breaks that its place asks for. */
function insertion(text: string, at: number, place: Place, { draft }: Annotation): Edit {
  const { source } = draft;
  const newline = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const breaks = text.replaceAll('\n', newline);
  const opens = opensLine(source, at);
  if (place === 'greeting') return { start: at, end: at, text: breaks + newline + newline };
  if (place === 'closing') {
    const lead = opens ? '' : newline + newline;
    return { start: at, end: at, text: lead + breaks + (endsText(source, at) ? '' : newline) };
  }
  const lead = opens || /\s/.test(source.charAt(at - 1)) ? '' : ' ';
  const tail = at === source.length || /\s/.test(source.charAt(at)) ? '' : ' ';
  const finished = lead === ' ' && /[^\s.!?,;:)\]”"’'…-]/.test(source.charAt(at - 1)) ? '.' : '';
  return { start: at, end: at, text: finished + lead + breaks + tail };
}

/** Whether nothing but blanks stands between `at` and the line break, or the beginning, before it. */
function opensLine(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[^\S\r\n]/.test(source.charAt(before))) before -= 1;
  return before < 0 || /[\r\n]/.test(source.charAt(before));
}

function endsText(source: string, at: number): boolean {
  let after = at;
  while (after < source.length && /\s/.test(source.charAt(after))) after += 1;
  return after === source.length;
}

/** Each sentence that is all the draft has for a rule that needs something said. */
function neededBy(rules: readonly Rule[], annotation: Annotation): ReadonlySet<Sentence> {
  const { sentences, marks, faint, scenario } = annotation;
  const needed = new Set<Sentence>();
  for (const rule of rules) {
    if (rule.check !== 'needs' || !rule.scenarios.includes(scenario)) continue;
    const settling = sentencesWith([rule.move, ...rule.unless], marks);
    const weak = [rule.move, rule.rule, ...rule.weak];
    const holding = settling.size > 0 ? settling : sentencesWith(weak, [...marks, ...faint]);
    const [only] = holding;
    const sentence = sentences[only ?? -1];
    if (sentence && holding.size === 1) needed.add(sentence);
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
