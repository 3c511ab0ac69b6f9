import { type Annotation, bodyOf, HALF_HEARD } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { isSigned } from '../draft/signed.ts';
import type { Faults } from './faults.ts';
import { KINDNESSES } from './kindnesses.ts';
import { isPolite, requestIn } from './request.ts';

/** What asks, announces or hands over something is of use by itself. */
const OWN_MATTER =
  /[?\d@]|:\/\/|www\.|\b(?:please|kindly|pls|plz|thank|thx|i (?:will|shall)|i['’]?ll|attach|enclos|return|send|sent|confirm|invoice|key|laptop|parking|another (?:date|day|time)|resched|rebook|reappl)/i;

/** What begins so goes on from the sentence before. */
const LEANING =
  /^\W*(?:(?:and|also|plus|even|then|otherwise|nor|maybe|might|perhaps|possibly|same|which|not that|not to mention|because of (?:this|that)|that|this|those|these|it|he|she|they|his|her|their|at least|in that case|in the end|if not|after that|moreover|furthermore|what do (?:you|u) (?:think|reckon|say)|(?:please )?(?:respond|reply|answer) by|so that['’]?s|up to you|your (?:call|move)|let me know|i (?:only )?mention|the (?:decision|choice|ball) is|and yet|hopefully (?:that|this|it)|i say (?:this|that)|or)\b)/i;

/** What keeps somebody waiting has nothing to wait for once the answer is given. */
const WAITING =
  /\b(?:in the mean ?time|until then|till then|by then|(?:totally )?up to you|sorry (?:to be|for being) (?:so |a bit |such )?(?:vague|unclear|undecided|indecisive|difficult|a pain))\b/i;

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
  const answers = holding((name) => name === 'decision');
  const doing = holding((name) => !rules.has(name) && name !== 'decision');
  const others = holding((name) => !rules.has(name) && name !== 'reason');
  // "That was misleading" gives no reason once what it points at is gone.
  const pointing = (next: Sentence) => POINTING.test(says(next)) && !others.has(next);
  const useful = holding((name) => !rules.has(name) && name !== 'open-door' && name !== 'apology');
  const waits = (next: Sentence) => WAITING.test(says(next)) && !useful.has(next);
  // What is surely a fault is mended by itself, and what does nothing is of a piece with what it stands behind.
  const leans = (next: Sentence, isNext: boolean) =>
    LEANING.test(says(next)) ||
    (!faulty.has(next) && (suspect.has(next) || (isNext && !OWN_MATTER.test(says(next)))));
  // A kindness that is half heard is worth keeping.
  const kind = new Set(
    faint.flatMap(({ name, sentence, certainty }) =>
      KINDNESSES.includes(name) && certainty >= HALF_HEARD ? [sentences[sentence]] : [],
    ),
  );
  const says = ({ start, end }: Sentence) => draft.text.slice(start, end);
  const stays = (next: Sentence, isNext: boolean) =>
    needed.has(next) ||
    wavering.has(next) ||
    kind.has(next) ||
    next.words.length < LEAST_SAYING ||
    isSigned(says(next)) ||
    requestIn(next, draft.text) !== undefined ||
    // What is asked for politely is meant, whatever stands before it.
    (isPolite(next, draft.text) && !LEANING.test(says(next))) ||
    !(pointing(next) || waits(next) || (leans(next, isNext) && !doing.has(next)));
  return (sentence) => {
    const from = (places.get(sentence) ?? body.length) + 1;
    const ahead = body[from - 2];
    const led = ahead && from > 1 && LEADING.test(says(ahead)) ? [ahead] : [];
    const gone: Sentence[] = [];
    // An answer that is given twice may go once: "Otherwise please take this as my withdrawal."
    let spare = answers.size - (answers.has(sentence) ? 2 : 1);
    for (const next of body.slice(from, from + MOST_LEANING)) {
      if (stays(next, gone.length === 0) || (answers.has(next) && spare <= 0)) break;
      if (answers.has(next)) spare -= 1;
      gone.push(next);
    }
    return [...led, ...gone];
  };
}
