import type { Annotation } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import type { Remark } from './remark.ts';

export interface OrderParameters {
  /** The move that should come first where both are there. */
  readonly first: string;
  readonly second: string;
  /** Moves that will do in the place of the first. */
  readonly or: readonly string[];
}

export function readOrder(fields: FieldReader, moves: readonly string[]): OrderParameters {
  return {
    first: fields.oneOf('first', moves),
    second: fields.oneOf('second', moves),
    or: fields.manyOf('or', moves, []),
  };
}

/** Of two moves that are both there, one comes first: at the latest in the same sentence. */
export function checkOrder(rule: RuleFrame & OrderParameters, { marks }: Annotation): Remark[] {
  const first = marks.find((mark) => mark.name === rule.first);
  const second = marks.find((mark) => mark.name === rule.second);
  if (!first || !second || first.sentence <= second.sentence) return [];
  const instead = marks.find((mark) => rule.or.includes(mark.name));
  if (instead && instead.sentence <= second.sentence) return [];
  return [{ start: second.start, end: second.end }];
}
