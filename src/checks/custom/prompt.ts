import type { Annotation } from '../../annotate/annotation.ts';
import type { Remark } from '../remark.ts';

const HOUR = 3_600_000;
/** The guides give 24 to 48 hours. */
const PROMPT = 48 * HOUR;
/** Where a date has no zone it may be off by a day. */
const UNCERTAIN = 24 * HOUR;
/** A weekend between the two is nobody's fault. */
const WEEKEND = 48 * HOUR;
/** Longer than this is no delay but another matter, or a date that was read wrongly. */
const BELIEVABLE = 366 * 24 * HOUR;

/** Sent within 48 hours of the invitation, where both dates are known. */
export function checkPrompt(rule: { readonly rule: string }, annotation: Annotation): Remark[] {
  const { told, draft, marks } = annotation;
  const admitted = marks.find(({ name }) => name === rule.rule);
  const { received, sent } = told;
  const days = received && sent ? daysLate(received, sent) : 0;
  if (admitted) {
    const { start, end } = admitted;
    const seen = draft.text.slice(start, end);
    return [
      { start, end, variant: 'admitted', severity: 'suggestion', points: 1, values: { seen } },
    ];
  }
  if (days === 0) return [];
  const at = draft.bodyStart;
  return [{ start: at, end: at, values: { days: String(days) } }];
}

interface Known {
  readonly time: number;
  readonly zoned: boolean;
}

/** Whole days between the two where that is too long, else 0. */
function daysLate(received: Known, sent: Known): number {
  const taken = sent.time - received.time;
  const slack = received.zoned && sent.zoned ? 0 : UNCERTAIN;
  const allowed = PROMPT + slack + (hasWeekend(received.time, sent.time) ? WEEKEND : 0);
  return taken > allowed && taken < BELIEVABLE ? Math.floor(taken / (24 * HOUR)) : 0;
}

function hasWeekend(from: number, to: number): boolean {
  for (let time = from; time < to && time - from < 7 * 24 * HOUR; time += 24 * HOUR) {
    const day = new Date(time).getUTCDay();
    if (day === 0 || day === 6) return true;
  }
  return false;
}
