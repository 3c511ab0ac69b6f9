import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
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
copyFileSync(join(root, 'src/model/weights.bin'), join(root, 'dist/weights.bin'));
chmodSync(join(root, 'dist/decline-lint.cjs'), 0o755);
