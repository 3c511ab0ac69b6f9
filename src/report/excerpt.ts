import type { Span } from '../draft/draft.ts';
import { linesOf } from '../draft/lines.ts';
import { visible } from './visible.ts';

/** One line of the draft with the marks that go under it. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly marks: string;
}

/** Long lines are shown around the span only. */
const WIDEST = 88;

/** A span over more lines than this is shown by its first and its last. */
const MOST_LINES = 3;

/**
 * The lines that a span touches, with `~~~` under it, or `^` at the place where something is missing.
 *
 *     3 | I'm not sure if this is the right fit.
 *       | ~~~~~~~~~~~~~~~~~
 */
export function excerptOf(source: string, span: Span): ExcerptLine[] {
  const lines = linesOf(source);
  const touched = lines.flatMap((line, at) => {
    const inside = span.start <= line.end && (span.end > line.start || span.start >= line.start);
    return inside && (span.start >= line.start || span.end > line.start)
      ? [{ line, number: at + 1 }]
      : [];
  });
  const shown = touched.length > MOST_LINES ? [touched[0], touched.at(-1)] : touched;
  const written = shown.filter((each, at) => at === 0 || each?.line.text.trim() !== '');
  return written.flatMap((each) => {
    if (!each) return [];
    const { line, number } = each;
    const from = Math.max(span.start, line.start) - line.start;
    const to = Math.min(span.end, line.end) - line.start;
    return [windowed(number, line.text, from, to)];
  });
}

function windowed(number: number, text: string, from: number, to: number): ExcerptLine {
  let left = 0;
  if (text.length > WIDEST) left = Math.max(0, Math.min(from - 24, text.length - WIDEST));
  const right = Math.min(text.length, left + WIDEST);
  const head = left > 0 ? '…' : '';
  const tail = right < text.length ? '…' : '';
  const shown = head + visible(text.slice(left, right)).replaceAll('\t', ' ') + tail;
  const indent = ' '.repeat(columnsOf(text.slice(left, from)) + head.length);
  const length = Math.max(0, columnsOf(text.slice(from, Math.min(to, right))));
  return { number, text: shown, marks: indent + (length > 0 ? '~'.repeat(length) : '^') };
}

/** Columns a terminal gives to the text: none to combining marks, two to wide letters and emoji. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of segmenter().segment(text)) {
    const code = segment.codePointAt(0) ?? 0;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xff00 && code <= 0xff60) ||
      code >= 0x1f300;
    columns += wide ? 2 : 1;
  }
  return columns;
}

let shared: Intl.Segmenter | undefined;

/** Made only when something is drawn: it takes a moment to load. */
function segmenter(): Pick<Intl.Segmenter, 'segment'> {
  shared ??= new Intl.Segmenter('en');
  return shared;
}
