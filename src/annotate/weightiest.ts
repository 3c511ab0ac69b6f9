import type { Sentence, Span } from '../draft/draft.ts';
import { clauseAround, type Run } from './clause.ts';

/** A run of fewer words shows nothing, and neither do more of them. */
const LEAST_WORDS = 3;
const MOST_WORDS = 12;

/** A clause of so many words is shown whole: it reads better than the words that weighed most. */
const LONGEST_CLAUSE = 16;

/**
 * The stretch of words that weighed most, and the clause around it where that is no longer than can be shown. It
 * never cuts a contraction. The first share is of the edge before the words.
 */
export function weightiest(
  text: string,
  { words, start, end }: Sentence,
  shares: Float64Array,
): Span {
  const run = heaviest(words.map((_, at) => shares[at + 1] ?? 0));
  const clause = clauseAround(text, words, run);
  let { from, to } = clause.to - clause.from < LONGEST_CLAUSE ? clause : run;
  while (from > 0 && words[from - 1]?.end === words[from]?.start) from -= 1;
  while (words[to + 1] && words[to]?.end === words[to + 1]?.start) to += 1;
  return { start: words[from]?.start ?? start, end: words[to]?.end ?? end };
}

/** The run with the largest sum, each word measured against the sentence's mean so that it does not take in everything. */
function heaviest(own: readonly number[]): Run {
  const mean = own.reduce((sum, share) => sum + share, 0) / Math.max(1, own.length);
  let best = { sum: Number.NEGATIVE_INFINITY, from: 0, to: own.length - 1 };
  for (let from = 0; from < own.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(own.length, from + MOST_WORDS); to += 1) {
      sum += (own[to] ?? 0) - Math.max(0, mean);
      if (sum > best.sum && to - from + 1 >= Math.min(LEAST_WORDS, own.length))
        best = { sum, from, to };
    }
  }
  return best;
}
