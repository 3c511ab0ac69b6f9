import type { AvoidsParameters } from '../checks/avoids.ts';
import type { EndsParameters } from '../checks/ends.ts';
import type { LimitsParameters } from '../checks/limits.ts';
import type { NamesParameters } from '../checks/names.ts';
import type { NeedsParameters } from '../checks/needs.ts';
import type { OrderParameters } from '../checks/order.ts';
import type { ReadableParameters } from '../checks/readable.ts';
import type { SpecificParameters } from '../checks/specific.ts';
import { KINDS, type Kind } from '../model/labels.ts';
import type { Program } from '../phrases/compile.ts';
import type { Register } from '../tone/words.ts';
import type { ToneTable } from './tone.ts';

export type Severity = 'error' | 'warning' | 'suggestion';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** The severities that fail where `failOn` is what is asked: itself and all above it. */
export function failingFrom(failOn: Severity | 'never'): readonly Severity[] {
  return failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
}

/** What the draft is for; `not-a-decline` is everything that turns nothing down. */
export const SCENARIOS = KINDS;
export type Scenario = Kind;

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
  /** For `cut`: whether only what leads to a colon goes, where something stands behind it. */
  readonly head: boolean;
  /** Slots that must be known though the text does not say them. */
  readonly known: readonly string[];
  /** Whether it changes no meaning, so that it may be applied unasked. */
  readonly safe: boolean;
}

export type Check =
  | ({ readonly check: 'needs' } & NeedsParameters)
  | ({ readonly check: 'avoids' } & AvoidsParameters)
  | ({ readonly check: 'limits' } & LimitsParameters)
  | ({ readonly check: 'names' } & NamesParameters)
  | ({ readonly check: 'ends' } & EndsParameters)
  | ({ readonly check: 'order' } & OrderParameters)
  | ({ readonly check: 'readable' } & ReadableParameters)
  | ({ readonly check: 'specific' } & SpecificParameters)
  | { readonly check: 'custom/alternative' }
  | { readonly check: 'custom/company' }
  | { readonly check: 'custom/name' }
  | { readonly check: 'custom/placeholders' }
  | { readonly check: 'custom/prompt' }
  | { readonly check: 'custom/recipients' }
  | { readonly check: 'custom/subject' }
  | { readonly check: 'custom/professional' }
  | { readonly check: 'custom/proofread' }
  | { readonly check: 'custom/sign-off' };

/** A rule as its page gives it. */
export type Rule = Check & {
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
};

/** The compiled rules, moves and phrases: plain data, so that it can be a generated module. */
export interface Rulebook {
  readonly rules: readonly Rule[];
  readonly moves: readonly string[];
  /** Which rule is about a fault that the sentence model listens for, by the model's label. */
  readonly hears: Readonly<Record<string, string>>;
  readonly program: Program;
  readonly tone: ToneTable;
}

/** The phrases that tell a scenario share the program; their owner is `scenario/<name>`. */
export function scenarioOwner(scenario: Scenario): string {
  return `scenario/${scenario}`;
}
