import { KINDS, LABELS } from './labels.ts';

/**
 * The second layer: what a sentence sounds like by itself is put right by what is heard around it (stacking, Wolpert
 * 1992). "I'll be in touch" is an open door behind a clear refusal, and puts off where there is none.
 *
 *     its own sums  ┐
 *     before it     │
 *     after it      ├──► rectified units ──► what is added to its own sums
 *     loudest       │
 *     kinds, place  ┘
 */
export interface Context {
  /** For each unit, a weight of every input; what inputs are by and large is part of weights and biases. */
  readonly inner: Float32Array;
  readonly innerBiases: Float32Array;
  /** For each label, a weight of every unit. */
  readonly outer: Float32Array;
  readonly outerBiases: Float32Array;
}

export const UNITS = 64;

const COUNT = LABELS.length;
const PLACES = 4;
/** A sentence and three of what is around it, what the draft is for, and where in it the sentence stands. */
export const INPUTS = 4 * COUNT + KINDS.length + PLACES;

/** How long the parts of a layer are. */
export const LENGTHS = {
  inner: UNITS * INPUTS,
  innerBiases: UNITS,
  outer: COUNT * UNITS,
  outerBiases: COUNT,
} as const;

/** What is heard where there is no sentence: a sum as low as that of labels that do not hold. */
const SILENCE = -3;

/**
 * What is around a sentence tips the balance, and no more: nobody is rude because the next sentence is. As good on the
 * corpus as without a limit.
 */
const MOST = 1.25;

/** Sums by label first, then by kind, as the first layer gives them. */
type Sums = Readonly<Float64Array>;

/** One input after the other of the sentence at `index`; `lengths` are those of `lengthOf`. */
export type Inputs = (index: number, into: Float64Array) => void;

/** What the second layer goes by in one draft: the sums of its sentences, and those of the whole. */
export function inputsOf(sums: readonly Sums[], whole: Sums, lengths: readonly number[]): Inputs {
  const silence = new Float64Array(COUNT).fill(SILENCE);
  const loudest = silence.slice().fill(Number.NEGATIVE_INFINITY);
  const next = silence.slice();
  const at = new Int32Array(COUNT);
  sums.forEach((own, index) => {
    for (let label = 0; label < COUNT; label += 1) {
      const sum = own[label] ?? 0;
      const most = loudest[label] ?? 0;
      if (sum > most) {
        if (index > 0) next[label] = most;
        loudest[label] = sum;
        at[label] = index;
      } else if (index === 1 || sum > (next[label] ?? 0)) next[label] = sum;
    }
  });
  return (index, into) => {
    const own = sums[index] ?? silence;
    const before = sums[index - 1] ?? silence;
    const after = sums[index + 1] ?? silence;
    for (let label = 0; label < COUNT; label += 1) {
      into[label] = own[label] ?? 0;
      into[COUNT + label] = before[label] ?? 0;
      into[2 * COUNT + label] = after[label] ?? 0;
      into[3 * COUNT + label] = (at[label] === index ? next : loudest)[label] ?? SILENCE;
    }
    into.set(whole.subarray(COUNT), 4 * COUNT);
    const places = INPUTS - PLACES;
    into[places] = Math.log1p(lengths[index] ?? 0);
    into[places + 1] = index === 0 ? 1 : 0;
    into[places + 2] = index === sums.length - 1 ? 1 : 0;
    into[places + 3] = Math.log(sums.length);
  };
}

/** The sums of each sentence with what the second layer makes of the sentences around. */
export function inContext(
  context: Context,
  sums: readonly Sums[],
  whole: Sums,
  lengths: readonly number[],
): Float64Array[] {
  const inputs = inputsOf(sums, whole, lengths);
  const input = new Float64Array(INPUTS);
  const added = new Float64Array(COUNT);
  return sums.map((own, index) => {
    inputs(index, input);
    hear(context, input, added);
    const totals = own.slice();
    for (let label = 0; label < COUNT; label += 1) {
      const more = Math.max(-MOST, Math.min(MOST, added[label] ?? 0));
      totals[label] = (totals[label] ?? 0) + more;
    }
    return totals;
  });
}

/** What is to be added to each label, into `added`. */
function hear(
  { inner, innerBiases, outer, outerBiases }: Context,
  input: Float64Array,
  added: Float64Array,
): void {
  added.set(outerBiases);
  // Two units at once: neither has to wait for the other's sum.
  for (let unit = 0; unit < UNITS; unit += 2) {
    const row = unit * INPUTS;
    let one = innerBiases[unit] ?? 0;
    let other = innerBiases[unit + 1] ?? 0;
    for (let at = 0; at < INPUTS; at += 1) {
      const value = input[at] ?? 0;
      one += (inner[row + at] ?? 0) * value;
      other += (inner[row + INPUTS + at] ?? 0) * value;
    }
    if (one > 0) pass(outer, unit, one, added);
    if (other > 0) pass(outer, unit + 1, other, added);
  }
}

/** Passes what a unit hears on to the labels. */
function pass(outer: Float32Array, unit: number, heard: number, added: Float64Array): void {
  for (let label = 0; label < COUNT; label += 1) {
    added[label] = (added[label] ?? 0) + heard * (outer[label * UNITS + unit] ?? 0);
  }
}
