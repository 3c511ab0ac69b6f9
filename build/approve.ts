import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { review } from '../src/index.ts';
import { draftFiles, expectedText, readDraft, strayExpectedFiles } from './expected.ts';

// Writes down today's reviews of fixtures/drafts as the expected ones, and prints what that changes.
let changed = 0;
for (const file of draftFiles()) {
  const text = expectedText(review(readDraft(file), { format: file.format }));
  const before = existsSync(file.expectedPath) ? readFileSync(file.expectedPath, 'utf8') : '';
  if (text === before) continue;
  changed += 1;
  console.log(before === '' ? `${file.name} (new)` : file.name);
  for (const line of changes(before, text)) console.log(`  ${line}`);
  writeFileSync(file.expectedPath, text);
}
for (const path of strayExpectedFiles()) {
  changed += 1;
  console.log(`${basename(path)} (removed: its draft is gone)`);
  rmSync(path);
}
console.log(changed === 0 ? 'Nothing changed.' : `${changed} changed.`);

/** Lines gone and lines new; whether a comma follows is no change. */
function changes(before: string, after: string): string[] {
  const old = linesIn(before);
  const now = linesIn(after);
  return [
    ...without(old, now).map((line) => `- ${line}`),
    ...without(now, old).map((line) => `+ ${line}`),
  ];
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => /\w.*[^{[]$/.test(line));
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
