import {
  AFTER_GRAMS,
  BEFORE_GRAMS,
  BLOCK,
  BLOCK_WEIGHTS,
  DRAFT_GRAMS,
  fillGrams,
  forEachCharacterGram,
  forEachWordGram,
  type GramBlock,
  mostGrams,
  placeHashes,
  type Tokens,
  WORD_GRAMS,
} from './features.ts';
import { LABELS, OUTPUTS } from './labels.ts';
import { type Model, RARITY, RARITY_STEP, ROW, rowOf } from './model.ts';

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
/** How many words are remembered with the rows of their characters, and of what length. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 30;

/** Counts above this are rare enough to be computed. */
const LOGS = Float64Array.from({ length: 16 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Makes a model ready to predict. It keeps its scratch memory, so that a sentence allocates little. */
export function predictorOf(model: Model): Predictor {
  const { weights } = model;
  const counts = new Uint16Array(model.rows);
  const touched = new Int32Array(model.rows);
  const scales = Float64Array.from(model.outputs, ({ scale }) => scale);
  const biases = Float64Array.from(model.outputs, ({ bias }) => bias);
  const block = new Float64Array(COUNT);
  let filled = new Int32Array(256);
  const knownWords = new Map<string, readonly number[]>();

  function hear(sentences: readonly Tokens[]): Heard {
    const shared = new Float64Array(COUNT);
    let size = 0;
    for (const { hashes } of sentences) size = touchGrams(hashes, DRAFT_GRAMS, size);
    addBlock(shared, BLOCK.draft, size);
    const whole = shared.map((sum, output) => sum + (biases[output] ?? 0));
    return { whole, sentences: sentences.map((_, index) => hearOne(sentences, index, whole)) };
  }

  function hearOne(sentences: readonly Tokens[], index: number, whole: Sums): Sums {
    const totals = Float64Array.from(whole);
    const own = sentences[index];
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    if (own) {
      addBlock(totals, WORD_GRAMS.block, touchGrams(own.hashes, WORD_GRAMS, 0));
      addCharacters(totals, own);
    }
    if (before) addBlock(totals, BEFORE_GRAMS.block, touchGrams(before.hashes, BEFORE_GRAMS, 0));
    if (after) addBlock(totals, AFTER_GRAMS.block, touchGrams(after.hashes, AFTER_GRAMS, 0));
    let size = 0;
    for (const hash of placeHashes(sentences, index)) size = touchHash(hash, size);
    addBlock(totals, BLOCK.place, size);
    return totals;
  }

  /** Touches the rows of a sentence's n-grams; returns how many rows are touched now. */
  function touchGrams(hashes: readonly number[], grams: GramBlock, size: number): number {
    if (filled.length < mostGrams(hashes.length))
      filled = new Int32Array(mostGrams(hashes.length) * 2);
    const count = fillGrams(hashes, grams, filled);
    let now = size;
    for (let at = 0; at < count; at += 1) now = touchHash(filled[at] ?? 0, now);
    return now;
  }

  function touchHash(hash: number, size: number): number {
    const row = rowOf(model, hash);
    return row < 0 ? size : touch(row, size);
  }

  function addCharacters(totals: Sums, { words }: Tokens): void {
    let size = 0;
    for (let at = 1; at + 1 < words.length; at += 1) {
      const rows = rowsOfWord(words[at] ?? '');
      for (let each = 0; each < rows.length; each += 1) size = touch(rows[each] ?? 0, size);
    }
    addBlock(totals, BLOCK.characters, size);
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
    // Only the block of the whole draft speaks of what the draft is for.
    const outputs = number === BLOCK.draft ? COUNT : LABELS.length;
    block.fill(0);
    let squares = 0;
    for (let each = 0; each < size; each += 1) {
      const row = touched[each] ?? 0;
      const from = row * ROW;
      const value = logOf(counts[row] ?? 1) * rarityAt(from);
      counts[row] = 0;
      squares += value * value;
      for (let output = 0; output < outputs; output += 1) {
        block[output] = (block[output] ?? 0) + value * (weights[from + output] ?? 0);
      }
    }
    const scale = (BLOCK_WEIGHTS[number] ?? 1) / Math.sqrt(squares);
    for (let output = 0; output < outputs; output += 1) {
      totals[output] = (totals[output] ?? 0) + (block[output] ?? 0) * scale * (scales[output] ?? 0);
    }
  }

  function rarityAt(from: number): number {
    return 1 + RARITY_STEP * (weights[from + RARITY] ?? 0);
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
    return row < 0 ? 0 : (weights[row * ROW + output] ?? 0) * rarityAt(row * ROW);
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
