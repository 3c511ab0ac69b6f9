import { HASH_BITS } from './features.ts';
import { OUTPUTS } from './labels.ts';

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
  /** The hashes of the features, ascending: the place of a hash is its row. */
  readonly keys: Int32Array;
  /** Where the hashes that share their upper bits begin in `keys`. */
  readonly buckets: Uint16Array;
  /** Where the weights of each row begin in `weights`, and after the last where they end. */
  readonly first: Uint32Array;
  /** A row has a weight, -7 to 7, for five outputs of 23: each is `weight << OUTPUT_BITS | output`. */
  readonly weights: Int16Array;
  /** The step of each row's rarity. */
  readonly rarities: Uint8Array;
}

export const MAGIC = 0x31_4d_4c_44;
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

/** Rarities are stored in four bits: steps from 1. */
export const RARITY_STEP = 0.6;

export const OUTPUT_BITS = 5;
export const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;

/** In the artifact a row is a mask, then half-bytes that hold weights from -7 to 7 as 1 to 15. */
const MASK_BYTES = 3;
const MIDDLE = 8;

/** Hashes that differ only in so many lower bits share a bucket: about one feature each. */
const BUCKET_SHIFT = 6;
export const BUCKETS = (1 << (HASH_BITS - BUCKET_SHIFT)) + 1;

/**
 * Reads the artifact that `npm run train` writes:
 *
 *     magic, rows          two 32-bit numbers, little-endian
 *     facts                10 32-bit floats an output
 *     hashes               ascending, as differences: 7 bits a byte, the high bit says that more follow
 *     rows                 a mask of the outputs that have a weight, then half-bytes: the rarity's step
 *                          and those weights, in order
 *
 * Throws where the bytes are no such artifact: that is a broken package, not a user's fault.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = HEADER_BYTES + OUTPUTS.length * FACTS.length * 4;
  if (bytes.length < least || view.getUint32(0, true) !== MAGIC) {
    throw new Error('the sentence model is damaged');
  }
  const rows = view.getUint32(4, true);
  let at = HEADER_BYTES;
  const outputs = factsIn(view, at);
  at += OUTPUTS.length * FACTS.length * 4;
  const keys = new Int32Array(rows);
  const buckets = new Uint16Array(BUCKETS);
  let hash = 0;
  let bucket = 0;
  for (let row = 0; row < rows; row += 1) {
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at] ?? 0;
      at += 1;
      hash += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    keys[row] = hash;
    for (const upper = hash >> BUCKET_SHIFT; bucket <= upper; bucket += 1) buckets[bucket] = row;
  }
  buckets.fill(rows, bucket);
  const read = readRows(bytes, at, rows);
  if (read === undefined) throw new Error('the sentence model is damaged');
  return { outputs, rows, keys, buckets, ...read };
}

/** Reads all rows, which end with the bytes; undefined where they do not. */
function readRows(
  bytes: Uint8Array,
  from: number,
  rows: number,
): Pick<Model, 'first' | 'weights' | 'rarities'> | undefined {
  const first = new Uint32Array(rows + 1);
  const rarities = new Uint8Array(rows);
  // Each takes half a byte at least.
  const weights = new Int16Array((bytes.length - from) * 2);
  let at = from;
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    let mask = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    let half = (at + MASK_BYTES) * 2;
    const next = () => {
      const byte = bytes[half >> 1] ?? 0;
      half += 1;
      return (half & 1) === 1 ? byte & 15 : byte >> 4;
    };
    rarities[row] = next();
    for (; mask !== 0; mask &= mask - 1) {
      const output = 31 - Math.clz32(mask & -mask);
      weights[count] = ((next() - MIDDLE) << OUTPUT_BITS) | output;
      count += 1;
    }
    first[row + 1] = count;
    at = (half + 1) >> 1;
  }
  return at === bytes.length ? { first, rarities, weights: weights.slice(0, count) } : undefined;
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
  const end = buckets[upper + 1] ?? 0;
  for (let row = buckets[upper] ?? 0; row < end; row += 1) if (keys[row] === hash) return row;
  return -1;
}
