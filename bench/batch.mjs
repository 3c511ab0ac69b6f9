import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from './drafts.mjs';
import { interleaved, millisecondsOf, run } from './measure.mjs';
import { ourCommand, writeGoodCommand } from './paths.mjs';

const ROUNDS = 5;

/** 1,000 drafts as 1,000 files in one call of each command. */
export function batch(folder) {
  const home = join(folder, 'drafts');
  mkdirSync(home);
  const files = drafts(1_000).texts.map((text, at) => {
    const file = join(home, `${at}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const commands = { ours: [ourCommand, ...files], writeGood: [writeGoodCommand, ...files] };
  const { ours, writeGood } = interleaved(commands, ROUNDS, (args) =>
    millisecondsOf(() => run(args)),
  );
  const what = '1,000 files in one call';
  const ratio = ours / writeGood;
  const budget = 'at most 0.5';
  return [{ what, ours, against: 'write-good', theirs: writeGood, unit: 'ms', ratio, budget }];
}
