import type { Annotation } from '../annotate/annotation.ts';
import type { Word } from '../draft/draft.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import type { Remark } from './remark.ts';

export interface SpecificParameters {
  readonly move: string;
  /** Words that anybody could have written to anybody. */
  readonly plain: readonly string[];
  /** Moves that are specific in themselves: where one is heard, enough is said. */
  readonly unless: readonly string[];
}

export function readSpecific(fields: FieldReader, moves: readonly string[]): SpecificParameters {
  return {
    move: fields.oneOf('move', moves),
    plain: fields.words('plain').flatMap((line) => line.split(' ')),
    unless: fields.manyOf('unless', moves, []),
  };
}

/** Where one of these begins, the sentence has gone on to something else. */
const TURNS = new Set(
  'but however although though unfortunately regrettably sadly yet because since as'.split(' '),
);

/** Of the sentences that hold the move, one says something that belongs to this reader alone. */
export function checkSpecific(
  rule: RuleFrame & SpecificParameters,
  annotation: Annotation,
): Remark[] {
  const { draft, marks, sentences } = annotation;
  const heard = marks.filter(({ name }) => name === rule.move);
  const [first] = heard;
  if (!first || marks.some(({ name }) => rule.unless.includes(name))) return [];
  const plain = new Set(rule.plain);
  const told = heard.some(({ start, sentence }) =>
    clauseAt(sentences[sentence]?.words ?? [], start).some(({ norm }) => !plain.has(norm)),
  );
  if (told) return [];
  const { start, end } = first;
  return [{ start, end, values: { seen: draft.text.slice(start, end) } }];
}

/** The words from the turn before `offset` to the turn behind it. */
function clauseAt(words: readonly Word[], offset: number): readonly Word[] {
  const at = words.findIndex(({ end }) => end > offset);
  const from = words.findLastIndex(({ norm }, index) => index < at && TURNS.has(norm)) + 1;
  const to = words.findIndex(({ norm }, index) => index > at && TURNS.has(norm));
  return words.slice(from, to < 0 ? words.length : to);
}
