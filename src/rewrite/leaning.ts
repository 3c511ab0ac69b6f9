import { type Annotation, bodyOf, HALF_HEARD } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Faults } from './faults.ts';
import { KINDNESSES } from './kindnesses.ts';

/** What asks, announces or hands over something is of use by itself. */
const OWN_MATTER =
  /[?\d@]|:\/\/|www\.|\b(?:please|kindly|pls|plz|i (?:will|shall)|i['’]?ll|attach|enclos|return|send|sent|confirm|invoice|key|laptop|parking)/i;

/** What begins so goes on from the sentence before. */
const LEANING =
  /^\W*(?:(?:and|also|plus|even|then|otherwise|nor|maybe|might|perhaps|possibly|same|which|not that|not to mention|because of (?:this|that)|that|this|those|these|it|he|she|they|his|her|their|at least|in that case|in the end|if not|after that|moreover|furthermore|what do (?:you|u) (?:think|reckon|say)|(?:please )?(?:respond|reply|answer) by|so that['’]?s|up to you|your (?:call|move)|let me know|i say (?:this|that)|or)\b)/i;

/** What only points at the sentence before. */
const POINTING = /^\W*(?:that|this|those|these)\b/i;

/** "Certainly!" stands for nothing without what it leads to. */
const LEADING = /^(?:sure|certainly|of course|absolutely|great|okay|ok|well|right|so|yes)\W*$/i;

/** A kiss or a name says nothing that could lean. */
const LEAST_SAYING = 2;

/** More than so many in a row are a story of their own. */
const MOST_LEANING = 3;

/**
 * For a sentence that is left out, those around it that lean on it and do nothing themselves: "Sure!" before it,
 * "Then there is the dog." behind it, or more of the same, which may be heard too faintly to be told by itself.
 */
export function leaningIn(
  annotation: Annotation,
  needed: ReadonlySet<Sentence>,
  { faulty, suspect, rules, wavering }: Faults,
): (sentence: Sentence) => Sentence[] {
  const { draft, marks, faint, sentences } = annotation;
  const body = bodyOf(annotation);
  const places = new Map(body.map((sentence, at) => [sentence, at]));
  const holding = (wanted: (name: string) => boolean) =>
    new Set(marks.flatMap(({ name, sentence }) => (wanted(name) ? [sentences[sentence]] : [])));
  // An answer that is given twice may go once: "Otherwise please take this as my withdrawal."
  const isTwice = holding((name) => name === 'decision').size > 1;
  const doing = holding((name) => !rules.has(name) && !(isTwice && name === 'decision'));
  const others = holding((name) => !rules.has(name) && name !== 'reason');
  // "That was misleading" gives no reason once what it points at is gone.
  const pointing = (next: Sentence) => POINTING.test(says(next)) && !others.has(next);
  const leans = (next: Sentence) =>
    LEANING.test(says(next)) ||
    // What is surely a fault is mended by itself.
    (!faulty.has(next) && (suspect.has(next) || !OWN_MATTER.test(says(next))));
  // A kindness that is half heard is worth keeping.
  const kind = new Set(
    faint.flatMap(({ name, sentence, certainty }) =>
      KINDNESSES.includes(name) && certainty >= HALF_HEARD ? [sentences[sentence]] : [],
    ),
  );
  const says = ({ start, end }: Sentence) => draft.text.slice(start, end);
  return (sentence) => {
    const from = (places.get(sentence) ?? body.length) + 1;
    const behind = body.slice(from, from + MOST_LEANING);
    const stop = behind.findIndex(
      (next) =>
        needed.has(next) ||
        wavering.has(next) ||
        kind.has(next) ||
        next.words.length < LEAST_SAYING ||
        !(pointing(next) || (leans(next) && !doing.has(next))),
    );
    const ahead = body[from - 2];
    const led = ahead && from > 1 && LEADING.test(says(ahead)) ? [ahead] : [];
    return [...led, ...(stop < 0 ? behind : behind.slice(0, stop))];
  };
}
