import type { Annotation } from '../../annotate/annotation.ts';
import type { RuleFrame } from '../../rulebook/frame.ts';
import { placeFor } from '../place.ts';
import type { Remark } from '../remark.ts';

/** A day, a date, an hour, a month: something that can be put into a diary. */
const CONCRETE =
  /\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b|\b(?:today|tomorrow|tonight|noon|midday|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Another time is offered in words that can be put into a diary; who asks to move, names one. */
export function checkAlternative(rule: RuleFrame, annotation: Annotation): Remark[] {
  const { draft, sentences, marks, faint, scenario } = annotation;
  const isConcrete = (at: number) => {
    const sentence = sentences[at];
    return sentence ? CONCRETE.test(draft.text.slice(sentence.start, sentence.end)) : false;
  };
  const vague = marks.find(({ name, sentence }) => name === rule.rule && !isConcrete(sentence));
  const isOffer = ({ name }: { readonly name: string }) => name === 'alternative';
  const concrete = marks.some((mark) => isOffer(mark) && isConcrete(mark.sentence));
  if (vague && !concrete) {
    const { start, end } = vague;
    return [{ start, end, values: { seen: draft.text.slice(start, end) } }];
  }
  if (scenario !== 'reschedule' || vague || [...marks, ...faint].some(isOffer)) return [];
  return [{ ...placeFor(rule.place, annotation), variant: 'missing' }];
}
