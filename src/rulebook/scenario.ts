import { KINDS, type Kind } from '../model/labels.ts';

/** What the draft is for; `not-a-decline` is everything that turns nothing down. */
export const SCENARIOS = KINDS;
export type Scenario = Kind;

/** The phrases that tell a scenario share the program; their owner is `scenario/<name>`. */
export function scenarioOwner(scenario: Scenario): string {
  return `scenario/${scenario}`;
}
