import { SCENARIOS, type Scenario, scenarioOwner } from '../rulebook/rulebook.ts';
import type { Mark } from './annotation.ts';

/** A draft in which any of these is heard turns something down, however it says so. */
const DECLINING = ['decision', 'decision-is-clear', 'no-ghosting'];

/** Where several scenarios are heard, the one that changes most what a reader expects. */
const PRECEDENCE: readonly Scenario[] = [
  'offer',
  'withdrawal',
  'cancellation',
  'recruiter',
  'interview',
];

/** Tells what the draft is for from the phrases of the scenario pages. */
export function scenarioOf(marks: readonly Mark[]): Scenario {
  const heard = new Map<Scenario, number>();
  for (const scenario of SCENARIOS) {
    const owner = scenarioOwner(scenario);
    heard.set(scenario, marks.filter((mark) => mark.name === owner).length);
  }
  const count = (scenario: Scenario) => heard.get(scenario) ?? 0;
  const declines = marks.some((mark) => DECLINING.includes(mark.name));
  if (!declines && count('reschedule') > 0) return 'reschedule';
  if (!declines && count('not-a-decline') > 0) return 'not-a-decline';
  return PRECEDENCE.find((scenario) => count(scenario) > 0) ?? 'interview';
}
