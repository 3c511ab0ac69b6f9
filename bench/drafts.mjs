import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder, draftFile } from './paths.mjs';

export const draft = readFileSync(draftFile, 'utf8');

const TEXT_FIELDS = ['text', 'draft', 'source', 'email', 'body'];

/** `count` drafts: those of fixtures/corpus in turn, else draft.txt with its sentences shuffled. */
export function drafts(count) {
  const known = corpus();
  if (known.length > 0) {
    return { from: 'fixtures/corpus', texts: fill(count, (at) => known[at % known.length]) };
  }
  const random = randomOf(1);
  return { from: 'draft.txt shuffled', texts: fill(count, () => shuffled(draft, random)) };
}

/** The sentences of the draft's body, for texts of any length. */
export function bodySentences() {
  return parts(draft).sentences;
}

function corpus() {
  if (!existsSync(corpusFolder)) return [];
  return readdirSync(corpusFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(corpusFolder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => textOf(JSON.parse(line)))
    .filter((text) => text !== undefined);
}

function textOf(row) {
  if (typeof row === 'string') return row;
  const field = TEXT_FIELDS.find((name) => typeof row[name] === 'string');
  return field && row[field];
}

/** Head and foot of a letter stay where they are; only its body has an order to lose. */
function parts(text) {
  const blocks = text.split('\n\n');
  const body = blocks.at(-2);
  return {
    head: blocks.slice(0, -2),
    sentences: body.split(/(?<=[.!?]) /),
    foot: blocks.at(-1),
  };
}

function shuffled(text, random) {
  const { head, sentences, foot } = parts(text);
  const order = sentences.map((sentence) => [random(), sentence]).sort((a, b) => a[0] - b[0]);
  return [...head, order.map(([, sentence]) => sentence).join(' '), foot].join('\n\n');
}

function fill(count, make) {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Seeded (mulberry32), so that every run reads the same drafts. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
