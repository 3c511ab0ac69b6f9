import type { Register } from '../tone/words.ts';
import type { Scenario } from './scenario.ts';
import type { Severity } from './severity.ts';

/** Where a missing sentence belongs. */
export const PLACES = ['greeting', 'opening', 'decision', 'end', 'closing'] as const;
export type Place = (typeof PLACES)[number];

/** One way to settle a finding, before its slots are filled. */
export interface RewriteTemplate {
  readonly how: 'insert' | 'replace' | 'cut' | 'swap' | 'keep';
  /** For `swap`: words with what to say for them, the first that is there counts. */
  readonly swaps: readonly (readonly [from: string, to: string])[];
  /** For `keep`: where faults stand in several sentences, all go but those that hold one of these moves. */
  readonly keeps: readonly string[];
  /** The sentence in each voice, for `keep` the answer where none is kept; empty for `cut` and `swap`. */
  readonly texts: Readonly<Record<Register, string>>;
  /** Only for these; for all where empty. */
  readonly scenarios: readonly Scenario[];
  /** Only for a sentence that holds this move: a reason is put in the place of a reason. */
  readonly holding: string | null;
  /** Where one of these moves is heard in another sentence, the sentence is left out instead. */
  readonly unless: readonly string[];
  /** Only for a draft in which one of these moves is heard: who has not thanked does not thank again. */
  readonly beside: readonly string[];
  /** For `cut`: whether only what leads to a colon goes, where something stands behind it. */
  readonly head: boolean;
  /** Slots that must be known though the text does not say them. */
  readonly known: readonly string[];
  /** Whether it changes no meaning, so that it may be applied unasked. */
  readonly safe: boolean;
}

/** What every rule has, whatever its check looks for. */
export interface RuleFrame {
  readonly rule: string;
  /** The page's heading: the rule as a line of a checklist. */
  readonly title: string;
  readonly severity: Severity;
  readonly points: number;
  /** The most that all findings of this rule cost together. */
  readonly cap: number;
  readonly message: string;
  /** Messages for particular cases; which ones there are belongs to the kind of check. */
  readonly messages: Readonly<Record<string, string>>;
  readonly guides: readonly string[];
  /** Silent where one of these rules has a finding: it says the same, or the more urgent thing. */
  readonly yields: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly place: Place;
  readonly rewrites: readonly RewriteTemplate[];
}
