import type { Review } from '../review.ts';
import { applyEdits } from '../rewrite/edit.ts';
import type { Applied, Fixed } from '../rewrite/fix.ts';
import type { RewritableFinding } from '../rewrite/rewrite.ts';

/** What a person does with a finding. */
export type Answer =
  | { readonly does: 'take'; readonly rewrite: number }
  | { readonly does: 'edit'; readonly text: string }
  | { readonly does: 'skip' }
  | { readonly does: 'quit' };

/** Shows a finding of a review to a person and waits for the answer. */
export type Ask = (finding: RewritableFinding, review: Review) => Promise<Answer>;

/**
 * Goes through the findings with a person, one after the other, the first in the text first. After each
 * change the draft is reviewed again, so that what was settled on the way is not asked about.
 */
export async function walkThrough(
  source: string,
  reviewOf: (source: string) => Review,
  ask: Ask,
  only?: readonly string[],
): Promise<Fixed> {
  let review = reviewOf(source);
  const applied: Applied[] = [];
  const seen = new Set<string>();
  for (;;) {
    const finding = review.findings.find(
      (each) => isAsked(each, only) && !seen.has(keyOf(each, review)),
    );
    if (!finding) break;
    seen.add(keyOf(finding, review));
    const answer = await ask(finding, review);
    if (answer.does === 'quit') break;
    const changed = changedBy(answer, finding, review.source);
    if (changed === undefined) continue;
    applied.push({ rule: finding.rule, title: changed.title });
    review = reviewOf(changed.source);
  }
  return { source: review.source, applied, review };
}

function isAsked(finding: RewritableFinding, only: readonly string[] | undefined): boolean {
  if (only && !only.includes(finding.rule)) return false;
  return finding.rewrites.length > 0 || finding.start < finding.end;
}

/** A finding is the same where rule and words are, wherever earlier changes have moved it to. */
function keyOf({ rule, start, end }: RewritableFinding, { source }: Review): string {
  return `${rule} ${source.slice(start, end)}`;
}

function changedBy(
  answer: Answer,
  { rewrites, start, end }: RewritableFinding,
  source: string,
): { source: string; title: string } | undefined {
  switch (answer.does) {
    case 'take': {
      const rewrite = rewrites[answer.rewrite];
      return rewrite && { source: applyEdits(source, rewrite.edits), title: rewrite.title };
    }
    case 'edit':
      return {
        source: source.slice(0, start) + answer.text + source.slice(end),
        title: `Write “${answer.text}”`,
      };
    default:
      return undefined;
  }
}
