import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The name that a new one is given. */
export const CONFIG_FILE = '.decline-lint.yml';

const NAMES = [CONFIG_FILE, '.decline-lint.yaml', '.decline-lint.json'];

/** What was found for a folder; a batch of drafts mostly shares one. */
const found = new Map<string, string | undefined>();

/** The configuration for a draft: the first from its folder upwards, or undefined. Looks, and reads no more. */
export function findConfig(draft: string): string | undefined {
  return configIn(dirname(resolve(draft)));
}

function configIn(folder: string): string | undefined {
  if (found.has(folder)) return found.get(folder);
  const parent = dirname(folder);
  const file = ownConfig(folder) ?? (parent === folder ? undefined : configIn(parent));
  found.set(folder, file);
  return file;
}

function ownConfig(folder: string): string | undefined {
  const file = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file !== undefined) return file;
  const manifest = join(folder, 'package.json');
  return namesUs(manifest) ? manifest : undefined;
}

function namesUs(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  try {
    return /"decline-lint"\s*:\s*\{/.test(readFileSync(manifest, 'utf8'));
  } catch {
    return false;
  }
}
