import type { Context } from './context.ts';
import { HASH_BITS } from './features.ts';
import { OUTPUTS } from './labels.ts';
import { columnsIn } from './rice.ts';
import { contextFrom, storedIn } from './stored-context.ts';

/** What is known of one output beside its weights. Probabilities are calibrated (Platt 1999). */
export interface OutputFacts {
  /** A stored weight, -7 to 7, times this is the weight. */
  readonly scale: number;
  readonly bias: number;
  /** probability = 1 / (1 + exp(-(slope * sum + offset))) */
  readonly slope: number;
  readonly offset: number;
  /** Log-odds of its share of the corpus. */
  readonly prior: number;
  /** Under this there is not even faint evidence. */
  readonly faint: number;
  /** From this on a sentence is taken to hold it. */
  readonly present: number;
  /** From this on a draft is taken to hold it, in its most telling sentence; at most `present`. */
  readonly enough: number;
  /** From this on a fault may be warned of, and from `sure` on be called an error. */
  readonly warn: number;
  readonly sure: number;
}

/** The sentence model as it lies in memory: read from the artifact without parsing any text. */
export interface Model {
  readonly outputs: readonly OutputFacts[];
  readonly rows: number;
  /** The lower bits of the features' hashes, ascending within a bucket: the place of a feature is its row. */
  readonly keys: Uint8Array;
  /** Where the hashes that share their upper bits begin in `keys`. */
  readonly buckets: Uint32Array;
  /** Where the weights of each row begin in `weights`, and after the last where they end. */
  readonly first: Uint32Array;
  /** A row has a weight, -7 to 7, for some outputs, mostly few: each is `weight << OUTPUT_BITS | output`. */
  readonly weights: Int16Array;
  /** The step of each row's rarity. */
  readonly rarities: Uint8Array;
  /** What puts the sums of a sentence right by what stands around it. */
  readonly context: Context;
}

export const MAGIC = 0x33_4d_4c_44;
export const FACTS = [
  'scale',
  'bias',
  'slope',
  'offset',
  'prior',
  'faint',
  'enough',
  'present',
  'warn',
  'sure',
] as const;
export const HEADER_BYTES = 8;
/** How many bytes of facts stand behind the header. */
export const FACT_BYTES = OUTPUTS.length * FACTS.length * 4;

/** A rarity is 1 and so many steps. */
export const RARITY_STEP = 0.6;

export const OUTPUT_BITS = 5;
export const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;

/** Hashes that differ only in so many lower bits share a bucket: two or three features each. */
const BUCKET_SHIFT = 7;
const KEY_MASK = (1 << BUCKET_SHIFT) - 1;
export const BUCKETS = (1 << (HASH_BITS - BUCKET_SHIFT)) + 1;

/**
 * Reads the artifact that `npm run train` writes:
 *
 *     magic, rows          two 32-bit numbers, little-endian
 *     facts                10 32-bit floats an output
 *     hashes               ascending, as differences: a column of `rice.ts`, as all that follows
 *     rarities             their steps
 *     for each output      how many rows have a weight, these as differences, and the weights
 *     context              the columns of the second layer
 *
 * Throws where the bytes are no such artifact: that is a broken package, not a user's fault.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = HEADER_BYTES + FACT_BYTES;
  if (bytes.length < least || view.getUint32(0, true) !== MAGIC) throw damaged();
  const rows = view.getUint32(4, true);
  if (rows > 1 << HASH_BITS) throw damaged();
  const columns = columnsIn(bytes, least);
  const outputs = factsIn(view, HEADER_BYTES);
  const hashes = summed(columns.next(rows));
  const rarities = Uint8Array.from(columns.next(rows));
  const weighted = OUTPUTS.map(() => {
    const [count = 0] = columns.next(1);
    if (count > rows) throw damaged();
    return { rows: summed(columns.next(count)), weights: columns.next(count) };
  });
  const context = contextFrom(storedIn(columns));
  if (!columns.isAtEnd()) throw damaged();
  return { outputs, rows, rarities, context, ...bucketed(hashes), ...byRow(weighted, rows) };
}

function damaged(): Error {
  return new Error('the sentence model is damaged');
}

/** Numbers from their differences, in place. */
function summed(differences: Uint32Array): Uint32Array {
  let sum = 0;
  for (let at = 0; at < differences.length; at += 1) {
    sum += differences[at] ?? 0;
    differences[at] = sum;
  }
  return differences;
}

function bucketed(hashes: Uint32Array): Pick<Model, 'keys' | 'buckets'> {
  const keys = new Uint8Array(hashes.length);
  const buckets = new Uint32Array(BUCKETS);
  let bucket = 0;
  hashes.forEach((hash, row) => {
    keys[row] = hash & KEY_MASK;
    for (const upper = hash >> BUCKET_SHIFT; bucket <= upper; bucket += 1) buckets[bucket] = row;
  });
  return { keys, buckets: buckets.fill(hashes.length, bucket) };
}

/** The weights of one output, by the rows that have one. */
interface Weighted {
  readonly rows: Uint32Array;
  /** As `storedWeight` puts them. */
  readonly weights: Uint32Array;
}

function byRow(weighted: readonly Weighted[], count: number): Pick<Model, 'first' | 'weights'> {
  const first = new Uint32Array(count + 1);
  for (const { rows } of weighted)
    for (const row of rows) first[row + 1] = (first[row + 1] ?? 0) + 1;
  summed(first);
  const next = first.slice();
  const weights = new Int16Array(first[count] ?? 0);
  weighted.forEach(({ rows, weights: stored }, output) => {
    rows.forEach((row, at) => {
      const to = next[row] ?? 0;
      weights[to] = (weightOf(stored[at] ?? 0) << OUTPUT_BITS) | output;
      next[row] = to + 1;
    });
  });
  return { first, weights };
}

/** A weight, which is never 0, as the artifact has it: 1, -1, 2, -2 are 0, 1, 2, 3. */
export function storedWeight(weight: number): number {
  return weight > 0 ? 2 * weight - 2 : -2 * weight - 1;
}

function weightOf(stored: number): number {
  return (stored & 1) === 0 ? (stored >> 1) + 1 : -(stored >> 1) - 1;
}

/** The facts of all outputs, which stand from `at` on as 32-bit floats. */
export function factsIn(view: DataView, at: number): OutputFacts[] {
  return OUTPUTS.map((_, output): OutputFacts => {
    const fact = (name: (typeof FACTS)[number]) =>
      view.getFloat32(at + (output * FACTS.length + FACTS.indexOf(name)) * 4, true);
    return {
      scale: fact('scale'),
      bias: fact('bias'),
      slope: fact('slope'),
      offset: fact('offset'),
      prior: fact('prior'),
      faint: fact('faint'),
      enough: fact('enough'),
      present: fact('present'),
      warn: fact('warn'),
      sure: fact('sure'),
    };
  });
}

/** The row of a feature, or -1. */
export function rowOf({ keys, buckets }: Model, hash: number): number {
  const upper = hash >> BUCKET_SHIFT;
  const key = hash & KEY_MASK;
  const end = buckets[upper + 1] ?? 0;
  for (let row = buckets[upper] ?? 0; row < end; row += 1) if (keys[row] === key) return row;
  return -1;
}
