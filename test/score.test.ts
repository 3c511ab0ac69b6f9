import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/checks/check.ts';
import { rules } from '../src/index.ts';
import { score } from '../src/score.ts';

function finding(over: Partial<Finding>): Finding {
  return {
    rule: 'made-up',
    severity: 'warning',
    points: 10,
    message: '',
    guides: [],
    start: 0,
    end: 0,
    ...over,
  };
}

function ledger(...findings: readonly Finding[]) {
  return score(findings, rules);
}

describe('the score', () => {
  it('is 100 and ready without findings', () => {
    expect(ledger()).toEqual({ findings: [], score: 100, verdict: 'ready' });
  });

  it('is less by the points of each finding', () => {
    expect(
      ledger(finding({ start: 1, end: 2 }), finding({ rule: 'b', start: 3, end: 4 })).score,
    ).toBe(80);
  });

  it('is never under 0', () => {
    const dear = Array.from({ length: 4 }, (_, at) => finding({ rule: `r-${at}`, points: 40 }));
    expect(ledger(...dear).score).toBe(0);
  });

  it('charges overlapping findings once, to the dearest', () => {
    const cheap = finding({ rule: 'cheap', points: 3, start: 0, end: 10 });
    const dear = finding({ rule: 'dear', points: 9, start: 5, end: 15 });
    expect(ledger(cheap, dear).findings.map(({ rule, points }) => [rule, points])).toEqual([
      ['cheap', 0],
      ['dear', 9],
    ]);
  });

  it('charges neighbours that only touch both', () => {
    const a = finding({ rule: 'a', start: 0, end: 5 });
    const b = finding({ rule: 'b', start: 5, end: 9 });
    expect(ledger(a, b).score).toBe(80);
  });

  it('charges two missing things at one place both', () => {
    const a = finding({ rule: 'a', start: 7, end: 7 });
    const b = finding({ rule: 'b', start: 7, end: 7 });
    expect(ledger(a, b).score).toBe(80);
  });

  it('charges a rule no more than its cap', () => {
    const [rule] = rules;
    if (!rule) throw new Error('there are rules');
    const again = Array.from({ length: 5 }, (_, at) =>
      finding({ rule: rule.rule, points: rule.points, start: at * 10, end: at * 10 + 5 }),
    );
    expect(ledger(...again).score).toBe(Math.max(0, 100 - rule.cap));
  });

  it('lists findings by their place', () => {
    const late = finding({ rule: 'late', start: 9, end: 10 });
    const early = finding({ rule: 'early', start: 1, end: 2, points: 1 });
    expect(ledger(late, early).findings.map(({ rule }) => rule)).toEqual(['early', 'late']);
  });

  it('is 100 less what the findings say they cost, whatever they are', () => {
    const any = fc
      .record({
        rule: fc.constantFrom('a', 'b', 'has-thanks'),
        severity: fc.constantFrom('error', 'warning', 'suggestion'),
        points: fc.nat(40),
        start: fc.nat(50),
        length: fc.nat(20),
      })
      .map(({ length, ...rest }) => finding({ ...rest, end: rest.start + length }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (findings) => {
        const { findings: charged, score: total } = ledger(...findings);
        const lost = charged.reduce((sum, { points }) => sum + points, 0);
        expect(total).toBe(Math.max(0, 100 - lost));
        expect(charged).toHaveLength(findings.length);
        expect(charged.every(({ points }) => points >= 0)).toBe(true);
      }),
    );
  });
});

describe('the verdict', () => {
  it.each([
    ['stop', 'an error, even one that costs nothing', [finding({ severity: 'error', points: 0 })]],
    ['revise', 'a warning', [finding({ severity: 'warning', points: 1 })]],
    [
      'revise',
      'suggestions that take the score under 80',
      [finding({ severity: 'suggestion', points: 21 })],
    ],
    ['ready', 'suggestions that do not', [finding({ severity: 'suggestion', points: 20 })]],
  ])('is %s for %s', (verdict, _, findings) => {
    expect(ledger(...findings).verdict).toBe(verdict);
  });
});
