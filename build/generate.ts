import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardToRead } from '../src/checks/readability.ts';
import { readModel } from '../src/model/model.ts';
import { predictorOf } from '../src/model/predict.ts';
import { lexiconOf } from '../src/proofread/lexicon.ts';
import { compileRulebook } from '../src/rulebook/compile.ts';
import { describeProblem, type Problem } from '../src/rulebook/problem.ts';
import { proveRulebook } from '../src/rulebook/prove.ts';
import { readGuides, readRulebookSource, root } from './pages.ts';
import { withBlock } from './readme.ts';
import { adviceAnswered, adviceTables, scenarioTable } from './rule-tables.ts';

// Makes the modules under src/generated/: the compiled rules, so that a start parses no Markdown and no
// YAML, and the sentence model's weights and the dictionary for those who have no file to read them from.
const bytes = readFileSync(join(root, 'src/model/weights.bin'));
const words = readFileSync(join(root, 'src/proofread/words.bin'));
const compiled = compileRulebook(readRulebookSource());
const answered = adviceAnswered(readGuides(), compiled.pages);
const problems: Problem[] =
  compiled.problems.length > 0
    ? [...compiled.problems]
    : proveRulebook(compiled, {
        predictor: predictorOf(readModel(bytes)),
        lexicon: lexiconOf(words),
        readability: hardToRead,
      });
for (const { guide, advice } of answered.filter(({ rules }) => rules.length === 0)) {
  problems.push({
    file: 'rules/guides.yml',
    line: 1,
    message: `no rule answers ${guide}/${advice}`,
  });
}
for (const problem of problems) console.error(describeProblem(problem));
if (problems.length > 0) process.exitCode = 1;
else {
  mkdirSync(join(root, 'src/generated'), { recursive: true });
  const { rules, moves, hears, program, tone } = compiled.rulebook;
  writeFileSync(
    join(root, 'src/generated/rulebook.ts'),
    `// Generated from rules/ by \`npm run rulebook\`.
import type { Rulebook } from '../rulebook/rulebook.ts';

export const rulebook: Rulebook = ${JSON.stringify({ rules, moves, hears, program, tone })};
`,
  );
  writeFileSync(
    join(root, 'src/generated/model.ts'),
    `// Generated from src/model/weights.bin by \`npm run generate\`.
export const weights: string = '${bytes.toString('base64')}';
`,
  );
  writeFileSync(
    join(root, 'src/generated/words.ts'),
    `// Generated from src/proofread/words.bin by \`npm run generate\`.
export const words: string = '${words.toString('base64')}';
`,
  );
  const readme = join(root, 'rules/README.md');
  const page = withBlock(readFileSync(readme, 'utf8'), 'rules', scenarioTable(rules));
  writeFileSync(readme, withBlock(page, 'guides', adviceTables(readGuides(), answered)));
}
