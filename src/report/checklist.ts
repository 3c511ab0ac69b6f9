import type { RewritableFinding } from '../rewrite/rewrite.ts';
import type { Report, ReviewedDraft } from './report.ts';

/** What the guides ask of a draft, and what was found of it. */
export interface ChecklistItem {
  readonly title: string;
  /** None where it is met. */
  readonly findings: readonly RewritableFinding[];
}

/** The rules that were looked at, in their order; none where findings were left out, which would be ticked. */
export function checklistOf(
  { review }: Pick<ReviewedDraft, 'review'>,
  { rules, quiet }: Pick<Report, 'rules' | 'quiet'>,
): ChecklistItem[] {
  if (quiet) return [];
  const found = new Set(review.findings.map(({ rule }) => rule));
  return (
    rules
      .filter(({ scenarios }) => scenarios.includes(review.scenario))
      // What keeps silent for another rule's sake is neither met nor missed.
      .filter(({ yields }) => !yields.some((name) => found.has(name)))
      .map(({ rule, title }) => ({
        title,
        findings: review.findings.filter((finding) => finding.rule === rule),
      }))
  );
}
