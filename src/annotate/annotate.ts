import type { Draft, Sentence, Zone } from '../draft/draft.ts';
import type { Predictor } from '../model/predict.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Rulebook, Scenario } from '../rulebook/rulebook.ts';
import type { Annotation, Facts } from './annotation.ts';
import { factsOf } from './facts.ts';
import { listen } from './listen.ts';
import { marksOf } from './marks.ts';
import { scenarioOf } from './scenario.ts';

/** What the caller knows better than the draft tells. */
export interface Known {
  readonly scenario?: Scenario;
  readonly facts?: Partial<Facts>;
}

/** What a draft is heard with: the phrases, and the sentence model where there is one. */
export interface Ears {
  readonly rulebook: Rulebook;
  readonly hear: Matcher;
  readonly predictor: Predictor | null;
}

/** Hears the moves and faults in the sentences and reads facts and scenario off the draft. */
export function annotate(
  draft: Draft,
  zones: readonly Zone[],
  sentences: readonly Sentence[],
  ears: Ears,
  known: Known,
): Annotation {
  const byPhrase = marksOf(sentences, ears.hear);
  const heard = listen(draft, sentences, byPhrase, ears);
  return {
    draft,
    zones,
    sentences,
    marks: heard.marks,
    faint: heard.faint,
    facts: { ...factsOf(draft, sentences, heard.marks), ...known.facts },
    scenario: known.scenario ?? scenarioOf(heard),
  };
}
