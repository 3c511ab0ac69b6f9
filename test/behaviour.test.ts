import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { rules } from '../src/index.ts';
import { behaviourTable } from './behaviour/figures.ts';
import { runSuite } from './behaviour/suite.ts';

const cases = runSuite();

describe('the behaviour of the rules', () => {
  it('is tried on every rule, in more than two thousand cases', () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(
      rules.map(({ rule }) => rule).sort(),
    );
    expect(cases.length).toBeGreaterThanOrEqual(2_000);
  });

  it.each(rules.map(({ rule }) => rule))('of %s passes four cases in five', (rule) => {
    const all = cases.filter((each) => each.rule === rule);
    const failed = all.filter(({ passed }) => !passed).map(({ what }) => what);
    expect(failed.length / all.length, failed.join('\n')).toBeLessThanOrEqual(0.2);
  });

  it('passes 97 cases in a hundred', () => {
    const passed = cases.filter((each) => each.passed);
    expect(passed.length / cases.length).toBeGreaterThanOrEqual(0.97);
  });

  it('stands in the table of test/behaviour', () => {
    expect(readFileSync(join(root, 'test/behaviour/README.md'), 'utf8')).toContain(
      behaviourTable(cases),
    );
  });
});
