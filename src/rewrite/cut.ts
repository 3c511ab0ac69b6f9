import type { Sentence, Span } from '../draft/draft.ts';
import type { Edit } from './edit.ts';

/** A sentence taken out with the space behind it, or before it where it ends its line. */
export function cutSentence({ start, end }: Span, source: string): Edit {
  let to = end;
  while (/[ \t]/.test(source.charAt(to))) to += 1;
  if (to > end && !/[\r\n]/.test(source.charAt(to))) return { start, end: to, text: '' };
  let from = start;
  while (/[ \t]/.test(source.charAt(from - 1))) from -= 1;
  if (!standsAlone(source, from, to)) return { start: from, end: to, text: '' };
  // A paragraph of its own goes with the blank line that divided it from the next.
  while (/[\r\n]/.test(source.charAt(to))) to += 1;
  return { start: from, end: to, text: '' };
}

/** Several sentences taken out; neighbours go in one edit, since they share the space between them. */
export function cutSentences(sentences: readonly Span[], source: string): Edit[] {
  const edits: Edit[] = [];
  for (const sentence of sentences) {
    const edit = cutSentence(sentence, source);
    const last = edits.at(-1);
    if (last && edit.start <= last.end)
      edits.splice(-1, 1, { ...last, end: Math.max(last.end, edit.end) });
    else edits.push(edit);
  }
  return edits;
}

function standsAlone(source: string, from: number, to: number): boolean {
  const opens = from === 0 || /[\r\n]/.test(source.charAt(from - 1));
  return opens && (to >= source.length || /[\r\n]/.test(source.charAt(to)));
}

const TURN = /^(?:but|however|though|although|so|yet|and)$/;

/**
 * The clause that holds `span`, taken out of its sentence, where what is left begins the sentence and says
 * something: "Thank you for the offer, but your process was a joke." keeps its thanks.
 */
export function cutClause({ words, end }: Sentence, span: Span, source: string): Edit | undefined {
  const inside = words.findIndex((word) => word.end > span.start);
  let turn = inside;
  while (turn > 0) {
    const before = words[turn - 1];
    const word = words[turn];
    if (!before || !word) return undefined;
    const gap = source.slice(before.end, word.start);
    if (/[,;:–—]/.test(gap) && (TURN.test(word.norm) || /[;–—]/.test(gap))) break;
    turn -= 1;
  }
  const kept = words[turn - 1];
  if (turn < LEAST_LEFT || !kept) return undefined;
  const stop = /[.!?]+["'”’)]*$/.exec(source.slice(kept.end, end))?.[0] ?? '';
  return { start: kept.end, end: end - stop.length, text: '' };
}

/** A clause of fewer words does not stand by itself. */
const LEAST_LEFT = 3;

/** What stands before a colon taken out: "Here is your message: I would like to withdraw." keeps the message. */
export function cutHead(
  { start, end, words }: Sentence,
  span: Span,
  source: string,
): Edit | undefined {
  const colon = source.slice(span.start, end).search(/:\s/);
  if (colon < 0) return undefined;
  const after = span.start + colon + 1;
  const left = words.filter((word) => word.start >= after);
  const [first] = left;
  if (left.length < LEAST_LEFT || !first) return undefined;
  return { start, end: first.start, text: '' };
}
