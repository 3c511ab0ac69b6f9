import type { Sentence, ZoneKind } from '../draft/draft.ts';
import type { Matcher } from '../phrases/match.ts';
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
  return sentences.flatMap((sentence, index) =>
    hear(sentence.words).flatMap((match): Mark[] => {
      const zones = ZONES_OF[match.owner] ?? BODY;
      if (!zones.includes(sentence.zone)) return [];
      return [
        {
          name: match.owner,
          sentence: index,
          start: sentence.words[match.first]?.start ?? sentence.start,
          end: sentence.words[match.last]?.end ?? sentence.end,
          by: 'phrase',
          certainty: 1,
          grade: 'sure',
        },
      ];
    }),
  );
}
