import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../build/pages.ts';

const weights = join(root, 'src/model/weights.bin');
const TEN_MINUTES = 600_000;

describe('the sentence model', () => {
  test('is no larger than 400 KB', () => {
    expect(statSync(weights).size).toBeLessThanOrEqual(400_000);
  });

  test(
    'is what training makes of the corpus, byte for byte',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'decline-lint-'));
      try {
        const target = join(folder, 'weights.bin');
        const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'build/train.ts', target];
        await promisify(execFile)(process.execPath, command, { cwd: root });
        const same = readFileSync(target).equals(readFileSync(weights));
        expect(same, 'run `npm run train` and `npm run generate`').toBe(true);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    TEN_MINUTES,
  );
});
