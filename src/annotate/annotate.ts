import type { Draft, Sentence, Zone } from '../draft/draft.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Scenario } from '../rulebook/rulebook.ts';
import type { Annotation, Facts } from './annotation.ts';
import { factsOf } from './facts.ts';
import { marksOf } from './marks.ts';
import { scenarioOf } from './scenario.ts';

/** What the caller knows better than the draft tells. */
export interface Known {
  readonly scenario?: Scenario;
  readonly facts?: Partial<Facts>;
}

/** Hears the moves and faults in the sentences and reads facts and scenario off the draft. */
export function annotate(
  draft: Draft,
  zones: readonly Zone[],
  sentences: readonly Sentence[],
  hear: Matcher,
  known: Known,
): Annotation {
  const marks = marksOf(sentences, hear);
  return {
    draft,
    zones,
    sentences,
    marks,
    facts: { ...factsOf(draft, zones, sentences, marks), ...known.facts },
    scenario: known.scenario ?? scenarioOf(marks),
  };
}
