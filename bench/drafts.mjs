import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder, draftFile } from './paths.mjs';

export const draft = readFileSync(draftFile, 'utf8');

/** Corpus drafts are short; a letter as people send them has about so many bytes. */
const USUAL_LENGTH = 600;

/** `count` drafts of fixtures/corpus in turn, each with as many sentences as make up a usual letter. */
export function drafts(count) {
  const rows = corpus();
  const texts = Array.from({ length: count }, (_, at) => letter(rows, at * 7));
  return { from: 'fixtures/corpus', texts };
}

function letter(rows, from) {
  const { greeting, closing } = rows[from % rows.length];
  const bodies = [];
  let length = greeting.length + closing.length;
  for (let at = from; length < USUAL_LENGTH; at += 1) {
    const sentences = [];
    for (const [text] of rows[at % rows.length].sentences) {
      if (length >= USUAL_LENGTH) break;
      sentences.push(text);
      length += text.length + 1;
    }
    bodies.push(sentences.join(' '));
  }
  return [greeting, ...bodies, closing].filter((part) => part !== '').join('\n\n');
}

/** The sentences of the draft's body, for texts of any length. */
export function bodySentences() {
  return parts(draft).sentences;
}

function corpus() {
  return readdirSync(corpusFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(corpusFolder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
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
