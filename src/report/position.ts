import type { Span } from '../draft/draft.ts';

/** 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range extends Position {
  readonly endLine: number;
  readonly endColumn: number;
  /** UTF-16 offsets, `endOffset` exclusive. */
  readonly offset: number;
  readonly endOffset: number;
}

export type Locate = (span: Span) => Range;

/** Derives lines and columns of a source; lines end with `\n`, `\r\n` or a lone `\r`. */
export function locatorOf(source: string): Locate {
  const starts = [0];
  for (const found of source.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  const positionOf = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const from = positionOf(start);
    const to = positionOf(end);
    return { ...from, endLine: to.line, endColumn: to.column, offset: start, endOffset: end };
  };
}

interface Utf8Place {
  readonly line: number;
  readonly column: number;
}

/** As `locatorOf`, with columns in bytes of UTF-8. */
export function utf8LocatorOf(
  source: string,
): (span: Span) => { start: Utf8Place; end: Utf8Place } {
  const locate = locatorOf(source);
  const bytes = new TextEncoder();
  const place = (offset: number, { line, column }: Position): Utf8Place => ({
    line,
    column: bytes.encode(source.slice(offset - column + 1, offset)).length + 1,
  });
  return (span) => {
    const { line, column, endLine, endColumn } = locate(span);
    return {
      start: place(span.start, { line, column }),
      end: place(span.end, { line: endLine, column: endColumn }),
    };
  };
}
