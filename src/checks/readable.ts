import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import type { Remark } from './remark.ts';

export interface ReadableParameters {
  /** Sentences of fewer words are readable in one pass, whatever their words. */
  readonly least: number;
  /** The age, in years, at which most readers follow a sentence at once. */
  readonly age: number;
}

/** Whether a sentence is hard to read for readers of an age; `readability.ts` is one. */
export type Readability = (sentence: string, age: number) => boolean;

export function readReadable(fields: FieldReader): ReadableParameters {
  return { least: fields.number('least'), age: fields.number('age') };
}

/** No long sentence that has to be read twice. Few sentences are long, so that few are measured. */
export function checkReadable(
  rule: Rule & ReadableParameters,
  annotation: Annotation,
  isHard: Readability | undefined,
): Remark[] {
  if (!isHard) return [];
  return bodyOf(annotation).flatMap(({ start, end, words }): Remark[] => {
    if (words.length < rule.least) return [];
    if (!isHard(annotation.draft.text.slice(start, end), rule.age)) return [];
    return [{ start, end, values: { count: String(words.length) } }];
  });
}
