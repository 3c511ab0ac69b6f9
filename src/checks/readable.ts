import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import type { Remark } from './remark.ts';

export interface ReadableParameters {
  /** Sentences of fewer words are readable in one pass, whatever their words. */
  readonly least: number;
  /** Sentences of more are not, whatever their words. */
  readonly most: number;
  /** The age, in years, at which most readers follow a sentence at once. */
  readonly age: number;
}

/** Whether a sentence is hard to read for readers of an age; `readability.ts` is one. */
export type Readability = (sentence: string, age: number) => boolean;

export function readReadable(fields: FieldReader): ReadableParameters {
  return { least: fields.number('least'), most: fields.number('most'), age: fields.number('age') };
}

/** No long sentence that has to be read twice. Few are long enough to be measured, and not yet too long. */
export function checkReadable(
  rule: RuleFrame & ReadableParameters,
  annotation: Annotation,
  isHard: Readability | undefined,
): Remark[] {
  if (!isHard) return [];
  return bodyOf(annotation).flatMap(({ start, end, words }): Remark[] => {
    if (words.length < rule.least) return [];
    const text = annotation.draft.text.slice(start, end);
    if (words.length <= rule.most && !isHard(text, rule.age)) return [];
    return [{ start, end, values: { count: String(words.length) } }];
  });
}
