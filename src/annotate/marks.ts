import type { Sentence, ZoneKind } from '../draft/draft.ts';
import type { Match, Matcher } from '../phrases/match.ts';
import type { Mark } from './annotation.ts';

/** Moves that only one zone can hold; all others are heard in the body, thanks in the greeting too. */
const ZONES_OF: Readonly<Record<string, readonly ZoneKind[]>> = {
  greeting: ['greeting'],
  'sign-off': ['closing'],
  'names-recruiter': ['greeting'],
  gratitude: ['body', 'greeting'],
  apology: ['body', 'closing'],
  'closes-warmly': ['body', 'closing'],
  'well-wish': ['body', 'closing'],
  'has-thanks': ['body', 'greeting', 'closing'],
};

const BODY: readonly ZoneKind[] = ['body'];

/** What the phrases hear in each sentence, in order of place. */
export function marksOf(sentences: readonly Sentence[], hear: Matcher): Mark[] {
  return sentences.flatMap((sentence, index) => {
    const matches = hear(sentence.words);
    return matches.flatMap((match): Mark[] => {
      const zones = ZONES_OF[match.owner] ?? BODY;
      if (!zones.includes(sentence.zone)) return [];
      const heard = isForm(match, matches, sentence) ? FORM : SAID;
      return [
        {
          name: match.owner,
          sentence: index,
          start: sentence.words[match.first]?.start ?? sentence.start,
          end: sentence.words[match.last]?.end ?? sentence.end,
          by: 'phrase',
          ...heard,
        },
      ];
    });
  });
}

const SAID = { certainty: 1, grade: 'sure' } as const;
const FORM = { certainty: 0.5, grade: 'possible' } as const;

/** "Best wishes" and "Take care" above a name wish nothing: they are how letters end. */
function isForm(match: Match, matches: readonly Match[], { zone, words }: Sentence): boolean {
  if (zone !== 'closing' || match.owner !== 'well-wish') return false;
  return matches.some(
    ({ owner, first, last }) =>
      owner === 'sign-off' &&
      first <= match.first &&
      last >= match.last &&
      // A name may follow on the same line; what follows more is what is wished.
      last + 2 >= words.length,
  );
}

/** Whether a phrase says what it is heard as, and is no form of words. */
export function isSaid({ certainty }: Mark): boolean {
  return certainty === SAID.certainty;
}
