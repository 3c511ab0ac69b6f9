import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { RulebookSource } from '../src/rulebook/compile.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads the pages, lists and guides under `rules/`. */
export function readRulebookSource(): RulebookSource {
  const folders = ['rules', 'rules/moves', 'rules/scenarios'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  const guides: Record<string, unknown> = parse(
    readFileSync(join(root, 'rules/guides.yml'), 'utf8'),
  );
  return {
    pages: files.map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') })),
    lists: parse(readFileSync(join(root, 'rules/lists.yml'), 'utf8')),
    guides: Object.keys(guides),
  };
}
