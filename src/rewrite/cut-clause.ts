import type { Sentence, Span, Word } from '../draft/draft.ts';
import { capitalised, isCapitalised } from '../draft/letters.ts';
import type { Edit } from './edit.ts';

/** What gives a reason behind what it is the reason of. */
const BECAUSE = /^(?:as|because|since|cos|cause)$/;

const TURN = /^(?:but|however|though|although|so|yet|and)$/;

const JOINING = /^(?:and|or|but|also|plus|partly|mostly|mainly|just|simply)$/;

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
    if (BECAUSE.test(word.norm)) break;
    // The fault is all that stands behind the comma, but for a word: "can't make it, promise I'll ring you".
    const isLast = !/[,;:–—]/.test(source.slice(span.end, end));
    if (gap.includes(',') && turn >= inside - 1 && isLast) break;
    turn -= 1;
  }
  // "for personal reasons, and also because of some things": what joined the clause goes with it.
  while (JOINING.test(words[turn - 1]?.norm ?? '')) turn -= 1;
  const kept = words[turn - 1];
  if (turn < LEAST_LEFT || !kept || isDangling(words.slice(0, turn), source)) return undefined;
  return { start: kept.end, end: stopOf(kept.end, end, source), text: '' };
}

/** "I have thought about it, and while the team is great" leads to what is gone. */
function isDangling(front: readonly Word[], source: string): boolean {
  const at = front.findLastIndex(({ norm }) => /^(?:while|whilst|although|though)$/.test(norm));
  if (at < 0) return false;
  return !front
    .slice(at + 1)
    .some(
      ({ norm, start }) =>
        /^(?:i|we|it|that|there)$/.test(norm) &&
        /,\s+$/.test(source.slice(Math.max(0, start - 3), start)),
    );
}

/** Where the stop begins that ends a sentence, behind the last word that is kept of it. */
function stopOf(from: number, end: number, source: string): number {
  return end - (/[.!?]+["'”’)]*$/.exec(source.slice(from, end))?.[0].length ?? 0);
}

/**
 * What stands before what follows from it taken out: "Things have been really busy lately, so I won't be taking it."
 * keeps its answer. `span` is what goes, and `kept` where that which stays begins at the latest.
 */
export function cutFront(
  { words, start }: Sentence,
  span: Span,
  kept: number,
  source: string,
): Edit | undefined {
  const turn = words.findIndex(
    (word, at) =>
      word.start >= span.end &&
      FOLLOWING.test(word.norm) &&
      /[,;:–—]/.test(source.slice(words[at - 1]?.end ?? 0, word.start)),
  );
  const next = words[turn + 1];
  if (turn < 0 || !next || next.start > kept || words.length - turn <= LEAST_LEFT) return undefined;
  const letter = source.charAt(next.start);
  const capital = isCapitalised(source.slice(start, start + 1)) ? letter.toUpperCase() : letter;
  return { start, end: next.start + letter.length, text: capital };
}

/** What limits or goes on from an answer without a comma. */
const LIMIT = /^(?:unless|until|if)$/;

/** "I could not, at this juncture, entertain it": the comma opens an aside. */
const UNFINISHED =
  /^(?:not|can|cannot|could|will|would|shall|should|must|may|might|am|is|are|was|were|be|been|have|has|had|do|does|did|that|which|who|if|when|as|to|of|for|the|a|an|my|your|think|say|feel|know|believe|hope)$/;

/** As `annotate/clause.ts` has it but for a closing bracket: a cut before that would leave the other one open. */
const CLAUSE_END = /[,;:]\s|[–—(]|\s-+\s/;

/** "Not interested, sorry" is all one answer. */
const POLITE = /^(?:sorry|apologies|thanks|thank|thx|cheers|ta|please|unfortunately|sadly)$/;

/**
 * All that stands behind an answer in its sentence taken out: "I'm giving it a miss, my back is gone and the doctor …"
 * keeps its answer, which begins at `answer`.
 */
export function cutBehind(
  { words, end }: Sentence,
  answer: number,
  source: string,
): Edit | undefined {
  const from = words.findIndex((word) => word.start >= answer) + 1;
  let isAside = false;
  for (let at = from + 1; at < words.length; at += 1) {
    const [kept, next] = [words[at - 1], words[at]];
    if (!kept || !next) return undefined;
    const breaks = CLAUSE_END.test(source.slice(kept.end, next.start));
    const opens = breaks && UNFINISHED.test(kept.norm);
    const ends = breaks && !opens && !isAside && !POLITE.test(next.norm);
    // "as soon as you would like" compares, and gives no reason.
    const compares = next.norm === 'as' && !breaks;
    if (ends || (BECAUSE.test(next.norm) && !compares) || LIMIT.test(next.norm))
      return { start: kept.end, end: stopOf(kept.end, end, source), text: '' };
    if (breaks) isAside = opens;
  }
  return undefined;
}

const FOLLOWING = /^(?:so|and|but|therefore|hence|thus)$/;

/** A clause of fewer words does not stand by itself. */
const LEAST_LEFT = 3;

const CONCESSION =
  /^(?:while|whilst|although|though|even though|much as)\s+((?:i|we|you|your|the|it|there|everyone|everybody)\s[^,;]+)[,;]\s/i;

/** "While the day was pleasant, the kitchen lacks a level": what is granted, without the fault that it leads to. */
export function cutAfterConcession(
  { start, end }: Sentence,
  span: Span,
  source: string,
): Edit | undefined {
  const [all = '', granted = ''] = CONCESSION.exec(source.slice(start, end)) ?? [];
  if (all === '' || span.start < start + all.length) return undefined;
  return { start, end, text: `${isCapitalised(all) ? capitalised(granted) : granted}.` };
}

/** What stands before a colon taken out: "Here is your message: I would like to withdraw." keeps the message. */
export function cutHead(
  { start, end, words }: Sentence,
  span: Span,
  source: string,
): Edit | undefined {
  const colon = source.slice(span.start, end).search(/:\s/);
  if (colon < 0) return undefined;
  const after = span.start + colon + 1;
  // "Note: replace the fields" is no head of a message.
  const head = words.filter((word) => word.end <= after && word.start >= span.start);
  if (head.length < LEAST_LEFT) return undefined;
  const left = words.filter((word) => word.start >= after);
  const [first] = left;
  if (left.length < LEAST_LEFT || !first) return undefined;
  return { start, end: first.start, text: '' };
}

/** Where the clause begins that gives the reason behind `span`, with its comma: it can stay when that is put anew. */
export function reasonBehind({ words }: Sentence, span: Span): number | undefined {
  const at = words.findIndex((word) => word.start >= span.end && BECAUSE.test(word.norm));
  const before = words[at - 1];
  return at > 0 && before && words.length - at > LEAST_LEFT ? before.end : undefined;
}
