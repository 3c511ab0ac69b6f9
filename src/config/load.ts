import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../rulebook/problem.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { checkConfig } from './check.ts';
import { type Config, merge, NO_CONFIG } from './config.ts';

export interface Loaded {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** Reads a configuration file and what it extends; `rules` are those that it may set. */
export function loadConfig(
  file: string,
  rules: readonly Rule[],
  above: readonly string[] = [],
): Loaded {
  if (above.includes(file)) {
    return { config: NO_CONFIG, problems: [{ file, line: 1, message: 'it extends itself' }] };
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const message = existsSync(file) ? 'cannot be read' : 'there is no such file';
    return { config: NO_CONFIG, problems: [{ file, line: 1, message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const own = file.endsWith('package.json')
    ? document.get('decline-lint', true)
    : document.contents;
  const root = isNode(own) ? own : null;
  const checked = checkConfig({ file, root, errors: document.errors, lines }, rules);
  const folder = dirname(file);
  const below = checked.extends.map((path) =>
    loadConfig(resolve(folder, path), rules, [...above, file]),
  );
  const config: Config = {
    ...checked.config,
    rulebooks: checked.config.rulebooks.map((path) => resolve(folder, path)),
  };
  return {
    config: [...below.map((each) => each.config), config].reduce(merge, NO_CONFIG),
    problems: [...below.flatMap((each) => each.problems), ...checked.problems],
  };
}
