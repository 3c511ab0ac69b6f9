import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../rulebook/problem.ts';
import { checkConfig } from './check.ts';
import { type Config, merge, NO_CONFIG } from './config.ts';

export interface Loaded {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** Reads a configuration file and what it extends; `rules` are the names it may set, empty for any. */
export function loadConfig(
  file: string,
  rules: readonly string[],
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
  const isPackage = file.endsWith('package.json');
  const document = parseDocument(isPackage ? ownPart(text) : text, { lineCounter: lines });
  const checked = checkConfig({ file, document, lines }, rules);
  const folder = dirname(file);
  const below = checked.extends.map((path) =>
    loadConfig(resolve(folder, path), rules, [...above, file]),
  );
  const own: Config = {
    ...checked.config,
    rulebooks: checked.config.rulebooks.map((path) => resolve(folder, path)),
  };
  const config = [...below.map((each) => each.config), own].reduce(merge, NO_CONFIG);
  return { config, problems: [...below.flatMap((each) => each.problems), ...checked.problems] };
}

/** The `decline-lint` key of a package.json. */
function ownPart(text: string): string {
  const value: unknown = JSON.parse(text);
  const own =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'decline-lint') : undefined;
  return JSON.stringify(own ?? {}, null, 2);
}

/** The example that `--init` writes. */
export const EXAMPLE = `# decline-lint looks for this file from the draft's folder upwards. All of it is optional.
# extends: ../team.yml
rules:
  # has-reason: off
  # names-recruiter: suggestion
  # is-short: { points: 4, most: 250 }
words: []
# facts: { me: Jo Bell }
# rulebooks: [./my-rules]
`;

export const CONFIG_FILE = '.decline-lint.yml';
