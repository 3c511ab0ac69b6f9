import type { Draft, Format } from './draft.ts';
import { readHeaders } from './headers.ts';

/** Everything that could move a cursor or hide text, except tab and the line endings. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Reads a plain text. Never fails: any string is a draft, if perhaps an empty one. */
export function readText(source: string, format: Format = 'text'): Draft {
  const text = withoutControls(source);
  return { source, text, format, inFile: true, ...readHeaders(text) };
}

/** The same text, as long as before, with nothing in it that could move a cursor or hide words. */
export function withoutControls(source: string): string {
  return source.replace(CONTROLS, ' ');
}
