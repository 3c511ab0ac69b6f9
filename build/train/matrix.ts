import {
  BLOCK,
  BLOCK_WEIGHTS,
  type Emit,
  forEachDraftFeature,
  forEachFeature,
  HASH_BITS,
  tokensOf,
} from '../../src/model/features.ts';
import { KINDS, LABELS, OUTPUTS } from '../../src/model/labels.ts';
import { RARITY_STEP } from '../../src/model/model.ts';
import type { CorpusDraft } from '../corpus.ts';

/** Counted features, block by block: the hash and how often it is there. */
export type Counted = readonly (readonly [hash: number, count: number][])[];

/** Things to learn from, with the outputs that hold for each: a bit each, in the order of `OUTPUTS`. */
export interface Examples {
  readonly counted: readonly Counted[];
  readonly truth: readonly number[];
}

export interface Corpus {
  readonly sentences: Examples;
  /** Which draft each sentence is of. */
  readonly draftOf: readonly number[];
  readonly drafts: Examples;
}

/** Counts the features of every sentence and of every draft. */
export function examplesOf(drafts: readonly CorpusDraft[]): Corpus {
  const counted: Counted[] = [];
  const truth: number[] = [];
  const draftOf: number[] = [];
  const wholes: Counted[] = [];
  const wholeTruth: number[] = [];
  drafts.forEach(({ sentences, kind }, number) => {
    const tokens = sentences.map(({ text }) => tokensOf(text));
    const whole = count((emit) => forEachDraftFeature(tokens, emit));
    let all = 1 << (LABELS.length + KINDS.indexOf(kind));
    sentences.forEach(({ labels }, index) => {
      const own = count((emit) => forEachFeature(tokens, index, emit));
      counted.push(own.map((block, at) => (at === BLOCK.draft ? (whole[at] ?? []) : block)));
      draftOf.push(number);
      const bits = bitsOf(labels, LABELS);
      all |= bits;
      truth.push(bits);
    });
    wholes.push(whole);
    wholeTruth.push(all);
  });
  return { sentences: { counted, truth }, draftOf, drafts: { counted: wholes, truth: wholeTruth } };
}

/** A bit for each of the names, in their order, that is among the chosen. */
export function bitsOf(chosen: readonly string[], names: readonly string[]): number {
  return names.reduce((bits, name, bit) => (chosen.includes(name) ? bits | (1 << bit) : bits), 0);
}

function count(emitAll: (emit: Emit) => void): Counted {
  const blocks = BLOCK_WEIGHTS.map(() => new Map<number, number>());
  emitAll((block, hash) => {
    const counts = blocks[block];
    counts?.set(hash, (counts.get(hash) ?? 0) + 1);
  });
  return blocks.map((counts) => [...counts]);
}

/** The features that are kept: the row of each hash, and what it weighs by its rarity. */
export interface Vocabulary {
  readonly rows: Int32Array;
  readonly hashes: readonly number[];
  readonly rarity: Float64Array;
}

/** A feature with how telling and how frequent it is. */
interface Choice {
  readonly hash: number;
  readonly telling: number;
  readonly rarity: number;
}

/** The most telling features of sentences, and of whole drafts, in one vocabulary. */
export function chooseVocabulary(
  { sentences, drafts }: Corpus,
  ofSentences: readonly number[],
  ofDrafts: readonly number[],
  most: { readonly sentences: number; readonly drafts: number },
): Vocabulary {
  const own = (counted: Counted) => counted.filter((_, block) => block !== BLOCK.draft);
  const shared = (counted: Counted) => counted.filter((_, block) => block === BLOCK.draft);
  const chosen = [
    ...choose(sentences, ofSentences, own, LABELS.length).slice(0, most.sentences),
    ...choose(drafts, ofDrafts, shared, OUTPUTS.length).slice(0, most.drafts),
  ];
  const byHash = new Map(chosen.map(({ hash, rarity }) => [hash, rarity]));
  const hashes = [...byHash.keys()].sort((a, b) => a - b);
  const rows = new Int32Array(1 << HASH_BITS).fill(-1);
  hashes.forEach((hash, row) => {
    rows[hash] = row;
  });
  return { rows, hashes, rarity: Float64Array.from(hashes, (hash) => byHash.get(hash) ?? 1) };
}

/**
 * Features by how much they tell about some output, by χ² over the examples that have them. Those
 * seen once or twice are left out: they tell about a writer, not about a move.
 */
function choose(
  { counted, truth }: Examples,
  chosen: readonly number[],
  part: (counted: Counted) => Counted,
  outputs: number,
): Choice[] {
  const seen = new Int32Array(1 << HASH_BITS);
  const totals = new Float64Array(outputs);
  const hashes = new Map<number, Set<number>>();
  for (const at of chosen) {
    const own = new Set(part(counted[at] ?? []).flatMap((block) => block.map(([hash]) => hash)));
    hashes.set(at, own);
    for (const hash of own) seen[hash] = (seen[hash] ?? 0) + 1;
    for (let output = 0; output < outputs; output += 1) {
      if ((truth[at] ?? 0) & (1 << output)) totals[output] = (totals[output] ?? 0) + 1;
    }
  }
  const together = new Map<number, Float64Array>();
  for (const [at, own] of hashes) {
    for (const hash of own) {
      if ((seen[hash] ?? 0) < 3) continue;
      const row = together.get(hash) ?? new Float64Array(outputs);
      together.set(hash, row);
      for (let output = 0; output < outputs; output += 1) {
        if ((truth[at] ?? 0) & (1 << output)) row[output] = (row[output] ?? 0) + 1;
      }
    }
  }
  const count = chosen.length;
  return [...together]
    .map(([hash, row]): Choice => {
      const has = seen[hash] ?? 0;
      const telling = row.reduce(
        (best, both, output) => Math.max(best, chiSquare(both, has, totals[output] ?? 0, count)),
        0,
      );
      return { hash, telling, rarity: quantiseRarity(1 + Math.log((1 + count) / (1 + has))) };
    })
    .sort((a, b) => b.telling - a.telling || a.hash - b.hash);
}

function quantiseRarity(rarity: number): number {
  return 1 + RARITY_STEP * Math.min(15, Math.max(0, Math.round((rarity - 1) / RARITY_STEP)));
}

function chiSquare(both: number, first: number, second: number, all: number): number {
  const difference = both * all - first * second;
  const scale = first * second * (all - first) * (all - second);
  return scale === 0 ? 0 : (difference * difference * all) / scale;
}

/** Sentences as sparse rows of feature values. */
export interface Matrix {
  readonly first: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/**
 * Rarities, each block of length 1 times its weight: as `predict.ts` reads them. Characters count as often
 * as they are there, each time adding to the length by itself, so that a prediction can add up whole words
 * that it knows; on the corpus that is as good as sublinear counts.
 */
export function matrixOf(
  { counted }: Examples,
  chosen: readonly number[],
  vocabulary: Vocabulary,
): Matrix {
  const first = new Int32Array(chosen.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  chosen.forEach((at, index) => {
    counted[at]?.forEach((block, number) => {
      const from = values.length;
      let squares = 0;
      for (const [hash, count] of block) {
        const row = vocabulary.rows[hash] ?? -1;
        if (row < 0) continue;
        const rarity = vocabulary.rarity[row] ?? 1;
        const times = number === BLOCK.characters ? count : 1;
        squares += times * rarity * rarity;
        columns.push(row);
        values.push(times * rarity);
      }
      const scale = squares > 0 ? (BLOCK_WEIGHTS[number] ?? 1) / Math.sqrt(squares) : 0;
      for (let each = from; each < values.length; each += 1)
        values[each] = (values[each] ?? 0) * scale;
    });
    first[index + 1] = values.length;
  });
  return { first, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}
