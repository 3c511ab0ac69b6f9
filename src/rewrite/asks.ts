import type { Annotation } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Faults } from './faults.ts';
import { SCORN } from './voice.ts';

/** "Could you keep it open until Friday?" puts off, and waits for an answer all the same. */
const ASKING = /^\W*(?:could|can|would|will|may) (?:you|i|we)\b/i;
/** "How is overtime paid?" wants to know. */
const OPEN = /^\W*(?:how|what|whats|what['’]s|which|when|where|is|are|do|does)\b/i;
/** "How are you?", "Hope all is well?", and what is no question at all: "I'd rather not, I think?" */
const SMALL_TALK =
  /\bi (?:think|guess|suppose)\W*$|\bhow(?:['’]?s| are| is| have) (?:you|u|ya|it|things|life|everyone|everybody|everything|the family|all)\b|\bhope (?:you|this|all|everything|u)\b.*\b(?:well|fine|good|ok|okay)\W*$/i;

/** Whether a draft that has not answered asks something first. */
export function asksIn(
  { sentences, draft }: Annotation,
  { wavering }: Faults,
  heard: (name: string) => ReadonlySet<Sentence>,
): boolean {
  // Who has answered asks nothing that hangs on it, unless it is for another time.
  if (heard('decision').size > 0 && heard('alternative').size === 0) return false;
  return sentences.some((sentence) => {
    const said = draft.text.slice(sentence.start, sentence.end);
    return (
      sentence.zone === 'body' &&
      isQuestion(sentence, draft.text) &&
      !SMALL_TALK.test(said) &&
      (ASKING.test(said) ||
        ((OPEN.test(said) || !wavering.has(sentence)) &&
          !SCORN.some((fault) => heard(fault).has(sentence))))
    );
  });
}

export function isQuestion({ start, end }: Sentence, source: string): boolean {
  return /\?\W*$/.test(source.slice(start, end));
}
