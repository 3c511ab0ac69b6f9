import { INPUTS, inputsOf, LENGTHS, UNITS } from '../../src/model/context.ts';
import { LABELS } from '../../src/model/labels.ts';
import { STEP, type StoredContext } from '../../src/model/stored-context.ts';
import { adam } from './adam.ts';
import { calibrate } from './calibrate.ts';
import { chanceFrom, shuffle } from './chance.ts';

/** A draft as it was heard by a first layer that had not seen it. */
export interface ContextExample {
  readonly sums: readonly Float64Array[];
  readonly whole: Float64Array;
  readonly lengths: readonly number[];
  /** By sentence, the labels that hold, a bit each. */
  readonly truth: readonly number[];
}

/** Twice as many units or epochs gave nothing that showed. */
const EPOCHS = 20;
const BATCH = 256;
const RATE = 0.003;
/** The share of inputs and of units left out each time, so that none leans on another (Srivastava et al. 2014). */
const DROPPED = { inputs: 0.15, units: 0.3 } as const;

const COUNT = LABELS.length;

/** Where the parts of the layer begin among all its weights. */
const INNER = 0;
const INNER_BIASES = INNER + LENGTHS.inner;
const OUTER = INNER_BIASES + LENGTHS.innerBiases;
const OUTER_BIASES = OUTER + LENGTHS.outer;
const ALL = OUTER_BIASES + LENGTHS.outerBiases;

/** Fits the second layer to the logistic loss of all labels together, in small batches. */
export function fitContext(drafts: readonly ContextExample[]): StoredContext {
  const { rows, truth } = examplesFrom(drafts);
  const { slopes, odds } = oddsOf(rows, truth);
  const { means, scales } = standardise(rows);
  const chance = chanceFrom(1);
  const weights = new Float64Array(ALL);
  // As wide as is usual for so many inputs; the outer weights begin at nothing, and so does what is added.
  for (let at = 0; at < OUTER; at += 1) weights[at] = (2 * chance() - 1) / Math.sqrt(INPUTS);
  const slope = new Float64Array(ALL);
  const learn = adam(weights, slope);
  const input = new Float64Array(INPUTS);
  const unit = new Float64Array(UNITS);
  const added = new Float64Array(COUNT);
  const order = Int32Array.from(truth.keys());
  const batches = Math.ceil(order.length / BATCH);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    for (let batch = 0; batch < batches; batch += 1) {
      for (const row of order.subarray(batch * BATCH, (batch + 1) * BATCH)) {
        hear(row);
        correct(row);
      }
      learn(RATE * (1 - (epoch * batches + batch) / (EPOCHS * batches)));
    }
  }
  const stored = (values: Float64Array) => Array.from(values, (value) => Math.round(value / STEP));
  return {
    means: stored(means),
    scales: stored(scales),
    inner: stored(weights.subarray(INNER, INNER_BIASES)),
    innerBiases: stored(weights.subarray(INNER_BIASES, OUTER)),
    outer: stored(weights.subarray(OUTER, OUTER_BIASES)),
    outerBiases: stored(weights.subarray(OUTER_BIASES)),
  };

  /** Forward: what is added to each label's sum, by the inputs and units that are not left out. */
  function hear(row: number): void {
    for (let at = 0; at < INPUTS; at += 1) {
      const isLeftOut = chance() < DROPPED.inputs;
      input[at] = isLeftOut ? 0 : (rows[row * INPUTS + at] ?? 0) / (1 - DROPPED.inputs);
    }
    added.set(weights.subarray(OUTER_BIASES));
    for (let each = 0; each < UNITS; each += 1) {
      unit[each] = 0;
      if (chance() < DROPPED.units) continue;
      let sum = weights[INNER_BIASES + each] ?? 0;
      const first = INNER + each * INPUTS;
      for (let at = 0; at < INPUTS; at += 1) sum += (weights[first + at] ?? 0) * (input[at] ?? 0);
      if (sum <= 0) continue;
      const value = sum / (1 - DROPPED.units);
      unit[each] = value;
      for (let label = 0; label < COUNT; label += 1) {
        const weight = weights[OUTER + label * UNITS + each] ?? 0;
        added[label] = (added[label] ?? 0) + value * weight;
      }
    }
  }

  /** Backward: adds to the slope of every weight that had a part in it. */
  function correct(row: number): void {
    const bits = truth[row] ?? 0;
    for (let label = 0; label < COUNT; label += 1) {
      const own = slopes[label] ?? 0;
      const p = 1 / (1 + Math.exp(-((odds[row * COUNT + label] ?? 0) + own * (added[label] ?? 0))));
      const error = own * (p - ((bits >> label) & 1));
      added[label] = error;
      slope[OUTER_BIASES + label] = (slope[OUTER_BIASES + label] ?? 0) + error;
    }
    for (let each = 0; each < UNITS; each += 1) {
      const value = unit[each] ?? 0;
      if (value === 0) continue;
      let pull = 0;
      for (let label = 0; label < COUNT; label += 1) {
        const at = OUTER + label * UNITS + each;
        const error = added[label] ?? 0;
        pull += error * (weights[at] ?? 0);
        slope[at] = (slope[at] ?? 0) + error * value;
      }
      pull /= 1 - DROPPED.units;
      slope[INNER_BIASES + each] = (slope[INNER_BIASES + each] ?? 0) + pull;
      const first = INNER + each * INPUTS;
      for (let at = 0; at < INPUTS; at += 1) {
        slope[first + at] = (slope[first + at] ?? 0) + pull * (input[at] ?? 0);
      }
    }
  }
}

/** The inputs of every sentence, one row after the other. */
function examplesFrom(drafts: readonly ContextExample[]): {
  readonly rows: Float32Array;
  readonly truth: Int32Array;
} {
  const truth = Int32Array.from(drafts.flatMap((draft) => draft.truth));
  const rows = new Float32Array(truth.length * INPUTS);
  const row = new Float64Array(INPUTS);
  let at = 0;
  for (const { sums, whole, lengths } of drafts) {
    const inputs = inputsOf(sums, whole, lengths);
    sums.forEach((_, index) => {
      inputs(index, row);
      rows.set(row, at);
      at += INPUTS;
    });
  }
  return { rows, truth };
}

/** The log-odds that each label has by its own sum alone, and how steeply they rise with it. */
function oddsOf(
  rows: Float32Array,
  truth: Int32Array,
): { readonly slopes: Float64Array; readonly odds: Float64Array } {
  const slopes = new Float64Array(COUNT);
  const odds = new Float64Array(truth.length * COUNT);
  LABELS.forEach((_, label) => {
    const sumOf = (row: number) => rows[row * INPUTS + label] ?? 0;
    const heard = Array.from(truth, (bits, row) => ({
      sum: sumOf(row),
      is: ((bits >> label) & 1) === 1,
    }));
    const { slope, offset } = calibrate(heard);
    slopes[label] = slope;
    truth.forEach((_, row) => {
      odds[row * COUNT + label] = slope * sumOf(row) + offset;
    });
  });
  return { slopes, odds };
}

/** Inputs that hardly vary are not blown up. */
const LEAST_DEVIATION = 0.05;

/** Brings every input to about mean 0 and deviation 1, in place: both as they will be stored. */
function standardise(rows: Float32Array): {
  readonly means: Float64Array;
  readonly scales: Float64Array;
} {
  const means = new Float64Array(INPUTS);
  const squares = new Float64Array(INPUTS);
  const count = rows.length / INPUTS;
  rows.forEach((value, at) => {
    const input = at % INPUTS;
    means[input] = (means[input] ?? 0) + value / count;
    squares[input] = (squares[input] ?? 0) + value ** 2 / count;
  });
  const scales = means.map((mean, input) => {
    const variance = Math.max(0, (squares[input] ?? 0) - mean ** 2);
    return rounded(1 / (Math.sqrt(variance) + LEAST_DEVIATION));
  });
  means.forEach((mean, input) => {
    means[input] = rounded(mean);
  });
  rows.forEach((value, at) => {
    const input = at % INPUTS;
    rows[at] = (value - (means[input] ?? 0)) * (scales[input] ?? 0);
  });
  return { means, scales };
}

function rounded(value: number): number {
  return Math.round(value / STEP) * STEP;
}
