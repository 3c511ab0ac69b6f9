import type { Sentence } from '../draft/draft.ts';
import type { Edit } from './edit.ts';

const TURN = /,? (?:though|anyway|anyhow|all the same|nonetheless|nevertheless)(?=[.!]*$)/i;

/** "Thanks for the interview, anyway." turns against nothing once what stands before it is gone. */
export function withoutTurns(
  gone: readonly Sentence[],
  body: readonly Sentence[],
  source: string,
): Edit[] {
  return body.flatMap((sentence, at): Edit[] => {
    const before = body[at - 1];
    if (!before || !gone.includes(before) || gone.includes(sentence)) return [];
    const found = TURN.exec(source.slice(sentence.start, sentence.end));
    if (!found) return [];
    const start = sentence.start + found.index;
    return [{ start, end: start + found[0].length, text: '' }];
  });
}
