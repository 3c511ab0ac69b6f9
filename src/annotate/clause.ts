import type { Word } from '../draft/draft.ts';

/** A run of words, by the index of its first and its last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What may end a clause between two words. */
const BREAK = /[,;:]\s|[–—()]|\s-+\s/;
const TURN = /^(?:but|so|and|because|though|however)$/;

/** The clause that a run of words stands in, or the clauses where it reaches over several. */
export function clauseAround(text: string, words: readonly Word[], { from, to }: Run): Run {
  const turns = (at: number) => {
    const word = words[at];
    const before = words[at - 1];
    return (
      word !== undefined &&
      before !== undefined &&
      (TURN.test(word.norm) || BREAK.test(text.slice(before.end, word.start)))
    );
  };
  let [first, last] = [from, to];
  while (first > 0 && !turns(first)) first -= 1;
  while (last + 1 < words.length && !turns(last + 1)) last += 1;
  return { from: first, to: last };
}
