import type { Sentence } from '../draft/draft.ts';
import type { Edit } from './edit.ts';

const TURN = /(?:,? (?:though|anyway|anyhow|nonetheless|nevertheless)|, all the same)(?=[.!]*$)/i;

/** "Thanks for the interview, anyway." turns against nothing once what stands before it is gone. */
export function withoutTurns(
  gone: readonly Sentence[],
  behind: (sentence: Sentence) => Sentence | undefined,
  source: string,
): Edit[] {
  const all = new Set(gone);
  return gone.flatMap((each): Edit[] => {
    const left = behind(each);
    if (!left || all.has(left)) return [];
    const found = TURN.exec(source.slice(left.start, left.end));
    if (!found) return [];
    const start = left.start + found.index;
    return [{ start, end: start + found[0].length, text: '' }];
  });
}
