import type { Matcher } from '../phrases/match.ts';
import { isCapitalised } from './letters.ts';
import { isBlank, type Line } from './lines.ts';
import { areNames, nameLine } from './name-line.ts';
import { isCommonWord } from './names.ts';
import { isContactLine, LONGEST_CONTACT } from './signature.ts';
import { wordsOf } from './words.ts';

/** Sign-off, name, pronouns, title, firm, two ways to reach them: more lines are no closing. */
const MOST_LINES = 8;

/** Ten words of a sign-off with its name; no more is looked at. */
const LONGEST_LINE = 100;

/** Where a closing begins and where, under it, the signature does (offsets; equal where there is none). */
export interface Closing {
  readonly start: number;
  readonly signature: number;
}

/**
 * Finds the complimentary close and the name at the foot of the writer's own lines.
 *
 *     Kind regards,          - Jonah          hope you find someone great, cheers jo
 *     Jo Pemberton                                                         ^^^^^^^^^
 *
 * What signs off is known to the phrases of the move `sign-off`; this knows what a name under it
 * looks like.
 */
export function closingIn(lines: readonly Line[], hear: Matcher): Closing | undefined {
  const written = lines.filter((line) => !isBlank(line));
  const last = written.at(-1);
  if (!last) return undefined;
  const at = signOffLine(written, hear);
  if (at >= 0) return closingFrom(written, at, 1);
  const named = nameLine(written);
  if (named >= 0) return closingFrom(written, named, 0);
  const tail = inlineStart(last, hear, written.length);
  return tail === undefined ? undefined : { start: tail, signature: last.end };
}

/** The line that signs off, with nothing but names and contact lines under it; -1 if none. */
function signOffLine(written: readonly Line[], hear: Matcher): number {
  let found = -1;
  for (let at = written.length - 1; at >= Math.max(0, written.length - MOST_LINES); at -= 1) {
    const line = written[at];
    if (!line) break;
    const under = written[at + 1];
    if (/^\s*[-*•]\s+\S/.test(line.text) && at < written.length - 1) break;
    const finished = found >= 0 && /[.!?]\s*$/.test(line.text);
    if (finished) break;
    if (isSignOff(line, hear) || (at > 0 && under && standsAsSignOff(line, under, hear)))
      found = at;
    else if (!fitsUnderSignOff(line)) break;
  }
  // "Thanks again," alone is a whole message, not the close of one.
  return found === 0 && written.length === 1 ? -1 : found;
}

function isSignOff(line: Line, hear: Matcher): boolean {
  if (line.text.length > LONGEST_LINE) return false;
  const words = wordsOf(line.text);
  if (words.length === 0 || words.length > 10) return false;
  const match = hear(words).find((each) => each.owner === 'sign-off' && each.first === 0);
  if (!match) return false;
  const rest = words.slice(match.last + 1);
  return rest.length <= 4 && areNames(line.text, rest);
}

/** "Big hug," over a name: a close in words that no list knows, or in two languages. */
function standsAsSignOff(line: Line, under: Line, hear: Matcher): boolean {
  if (line.text.length > LONGEST_LINE || under.text.length > LONGEST_LINE) return false;
  const words = wordsOf(line.text);
  const names = wordsOf(under.text);
  if (names.length === 0 || names.length > 4 || !areNames(under.text, names)) return false;
  if (words.length <= 4 && /,\s*$/.test(line.text)) return true;
  return (
    words.length <= 6 &&
    !/[.!?]\W*$/.test(line.text) &&
    hear(words).some((match) => match.owner === 'sign-off')
  );
}

function fitsUnderSignOff(line: Line): boolean {
  if (line.text.length > LONGEST_CONTACT) return false;
  if (isContactLine(line.text)) return true;
  const words = wordsOf(line.text);
  const sentence = /[.!?]\s*$/.test(line.text) && words.length > 3;
  return (
    words.length <= 7 && !sentence && !/^(?:i|we|thanks|thank|please)$/.test(words[0]?.norm ?? '')
  );
}

function closingFrom(written: readonly Line[], at: number, names: number): Closing {
  const first = written[at];
  const last = written.at(-1);
  if (!first || !last) return { start: 0, signature: 0 };
  const nameAt = Math.min(at + names, written.length - 1);
  const under = written.slice(nameAt + 1).find((line) => !isPostscript(line.text));
  const contact = written.slice(at + 1).find((line) => isContactLine(line.text));
  const signature = Math.min(under?.start ?? last.end, contact?.start ?? last.end);
  return { start: first.start + leading(first.text), signature };
}

/** No sign-off and name is longer than this, so that only the tail of a long line is looked at. */
const LONGEST_TAIL = 80;

/** A sign-off with its name, or a name alone, at the end of a line of prose. */
function inlineStart(last: Line, hear: Matcher, lineCount: number): number | undefined {
  const from = Math.max(0, last.text.length - LONGEST_TAIL);
  for (const found of last.text.slice(from).matchAll(/[.!?,;)—–:-]["'’”]?\s+(?=\S)/g)) {
    const cut = from + found.index + found[0].length;
    const tail: Line = { start: last.start + cut, end: last.end, text: last.text.slice(cut) };
    if (signsWithName(tail, hear)) return tail.start;
    if (/[.!?]/.test(found[0]) && (isLoneName(tail.text) || isTypedName(tail.text, last.text))) {
      return tail.start;
    }
  }
  return lowerCaseTail(last, hear, lineCount);
}

function signsWithName(tail: Line, hear: Matcher): boolean {
  const words = wordsOf(tail.text);
  const match = hear(words).find((each) => each.owner === 'sign-off' && each.first === 0);
  if (!match || match.last === words.length - 1) return false;
  const name = tail.text.slice(words[match.last]?.end).replace(/\b[A-Z]\.(?=\s)/g, '');
  return isSignOff(tail, hear) && !/[.!?]\s/.test(name);
}

function isLoneName(text: string): boolean {
  const words = wordsOf(text);
  const capitals = words.every((word) => isCapitalised(text.slice(word.start)));
  return (
    words.length > 0 && words.length <= 2 && capitals && areNames(text, words) && !/[!?]/.test(text)
  );
}

/** "all the best with the shop. kev": one word that stands in no sentence, where nothing has capitals. */
function isTypedName(text: string, line: string): boolean {
  if (/[A-Z]/.test(line) || !/^[a-z\u00df-\u00ff]{2,12}\s*$/.test(text)) return false;
  return !isCommonWord(text.trim());
}

/** "hope you find someone great cheers jo": without punctuation only the sign-off itself tells. */
function lowerCaseTail(last: Line, hear: Matcher, lineCount: number): number | undefined {
  if (/[A-Z]/.test(last.text.slice(1))) return undefined;
  const words = wordsOf(last.text);
  for (const match of hear(words)) {
    if (match.owner !== 'sign-off' || (match.first === 0 && lineCount === 1)) continue;
    const rest = words.slice(match.last + 1);
    const first = words[match.first];
    if (first && rest.length > 0 && rest.length <= 2 && areNames(last.text, rest)) {
      return last.start + first.start;
    }
  }
  return undefined;
}

export function isPostscript(text: string): boolean {
  return /^\s*p\.?\s?s\b/i.test(text);
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
