import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build/pages.ts';
import { review } from '../src/index.ts';

interface Ranked {
  readonly id: string;
  /** How fit it is to be sent, 0 to 100, in three readings without sight of rules or scores. */
  readonly readings: readonly number[];
  readonly text: string;
}

const drafts = readFileSync(join(root, 'fixtures/ranking/drafts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Ranked => JSON.parse(line));

/** 1 where all readings put `a` above `b`, -1 where all put it below, else 0. */
function agreed(a: Ranked, b: Ranked): number {
  const signs = a.readings.map((mark, at) => Math.sign(mark - (b.readings[at] ?? 0)));
  const [first = 0] = signs;
  return signs.every((sign) => sign === first) ? first : 0;
}

test('scores order drafts as three readers do who agree', () => {
  const scores = new Map(drafts.map(({ id, text }) => [id, review(text).score]));
  let pairs = 0;
  let right = 0;
  drafts.forEach((a, at) => {
    for (const b of drafts.slice(at + 1)) {
      const order = agreed(a, b);
      if (order === 0) continue;
      pairs += 1;
      const scored = Math.sign((scores.get(a.id) ?? 0) - (scores.get(b.id) ?? 0));
      right += scored === order ? 1 : scored === 0 ? 0.5 : 0;
    }
  });
  expect(pairs).toBeGreaterThan(700);
  expect(right / pairs).toBeGreaterThanOrEqual(0.88);
});
