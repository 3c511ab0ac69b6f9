import type { Span } from './draft.ts';

export interface Line extends Span {
  /** The text between `start` and `end`, without its line ending. */
  readonly text: string;
}

/** Cuts `text` from `from` on into lines; understands `\n`, `\r\n` and a lone `\r`. */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = from;
  let start = from;
  for (let found = ending.exec(text); found; found = ending.exec(text)) {
    lines.push({ start, end: found.index, text: text.slice(start, found.index) });
    start = ending.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}
