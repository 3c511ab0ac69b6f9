import type { Finding } from './checks/check.ts';
import type { Rule } from './rulebook/rulebook.ts';

export type Verdict = 'stop' | 'revise' | 'ready';

/** Under this a draft without errors or warnings is still worth another look. */
const READY = 80;

export interface Scored<F extends Finding> {
  /** The findings with the points that they really cost. */
  readonly findings: readonly F[];
  readonly score: number;
  readonly verdict: Verdict;
}

/**
 * The ledger: 100 less the points of the findings, never under 0. A stretch of text is charged once,
 * to its dearest rule, and a rule costs at most its cap, so that the points printed add up.
 */
export function score<F extends Finding>(
  findings: readonly F[],
  rules: readonly Rule[],
): Scored<F> {
  const spent = new Map<string, number>();
  const charged: F[] = [];
  const paying: F[] = [];
  for (const finding of findings.toSorted((a, b) => b.points - a.points)) {
    const covered = paying.some((other) => overlaps(other, finding));
    const cap = rules.find((rule) => rule.rule === finding.rule)?.cap ?? finding.points;
    const before = spent.get(finding.rule) ?? 0;
    const points = covered ? 0 : Math.min(finding.points, Math.max(0, cap - before));
    spent.set(finding.rule, before + points);
    charged.push({ ...finding, points });
    if (points > 0) paying.push(finding);
  }
  const lost = charged.reduce((sum, { points }) => sum + points, 0);
  const total = Math.max(0, 100 - lost);
  return {
    findings: charged.sort((a, b) => a.start - b.start || b.points - a.points),
    score: total,
    verdict: verdictOf(charged, total),
  };
}

function verdictOf(findings: readonly Finding[], total: number): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'stop';
  if (total < READY || findings.some(({ severity }) => severity === 'warning')) return 'revise';
  return 'ready';
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}
