import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRulebook } from '../src/rulebook/compile.ts';
import { describeProblem } from '../src/rulebook/problem.ts';
import { proveRulebook } from '../src/rulebook/prove.ts';
import { readRulebookSource, root } from './pages.ts';

// Compiles rules/ into a module, so that a start parses no Markdown and no YAML.
const compiled = compileRulebook(readRulebookSource());
const problems = compiled.problems.length > 0 ? compiled.problems : proveRulebook(compiled);
for (const problem of problems) console.error(describeProblem(problem));
if (problems.length > 0) process.exitCode = 1;
else {
  mkdirSync(join(root, 'src/generated'), { recursive: true });
  const { rules, moves, program } = compiled.rulebook;
  writeFileSync(
    join(root, 'src/generated/rulebook.ts'),
    `// Generated from rules/ by \`npm run rulebook\`.
import type { Rulebook } from '../rulebook/rulebook.ts';

export const rulebook: Rulebook = ${JSON.stringify({ rules, moves, program })};
`,
  );
}
