/**
 * Letters and digits as a regular-expression class over UTF-16 units: ASCII, and everything from
 * U+00C0 on that is no punctuation block. Far cheaper to compile than `\p{L}`, which alone took
 * milliseconds of every start; the difference is scripts that letters of this kind are not written in.
 */
export const LETTERS =
  'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff5a';

/** Whether the first letter of `word` is a capital. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** A word or sentence as it stands at a beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence as it goes on behind a comma: its first letter in lower case, but for "I". */
export function decapitalised(sentence: string): string {
  return /^I\b/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
