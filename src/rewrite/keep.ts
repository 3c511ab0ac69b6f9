import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { cutSentences } from './cut.ts';
import type { Rewrite } from './edit.ts';
import type { Faults } from './faults.ts';

/** One fault is cut by itself; where there are more, what stands between them is mostly of a piece with them. */
const SEVERAL = 2;

/**
 * Leaves out the whole body but the sentences that hold one of the moves in `keeps` and are above suspicion: a rant
 * or a row of excuses is not mended sentence by sentence. `answer` stands for a decision where none is kept.
 */
export function keepOnly(
  keeps: readonly string[],
  answer: string,
  { faulty, suspect }: Faults,
  needed: ReadonlySet<Sentence>,
  annotation: Annotation,
): Rewrite[] {
  if (faulty.size < SEVERAL) return [];
  const { draft, sentences, marks } = annotation;
  const kept = new Set(
    marks.flatMap(({ name, sentence }) => (keeps.includes(name) ? [sentences[sentence]] : [])),
  );
  const stays = (each: Sentence) =>
    needed.has(each) || ((kept.has(each) || isRequest(each)) && !suspect.has(each));
  const left = bodyOf(annotation).filter((each) => faulty.has(each) || !stays(each));
  const [first] = left;
  if (!first) return [];
  const answered = marks.some(({ name, sentence }) => {
    const own = sentences[sentence];
    return name === 'decision' && own && !left.includes(own);
  });
  const edits = answered
    ? cutSentences(left, draft.source)
    : [
        { start: first.start, end: first.end, text: answer },
        ...cutSentences(left.slice(1), draft.source),
      ];
  return [{ title: 'Leave out all but the answer and what goes with it', safe: false, edits }];
}

/** "Please delete my papers." is nobody's fault. */
function isRequest({ words }: Sentence): boolean {
  return /^(?:please|kindly)$/.test(words[0]?.norm ?? '');
}
