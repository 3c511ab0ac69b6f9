import type { AvoidsParameters } from '../checks/avoids.ts';
import type { EndsParameters } from '../checks/ends.ts';
import type { LimitsParameters } from '../checks/limits.ts';
import type { NamesParameters } from '../checks/names.ts';
import type { NeedsParameters } from '../checks/needs.ts';
import type { OrderParameters } from '../checks/order.ts';
import type { ReadableParameters } from '../checks/readable.ts';
import type { SpecificParameters } from '../checks/specific.ts';
import type { Program } from '../phrases/compile.ts';
import type { RuleFrame } from './frame.ts';
import type { ToneTable } from './tone.ts';

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
export type Rule = Check & RuleFrame;

/** The compiled rules, moves and phrases: plain data, so that it can be a generated module. */
export interface Rulebook {
  readonly rules: readonly Rule[];
  readonly moves: readonly string[];
  /** Which rule is about a fault that the sentence model listens for, by the model's label. */
  readonly hears: Readonly<Record<string, string>>;
  readonly program: Program;
  readonly tone: ToneTable;
}
