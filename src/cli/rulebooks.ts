import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rulebook } from '../generated/rulebook.ts';
import { compileRulebook } from '../rulebook/compile.ts';
import { readFolder } from '../rulebook/folder.ts';
import type { Problem } from '../rulebook/problem.ts';
import { proveRulebook } from '../rulebook/prove.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** Where the package's own pages are, seen from the bundled command in `dist/`. */
const OWN = join(__dirname, '..', 'rules');

/**
 * The built-in rules and the pages of these folders as one rulebook, compiled by the same compiler and proved by
 * their own examples. A folder may have `lists.yml` and `guides.yml` of its own.
 */
export function rulebookWith(folders: readonly string[]): {
  rulebook: Rulebook;
  problems: Problem[];
} {
  const missing = folders.filter(
    (folder) => !existsSync(folder) || !statSync(folder).isDirectory(),
  );
  if (missing.length > 0) {
    const message = 'rulebooks: there is no such folder';
    return { rulebook, problems: missing.map((file) => ({ file, line: 1, message })) };
  }
  const read = [OWN, ...folders].map((folder) => readFolder(folder, shown(folder)));
  const compiled = compileRulebook({
    pages: read.flatMap(({ pages }) => pages),
    lists: Object.assign({}, ...read.map(({ lists }) => lists)),
    guides: read.flatMap(({ guides }) => guides),
  });
  if (compiled.problems.length > 0) return { rulebook, problems: [...compiled.problems] };
  // The table of tone is the package's own, and compiled already.
  const whole = { ...compiled.rulebook, tone: rulebook.tone };
  const own = compiled.pages.filter(({ file }) =>
    folders.some((folder) => file.startsWith(shown(folder))),
  );
  const problems = proveRulebook(
    { rulebook: whole, pages: own, problems: [] },
    { predictor: null },
  );
  return { rulebook: whole, problems };
}

/** A folder as messages call it: from here, where it is under here. */
function shown(folder: string): string {
  const short = relative(process.cwd(), folder);
  return short.startsWith('..') ? folder : short;
}
