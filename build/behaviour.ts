import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { behaviourTable } from '../test/behaviour/figures.ts';
import { runSuite } from '../test/behaviour/suite.ts';
import { root } from './pages.ts';
import { withBlock } from './readme.ts';

// Runs the behavioural suite, prints what fails, and writes its table.
const cases = runSuite();
for (const { rule, kind, what } of cases.filter(({ passed }) => !passed))
  console.log(`${rule}, ${kind}: ${what}`);
const page = join(root, 'test/behaviour/README.md');
writeFileSync(page, withBlock(readFileSync(page, 'utf8'), 'table', behaviourTable(cases)));
