import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';

/** What begins so goes on from the sentence before. */
const LEANING =
  /^\W*(?:(?:and|also|plus|even|then|otherwise|nor|maybe|might|perhaps|possibly|same|which|not that|not to mention|because of (?:this|that)|that|this|those|these|it|he|she|they|his|her|their|at least|in that case|i say (?:this|that)|or)\b)/i;

/** More than so many in a row are a story of their own. */
const MOST_LEANING = 3;

/**
 * For a sentence that is left out, those behind it that lean on it and do nothing themselves: "Then there is the
 * dog."
 */
export function leaningIn(
  annotation: Annotation,
  needed: ReadonlySet<Sentence>,
): (sentence: Sentence) => Sentence[] {
  const { draft, marks, sentences } = annotation;
  const body = bodyOf(annotation);
  const places = new Map(body.map((sentence, at) => [sentence, at]));
  const doing = new Set(marks.map((mark) => sentences[mark.sentence]));
  return (sentence) => {
    const from = (places.get(sentence) ?? body.length) + 1;
    const behind = body.slice(from, from + MOST_LEANING);
    const stop = behind.findIndex(
      (next) =>
        doing.has(next) ||
        needed.has(next) ||
        !LEANING.test(draft.text.slice(next.start, next.end)),
    );
    return stop < 0 ? behind : behind.slice(0, stop);
  };
}
