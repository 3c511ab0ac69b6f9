import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { FACT_BYTES, layOut } from '../src/model/mapped.ts';
import { HEADER_BYTES, readModel } from '../src/model/model.ts';
import { root } from './pages.ts';

// The command as one CommonJS file (behind a launcher that keeps V8's code cache), the library as ESM.
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
};
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  ...shared,
  // commander loads it for commands in files of their own, which we have none of; it costs a
  // millisecond of every start.
  alias: { 'node:child_process': './build/no-child-process.ts' },
  entryPoints: ['src/cli/run.ts'],
  outfile: 'dist/command.cjs',
  platform: 'node',
  format: 'cjs',
  minify: true,
});
await build({
  ...shared,
  entryPoints: ['src/cli/launch.cts'],
  outfile: 'dist/decline-lint.cjs',
  platform: 'node',
  format: 'cjs',
  minifySyntax: true,
  banner: { js: '#!/usr/bin/env node' },
});
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  platform: 'neutral',
  packages: 'external',
  format: 'esm',
});
const artifact = readFileSync(join(root, 'src/model/weights.bin'));
const facts = artifact.subarray(HEADER_BYTES, HEADER_BYTES + FACT_BYTES);
writeFileSync(join(root, 'dist/model.bin'), layOut(readModel(artifact), facts));
for (const name of ['words.bin', 'words.license']) {
  copyFileSync(join(root, 'src/proofread', name), join(root, 'dist', name));
}
// As UTF-16 the bundle needs no decoding: its tables make it a two-byte string in any case.
const command = join(root, 'dist/command.cjs');
writeFileSync(command, readFileSync(command, 'utf8'), 'utf16le');

chmodSync(join(root, 'dist/decline-lint.cjs'), 0o755);
