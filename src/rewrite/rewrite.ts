import type { Annotation } from '../annotate/annotation.ts';
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
  return findings.map((finding) => {
    const rule = rules.find((each) => each.rule === finding.rule);
    const rewrites =
      rule?.rewrites.flatMap((template) => offer(template, rule, finding, annotation)) ?? [];
    return { ...finding, rewrites };
  });
}

function offer(
  template: RewriteTemplate,
  rule: Rule,
  finding: Finding,
  annotation: Annotation,
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
  return [
    { title: 'Leave the sentence out', safe, edits: [cut(sentence, annotation.draft.source)] },
  ];
}

/** A missing sentence with the space or the line breaks that its place asks for. */
function insertion(text: string, at: number, place: Place, { draft }: Annotation): Edit {
  const newline = draft.source.includes('\r\n') ? '\r\n' : '\n';
  const breaks = text.replaceAll('\n', newline);
  const before = draft.source.slice(0, at);
  const after = draft.source.slice(at);
  const opens = before.trim() === '' || /[\r\n]\s*$/.test(before);
  if (place === 'greeting') return { start: at, end: at, text: `${breaks}${newline}${newline}` };
  if (place === 'closing') {
    const lead = opens ? '' : newline + newline;
    return { start: at, end: at, text: lead + breaks + (after.trim() === '' ? '' : newline) };
  }
  const lead = opens || /\s$/.test(before) ? '' : ' ';
  const tail = after === '' || /^\s/.test(after) ? '' : ' ';
  const finished = lead === ' ' && /[^\s.!?,;:)\]”"’'…-]$/.test(before) ? '.' : '';
  return { start: at, end: at, text: finished + lead + breaks + tail };
}

/** The sentence with the space behind it, or before it where it ends its line. */
function cut(sentence: Sentence, source: string): Edit {
  const after = /^[ \t]+/.exec(source.slice(sentence.end));
  if (after) return { start: sentence.start, end: sentence.end + after[0].length, text: '' };
  const before = /[ \t]+$/.exec(source.slice(0, sentence.start));
  return { start: sentence.start - (before?.[0].length ?? 0), end: sentence.end, text: '' };
}

function sentenceAt(sentences: readonly Sentence[], finding: Finding): Sentence | undefined {
  return sentences.find((each) => each.start <= finding.start && finding.end <= each.end);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim();
}
