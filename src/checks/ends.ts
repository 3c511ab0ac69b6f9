import { type Annotation, isBare } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import { placeFor } from './place.ts';
import { type Remark, SOFTENED } from './remark.ts';

export interface EndsParameters {
  /** The moves that make a good end. */
  readonly moves: readonly string[];
  /** How many sentences before the closing count as the end. */
  readonly last: number;
}

export function readEnds(fields: FieldReader, moves: readonly string[]): EndsParameters {
  return { moves: fields.manyOf('moves', moves, []), last: fields.number('last', 1) };
}

/** One of the last sentences of the body holds one of the moves or one of the rule's own phrases. */
export function checkEnds(rule: RuleFrame & EndsParameters, annotation: Annotation): Remark[] {
  const { sentences, marks } = annotation;
  // A postscript is body too, but the letter ended before it.
  const closing = sentences.findIndex((sentence) => sentence.zone === 'closing');
  const letter = closing < 0 ? sentences : sentences.slice(0, closing);
  const body = letter.flatMap((sentence, at) => (sentence.zone === 'body' ? [at] : []));
  // "All the best with the search," above the name is a last word too.
  const close = sentences.flatMap((sentence, at) => (sentence.zone === 'closing' ? [at] : []));
  const end = new Set([...body.slice(-rule.last), ...close]);
  const good = [...rule.moves, rule.rule];
  if (marks.some((mark) => end.has(mark.sentence) && good.includes(mark.name))) return [];
  return [{ ...placeFor(rule.place, annotation), ...(isBare(annotation) ? SOFTENED : {}) }];
}
