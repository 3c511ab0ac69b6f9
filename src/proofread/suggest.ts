import { distance } from './closeness.ts';
import { rankOf } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';

export interface Suggestion {
  readonly word: string;
  /** One edit away, and no other word is nearly as near. */
  readonly clear: boolean;
}

/** How sure a suggestion must be: `strict` where the word may well be a name. */
export type Care = 'usual' | 'strict';

/** A word of letters like these is this much nearer than one that none of them used. */
const RARE = 0.9;
/** Another word this close behind the best leaves it open which was meant. */
const MARGIN = 0.25;

interface Candidate {
  readonly word: string;
  readonly far: number;
  readonly rank: number | undefined;
  readonly cost: number;
}

/**
 * The word most likely meant, or none where no word is near enough: a word that nobody knows may be a
 * word of the writer's trade.
 */
export function suggest(written: string, lexicon: Lexicon, care: Care): Suggestion | undefined {
  if (written.length < 4) return undefined;
  const once = ranked(written, lexicon.near(written, 1));
  const [best, second] = once.filter((each) => isPlausible(written, each, care));
  if (best) {
    return {
      word: best.word,
      clear: written.length >= 5 && (!second || second.cost - best.cost > MARGIN),
    };
  }
  if (care === 'strict' || written.length < 7 || once.length > 0 || isCompound(written, lexicon))
    return undefined;
  const [twice] = ranked(written, lexicon.near(written, 2, written.charAt(0)));
  const near = twice && twice.rank !== undefined && twice.far <= (written.length < 9 ? 1.3 : 1.6);
  return near ? { word: twice.word, clear: false } : undefined;
}

function ranked(written: string, words: readonly string[]): Candidate[] {
  return words
    .filter((word) => word.length > 2)
    .map((word) => {
      const far = distance(written, word);
      const rank = rankOf(word);
      const rarity = rank === undefined ? RARE : Math.log1p(rank) / 16;
      return { word, far, rank, cost: far + rarity };
    })
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
}

function isPlausible(written: string, { word, far, rank }: Candidate, care: Care): boolean {
  if (care === 'strict') return rank !== undefined && written.length >= 6 && far <= 0.6;
  if (word.charAt(0) !== written.charAt(0) && (rank === undefined || far > 0.8)) return false;
  if (rank === undefined) return written.length >= 7 && far <= 0.6;
  if (written.length === 4) return rank < 400 && far <= 0.6;
  return written.length === 5 ? far <= 0.7 : far <= 0.9;
}

/** Two words written as one, as trades do. */
function isCompound(written: string, lexicon: Lexicon): boolean {
  for (let at = 4; at <= written.length - 4; at += 1) {
    if (lexicon.has(written.slice(0, at)) && lexicon.has(written.slice(at))) return true;
  }
  return false;
}
