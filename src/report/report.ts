import type { Review } from '../review.ts';
import type { Rule } from '../rulebook/rulebook.ts';

/** A reviewed draft and what to call it. */
export interface ReviewedDraft {
  readonly path: string;
  readonly review: Review;
}

/** Everything a format prints. */
export interface Report {
  readonly drafts: readonly ReviewedDraft[];
  /** How many inputs could not be reviewed. */
  readonly failed: number;
  /** The rules that were on, for checklists. */
  readonly rules: readonly Rule[];
  readonly version: string;
  /** Whether findings below errors were left out: then a checklist would tick them. */
  readonly quiet: boolean;
}

export interface Summary {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly failed: number;
}

/** Counts the findings of all drafts by severity. */
export function summarise({ drafts, failed }: Pick<Report, 'drafts' | 'failed'>): Summary {
  const count = (severity: string) =>
    drafts.reduce(
      (sum, { review }) =>
        sum + review.findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  return {
    drafts: drafts.length,
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    failed,
  };
}
