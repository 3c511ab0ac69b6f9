import { type Annotation, isBare } from '../annotate/annotation.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { placeFor } from './place.ts';
import { type Remark, SOFTENED } from './remark.ts';

export type NamesParameters = Readonly<Record<never, never>>;

export function readNames(): NamesParameters {
  return {};
}

/** The greeting names a person. The rule's own phrases are the greetings that name nobody. */
export function checkNames(rule: Rule, annotation: Annotation): Remark[] {
  const { draft, sentences, marks, facts } = annotation;
  const at = sentences.findIndex((sentence) => sentence.zone === 'greeting');
  const greeting = sentences[at];
  if (!greeting) {
    const place = placeFor('greeting', annotation);
    return [{ ...place, variant: 'missing', ...(isBare(annotation) ? SOFTENED : {}) }];
  }
  const { start, end } = greeting;
  const generic = marks.find((mark) => mark.sentence === at && mark.name === rule.rule);
  if (generic)
    return [{ start, end, values: { seen: draft.text.slice(generic.start, generic.end) } }];
  return facts.recruiter === null ? [{ start, end, variant: 'nobody' }] : [];
}
