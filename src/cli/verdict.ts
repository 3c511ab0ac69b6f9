import { type Report, summarise } from '../report/report.ts';
import { failingFrom } from '../rulebook/severity.ts';
import type { CliOptions } from './cli-options.ts';

/** 2 where an input could not be read, 1 where a draft falls short of what was asked, else 0. */
export function exitCodeOf(report: Report, options: CliOptions): 0 | 1 | 2 {
  if (report.failed > 0) return 2;
  const { failOn, minScore, maxWarnings } = options;
  const failing = failingFrom(failOn);
  const falls = report.drafts.some(
    ({ review }) =>
      review.findings.some(({ severity }) => failing.includes(severity)) ||
      (minScore !== undefined && review.score < minScore),
  );
  const tooMany = maxWarnings !== undefined && summarise(report).warnings > maxWarnings;
  return falls || tooMany ? 1 : 0;
}
