import type { Span } from '../draft/draft.ts';
import type { Line } from '../draft/lines.ts';
import { visible } from './visible.ts';

/** One line of the draft with the marks that go under it. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly marks: string;
}

/** A span over more lines than this is shown by its first and its last. */
const MOST_LINES = 3;

/**
 * The lines that a span touches, with `~~~` under it, or `^` at the place where something is missing.
 *
 *     3 | I'm not sure if this is the right fit.
 *       | ~~~~~~~~~~~~~~~~~
 */
export function excerptOf(lines: readonly Line[], span: Span, width: number): ExcerptLine[] {
  const touched: { readonly line: Line; readonly number: number }[] = [];
  for (let at = firstTouched(lines, span.start); at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || (line.start > span.start && line.start >= span.end)) break;
    touched.push({ line, number: at + 1 });
  }
  const shown = touched.length > MOST_LINES ? [touched[0], touched.at(-1)] : touched;
  const written = shown.filter((each, at) => at === 0 || each?.line.text.trim() !== '');
  return written.flatMap((each) => {
    if (!each) return [];
    const { line, number } = each;
    const from = Math.max(span.start, line.start) - line.start;
    const to = Math.min(span.end, line.end) - line.start;
    return [windowed(number, line.text, from, to, width)];
  });
}

/** The first line that does not end before `start`: a draft may have many lines and many findings. */
function firstTouched(lines: readonly Line[], start: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Long lines are shown around the span only. */
function windowed(
  number: number,
  text: string,
  from: number,
  to: number,
  width: number,
): ExcerptLine {
  let left = 0;
  if (text.length > width) left = Math.max(0, Math.min(from - LEAD, text.length - width));
  const right = Math.min(text.length, left + width);
  const head = left > 0 ? '…' : '';
  const tail = right < text.length ? '…' : '';
  const shown = head + visible(text.slice(left, right)).replaceAll('\t', ' ') + tail;
  const indent = ' '.repeat(columnsOf(text.slice(left, from)) + head.length);
  const length = Math.max(0, columnsOf(text.slice(from, Math.min(to, right))));
  return { number, text: shown, marks: indent + (length > 0 ? '~'.repeat(length) : '^') };
}

/** How much of a long line is shown before the span. */
const LEAD = 24;

const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|^\p{Emoji_Presentation}/u;
const NARROW = /^\p{M}+$|^[\u200b\u200c\ufeff]+$|^\u200d$/u;

/** Columns a terminal gives to the text: none to marks and joiners, two to wide letters and emoji. */
function columnsOf(text: string): number {
  // Segmentation takes milliseconds to load, and most drafts do without.
  if (/^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter().segment(text)) {
    if (!NARROW.test(segment)) columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

let shared: Intl.Segmenter | undefined;

/** Made only when something is drawn: it takes a moment to load. */
function segmenter(): Pick<Intl.Segmenter, 'segment'> {
  shared ??= new Intl.Segmenter('en');
  return shared;
}
