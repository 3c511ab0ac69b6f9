import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftFiles, expectedText, readDraft, strayExpectedFiles } from '../build/expected.ts';
import { review } from '../src/index.ts';

const files = draftFiles();

describe('whole drafts', () => {
  test('are there in number', () => {
    expect(files.length).toBeGreaterThanOrEqual(36);
  });

  test('each have a name and an expected review of their own', () => {
    expect(new Set(files.map(({ expectedPath }) => expectedPath)).size).toBe(files.length);
    expect(strayExpectedFiles()).toEqual([]);
  });

  test('still hold the bytes that make them traps', () => {
    const source = (name: string) =>
      readDraft(files.find((file) => file.name === name) ?? expect.fail(`no draft ${name}`));
    expect(source('bom-greeting.txt')).toMatch(/^\ufeff/);
    expect(source('dash-dash-signature.txt')).toMatch(/^-- $/m);
    for (const name of ['crlf-short.txt', 'crlf-outlook-thread.txt']) {
      expect(source(name)).toContain('\r\n');
      expect(source(name)).not.toMatch(/[^\r]\n/);
    }
  });

  test.each(files)('$name is reviewed as expected', (file) => {
    const expected = existsSync(file.expectedPath)
      ? readFileSync(file.expectedPath, 'utf8')
      : expect.fail('no expected review: run `npm run approve` and read what it writes');
    const reviewed = expectedText(review(readDraft(file), { format: file.format }));
    expect(reviewed, 'if the new review is the fairer one: npm run approve').toBe(expected);
  });
});
