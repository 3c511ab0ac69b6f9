import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../build/corpus.ts';
import { nearDuplicatesIn, type Placed } from '../build/eval/near-duplicates.ts';
import { readPairs, readUnseen, UNSEEN_SETS } from '../build/eval/unseen.ts';
import { root } from '../build/pages.ts';

// Reading throws at the first line that is not valid.
const corpus = readCorpus();
const sentences = corpus.flatMap((draft) => draft.sentences);
const unseen = UNSEEN_SETS.flatMap(readUnseen);

const FAULTS = [
  'criticism',
  'rude',
  'vague-reason',
  'overshare',
  'negotiation',
  'ghosting',
  'hedged',
  'chatbot',
];
const MOVES = [
  'gratitude',
  'decision',
  'reason',
  'apology',
  'compliment',
  'well-wish',
  'open-door',
  'alternative',
];

describe('the corpus', () => {
  test('has drafts enough, each with an id of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(2_380);
    const ids = [...corpus, ...unseen].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each(FAULTS)('shows what %s is and what only sounds like it', (fault) => {
    expect(sentences.filter(({ labels }) => labels.includes(fault)).length).toBeGreaterThanOrEqual(
      400,
    );
    expect(sentences.filter(({ near }) => near.includes(fault)).length).toBeGreaterThanOrEqual(400);
  });

  test.each(MOVES)('shows %s in many wordings', (move) => {
    expect(sentences.filter(({ labels }) => labels.includes(move)).length).toBeGreaterThanOrEqual(
      600,
    );
  });

  test('says nothing twice, and nothing that is kept unseen', () => {
    const known = linesOf('fixtures/corpus/near-duplicates.txt');
    const found = nearDuplicatesIn(everySentence()).map(
      ({ first, second, alike }) =>
        `${first.place} ${second.place} ${alike.toFixed(2)} ${second.text}`,
    );
    expect(known).toEqual([]);
    expect(found).toEqual(known);
  });
});

describe('near-duplicates', () => {
  const [said] = corpus.flatMap(({ id, sentences: own }) =>
    own.flatMap(({ text }) => (text.split(' ').length >= 20 ? [{ place: id, text }] : [])),
  );
  const planted = (text: string, place = 'Z999') =>
    nearDuplicatesIn([...everySentence(), { place, text }]).map(({ first }) => first);

  test('are found among all other sentences', () => {
    const { text } = said ?? expect.fail('no long sentence');
    expect(planted(text.toUpperCase())).toEqual([said]);
    expect(planted(text.replace(/\s\S+$/, ' indeed.'))).toEqual([said]);
  });

  test('are other drafts’ sentences, and alike from end to end', () => {
    const { place, text } = said ?? expect.fail('no long sentence');
    expect(planted(text, place)).toEqual([]);
    expect(planted(text.split(' ').slice(0, 12).join(' '))).toEqual([]);
  });
});

function everySentence(): Placed[] {
  const inDrafts = [...corpus, ...unseen].flatMap((draft) =>
    draft.sentences.map(({ text }) => ({ place: draft.id, text })),
  );
  const inPairs = readPairs().flatMap(({ is, twin }, at) =>
    [is, twin].map((text) => ({ place: `pair ${at + 1}`, text })),
  );
  return [...inDrafts, ...inPairs];
}

function linesOf(file: string): string[] {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
