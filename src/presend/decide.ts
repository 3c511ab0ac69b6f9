import type { Draft } from '../draft/draft.ts';
import { headerValue } from '../draft/headers.ts';
import type { Review } from '../review.ts';
import type { RewritableFinding } from '../rewrite/rewrite.ts';
import { SEVERITIES, type Severity } from '../rulebook/rulebook.ts';

export interface Gate {
  /** Hold from this severity on. */
  readonly failOn: Severity | 'never';
  readonly minScore?: number;
}

/** What is done with a message, and why. */
export type Decision =
  | { readonly does: 'pass'; readonly because: 'asked' | 'no decline' | 'fit' }
  | {
      readonly does: 'hold';
      readonly review: Review;
      readonly findings: readonly RewritableFinding[];
    };

const REFUSING = ['decision', 'decision-is-clear', 'no-ghosting'];

/** Words without which no mail turns a job down: every mail of a person goes through here. */
const ABOUT_WORK =
  /\b(?:interview|application|candida\w+|recruit\w*|vacanc\w+|position|role|job|offer|hiring|hire|career|employ\w+|contract|shift|trial day|internship|apprentic\w+|audition)\b/i;

/** Decides over a reviewed message. `heard` are the names of all marks, moves and faults alike. */
export function decide(
  draft: Draft,
  review: Review,
  heard: readonly string[],
  { failOn, minScore }: Gate,
): Decision {
  if (/^\s*skip\s*$/i.test(headerValue(draft.headers, 'x-decline-lint') ?? ''))
    return { does: 'pass', because: 'asked' };
  const refuses = heard.some((name) => REFUSING.includes(name));
  const subject = headerValue(draft.headers, 'subject') ?? '';
  const aboutWork = ABOUT_WORK.test(subject) || ABOUT_WORK.test(draft.text);
  if (review.scenario === 'not-a-decline' || !refuses || !aboutWork)
    return { does: 'pass', because: 'no decline' };
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const findings = review.findings.filter(({ severity }) => failing.includes(severity));
  const short = minScore !== undefined && review.score < minScore;
  if (findings.length === 0 && !short) return { does: 'pass', because: 'fit' };
  return { does: 'hold', review, findings: findings.length > 0 ? findings : review.findings };
}
