import type { Predictor } from '../model/predict.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** What a draft is heard with: the phrases, and the sentence model where there is one. */
export interface Ears {
  readonly rulebook: Rulebook;
  readonly hear: Matcher;
  readonly predictor: Predictor | null;
}

/** A move is called by its own name, a fault by the rule that is about it. */
export function nameOf(label: string, { moves, hears }: Rulebook): string | undefined {
  return moves.includes(label) ? label : hears[label];
}
