import type { Annotation } from '../annotate/annotation.ts';
import { headerValue } from '../draft/headers.ts';
import { type Scenario, scenarioOwner } from '../rulebook/scenario.ts';

/**
 * What the letter may be said to be about: an offer or an interview only where the draft or its subject certainly
 * speak of one, else a message, which it is in any case.
 */
export function speakableScenario({ scenario, marks, draft }: Annotation): Scenario {
  if (scenario !== 'offer' && scenario !== 'interview') return scenario;
  const subject = headerValue(draft.headers, 'subject')?.toLowerCase() ?? '';
  const named = { offer: subject.includes('offer'), interview: /\binterview/i.test(draft.text) };
  const spoken = (each: keyof typeof named) =>
    named[each] || marks.some(({ name }) => name === scenarioOwner(each));
  if (spoken(scenario)) return scenario;
  const other = scenario === 'offer' ? 'interview' : 'offer';
  return spoken(other) ? other : 'recruiter';
}
