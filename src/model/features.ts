import type { Word } from '../draft/draft.ts';
import { wordsOf } from '../draft/words.ts';

/**
 * A sentence as a bag of hashed features: word 1- to 3-grams (with its edges), character 3- to
 * 5-grams within words, the words of its neighbours, and its place in the draft. Hashes are 22 bits
 * wide; the model keeps some 50,000 of them, so a foreign n-gram meets a kept one in about 1 %.
 */
export const HASH_BITS = 22;
const HASH_MASK = (1 << HASH_BITS) - 1;

/** Features of one block are counted and normalised together. */
export const BLOCKS = ['words', 'characters', 'before', 'after', 'place', 'draft'] as const;

/** The block that all sentences of a draft share. */
export const DRAFT_BLOCK = 5;

/** How much each block weighs beside the others, found by cross-validation. */
export const BLOCK_WEIGHTS: readonly number[] = [1, 1, 0.3, 0.3, 0.5, 0.5];

/** A sentence made ready once, for itself and for its neighbours. */
export interface Tokens {
  /** Hashes of its words, with the edge marks around them. */
  readonly hashes: readonly number[];
  /** The words, for characters and for explanations. */
  readonly words: readonly string[];
}

/**
 * Called with each feature: its block, its hash, and the first and last of the words it is made of
 * (of the neighbour, in the blocks `before` and `after`; -1 where it is made of none).
 */
export type Emit = (block: number, hash: number, from: number, to: number) => void;

const EDGE_START = '^';
const EDGE_END = '$';
const MARKS = /[!?]+|\.{3}|…|[[\]{}]|\d+/g;

/** Splits a sentence into the words and marks that features are made of; `split` are its words. */
export function tokensOf(text: string, split: readonly Word[] = wordsOf(text)): Tokens {
  const words = [EDGE_START];
  for (const { norm } of split) words.push(norm.replace(/\d/g, '0'));
  for (const found of text.matchAll(MARKS))
    if (!/\d/.test(found[0])) words.push(found[0].slice(0, 3));
  words.push(EDGE_END);
  return { words, hashes: words.map(hashOf) };
}

/** Emits every feature of the sentence at `index` of a draft's body, block by block. */
export function forEachFeature(sentences: readonly Tokens[], index: number, emit: Emit): void {
  const own = sentences[index];
  if (!own) return;
  forEachWordGram(own, emit);
  for (let at = 1; at + 1 < own.words.length; at += 1) {
    forEachCharacterGram(own.words[at] ?? '', (hash) => emit(1, hash, at, at));
  }
  forEachContext(sentences, index, emit);
}

/** The block `words`: 1- to 3-grams with the edges of the sentence. */
export function forEachWordGram(own: Tokens, emit: Emit): void {
  grams(own, 3, 0, 0x51, emit);
}

/** The block `characters`, of one word: 3- to 5-grams of ` word `, as in tf-idf "char_wb". */
export function forEachCharacterGram(word: string, emit: (hash: number) => void): void {
  const length = word.length + 2;
  for (let from = 0; from + 3 <= length; from += 1) {
    let hash = 0x2f;
    const most = Math.min(5, length - from);
    for (let width = 0; width < most; width += 1) {
      const place = from + width;
      hash = mix(hash, place === 0 || place === length - 1 ? SPACE : word.charCodeAt(place - 1));
      if (width >= 2) emit((hash >>> 5) & HASH_MASK);
    }
  }
}

/** The blocks `before`, `after` and `place`. */
export function forEachContext(sentences: readonly Tokens[], index: number, emit: Emit): void {
  const length = sentences[index]?.words.length ?? 0;
  const before = sentences[index - 1];
  const after = sentences[index + 1];
  if (before) grams(before, 2, 2, 0x9e, emit);
  if (after) grams(after, 2, 3, 0xc3, emit);
  emit(4, before ? PLACE.notFirst : PLACE.first, -1, -1);
  emit(4, after ? PLACE.notLast : PLACE.last, -1, -1);
  if (length < SHORT) emit(4, PLACE.short, -1, -1);
  if (length > LONG) emit(4, PLACE.long, -1, -1);
}

/** Emits the word 1- and 2-grams of all sentences: the block that they share, and what the draft is. */
export function forEachDraftFeature(sentences: readonly Tokens[], emit: Emit): void {
  for (const sentence of sentences) grams(sentence, 2, DRAFT_BLOCK, 0x1d, emit);
}

/** In words, edges included. */
const SHORT = 8;
const LONG = 30;

function grams({ hashes }: Tokens, longest: number, block: number, salt: number, emit: Emit): void {
  for (let from = 0; from < hashes.length; from += 1) {
    let hash = salt;
    for (let to = from; to < hashes.length && to - from < longest; to += 1) {
      hash = mix(hash, hashes[to] ?? 0);
      emit(block, (hash >>> 5) & HASH_MASK, from, to);
    }
  }
}

const SPACE = 32;

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
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One step of MurmurHash3's 32-bit mixing. */
function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
