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
  /** `ROW` numbers a row: the weights of the outputs, -7 to 7, and the rarity's step last. */
  readonly weights: Int8Array;
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

/** Numbers a row of `weights`, and the place of the rarity among them. */
export const ROW = 24;
export const RARITY = 23;

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
  const weights = new Int8Array(rows * ROW);
  for (let row = 0; row < rows; row += 1) at = readRow(bytes, at, weights, row * ROW);
  if (at !== bytes.length) throw new Error('the sentence model is damaged');
  return { outputs, rows, keys, buckets, weights };
}

/** Reads one row into `weights` from `to` on and returns where the next one begins. */
function readRow(bytes: Uint8Array, from: number, weights: Int8Array, to: number): number {
  let mask = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8) | ((bytes[from + 2] ?? 0) << 16);
  let half = (from + MASK_BYTES) * 2;
  const next = () => {
    const byte = bytes[half >> 1] ?? 0;
    half += 1;
    return (half & 1) === 1 ? byte & 15 : byte >> 4;
  };
  weights[to + RARITY] = next();
  for (; mask !== 0; mask &= mask - 1) {
    weights[to + 31 - Math.clz32(mask & -mask)] = next() - MIDDLE;
  }
  return (half + 1) >> 1;
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
