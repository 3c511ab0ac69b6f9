import { inContext } from './context.ts';
import {
  AFTER_GRAMS,
  BEFORE_GRAMS,
  BLOCK,
  BLOCK_WEIGHTS,
  DRAFT_GRAMS,
  forEachCharacterGram,
  forEachWordGram,
  type GramBlock,
  LONGEST,
  lengthOf,
  placeHashes,
  saltedHash,
  type Tokens,
  WORD_GRAMS,
} from './features.ts';
import { OUTPUTS } from './labels.ts';
import { type Model, OUTPUT_BITS, OUTPUT_MASK, RARITY_STEP, rowOf } from './model.ts';

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
/** How many words are remembered with what their characters add, and of what length. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 30;

/** What the characters of a word add to their block: the outputs' sums, and the squares for its length. */
interface KnownWord {
  readonly sums: Float64Array;
  readonly squares: number;
}

/** Makes a model ready to predict. It keeps its scratch memory, so that a sentence allocates little. */
export function predictorOf(model: Model): Predictor {
  const { first, weights, rarities } = model;
  const scales = Float64Array.from(model.outputs, ({ scale }) => scale);
  const biases = Float64Array.from(model.outputs, ({ bias }) => bias);
  const knownWords = new Map<string, KnownWord>();
  // The block that is being added up, and its squared length.
  const block = new Float64Array(COUNT);
  let squares = 0;
  // In which block, counted from the first, a row was last added.
  const seenIn = new Float64Array(model.rows);
  let blocks = 1;

  function hear(sentences: readonly Tokens[]): Heard {
    const whole = Float64Array.from(biases);
    for (const sentence of sentences) addGrams(sentence, DRAFT_GRAMS);
    endBlock(whole, BLOCK.draft);
    const sums = sentences.map((_, index) => hearOne(sentences, index, whole));
    return { whole, sentences: inContext(model.context, sums, whole, sentences.map(lengthOf)) };
  }

  function hearOne(sentences: readonly Tokens[], index: number, whole: Sums): Sums {
    const totals = Float64Array.from(whole);
    const own = sentences[index];
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    if (own) {
      addGrams(own, WORD_GRAMS);
      endBlock(totals, BLOCK.words);
      addCharacters(own);
      endBlock(totals, BLOCK.characters);
    }
    if (before) {
      addGrams(before, BEFORE_GRAMS);
      endBlock(totals, BLOCK.before);
    }
    if (after) {
      addGrams(after, AFTER_GRAMS);
      endBlock(totals, BLOCK.after);
    }
    for (const hash of placeHashes(sentences, index)) addHash(hash);
    endBlock(totals, BLOCK.place);
    return totals;
  }

  function addGrams({ words, grams }: Tokens, { longest, salt }: GramBlock): void {
    for (let from = 0; from < words.length; from += 1) {
      const most = Math.min(longest, words.length - from);
      for (let length = 0; length < most; length += 1) {
        addHash(saltedHash(grams[from * LONGEST + length] ?? 0, salt));
      }
    }
  }

  /** However often a block says a thing, it is said once: repeating makes nothing truer. */
  function addHash(hash: number): void {
    const row = rowOf(model, hash);
    if (row < 0 || seenIn[row] === blocks) return;
    seenIn[row] = blocks;
    squares += addRow(row, block);
  }

  /** Adds the weights of a row times its rarity; returns the square of that, by which the block grows longer. */
  function addRow(row: number, sums: Float64Array): number {
    const rarity = rarityOf(row);
    const end = first[row + 1] ?? 0;
    for (let at = first[row] ?? 0; at < end; at += 1) {
      const packed = weights[at] ?? 0;
      const output = packed & OUTPUT_MASK;
      sums[output] = (sums[output] ?? 0) + rarity * (packed >> OUTPUT_BITS);
    }
    return rarity * rarity;
  }

  function addCharacters({ words }: Tokens): void {
    for (let at = 1; at + 1 < words.length; at += 1) {
      const known = knownWord(words[at] ?? '');
      squares += known.squares;
      for (let output = 0; output < COUNT; output += 1) {
        block[output] = (block[output] ?? 0) + (known.sums[output] ?? 0);
      }
    }
  }

  /** What a word's characters add. The same words come again and again. */
  function knownWord(word: string): KnownWord {
    const known = knownWords.get(word);
    if (known) return known;
    const sums = new Float64Array(COUNT);
    let own = 0;
    forEachCharacterGram(word, (hash) => {
      const row = rowOf(model, hash);
      if (row >= 0) own += addRow(row, sums);
    });
    const added = { sums, squares: own };
    if (word.length <= LONGEST_KNOWN) {
      if (knownWords.size >= MOST_KNOWN) knownWords.clear();
      knownWords.set(word, added);
    }
    return added;
  }

  /** Adds what was added up, as a vector of length 1 times the block's weight, and begins anew. */
  function endBlock(totals: Sums, number: number): void {
    blocks += 1;
    if (squares === 0) return;
    const scale = (BLOCK_WEIGHTS[number] ?? 1) / Math.sqrt(squares);
    for (let output = 0; output < COUNT; output += 1) {
      totals[output] = (totals[output] ?? 0) + (block[output] ?? 0) * scale * (scales[output] ?? 0);
    }
    block.fill(0);
    squares = 0;
  }

  function rarityOf(row: number): number {
    return 1 + RARITY_STEP * (rarities[row] ?? 0);
  }

  function weigh(sentence: Tokens, output: number, closely = false): Float64Array {
    const { words } = sentence;
    const shares = new Float64Array(words.length);
    forEachWordGram(sentence, (_, hash, from, to) => {
      const share = weightAt(rowOf(model, hash), output) / (to - from + 1);
      if (share !== 0)
        for (let at = from; at <= to; at += 1) shares[at] = (shares[at] ?? 0) + share;
    });
    for (let at = 1; closely && at + 1 < words.length; at += 1) {
      shares[at] = (shares[at] ?? 0) + (knownWord(words[at] ?? '').sums[output] ?? 0);
    }
    return shares;
  }

  /** The weight of one output in a row, times the row's rarity; 0 where there is none. */
  function weightAt(row: number, output: number): number {
    const end = first[row + 1] ?? 0;
    for (let at = row < 0 ? end : (first[row] ?? 0); at < end; at += 1) {
      const packed = weights[at] ?? 0;
      if ((packed & OUTPUT_MASK) === output) return (packed >> OUTPUT_BITS) * rarityOf(row);
    }
    return 0;
  }

  return { model, hear, weigh };
}

/** The calibrated probability of an output from its sum. */
export function probability(model: Model, output: number, sum: number): number {
  const facts = model.outputs[output];
  if (!facts) return 0;
  return 1 / (1 + Math.exp(-(facts.slope * sum + facts.offset)));
}
