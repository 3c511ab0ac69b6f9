import type { Word } from './draft.ts';
import { isCapitalised } from './letters.ts';
import type { Line } from './lines.ts';
import { isCommonWord, isParticle, isTitle } from './names.ts';
import { isContactLine } from './signature.ts';
import { wordsOf } from './words.ts';

/**
 * The first of the short lines at the foot, where it is a name: "Tay", "- Jonah", or a name over a
 * trade and a telephone number; -1 if none.
 */
export function nameLine(written: readonly Line[]): number {
  const foot = written.findLastIndex((line) => !isContactLine(line.text));
  let at = written.length - 1;
  while (at > 1 && isShortLine(written[at - 1]) && isShortLine(written[at])) at -= 1;
  for (; at < written.length; at += 1) {
    if (at > 0 && isName(written[at], at === foot)) return at;
  }
  return -1;
}

function isShortLine(line: Line | undefined): boolean {
  if (!line) return false;
  return (
    isContactLine(line.text) || (wordsOf(line.text).length <= 7 && !/[.!?,:;]\s*$/.test(line.text))
  );
}

/** "D. Crabtree, B.Ed. (Hons)" */
const DEGREES = /,(?:\s*(?:[A-Z][A-Za-z]{0,3}\.?){1,3},?){1,3}(?:\s*\([A-Z][a-z]{2,6}\))?\s*$/;

/** "Diego R., electrician", "D. R. Mossop, late of the Guards": a few words of no sentence. */
const TRADE = /,\s([^.!?,]{1,40})$/;
const MOST_OF_TRADE = 4;

/** No name is longer, with what stands behind it. */
const LONGEST_NAME = 100;

function isTrade(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length <= MOST_OF_TRADE &&
    words.every(({ norm }) => /^(?:of|the)$/.test(norm) || !isCommonWord(norm))
  );
}

/** Lower case is trusted to be a name only at the very foot. */
function isName(line: Line | undefined, isLast: boolean): boolean {
  if (!line || line.text.length > LONGEST_NAME || isContactLine(line.text)) return false;
  const whole = line.text.replace(DEGREES, '');
  const [all = '', trade = ''] = (isLast ? TRADE.exec(whole) : null) ?? [];
  const name = isTrade(trade) ? whole.slice(0, whole.length - all.length) : whole;
  const text = /[A-Z]\S*\s+[A-Z]/.test(name) ? name : whole;
  const words = wordsOf(text);
  if (words.length === 0) return /^\s*[-–—~]\s*$/.test(text);
  const clean = !/[!?:;]|\.\s*$/.test(text) || /\b[A-Za-z]\.\s*$/.test(text);
  const lower = !words.some((word) => isCapitalised(text.slice(word.start)));
  return clean && (!lower || isLast) && words.length <= (lower ? 2 : 4) && areNames(text, words);
}

/** Whether all the words can be a person's name. */
export function areNames(text: string, words: readonly Word[]): boolean {
  return words.every((word) => {
    const before = text.slice(Math.max(0, word.start - LONGEST_NAME), word.start);
    const raw = text.slice(word.start, word.end);
    // "A. Mpofu": an initial is no article.
    if (/^[A-Z]$/.test(raw) && text.charAt(word.end) === '.') return true;
    // "Ji-hoon Seo", "Per-Olof Stridh": a part of a double name may be in lower case, or a word.
    if (/[A-Z][^\s-]*-$/.test(before)) return true;
    if (isCapitalised(raw) && /^-[A-Z]/.test(text.slice(word.end))) return true;
    if (isTitle(raw) || isParticle(raw) || /^(?:&|and|x+|xo+)$/.test(word.norm)) return true;
    return !isCommonWord(raw) && (isCapitalised(raw) || words.length <= 2);
  });
}
