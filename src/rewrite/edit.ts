import type { Span } from '../draft/draft.ts';

/** Replace `start` to `end` of the source by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** One offer to settle a finding. */
export interface Rewrite {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/**
 * Applies edits to a source, from its end to its start so that offsets stay true. Edits that overlap
 * an earlier one in the list are left out rather than merged into nonsense.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const kept: Edit[] = [];
  for (const edit of edits) {
    if (!kept.some((other) => overlaps(other, edit))) kept.push(edit);
  }
  return kept
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      source,
    );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
