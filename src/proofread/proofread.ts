import type { Annotation } from '../annotate/annotation.ts';
import { wordsOf } from '../draft/words.ts';
import { missingApostrophes } from './apostrophes.ts';
import { wrongArticles } from './articles.ts';
import { doubledWords } from './doubled.ts';
import type { Lexicon } from './lexicon.ts';
import { misspeltWords } from './misspelt.ts';
import { mixedUp } from './mixed-up.ts';
import { type Slip, slipOf } from './slip.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Everything a proofreader would mark in the message itself, in order of place. */
export function proofread(annotation: Annotation, lexicon: Lexicon | null): Slip[] {
  const { draft, sentences } = annotation;
  let known: ReadonlySet<string> | undefined;
  return sentences
    .filter(({ zone }) => zone === 'body')
    .flatMap((sentence) => {
      const tokens = tokensOf(draft.text, sentence);
      known ??= elsewhere(annotation);
      return apart([
        ...missingApostrophes(tokens),
        ...lowerCaseI(tokens),
        ...doubledWords(tokens),
        ...mixedUp(tokens),
        ...wrongArticles(tokens, lexicon),
        ...(lexicon ? misspeltWords(tokens, lexicon, known) : []),
      ]);
    });
}

/** In order of place; of two that meet, the one that was listed first. */
function apart(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips) {
    if (!kept.some((other) => other.start < slip.end && slip.start < other.end)) kept.push(slip);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** "i" and "i'm" where no numeral or abbreviation can be meant. */
function lowerCaseI(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap((token): Slip[] => {
    const { raw, norm, gap, next } = token;
    if (!raw.startsWith('i') || raw.length > 4) return [];
    if (!/^i(?:['’](?:m|ve|d|ll))?$/.test(raw) || /[-(./&]$/.test(gap) || /[-).:/&]/.test(next))
      return [];
    return [slipOf('capitals', token, `I${norm.slice(1)}`, true)];
  });
}

/** Words of the header block, the greeting, the closing and the thread: names, or somebody else's. */
function elsewhere({ draft, zones }: Annotation): ReadonlySet<string> {
  return new Set(
    zones
      .filter(({ kind }) => kind !== 'body')
      .flatMap(({ start, end }) => wordsOf(draft.text, start, end).map(({ norm }) => norm)),
  );
}
