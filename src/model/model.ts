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
  /** From this on it is taken to be there. */
  readonly present: number;
  /** From this on a fault may be warned of, and from `sure` on be called an error. */
  readonly warn: number;
  readonly sure: number;
}

/** The sentence model as it lies in memory: read from the artifact without parsing any text. */
export interface Model {
  readonly outputs: readonly OutputFacts[];
  readonly rows: number;
  /** An open-addressed table from feature hashes to rows. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
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
  'present',
  'warn',
  'sure',
] as const;
export const HEADER_BYTES = 8;

/** Rarities are stored in four bits: steps from 1. */
export const RARITY_STEP = 0.6;

export const MASK_BYTES = 3;

const TABLE_BITS = 17;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

/**
 * Reads the artifact that `npm run train` writes:
 *
 *     magic, rows          two 32-bit numbers, little-endian
 *     facts                9 32-bit floats an output
 *     hashes               ascending, as differences: 7 bits a byte, the high bit says that more follow
 *     weights              a row each, as `Model` says
 *
 * Throws where the bytes are no such artifact: that is a broken package, not a user's fault.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new Error('the sentence model is damaged');
  }
  const rows = view.getUint32(4, true);
  let at = HEADER_BYTES;
  const outputs = OUTPUTS.map((): OutputFacts => {
    const read = () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    };
    return {
      scale: read(),
      bias: read(),
      slope: read(),
      offset: read(),
      prior: read(),
      faint: read(),
      present: read(),
      warn: read(),
      sure: read(),
    };
  });
  const keys = new Int32Array(1 << TABLE_BITS).fill(-1);
  const values = new Int32Array(1 << TABLE_BITS);
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at] ?? 0;
      at += 1;
      hash += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    let slot = hash & TABLE_MASK;
    while ((keys[slot] ?? -1) >= 0) slot = (slot + 1) & TABLE_MASK;
    keys[slot] = hash;
    values[slot] = row;
  }
  const weights = bytes.subarray(at);
  const starts = new Uint32Array(rows);
  let start = 0;
  for (let row = 0; row < rows; row += 1) {
    starts[row] = start;
    start += MASK_BYTES + ((bitsIn(weights, start) + 2) >> 1);
  }
  return { outputs, rows, keys, values, weights, starts };
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
export function rowOf({ keys, values }: Model, hash: number): number {
  let slot = hash & TABLE_MASK;
  for (;;) {
    const key = keys[slot] ?? -1;
    if (key === hash) return values[slot] ?? -1;
    if (key < 0) return -1;
    slot = (slot + 1) & TABLE_MASK;
  }
}
