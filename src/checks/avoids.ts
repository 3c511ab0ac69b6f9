import type { Annotation } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { type Remark, SOFTENED } from './remark.ts';

export interface AvoidsParameters {
  /** Moves that take the sting out: silent in a sentence that holds one, softer in a draft that does. */
  readonly unless: readonly string[];
}

export function readAvoids(fields: FieldReader, moves: readonly string[]): AvoidsParameters {
  return { unless: fields.manyOf('unless', moves, []) };
}

/** None of the rule's own phrases is heard: one remark for each sentence that has one. */
export function checkAvoids(rule: Rule & AvoidsParameters, { draft, marks }: Annotation): Remark[] {
  const settling = marks.filter(({ name }) => rule.unless.includes(name));
  const seen = new Set(settling.map(({ sentence }) => sentence));
  return marks.flatMap((mark): Remark[] => {
    if (mark.name !== rule.rule || seen.has(mark.sentence)) return [];
    seen.add(mark.sentence);
    const { start, end } = mark;
    const softer = settling.length > 0 ? SOFTENED : {};
    return [{ start, end, values: { seen: draft.text.slice(start, end) }, ...softer }];
  });
}
