import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { decapitalised } from '../draft/letters.ts';
import type { Tone } from '../tone/tone.ts';
import type { Register } from '../tone/words.ts';

/** How the draft is written, so that what is added sounds like it. */
export interface Voice {
  readonly register: Register;
  /** "I'm" rather than "I am". */
  readonly contracts: boolean;
  /** "apologize" rather than "apologise". */
  readonly american: boolean;
  /** Sentences begin in lower case. */
  readonly lower: boolean;
  /** Whether it has an exclamation mark anywhere. */
  readonly exclaims: boolean;
  /** So cold that a warm line would sound like scorn. */
  readonly cold: boolean;
}

const AMERICAN =
  /\b(?:apologize|organiz|realiz|recogniz|honored|favor|color|labor|center|program\b|vacation|résumé|resume\b|paycheck|zip code)/i;

/** Under this warmth a good wish is not believed, nor beside what may be scorn or blame. */
const COLD = 30;
/** Faults beside which nothing warm is believed. */
export const SCORN = ['is-civil', 'no-criticism'];
const SUSPECTED = 0.35;

export function voiceOf(annotation: Annotation, { register, warmth }: Tone): Voice {
  const { draft } = annotation;
  const body = bodyOf(annotation);
  const text = body.map(({ start, end }) => draft.text.slice(start, end));
  const contracts = body.some(({ words }) =>
    words.some((word, at) => words[at - 1]?.end === word.start),
  );
  // Behind "Hi," everybody goes on in lower case.
  const begun = body.filter(
    ({ start }) => !/,[ \t]*$/.test(draft.text.slice(Math.max(0, start - 2), start)),
  );
  const [first] = annotation.sentences;
  const starts = begun.length > 0 || !first ? begun : [first];
  const isLower = ({ start }: Sentence) => /^[a-z]/.test(draft.text.charAt(start));
  const lower = starts.filter(isLower).length > starts.length / 2;
  return {
    register,
    contracts,
    american: AMERICAN.test(text.join(' ')),
    lower,
    exclaims: text.some((each) => each.includes('!')),
    cold: warmth.value < COLD || isScornful(annotation),
  };
}

function isScornful({ marks, faint }: Annotation): boolean {
  return [...marks, ...faint].some(
    ({ name, certainty, by }) => SCORN.includes(name) && (by === 'phrase' || certainty > SUSPECTED),
  );
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bI am\b/g, "I'm"],
  [/\bI have (?=decided|thought)/g, "I've "],
  [/\bI would\b/g, "I'd"],
  [/\bI cannot\b/g, "I can't"],
  [/\bis not\b/g, "isn't"],
];

const SPELT_AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\bapologise/g, 'apologize'],
  [/\bhonoured/g, 'honored'],
];

const CALM: readonly (readonly [RegExp, string])[] = [[/!/g, '.']];

/** A sentence in the draft's own spelling and temper. */
export function speak(
  text: string,
  { register, contracts, american, lower, exclaims }: Voice,
): string {
  const spoken = [
    ...(contracts && register !== 'formal' ? CONTRACTED : []),
    ...(american ? SPELT_AMERICAN : []),
    ...(exclaims ? [] : CALM),
  ].reduce((said, [from, to]) => said.replace(from, to), text);
  return lower ? decapitalised(spoken) : spoken;
}
