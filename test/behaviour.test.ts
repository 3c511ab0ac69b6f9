import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { rules } from '../src/index.ts';
import { behaviourTable } from './behaviour/figures.ts';
import { KINDS, runSuite } from './behaviour/suite.ts';

const cases = runSuite();

/** What fails of a rule, as a person wants to read it. */
function failing(rule: string, kind: string): string[] {
  return cases
    .filter((each) => each.rule === rule && each.kind === kind && !each.passed)
    .map(({ what }) => what);
}

describe('the behaviour of the rules', () => {
  it('is tried on every rule, in more than two thousand cases', () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(
      rules.map(({ rule }) => rule).sort(),
    );
    expect(cases.length).toBeGreaterThanOrEqual(2_000);
  });

  it.each(rules.flatMap(({ rule }) => KINDS.map((kind) => [rule, kind] as const)))(
    'of %s passes nine cases in ten of %s',
    (rule, kind) => {
      const all = cases.filter((each) => each.rule === rule && each.kind === kind);
      const failed = failing(rule, kind);
      expect(failed.length, failed.join('\n')).toBeLessThanOrEqual(all.length / 10);
    },
  );

  it('stands in the table of test/behaviour', () => {
    expect(readFileSync(join(root, 'test/behaviour/README.md'), 'utf8')).toContain(
      behaviourTable(cases),
    );
  });
});
