import {
  BLOCK_WEIGHTS,
  type Emit,
  forEachDraftFeature,
  forEachFeature,
  type Tokens,
} from './features.ts';
import { OUTPUTS } from './labels.ts';
import { MASK_BYTES, type Model, RARITY_STEP, rowOf } from './model.ts';

/** The sum of every output, before calibration. */
export type Sums = Float64Array;

/** What the model hears in one draft. */
export interface Heard {
  /** For each sentence: the moves and faults; outputs that are kinds mean nothing here. */
  readonly sentences: readonly Sums[];
  /** For all sentences together: what the draft is for; other outputs mean nothing here. */
  readonly whole: Sums;
}

export interface Predictor {
  readonly model: Model;
  readonly hear: (sentences: readonly Tokens[]) => Heard;
  /** How much each word of the sentence at `index` added to `output`, by index of token. */
  readonly weigh: (sentences: readonly Tokens[], index: number, output: number) => Float64Array;
}

const COUNT = OUTPUTS.length;
/** Half-bytes hold weights from -7 to 7 as 1 to 15. */
const MIDDLE = 8;
/** Counts above this are rare enough to be computed. */
const LOGS = Float64Array.from({ length: 16 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Makes a model ready to predict. It keeps its scratch memory, so that a sentence allocates little. */
export function predictorOf(model: Model): Predictor {
  const { weights, starts } = model;
  const counts = new Uint16Array(model.rows);
  const touched = new Int32Array(model.rows);
  const scales = Float64Array.from(model.outputs, ({ scale }) => scale);
  const biases = Float64Array.from(model.outputs, ({ bias }) => bias);
  const block = new Float64Array(COUNT);

  function hear(sentences: readonly Tokens[]): Heard {
    const shared = sumOf((emit) => forEachDraftFeature(sentences, emit), new Float64Array(COUNT));
    const whole = shared.map((sum, output) => sum + (biases[output] ?? 0));
    return {
      whole,
      sentences: sentences.map((_, index) =>
        sumOf((emit) => forEachFeature(sentences, index, emit), Float64Array.from(whole)),
      ),
    };
  }

  /** Adds what is emitted, block by block, to `totals`. */
  function sumOf(emitAll: (emit: Emit) => void, totals: Sums): Sums {
    let current = 0;
    let size = 0;
    emitAll((number, hash) => {
      if (number !== current) {
        addBlock(totals, current, size);
        size = 0;
        current = number;
      }
      const row = rowOf(model, hash);
      if (row < 0) return;
      if (counts[row] === 0) {
        touched[size] = row;
        size += 1;
      }
      counts[row] = (counts[row] ?? 0) + 1;
    });
    addBlock(totals, current, size);
    return totals;
  }

  /** Adds the rows touched by one block, as a vector of length 1 times the block's weight. */
  function addBlock(totals: Sums, number: number, size: number): void {
    if (size === 0) return;
    block.fill(0);
    let squares = 0;
    for (let each = 0; each < size; each += 1) {
      const row = touched[each] ?? 0;
      const start = starts[row] ?? 0;
      const value = logOf(counts[row] ?? 1) * rarityAt(start);
      counts[row] = 0;
      squares += value * value;
      addRow(start, value, block);
    }
    const scale = (BLOCK_WEIGHTS[number] ?? 1) / Math.sqrt(squares);
    for (let output = 0; output < COUNT; output += 1) {
      totals[output] = (totals[output] ?? 0) + (block[output] ?? 0) * scale * (scales[output] ?? 0);
    }
  }

  function rarityAt(start: number): number {
    return 1 + RARITY_STEP * ((weights[start + MASK_BYTES] ?? 0) & 15);
  }

  /** Adds the weights of the row at `start`, times `value`, to `sums`. */
  function addRow(start: number, value: number, sums: Float64Array): void {
    let mask =
      (weights[start] ?? 0) | ((weights[start + 1] ?? 0) << 8) | ((weights[start + 2] ?? 0) << 16);
    // The first half-byte is the rarity.
    let half = 1;
    while (mask !== 0) {
      const output = 31 - Math.clz32(mask & -mask);
      const byte = weights[start + MASK_BYTES + (half >> 1)] ?? 0;
      sums[output] =
        (sums[output] ?? 0) + value * (((half & 1) === 0 ? byte & 15 : byte >> 4) - MIDDLE);
      half += 1;
      mask &= mask - 1;
    }
  }

  function weigh(sentences: readonly Tokens[], index: number, output: number): Float64Array {
    const shares = new Float64Array(sentences[index]?.words.length ?? 0);
    forEachFeature(sentences, index, (number, hash, from, to) => {
      const row = number < 2 ? rowOf(model, hash) : -1;
      if (row < 0) return;
      const start = starts[row] ?? 0;
      block.fill(0);
      addRow(start, rarityAt(start), block);
      const share = (block[output] ?? 0) / (to - from + 1);
      for (let at = from; at <= to; at += 1) shares[at] = (shares[at] ?? 0) + share;
    });
    return shares;
  }

  return { model, hear, weigh };
}

function logOf(count: number): number {
  return LOGS[count] ?? 1 + Math.log(count);
}

/** The calibrated probability of an output from its sum. */
export function probability(model: Model, output: number, sum: number): number {
  const facts = model.outputs[output];
  if (!facts) return 0;
  return 1 / (1 + Math.exp(-(facts.slope * sum + facts.offset)));
}
