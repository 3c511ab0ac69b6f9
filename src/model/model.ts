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
  /**
   * A row is three bytes of mask, a bit for each output that has a weight, then half-bytes: the rarity,
   * and the weights of those outputs in order. Row `n` begins at `starts[n]`.
   */
  readonly weights: Uint8Array;
  readonly starts: Uint32Array;
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

export const MASK_BYTES = 3;

/** Hashes that differ only in so many lower bits share a bucket: about one feature each. */
const BUCKET_SHIFT = 6;
export const BUCKETS = (1 << (HASH_BITS - BUCKET_SHIFT)) + 1;

/**
 * Reads the artifact that `npm run train` writes:
 *
 *     magic, rows          two 32-bit numbers, little-endian
 *     facts                10 32-bit floats an output
 *     hashes               ascending, as differences: 7 bits a byte, the high bit says that more follow
 *     weights              a row each, as `Model` says
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
  const weights = bytes.subarray(at);
  const starts = new Uint32Array(rows);
  let start = 0;
  for (let row = 0; row < rows; row += 1) {
    starts[row] = start;
    start += MASK_BYTES + ((bitsIn(weights, start) + 2) >> 1);
  }
  if (start !== weights.length) throw new Error('the sentence model is damaged');
  return { outputs, rows, keys, buckets, weights, starts };
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

const BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
});

function bitsIn(weights: Uint8Array, start: number): number {
  return (
    (BITS[weights[start] ?? 0] ?? 0) +
    (BITS[weights[start + 1] ?? 0] ?? 0) +
    (BITS[weights[start + 2] ?? 0] ?? 0)
  );
}

/** The row of a feature, or -1. */
export function rowOf({ keys, buckets }: Model, hash: number): number {
  const upper = hash >> BUCKET_SHIFT;
  const end = buckets[upper + 1] ?? 0;
  for (let row = buckets[upper] ?? 0; row < end; row += 1) if (keys[row] === hash) return row;
  return -1;
}
