import {
  BLOCK_WEIGHTS,
  type Emit,
  forEachCharacterGram,
  forEachContext,
  forEachDraftFeature,
  forEachWordGram,
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
  /**
   * How much each word of a sentence added to `output`, by index of token: of its n-grams of words, which
   * is where a span shows, and where `closely` of its letters too.
   */
  readonly weigh: (sentence: Tokens, output: number, closely?: boolean) => Float64Array;
}

const COUNT = OUTPUTS.length;
/** Half-bytes hold weights from -7 to 7 as 1 to 15. */
const MIDDLE = 8;
/** The block of character n-grams. */
const CHARACTERS = 1;

/** How many words are remembered with the rows of their characters, and of what length. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 30;

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
  const knownWords = new Map<string, readonly number[]>();

  function hear(sentences: readonly Tokens[]): Heard {
    const shared = new Float64Array(COUNT);
    addEmitted(shared, (emit) => forEachDraftFeature(sentences, emit));
    const whole = shared.map((sum, output) => sum + (biases[output] ?? 0));
    return {
      whole,
      sentences: sentences.map((own, index) => {
        const totals = Float64Array.from(whole);
        addEmitted(totals, (emit) => forEachWordGram(own, emit));
        addCharacters(totals, own);
        addEmitted(totals, (emit) => forEachContext(sentences, index, emit));
        return totals;
      }),
    };
  }

  /** Adds what is emitted, block by block, to `totals`. */
  function addEmitted(totals: Sums, emitAll: (emit: Emit) => void): void {
    let current = 0;
    let size = 0;
    emitAll((number, hash) => {
      if (number !== current) {
        addBlock(totals, current, size);
        size = 0;
        current = number;
      }
      const row = rowOf(model, hash);
      if (row >= 0) size = touch(row, size);
    });
    addBlock(totals, current, size);
  }

  function addCharacters(totals: Sums, { words }: Tokens): void {
    let size = 0;
    for (let at = 1; at + 1 < words.length; at += 1) {
      const rows = rowsOfWord(words[at] ?? '');
      for (let each = 0; each < rows.length; each += 1) size = touch(rows[each] ?? 0, size);
    }
    addBlock(totals, CHARACTERS, size);
  }

  /** The rows of a word's character n-grams. The same words come again and again. */
  function rowsOfWord(word: string): readonly number[] {
    const known = knownWords.get(word);
    if (known) return known;
    const rows: number[] = [];
    forEachCharacterGram(word, (hash) => {
      const row = rowOf(model, hash);
      if (row >= 0) rows.push(row);
    });
    if (word.length <= LONGEST_KNOWN) {
      if (knownWords.size >= MOST_KNOWN) knownWords.clear();
      knownWords.set(word, rows);
    }
    return rows;
  }

  function touch(row: number, size: number): number {
    const count = counts[row] ?? 0;
    counts[row] = count + 1;
    if (count > 0) return size;
    touched[size] = row;
    return size + 1;
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

  function weigh({ words, hashes }: Tokens, output: number, closely = false): Float64Array {
    const shares = new Float64Array(words.length);
    forEachWordGram({ words, hashes }, (_, hash, from, to) => {
      const share = weightAt(rowOf(model, hash), output) / (to - from + 1);
      if (share !== 0)
        for (let at = from; at <= to; at += 1) shares[at] = (shares[at] ?? 0) + share;
    });
    for (let at = 1; closely && at + 1 < words.length; at += 1) {
      for (const row of rowsOfWord(words[at] ?? ''))
        shares[at] = (shares[at] ?? 0) + weightAt(row, output);
    }
    return shares;
  }

  /** The weight of one output in a row, times the row's rarity; 0 where there is none. */
  function weightAt(row: number, output: number): number {
    if (row < 0) return 0;
    const start = starts[row] ?? 0;
    const mask =
      (weights[start] ?? 0) | ((weights[start + 1] ?? 0) << 8) | ((weights[start + 2] ?? 0) << 16);
    if ((mask & (1 << output)) === 0) return 0;
    let half = 1;
    for (let below = mask & ((1 << output) - 1); below !== 0; below &= below - 1) half += 1;
    const byte = weights[start + MASK_BYTES + (half >> 1)] ?? 0;
    return (((half & 1) === 0 ? byte & 15 : byte >> 4) - MIDDLE) * rarityAt(start);
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
