import type { Word } from '../draft/draft.ts';
import { wordsOf } from '../draft/words.ts';

/**
 * A sentence as a bag of hashed features: word 1- to 3-grams (with its edges), character 3- to
 * 5-grams within words, the words of its neighbours, and its place in the draft. Hashes are 22 bits
 * wide; the model keeps some 77,000 of them, so a foreign n-gram meets a kept one in about 2 %.
 */
export const HASH_BITS = 22;
const HASH_MASK = (1 << HASH_BITS) - 1;

/** Features of one block are counted and normalised together; all sentences of a draft share `draft`. */
export const BLOCK = { words: 0, characters: 1, before: 2, after: 3, place: 4, draft: 5 } as const;

/**
 * How much each block weighs beside the others, in the order of `BLOCK`. Chosen by hand from a few
 * settings that were compared on drafts of fixtures/unseen.
 */
export const BLOCK_WEIGHTS: readonly number[] = [1, 1, 0.3, 0.3, 0.5, 0.5];

/** A sentence made ready once, for itself and for its neighbours. */
export interface Tokens {
  /** The words and marks with the edges around them: for characters and for explanations. */
  readonly words: readonly string[];
  /**
   * The n-grams of the words before any block's salt, by their first word and then by their length:
   * all blocks are made of the same n-grams.
   */
  readonly grams: Int32Array;
}

/**
 * Called with each feature: its block, its hash, and the first and last of the words it is made of
 * (of the neighbour, in the blocks `before` and `after`; -1 where it is made of none).
 */
export type Emit = (block: number, hash: number, from: number, to: number) => void;

const EDGE_START = '^';
const EDGE_END = '$';
const MARK = /[!?]|\.{3}|…|[[\]{}]/;
const MARKS = /[!?]+|\.{3}|…|[[\]{}]/g;

/** Splits a sentence into the words and marks that features are made of; `split` are its words. */
export function tokensOf(text: string, split: readonly Word[] = wordsOf(text)): Tokens {
  const words = [EDGE_START];
  for (const { norm } of split) words.push(norm);
  if (MARK.test(text)) for (const found of text.match(MARKS) ?? []) words.push(found.slice(0, 3));
  words.push(EDGE_END);
  return { words, grams: gramsOf(words) };
}

/** How long a sentence is, in words and in the marks that stand for feeling, its two edges included. */
export function lengthOf({ words }: Tokens): number {
  return words.length;
}

/** The longest n-grams there are. */
export const LONGEST = 3;

/** N-grams of the last words are shorter: nothing stands behind them. */
function gramsOf(words: readonly string[]): Int32Array {
  const grams = new Int32Array(words.length * LONGEST);
  const hashes = words.map(hashOf);
  for (let from = 0; from < hashes.length; from += 1) {
    let hash = 0;
    for (let length = 0; length < LONGEST && from + length < hashes.length; length += 1) {
      hash = mix(hash, hashes[from + length] ?? 0);
      grams[from * LONGEST + length] = hash;
    }
  }
  return grams;
}

/** Emits every feature of the sentence at `index` of a draft's body, block by block. */
export function forEachFeature(sentences: readonly Tokens[], index: number, emit: Emit): void {
  const own = sentences[index];
  if (!own) return;
  emitGrams(own, WORD_GRAMS, emit);
  for (let at = 1; at + 1 < own.words.length; at += 1) {
    forEachCharacterGram(own.words[at] ?? '', (hash) => emit(BLOCK.characters, hash, at, at));
  }
  forEachContext(sentences, index, emit);
}

/** The n-grams of words that make a block: how long at most, and what tells their hashes from others'. */
export interface GramBlock {
  readonly block: number;
  readonly longest: number;
  readonly salt: number;
}

export const WORD_GRAMS: GramBlock = { block: BLOCK.words, longest: 3, salt: 0x51_7c_c1_b7 };
export const BEFORE_GRAMS: GramBlock = { block: BLOCK.before, longest: 2, salt: 0x27_22_0a_95 };
export const AFTER_GRAMS: GramBlock = { block: BLOCK.after, longest: 2, salt: 0x68_e3_1d_a4 };
export const DRAFT_GRAMS: GramBlock = { block: BLOCK.draft, longest: 2, salt: 0x3c_6e_f3_72 };

/** The feature that an n-gram is in the block of that salt. */
export function saltedHash(gram: number, salt: number): number {
  return Math.imul(gram ^ salt, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** The block `words` alone: 1- to 3-grams with the edges of the sentence. */
export function forEachWordGram(own: Tokens, emit: Emit): void {
  emitGrams(own, WORD_GRAMS, emit);
}

/** The block `characters`, of one word: 3- to 5-grams of ` word `, as in tf-idf "char_wb". */
export function forEachCharacterGram(word: string, emit: (hash: number) => void): void {
  const length = word.length + 2;
  for (let from = 0; from + 3 <= length; from += 1) {
    let hash = 0x2f;
    const most = Math.min(5, length - from);
    for (let width = 0; width < most; width += 1) {
      const place = from + width;
      hash = mix(hash, place === 0 || place === length - 1 ? SPACE : unitAt(word, place - 1));
      if (width >= 2) emit((hash >>> 5) & HASH_MASK);
    }
  }
}

/** The blocks `before`, `after` and `place`. */
export function forEachContext(sentences: readonly Tokens[], index: number, emit: Emit): void {
  const before = sentences[index - 1];
  const after = sentences[index + 1];
  if (before) emitGrams(before, BEFORE_GRAMS, emit);
  if (after) emitGrams(after, AFTER_GRAMS, emit);
  for (const hash of placeHashes(sentences, index)) emit(BLOCK.place, hash, -1, -1);
}

/** Emits the word 1- and 2-grams of all sentences: the block that they share, and what the draft is. */
export function forEachDraftFeature(sentences: readonly Tokens[], emit: Emit): void {
  for (const sentence of sentences) emitGrams(sentence, DRAFT_GRAMS, emit);
}

function emitGrams(
  { words, grams }: Tokens,
  { block, longest, salt }: GramBlock,
  emit: Emit,
): void {
  for (let from = 0; from < words.length; from += 1) {
    const most = Math.min(longest, words.length - from);
    for (let length = 0; length < most; length += 1) {
      const gram = grams[from * LONGEST + length] ?? 0;
      emit(block, saltedHash(gram, salt), from, from + length);
    }
  }
}

/** In words, edges included. */
const SHORT = 8;
const LONG = 30;

/** Whether a sentence is the first or the last, short or long. */
export function placeHashes(sentences: readonly Tokens[], index: number): number[] {
  const length = sentences[index]?.words.length ?? 0;
  const places = [
    index > 0 ? PLACE.notFirst : PLACE.first,
    index + 1 < sentences.length ? PLACE.notLast : PLACE.last,
  ];
  if (length < SHORT) places.push(PLACE.short);
  if (length > LONG) places.push(PLACE.long);
  return places;
}

const SPACE = 32;
const ZERO = 48;
const NINE = 57;

const PLACE = {
  notFirst: placeHash(1),
  first: placeHash(2),
  notLast: placeHash(3),
  last: placeHash(4),
  short: placeHash(5),
  long: placeHash(6),
} as const;

function placeHash(value: number): number {
  return (mix(0x77, value) >>> 5) & HASH_MASK;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ unitAt(word, at), 0x01000193);
  return hash;
}

/** A figure says no more than that it is one: all digits are read as 0. */
function unitAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit > ZERO && unit <= NINE ? ZERO : unit;
}

/** One step of MurmurHash3's 32-bit mixing. */
function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
