import type { Annotation } from '../annotate/annotation.ts';
import { isDeclining } from '../annotate/scenario.ts';
import type { Draft } from '../draft/draft.ts';
import { headerValue } from '../draft/headers.ts';
import type { Review } from '../review.ts';
import type { RewritableFinding } from '../rewrite/rewrite.ts';
import { failingFrom, type Severity } from '../rulebook/severity.ts';

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

/** Words without which no mail turns a job down: every mail of a person goes through here. */
const ABOUT_WORK =
  /\b(?:interview|application|candida\w+|recruit\w*|vacanc\w+|position|role|job|offer|hiring|hire|career|employ\w+|contract|shift|trial day|internship|apprentic\w+|audition)\b/i;

/** Why a message passes before anything is heard in it, or undefined where it is to be heard. */
export function passesUnheard(draft: Draft): 'asked' | 'no decline' | undefined {
  if (/^\s*skip\s*$/i.test(headerValue(draft.headers, 'x-decline-lint') ?? '')) return 'asked';
  return isAboutWork(draft) ? undefined : 'no decline';
}

/** Why a message that was heard passes without being judged, or undefined where it is to be. */
export function passesUnjudged(annotation: Annotation): 'no decline' | undefined {
  const declines = annotation.scenario !== 'not-a-decline' && isDeclining(annotation);
  return declines ? undefined : 'no decline';
}

function isAboutWork({ headers, text }: Draft): boolean {
  return ABOUT_WORK.test(headerValue(headers, 'subject') ?? '') || ABOUT_WORK.test(text);
}

/** Decides over a reviewed message. */
export function decide(review: Review, { failOn, minScore }: Gate): Decision {
  const failing = failingFrom(failOn);
  const findings = review.findings.filter(({ severity }) => failing.includes(severity));
  const short = minScore !== undefined && review.score < minScore;
  if (findings.length === 0 && !short) return { does: 'pass', because: 'fit' };
  return { does: 'hold', review, findings: findings.length > 0 ? findings : review.findings };
}
