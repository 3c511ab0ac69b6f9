import { type Report, summarise } from '../report/report.ts';
import { failingFrom } from '../rulebook/severity.ts';
import type { CliOptions } from './cli-options.ts';

/** 2 where an input could not be read, 1 where something was found or a limit was missed, else 0. */
export function exitCodeOf(
  report: Report,
  { failOn }: CliOptions,
  missed: readonly string[],
): 0 | 1 | 2 {
  if (report.failed > 0) return 2;
  const failing = failingFrom(failOn);
  const isFound = report.drafts.some(({ review }) =>
    review.findings.some(({ severity }) => failing.includes(severity)),
  );
  return isFound || missed.length > 0 ? 1 : 0;
}

/** A line for every limit that was asked for and is not kept: nothing in the reports themselves says so. */
export function missedLimits(
  report: Pick<Report, 'drafts' | 'failed'>,
  { minScore = 0, maxWarnings = Number.POSITIVE_INFINITY }: CliOptions,
): string[] {
  const low = report.drafts
    .filter(({ review }) => review.score < minScore)
    .map(({ path, review }) => `${path}: scores ${review.score}; --min-score asks for ${minScore}`);
  const { warnings } = summarise(report);
  if (warnings <= maxWarnings) return low;
  const counted = `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return [...low, `${counted}; --max-warnings allows ${maxWarnings}`];
}
