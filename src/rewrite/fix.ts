import type { Review } from '../review.ts';
import { applyEdits } from './edit.ts';

export interface FixOptions {
  /** Also what may change the meaning: a hedge made a refusal, an insult left out. */
  readonly unsafe?: boolean;
  /** Only the findings of these rules. */
  readonly only?: readonly string[];
}

/** One rewrite that was applied. */
export interface Applied {
  readonly rule: string;
  readonly title: string;
}

export interface Fixed {
  readonly source: string;
  readonly applied: readonly Applied[];
  /** What is left to say of the result. */
  readonly review: Review;
}

/** More rewrites than this no letter needs; a hostile text may offer thousands. */
const MOST_STEPS = 120;

/**
 * Applies rewrites one after the other, each time the one that helps most, and reviews again after each. A rewrite
 * is kept only where it makes the draft cheaper: fewer points are lost, or as many by fewer findings. So the
 * result is the same when it is fixed again.
 */
export function fixWith(
  source: string,
  reviewOf: (source: string) => Review,
  options: FixOptions = {},
): Fixed {
  let review = reviewOf(source);
  const applied: Applied[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = bestStep(review, reviewOf, options);
    if (!next) break;
    applied.push(next.applied);
    review = next.review;
  }
  return { source: review.source, applied, review: withoutTried(review, options) };
}

/** What was tried and did not help is no offer any more: those findings want a person. */
function withoutTried(review: Review, { unsafe = false, only }: FixOptions): Review {
  const findings = review.findings.map((finding) => {
    if (only && !only.includes(finding.rule)) return finding;
    return { ...finding, rewrites: finding.rewrites.filter(({ safe }) => !safe && !unsafe) };
  });
  return { ...review, findings };
}

/** Of so many findings that have an offer, the dearest, it is tried which helps most; of fewer, in a hostile text. */
const TRIED = 8;

/** What each finding of the step's own rule that is left weighs beside the points: who mends a thing mends all of it. */
const LEFT = 2;

interface Step {
  readonly review: Review;
  /** What it leaves to be lost. */
  readonly cost: number;
  readonly applied: Applied;
}

/**
 * The step that makes the draft cheapest, and leaves least of what it is about: putting an answer in the place of a
 * promise settles more than adding it beside the promise. Of one finding the first offer that helps is taken, since its page puts the best first.
 */
function bestStep(
  review: Review,
  reviewOf: (source: string) => Review,
  { unsafe = false, only }: FixOptions,
): Step | undefined {
  const order = review.findings
    .filter(({ rule }) => !only || only.includes(rule))
    .toSorted((a, b) => b.points - a.points || a.start - b.start);
  let best: Step | undefined;
  let tried = 0;
  for (const { rule, rewrites } of order) {
    if (tried >= TRIED && best) break;
    const offers = rewrites.filter(({ safe }) => safe || unsafe);
    if (offers.length > 0) tried += 1;
    for (const { title, edits } of offers) {
      const after = reviewOf(applyEdits(review.source, edits));
      if (!helps(review, after)) continue;
      const left = after.findings.filter((finding) => finding.rule === rule).length;
      const cost = lossOf(after) + LEFT * left;
      if (!best || cost < best.cost) best = { review: after, cost, applied: { rule, title } };
      break;
    }
  }
  return best;
}

function helps(before: Review, after: Review): boolean {
  if (after.source === before.source || after.source.trim() === '') return false;
  return pointsOf(after) <= pointsOf(before) && lossOf(after) < lossOf(before);
}

function pointsOf({ findings }: Review): number {
  return findings.reduce((sum, { points }) => sum + points, 0);
}

/**
 * What is charged under another finding, or over a cap, costs nothing and is still one thing less to mend: where
 * several blanks are left, each weighs more than a greeting that names nobody.
 */
const UNCHARGED = { error: 16, warning: 0.01, suggestion: 0.01 } as const;

/** All points lost, also those under a score of 0. */
function lossOf({ findings }: Review): number {
  return findings.reduce(
    (sum, { points, severity }) => sum + Math.max(points, UNCHARGED[severity]),
    0,
  );
}
