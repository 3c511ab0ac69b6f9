import type { Annotation } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Around, Case } from './around.ts';
import { isQuestion } from './asks.ts';
import { cutSentences } from './cut.ts';
import { cutAfterConcession, cutBehind, cutClause, cutFront, cutHead } from './cut-clause.ts';
import type { Edit, Rewrite } from './edit.ts';
import { KIND, KINDNESSES } from './kindnesses.ts';
import { politely } from './request.ts';
import { withoutTurns } from './turn.ts';
import { SCORN } from './voice.ts';

/** A sentence with a fault left out, with what leans on it; of one that is needed, the clause. */
export function leaveOut(
  { finding, template }: Case,
  sentence: Sentence,
  { annotation, needed, leaningOn, behind, heard, asks }: Around,
): Rewrite[] {
  const { source } = annotation.draft;
  const part = template.head ? cutHead(sentence, finding, source) : undefined;
  const kept = part ?? (needed.has(sentence) ? partOf(finding, sentence, annotation) : undefined);
  const isKind = needed.has(sentence) || KINDNESSES.some((move) => heard(move).has(sentence));
  const isGranted = isKind && !heard('decision').has(sentence);
  const conceded = isGranted ? cutAfterConcession(sentence, finding, source) : undefined;
  if (conceded) {
    const edits = [conceded, ...cutSentences(leaningOn(sentence), source)];
    return [{ title: 'Leave that part out', safe: false, edits }];
  }
  if (kept) {
    const edits = [kept, ...cutSentences(part ? [] : leaningOn(sentence), source)];
    return [{ title: 'Leave that part out', safe: false, edits }];
  }
  // Nobody loses an answer, though he gives it twice, for what is only suggested.
  const isAnswer = finding.severity === 'suggestion' && heard('decision').has(sentence);
  // Nor what he asks for what may be none.
  const isAsked = asks && SCORN.includes(finding.rule) && isQuestion(sentence, source);
  if (needed.has(sentence) || isAnswer || isAsked) return [];
  const asked = politely(sentence, source);
  const request = asked.length > 0 ? [{ title: 'Only ask for it', safe: false, edits: asked }] : [];
  const gone = [sentence, ...leaningOn(sentence)];
  const edits = [...cutSentences(gone, source), ...withoutTurns(gone, behind, source)];
  const safe = template.safe && !edits.some(({ start, end }) => tells(source.slice(start, end)));
  return [...request, { title: 'Leave the sentence out', safe, edits }];
}

/** A sentence that is needed can do without the clause that has the fault, behind its answer or before it. */
function partOf(
  finding: Finding,
  sentence: Sentence,
  { draft: { source }, marks, sentences }: Annotation,
): Edit | undefined {
  const own = marks.filter((mark) => sentences[mark.sentence] === sentence);
  const answer = own.find(({ name }) => name === 'decision');
  const behind = cutClause(sentence, finding, source);
  if (behind && !(answer && behind.start <= answer.start)) return behind;
  const front = answer && cutFront(sentence, finding, answer.start, source);
  const isKind = own.some(({ name, start }) => KIND.includes(name) && start < (front?.end ?? 0));
  if (front) return isKind ? undefined : front;
  const all = answer && cutBehind(sentence, answer.start, source);
  return all && all.start <= finding.start ? all : undefined;
}

/** Names, dates, figures, addresses and links are lost with no sentence that is left out unasked. */
function tells(text: string): boolean {
  return /\d|@|:\/\/|www\.|(?<!^|[.!?]\s)\b(?!I\b)[A-Z]/.test(text.trim());
}
