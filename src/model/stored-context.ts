import { type Context, INPUTS, LENGTHS, UNITS } from './context.ts';
import type { ColumnReader } from './rice.ts';

/** The layer as the artifact has it: whole numbers, which are steps of 1/64. */
export interface StoredContext {
  /** By input: what it is on the mean, and the inverse of how far it strays from that. */
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly inner: readonly number[];
  readonly innerBiases: readonly number[];
  readonly outer: readonly number[];
  readonly outerBiases: readonly number[];
}

export const STEP = 1 / 64;

/** A layer that adds nothing. */
export const NO_CONTEXT: StoredContext = storedFrom((length) => Array(length).fill(0));

function storedFrom(column: (length: number) => readonly number[]): StoredContext {
  return {
    means: column(INPUTS),
    scales: column(INPUTS),
    inner: column(LENGTHS.inner),
    innerBiases: column(LENGTHS.innerBiases),
    outer: column(LENGTHS.outer),
    outerBiases: column(LENGTHS.outerBiases),
  };
}

/** Reads a layer off the artifact, where positive and negative numbers take turns. */
export function storedIn(columns: ColumnReader): StoredContext {
  return storedFrom((length) =>
    Array.from(columns.next(length), (each) => (each & 1 ? -(each + 1) / 2 : each / 2)),
  );
}

/** The columns that `storedIn` reads. */
export function columnsOf(stored: StoredContext): number[][] {
  // `storedFrom` says which columns there are, and in which order.
  return Object.keys(NO_CONTEXT).map((part) =>
    stored[part as keyof StoredContext].map((each) => (each < 0 ? -2 * each - 1 : 2 * each)),
  );
}

/** Makes a layer ready: means and scales go into weights and biases. */
export function contextFrom(stored: StoredContext): Context {
  const inner = new Float32Array(UNITS * INPUTS);
  const innerBiases = Float32Array.from(stored.innerBiases, (bias) => bias * STEP);
  for (let unit = 0; unit < UNITS; unit += 1) {
    for (let input = 0; input < INPUTS; input += 1) {
      const at = unit * INPUTS + input;
      const weight = (stored.inner[at] ?? 0) * STEP * (stored.scales[input] ?? 0) * STEP;
      inner[at] = weight;
      innerBiases[unit] = (innerBiases[unit] ?? 0) - weight * (stored.means[input] ?? 0) * STEP;
    }
  }
  return {
    inner,
    innerBiases,
    outer: Float32Array.from(stored.outer, (weight) => weight * STEP),
    outerBiases: Float32Array.from(stored.outerBiases, (bias) => bias * STEP),
  };
}
