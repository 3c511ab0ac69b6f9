import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export const draftFile = join(here, 'draft.txt');
export const probeFile = join(here, 'probe.cjs');
export const corpusFolder = join(here, '../fixtures/corpus');
export const libraryFile = join(here, '../dist/index.js');
export const ourCommand = join(here, '../dist/decline-lint.cjs');
export const writeGoodCommand = join(
  dirname(require.resolve('write-good/package.json')),
  'bin/write-good.js',
);
