import { SCENARIOS, type Scenario, scenarioOwner } from '../rulebook/scenario.ts';
import type { Heard } from './listen.ts';

/** A draft in which any of these is heard turns something down, however it says so. */
const DECLINING = ['decision', 'decision-is-clear', 'no-ghosting'];

/** Whether either ear has heard that something is turned down. */
export function isDeclining({ marks }: Pick<Heard, 'marks'>): boolean {
  return marks.some(({ name }) => DECLINING.includes(name));
}

/** Faults that nobody shows who turns nothing down; a decision may be about something else. */
const ONLY_DECLINING = [...DECLINING, 'reason-is-concrete'];

/** Where several scenarios are heard, the one that changes most what a reader expects. */
const PRECEDENCE: readonly Scenario[] = [
  'offer',
  'withdrawal',
  'cancellation',
  'recruiter',
  'interview',
];

/** How much a scenario's phrase adds to what the model hears, in log-odds. */
const PHRASE_VOTE = 2;

/** How much the odds that nothing is refused count towards `not-a-decline`, and what they are at most. */
const REFUSAL_VOTE = 2;
const MOST_REFUSAL = 4;
/** So many words are a line and no letter. */
const LINE = 10;
/** The least odds of a refusal where a phrase has heard one. */
const CERTAIN_REFUSAL = 2;

/**
 * Tells what the draft is for, from the phrases of the scenario pages and from what the model hears
 * in all its sentences together.
 */
export function scenarioOf(
  { marks, kinds, declining, words }: Heard,
  inSubject: readonly string[] = [],
): Scenario {
  const phrases = (scenario: Scenario) => {
    const owner = scenarioOwner(scenario);
    const names = [...marks.map(({ name }) => name), ...inSubject];
    return names.filter((name) => name === owner).length;
  };
  const byPhrase = (names: readonly string[]) =>
    marks.some(({ name, by }) => by === 'phrase' && names.includes(name));
  if (kinds.size === 0) return byPhrases(phrases, byPhrase(DECLINING));
  // Nor is anybody rude who only asks or accepts: silence would let the worst of letters pass.
  const rude = marks.some(
    ({ name, grade }) =>
      (name === 'is-civil' && grade !== 'possible') ||
      (name === 'no-criticism' && grade === 'sure'),
  );
  const phrased = byPhrase(ONLY_DECLINING) || rude;
  const refused = Math.max(
    -MOST_REFUSAL,
    Math.min(MOST_REFUSAL, Math.log(declining / (1 - declining))),
  );
  const votes = SCENARIOS.map((scenario) => {
    const heard = (kinds.get(scenario) ?? 0) + PHRASE_VOTE * Math.min(1, phrases(scenario));
    if (scenario !== 'not-a-decline') return { scenario, vote: heard };
    // A letter may have forgotten to refuse; a line ("Thank you, that is good to know.") did not mean to.
    const unsaid = words <= LINE && refused === -MOST_REFUSAL ? -MOST_REFUSAL : 0;
    // What a phrase has heard for certain is a refusal, unless other phrases say what it is instead.
    const least = phrased && phrases(scenario) === 0 ? CERTAIN_REFUSAL : unsaid;
    return { scenario, vote: heard - REFUSAL_VOTE * Math.max(refused, least) };
  });
  votes.sort((a, b) => b.vote - a.vote);
  return votes[0]?.scenario ?? 'interview';
}

function byPhrases(phrases: (scenario: Scenario) => number, declines: boolean): Scenario {
  if (!declines && phrases('reschedule') > 0) return 'reschedule';
  if (!declines && phrases('not-a-decline') > 0) return 'not-a-decline';
  return PRECEDENCE.find((scenario) => phrases(scenario) > 0) ?? 'interview';
}
