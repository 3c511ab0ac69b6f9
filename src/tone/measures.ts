import type { Sentence } from '../draft/draft.ts';
import type { Measure, Measured } from './features.ts';
import { type Valences, valenceOf } from './valence.ts';

const EMOJI = /(?:[\ud83c-\ud83e][\udc00-\udfff]|[\u2600-\u27bf]|(?<!\w)[:;]-?[)(DP](?!\w))+/g;
const EXCLAMATION = /!+/g;
const ELLIPSIS = /\.{3,}|…/g;
const LOWER_I = /(?<![\w.'’-])i(?:['’](?:m|ve|d|ll))?(?![\w.'’-])/g;

/** Letters of a usual word, and words of a usual sentence, in the letters of our corpus. */
const USUAL_WORD = 4.3;
const LONG_SENTENCE = 18;
/** Over shorter sentences a mean of letters says nothing. */
const FEWEST_WORDS = 5;

/** What is counted in one sentence. */
export function measuresOf(text: string, sentence: Sentence, valences: Valences): Measured[] {
  const { start } = sentence;
  const piece = text.slice(start, sentence.end);
  const found = (feature: Measure, pattern: RegExp): Measured[] =>
    [...piece.matchAll(pattern)].map(({ 0: seen, index }) => ({
      feature,
      start: start + index,
      end: start + index + seen.length,
      amount: 1,
    }));
  return [
    ...(piece.includes('!') ? found('exclamation', EXCLAMATION) : []),
    ...found('ellipsis', ELLIPSIS),
    ...found('emoji', EMOJI),
    ...found('lower-case', LOWER_I),
    ...lowerStart(piece, sentence),
    ...contractionsIn(sentence),
    ...length(sentence),
    ...valenceOf(sentence, valences),
  ];
}

function lowerStart(piece: string, { start, words, zone }: Sentence): Measured[] {
  const first = words[0];
  if (!first || zone !== 'body' || !/^[a-z]/.test(piece)) return [];
  return [{ feature: 'lower-case', start, end: first.end, amount: 1 }];
}

/** Words are taken apart at their contractions, so that two that touch were one. */
function contractionsIn({ words }: Sentence): Measured[] {
  return words.flatMap((word, at): Measured[] => {
    const before = words[at - 1];
    if (!before || before.end !== word.start) return [];
    return [{ feature: 'contraction', start: before.start, end: word.end, amount: 1 }];
  });
}

function length({ words, start, end }: Sentence): Measured[] {
  if (words.length < FEWEST_WORDS) return [];
  const letters = words.reduce((sum, word) => sum + (word.end - word.start), 0) / words.length;
  const measured: Measured[] = [
    { feature: 'long-words', start, end, amount: clamp(letters - USUAL_WORD) },
  ];
  if (words.length > LONG_SENTENCE)
    measured.push({ feature: 'long-sentence', start, end, amount: 1 });
  return measured;
}

function clamp(amount: number): number {
  return Math.max(-1, Math.min(1.5, amount));
}
