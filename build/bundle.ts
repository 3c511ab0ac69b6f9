import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { layOut } from '../src/model/mapped.ts';
import { FACT_BYTES, HEADER_BYTES, readModel } from '../src/model/model.ts';
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
/** What is imported only when it is needed, by the name of its file. */
const later = new Map<string, string>();

/** Puts what is imported later into files of its own, so that a start reads only what it runs. */
const splitting: Plugin = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = join(resolveDir, path);
      const name = `${basename(dirname(file))}-${basename(file, '.ts')}`;
      later.set(name, file);
      return { path: `./${name}.cjs`, external: true };
    });
    // commander loads it for commands in files of their own, which we have none of.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander')
        ? { path: join(root, 'build/no-child-process.ts') }
        : undefined,
    );
  },
};

const command: BuildOptions = {
  ...shared,
  plugins: [splitting],
  platform: 'node',
  format: 'cjs',
  minify: true,
  // As `require`: a script with a code cache has no import().
  supported: { 'dynamic-import': false },
};
await build({ ...command, entryPoints: ['src/cli/run.ts'], outfile: 'dist/command.cjs' });
const built = new Set<string>();
for (let next = waiting(); next; next = waiting()) {
  const [name, file] = next;
  built.add(name);
  await build({ ...command, entryPoints: [file], outfile: `dist/${name}.cjs` });
}

function waiting(): [string, string] | undefined {
  return [...later].find(([name]) => !built.has(name));
}

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
  entryPoints: ['src/index.ts', 'src/retext.ts'],
  outdir: 'dist',
  splitting: true,
  chunkNames: 'shared-[hash]',
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
// As UTF-16 the files need no decoding: the command's tables make it a two-byte string in any case.
for (const name of ['command', ...built]) {
  const file = join(root, `dist/${name}.cjs`);
  writeFileSync(file, readFileSync(file, 'utf8'), 'utf16le');
}
chmodSync(join(root, 'dist/decline-lint.cjs'), 0o755);
