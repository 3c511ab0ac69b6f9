import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const NAMES = ['.decline-lint.yml', '.decline-lint.yaml', '.decline-lint.json'];

/** The configuration for a draft: the first from its folder upwards, or undefined. Looks, and reads no more. */
export function findConfig(draft: string): string | undefined {
  let folder = dirname(resolve(draft));
  for (;;) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
    const manifest = join(folder, 'package.json');
    if (namesUs(manifest)) return manifest;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function namesUs(manifest: string): boolean {
  try {
    return /"decline-lint"\s*:\s*\{/.test(readFileSync(manifest, 'utf8'));
  } catch {
    return false;
  }
}
