import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PageSource, RulebookSource } from './compile.ts';
import { guidesIn } from './guides.ts';
import { isRecord } from './page.ts';

/** Where pages lie in a folder of rules: rules, moves and scenarios. */
const PARTS = ['', 'moves', 'scenarios'];

/**
 * Reads a folder of rules: its pages, and its `lists.yml` and `guides.yml` where it has them. `called` is how
 * messages call it.
 */
export function readFolder(
  path: string,
  called: string,
): Pick<RulebookSource, 'pages' | 'lists' | 'guides'> {
  return {
    pages: PARTS.flatMap((part) => pagesIn(join(path, part), join(called, part))),
    lists: readYaml(join(path, 'lists.yml')),
    guides: guidesIn(readYaml(join(path, 'guides.yml'))),
  };
}

function pagesIn(path: string, called: string): PageSource[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => ({
      file: join(called, name),
      source: readFileSync(join(path, name), 'utf8'),
    }));
}

function readYaml(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const value: unknown = parse(readFileSync(file, 'utf8'));
  return isRecord(value) ? { ...value } : {};
}
