import type { Sentence, Span } from '../draft/draft.ts';
import { isCapitalised, LETTERS } from '../draft/letters.ts';

/** One word as it is written: contractions stay whole, addresses and file names are one word. */
export interface Token extends Span {
  readonly raw: string;
  /** Lower case, straight apostrophes. */
  readonly norm: string;
  /** What stands between the word before it, or the sentence's beginning, and it. */
  readonly gap: string;
  /** The unit behind it. */
  readonly next: string;
  /** An address, a handle, a file name: letters, but no word. */
  readonly opaque: boolean;
  readonly capital: boolean;
}

const OPAQUE = /@|:\/\/|^www\.|[_\\#=<>{}[\]~^|]|[A-Za-z0-9]\.[A-Za-z0-9]|\w\/\w+\//;
const WORD = new RegExp(`[${LETTERS}]+(?:['’‘ʼ][${LETTERS}]+)*`, 'g');

/** The words of a sentence as they are written. */
export function tokensOf(text: string, sentence: Span & Pick<Sentence, 'zone'>): Token[] {
  const tokens: Token[] = [];
  const piece = text.slice(sentence.start, sentence.end);
  let from = 0;
  const add = (raw: string, start: number, opaque: boolean) => {
    const end = start + raw.length;
    tokens.push({
      raw,
      norm: raw.toLowerCase().replace(/[’‘ʼ]/g, "'"),
      start: sentence.start + start,
      end: sentence.start + end,
      gap: piece.slice(from, start),
      next: text.charAt(sentence.start + end),
      opaque,
      capital: isCapitalised(raw),
    });
    from = end;
  };
  for (const { 0: run, index } of piece.matchAll(/\S+/g)) {
    if (OPAQUE.test(run)) add(run, index, true);
    else for (const found of run.matchAll(WORD)) add(found[0], index + found.index, false);
  }
  return tokens;
}

/** Only blanks stand between a word and the one before it. */
export function follows(token: Token | undefined): boolean {
  return token !== undefined && /^\s+$/.test(token.gap);
}
