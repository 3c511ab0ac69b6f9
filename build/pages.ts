import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { RulebookSource } from '../src/rulebook/compile.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Guide {
  readonly title: string;
  /** What it asks for, by a short name. */
  readonly advice: Readonly<Record<string, string>>;
}

/** Reads `rules/guides.yml`: the guides that the rules are drawn from. */
export function readGuides(): Readonly<Record<string, Guide>> {
  return parse(readFileSync(join(root, 'rules/guides.yml'), 'utf8'));
}

/** Reads the pages, lists and guides under `rules/`. */
export function readRulebookSource(): RulebookSource {
  const folders = ['rules', 'rules/moves', 'rules/scenarios'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  return {
    pages: files.map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') })),
    lists: parse(readFileSync(join(root, 'rules/lists.yml'), 'utf8')),
    guides: Object.entries(readGuides()).flatMap(([guide, { advice }]) => [
      guide,
      ...Object.keys(advice).map((each) => `${guide}/${each}`),
    ]),
  };
}
