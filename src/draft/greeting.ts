import type { Matcher } from '../phrases/match.ts';
import type { Span, Word } from './draft.ts';
import { isCapitalised } from './letters.ts';
import type { Line } from './lines.ts';
import { isCommonWord, isParticle, isTitle } from './names.ts';
import { wordsOf } from './words.ts';

/** A greeting names at most this many words: "Dear Professor Maria van der Berg and team". */
const LONGEST_NAME = 8;

/**
 * Finds the greeting at the head of `line`, the first written line of the message. What opens a
 * greeting is known to the phrases of the move `greeting`; this adds the name behind it, and the
 * lines that are a name alone.
 *
 *     Hi Sam, thanks for the invite       Thanks, Priya,       Priya,       hi sam thanks but
 *     ^^^^^^^                             ^^^^^^^^^^^^^^       ^^^^^^       ^^^^^^
 */
export function greetingIn(line: Line, followed: boolean, hear: Matcher): Span | undefined {
  const words = wordsOf(line.text).filter((word, at, all) => all[at - 1]?.end !== word.start);
  const first = words[0];
  if (!first || /^\s*(?:[-*•>]|\d+[.)])\s/.test(line.text)) return undefined;
  const opened = hear(words).find((match) => match.owner === 'greeting' && match.first === 0);
  const openers = opened ? opened.last + 1 : 0;
  const thanked = opened ? 0 : thanksLength(words);
  if (openers === 0 && thanked === 0)
    return (
      nameAlone(line, words, followed) ?? nameFirst(line, words, hear) ?? nameAhead(line, words)
    );
  const from = Math.max(openers, thanked);
  const named = nameLength(line.text, words, from);
  if (thanked > 0 && !isThanksGreeting(line.text, words, from + named, followed)) return undefined;
  // A short line that opens like a greeting and ends like one is one, whatever the name is made of.
  const whole = openers > 0 && words.length <= LONGEST_NAME && endsAsGreeting(line.text, words);
  const last = whole ? words.at(-1) : words[from + named - 1];
  if (!last) return undefined;
  return { start: line.start + first.start, end: line.start + afterMark(line.text, last.end) };
}

/** "Olumide, good morning.", "Miss Joseph, good day," */
function nameFirst(line: Line, words: readonly Word[], hear: Matcher): Span | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > SHORT) return undefined;
  const names = words.findIndex(({ end }) => line.text.startsWith(',', end)) + 1;
  const isName = words.slice(0, names).every(({ start, end }) => {
    const raw = line.text.slice(start, end);
    return isTitle(raw) || (isCapitalised(raw) && !isCommonWord(raw));
  });
  if (names === 0 || !isName) return undefined;
  const rest = words.slice(names);
  const opens = hear(rest).some(
    (match) => match.owner === 'greeting' && match.first === 0 && match.last === rest.length - 1,
  );
  if (!opens) return undefined;
  return { start: line.start + first.start, end: line.start + afterMark(line.text, last.end) };
}

const SHORT = 5;

/** Words that are names too, where a capital and a comma say so: "Hi Will, thanks". */
const NAME_OR_WORD =
  /^(?:Will|Hope|Per|May|Mark|Grace|Joy|Faith|Art|Bill|Frank|Rich|Sue|Drew|Dawn|An|Do|So|My|In|On|Can|Long|Max|Guy)$/;

/** How many of the words after the opener belong to the name. */
function nameLength(text: string, words: readonly Word[], from: number): number {
  let length = 0;
  for (let at = from; at < words.length && length < LONGEST_NAME; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before) break;
    const gap = text.slice(before.end, word.start);
    const raw = text.slice(word.start, word.end);
    if (/[,:;!?—–\n]|\s-\s/.test(gap) && !isListOfNames(text, words, at)) break;
    if (gap.includes('.') && !isTitle(before.norm) && before.end - before.start > 1) break;
    if (isTitle(raw) || isParticle(raw) || raw === '&') {
      length += 1;
      continue;
    }
    if (
      at === from &&
      isCapitalised(raw) &&
      NAME_OR_WORD.test(raw) &&
      /^\s*,/.test(text.slice(word.end))
    ) {
      length += 1;
      continue;
    }
    if (isCommonWord(raw) && !/^(?:and|or|all|team|again|any|there|the)$/i.test(raw)) break;
    if (/^(?:and|or)$/i.test(raw) && !looksLikeNameAt(text, words, at + 1)) break;
    // In lower-case typing only the first word after the opener is trusted to be the name.
    if (
      !isCapitalised(raw) &&
      length > 0 &&
      !/^(?:and|team|all)$/i.test(raw) &&
      !endsAt(text, word)
    ) {
      const previous = words[at - 1];
      if (!previous || !(isTitle(previous.norm) || isParticle(previous.norm))) break;
    }
    length += 1;
  }
  return length;
}

/** "Hi Sam, Priya and Tom," is one greeting: only names up to the comma that ends the line. */
function isListOfNames(text: string, words: readonly Word[], from: number): boolean {
  if (!/[,:!]\s*$/.test(text)) return false;
  return words
    .slice(from)
    .every(
      (word) => /^(?:and|&|team|all)$/.test(word.norm) || isCapitalised(text.slice(word.start)),
    );
}

function looksLikeNameAt(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const raw = text.slice(word.start, word.end);
  return isCapitalised(raw) || /^(?:team|all|everyone|the)$/.test(word.norm);
}

function endsAt(text: string, word: Word): boolean {
  return /^\s*[,:;!.—–-]*\s*$/.test(text.slice(word.end));
}

/** "Thanks, Priya," opens a mail as often as it closes a sentence: how many words of it are thanks. */
function thanksLength(words: readonly Word[]): number {
  if (/^(?:thanks|cheers)$/.test(words[0]?.norm ?? '')) return words[1]?.norm === 'again' ? 2 : 1;
  if (words[0]?.norm === 'thank' && words[1]?.norm === 'you') return 2;
  if (words[0]?.norm === 'many' && words[1]?.norm === 'thanks') return 2;
  return 0;
}

function isThanksGreeting(
  text: string,
  words: readonly Word[],
  upTo: number,
  followed: boolean,
): boolean {
  const name = words[upTo - 1];
  if (!name || upTo < words.length || !followed) return false;
  return isCapitalised(text.slice(name.start)) && /^\s*[,:—–!-]/.test(text.slice(name.end));
}

/** "Priya," or "Ms Alvarez:" or "Priya" on a line of its own above the rest. */
function nameAlone(line: Line, words: readonly Word[], followed: boolean): Span | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (!followed || !first || !last || words.length > 4) return undefined;
  const named = words.every((word) => {
    const raw = line.text.slice(word.start, word.end);
    if (isCommonWord(raw) && !/^(?:and|all|team)$/.test(word.norm)) return false;
    return isCapitalised(raw) || isParticle(raw) || /^(?:and|&|team|all)$/.test(word.norm);
  });
  const marked = /^\s*[,:;!—–-]\s*$/.test(line.text.slice(last.end));
  const lone = words.length <= 2 && line.text.slice(last.end).trim() === '';
  const lower = words.length === 1 && marked && !isCommonWord(first.norm);
  if (!(named && (marked || lone)) && !lower) return undefined;
  return { start: line.start + first.start, end: line.start + afterMark(line.text, last.end) };
}

const ADDRESSED =
  /^(?:i|thank|thanks|thankyou|we|many|sorry|it|this|just|hope|after|unfortunately)$/;

/** So near behind, a second dash closes an aside. */
const LONGEST_ASIDE = 60;

/** "Mr. Dobbs, thank you for calling": a name ahead of the first sentence. */
function nameAhead(line: Line, words: readonly Word[]): Span | undefined {
  for (let at = 0; at < Math.min(3, words.length - 1); at += 1) {
    const word = words[at];
    const next = words[at + 1];
    const first = words[0];
    if (!word || !next || !first) return undefined;
    const raw = line.text.slice(word.start, word.end);
    const isName = isTitle(raw) || (isCapitalised(raw) && !isCommonWord(raw) && !/ly$/.test(raw));
    if (!isName) return undefined;
    if (!/^\s*[,–—]/.test(line.text.slice(word.end))) continue;
    // Behind a title a dash leaves no doubt: "Ms. Crandall — I'd …".
    const isTitled =
      isTitle(line.text.slice(first.start, first.end)) &&
      /^\s*[–—][^–—]*$/.test(line.text.slice(word.end, word.end + LONGEST_ASIDE));
    if (!isTitled && !ADDRESSED.test(next.norm)) return undefined;
    return { start: line.start + first.start, end: line.start + afterMark(line.text, word.end) };
  }
  return undefined;
}

function endsAsGreeting(text: string, words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (!last || !/^[\s\])}>»|*%]*[,:]\s*$/.test(text.slice(last.end))) return false;
  return (
    !/[,:;?]\s/.test(text.slice(0, last.start)) &&
    !words.some(({ norm }) => /^(?:thanks|thank|i)$/.test(norm))
  );
}

/** Takes in the comma, colon or dash that ends a greeting. */
function afterMark(text: string, end: number): number {
  const mark = /^[\])}>»|*%]*\s*(?:[,:;!.]+|[—–-](?=\s|$))+/.exec(text.slice(end));
  return end + (mark?.[0].length ?? 0);
}
