import type { Annotation, Mark } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Place, RewriteTemplate, Rule } from '../rulebook/rulebook.ts';
import type { Edit } from './edit.ts';
import { fill } from './template.ts';

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
): RewritableFinding[] {
  const needed = neededBy(rules, annotation);
  return findings.map((found) => {
    const { fixes = [], ...finding } = found;
    const rule = rules.find((each) => each.rule === finding.rule);
    const rewrites =
      rule?.rewrites.flatMap((template) => offer(template, rule, finding, annotation, needed)) ??
      [];
    return { ...finding, rewrites: [...fixes, ...rewrites] };
  });
}

function offer(
  template: RewriteTemplate,
  rule: Rule,
  finding: Finding,
  annotation: Annotation,
  needed: ReadonlySet<Sentence>,
): Rewrite[] {
  const text = fill(template.text, { ...annotation.facts });
  if (text === undefined) return [];
  const { safe, how } = template;
  if (how === 'insert') {
    const edit = insertion(text, finding.start, rule.place, annotation);
    return [{ title: `Add “${oneLine(text)}”`, safe, edits: [edit] }];
  }
  const sentence = sentenceAt(annotation.sentences, finding);
  if (!sentence) return [];
  if (how === 'replace') {
    const { start, end } = sentence;
    return [{ title: `Say “${oneLine(text)}”`, safe, edits: [{ start, end, text }] }];
  }
  if (needed.has(sentence)) return [];
  return [
    { title: 'Leave the sentence out', safe, edits: [cut(sentence, annotation.draft.source)] },
  ];
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

/** The sentence with the space behind it, or before it where it ends its line. */
function cut({ start, end }: Sentence, source: string): Edit {
  let to = end;
  while (/[ \t]/.test(source.charAt(to))) to += 1;
  if (to > end) return { start, end: to, text: '' };
  let from = start;
  while (/[ \t]/.test(source.charAt(from - 1))) from -= 1;
  return { start: from, end, text: '' };
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
