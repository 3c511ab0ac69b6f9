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

type Place = Span & Pick<Sentence, 'zone'>;

/** Two rules read the same sentences: what was read once is kept as long as the sentence is. */
const read = new WeakMap<Place, Token[]>();

/** The words of a sentence as they are written. */
export function tokensOf(text: string, sentence: Place): readonly Token[] {
  const known = read.get(sentence);
  if (known) return known;
  const tokens = split(text, sentence);
  read.set(sentence, tokens);
  return tokens;
}

function split(text: string, sentence: Place): Token[] {
  const tokens: Token[] = [];
  const piece = text.slice(sentence.start, sentence.end);
  let from = 0;
  const add = (raw: string, start: number, opaque: boolean) => {
    const end = start + raw.length;
    tokens.push({
      raw,
      norm: normOf(raw),
      start: sentence.start + start,
      end: sentence.start + end,
      gap: piece.slice(from, start),
      next: text.charAt(sentence.start + end),
      opaque,
      capital: isCapitalised(raw),
    });
    from = end;
  };
  const runs = /\S+/g;
  for (let run = runs.exec(piece); run; run = runs.exec(piece)) {
    if (OPAQUE.test(run[0])) add(run[0], run.index, true);
    else {
      WORD.lastIndex = 0;
      for (let word = WORD.exec(run[0]); word; word = WORD.exec(run[0])) {
        add(word[0], run.index + word.index, false);
      }
    }
  }
  return tokens;
}

/** The same words come again and again. */
const norms = new Map<string, string>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 40;

function normOf(raw: string): string {
  const known = norms.get(raw);
  if (known !== undefined) return known;
  const norm = raw.toLowerCase().replace(/[’‘ʼ]/g, "'");
  if (raw.length <= LONGEST_KNOWN) {
    if (norms.size >= MOST_KNOWN) norms.clear();
    norms.set(raw, norm);
  }
  return norm;
}

/** Only blanks stand between a word and the one before it. */
export function follows(token: Token | undefined): boolean {
  return token !== undefined && /^\s+$/.test(token.gap);
}
