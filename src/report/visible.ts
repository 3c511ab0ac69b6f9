/**
 * Text of a draft, a file name or a page made harmless for a terminal: no escape sequence, no other
 * control character (also not U+009B, which some terminals take for one), nothing that reorders text.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
