/**
 * The words that every stage shares. All offsets, here and everywhere under `src/`, are UTF-16 code
 * units into the source as it was read; lines and columns exist only in `report/`.
 */

/** A stretch of the source: `start` inclusive, `end` exclusive. Zero-width where `start === end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Format = 'text' | 'markdown' | 'email';

export interface Header extends Span {
  /** Lower-case field name. */
  readonly name: string;
  readonly value: string;
}

/** What was read: the source, and the same text with everything that is not the writer's words blanked. */
export interface Draft {
  readonly source: string;
  /**
   * As long as `source`, so that an offset means the same in both. Blanked to spaces: a byte order
   * mark, control characters, and in Markdown its marks, code and link targets.
   */
  readonly text: string;
  readonly format: Format;
  readonly headers: readonly Header[];
  /** Where the header block ends and the message begins. */
  readonly bodyStart: number;
  /** False where the body was encoded in the file, so that offsets are of the decoded text. */
  readonly inFile: boolean;
}

export type ZoneKind = 'header' | 'greeting' | 'body' | 'closing' | 'signature' | 'quoted';

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** One word as it is compared: lower case, straight apostrophes, contractions taken apart. */
export interface Word extends Span {
  readonly norm: string;
}

export interface Sentence extends Span {
  readonly zone: ZoneKind;
  readonly words: readonly Word[];
}
