/**
 * What the sentence model listens for: moves and faults of a sentence, in the order of the weights. A
 * label that a rule is about carries that rule's name; `fixtures/corpus/README.md` defines them all.
 */
export const LABELS = [
  'gratitude',
  'decision',
  'hedged',
  'ghosting',
  'reason',
  'vague-reason',
  'overshare',
  'apology',
  'compliment',
  'well-wish',
  'open-door',
  'alternative',
  'negotiation',
  'criticism',
  'rude',
  'chatbot',
] as const;
export type Label = (typeof LABELS)[number];

/** What the whole draft is for, heard in each of its sentences and summed. */
export const KINDS = [
  'interview',
  'offer',
  'recruiter',
  'withdrawal',
  'cancellation',
  'reschedule',
  'not-a-decline',
] as const;
export type Kind = (typeof KINDS)[number];

export const OUTPUTS: readonly string[] = [...LABELS, ...KINDS];
