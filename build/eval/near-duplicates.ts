import { wordsOf } from '../../src/draft/words.ts';

/** One sentence, and what it stands in; sentences of one place are not compared. */
export interface Placed {
  readonly place: string;
  readonly text: string;
}

export interface NearDuplicate {
  readonly first: Placed;
  readonly second: Placed;
  /** Jaccard similarity of their word 4-grams. */
  readonly alike: number;
}

/** Shorter sentences ("Best of luck to you all.") may well be written twice. */
const LEAST_WORDS = 8;
const WIDTH = 4;
const ALIKE = 0.8;

/**
 * Pairs of sentences whose word 4-grams are alike. Each sentence is looked up under its rarest 4-grams
 * only, so many that an alike sentence must share one of them (prefix filtering): time grows with the
 * number of sentences, not of pairs.
 */
export function nearDuplicatesIn(sentences: readonly Placed[]): NearDuplicate[] {
  const long = sentences
    .map((placed) => ({ placed, shingles: shinglesOf(placed.text) }))
    .filter(({ shingles }) => shingles.size > LEAST_WORDS - WIDTH);
  const frequency = new Map<string, number>();
  for (const { shingles } of long) {
    for (const each of shingles) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  }
  const byShingle = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  long.forEach(({ placed, shingles }, at) => {
    const candidates = new Set<number>();
    for (const each of rarest(shingles, frequency)) {
      const others = byShingle.get(each);
      for (const other of others ?? []) candidates.add(other);
      if (others) others.push(at);
      else byShingle.set(each, [at]);
    }
    for (const candidate of candidates) {
      const other = long[candidate];
      if (!other || other.placed.place === placed.place) continue;
      const alike = jaccard(other.shingles, shingles);
      if (alike > ALIKE) found.push({ first: other.placed, second: placed, alike });
    }
  });
  return found;
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text).map(({ norm }) => norm);
  return new Set(
    words.slice(WIDTH - 1).map((_, from) => words.slice(from, from + WIDTH).join(' ')),
  );
}

function rarest(shingles: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const count = shingles.size - Math.ceil(ALIKE * shingles.size) + 1;
  return [...shingles]
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, count);
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const each of one) if (other.has(each)) both += 1;
  return both / (one.size + other.size - both);
}
