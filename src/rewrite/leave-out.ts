import type { Sentence } from '../draft/draft.ts';
import type { Around, Case } from './around.ts';
import { cutClause, cutHead, cutSentences } from './cut.ts';
import type { Rewrite } from './edit.ts';

/** A sentence with a fault left out, with what leans on it; of one that is needed, the clause. */
export function leaveOut(
  { finding, template }: Case,
  sentence: Sentence,
  { annotation, needed, leaningOn }: Around,
): Rewrite[] {
  const { source } = annotation.draft;
  const part = template.head ? cutHead(sentence, finding, source) : undefined;
  const kept = part ?? (needed.has(sentence) ? cutClause(sentence, finding, source) : undefined);
  if (kept) return [{ title: 'Leave that part out', safe: false, edits: [kept] }];
  if (needed.has(sentence)) return [];
  const edits = cutSentences([sentence, ...leaningOn(sentence)], source);
  const safe = template.safe && !edits.some(({ start, end }) => tells(source.slice(start, end)));
  return [{ title: 'Leave the sentence out', safe, edits }];
}

/** Names, dates, figures, addresses and links are lost with no sentence that is left out unasked. */
function tells(text: string): boolean {
  return /\d|@|:\/\/|www\.|(?<!^|[.!?]\s)\b(?!I\b)[A-Z]/.test(text.trim());
}
