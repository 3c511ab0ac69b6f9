import type { Span } from '../draft/draft.ts';

export const DIALS = ['warmth', 'formality', 'directness'] as const;
export type Dial = (typeof DIALS)[number];

/** Something for each dial. */
export function eachDial<T>(read: (dial: Dial) => T): Record<Dial, T> {
  return {
    warmth: read('warmth'),
    formality: read('formality'),
    directness: read('directness'),
  };
}

/** The features of `rules/tone.yml` that are counted here rather than heard by phrases. */
export const MEASURES = [
  'valence',
  'contraction',
  'exclamation',
  'ellipsis',
  'emoji',
  'lower-case',
  'long-words',
  'long-sentence',
  'early-decision',
] as const;
export type Measure = (typeof MEASURES)[number];

/** So much of a feature in a stretch of the draft: 1 for one occurrence. */
export interface Measured extends Span {
  readonly feature: Measure;
  readonly amount: number;
}
