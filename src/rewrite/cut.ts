import type { Sentence, Span } from '../draft/draft.ts';
import { isCapitalised } from '../draft/letters.ts';
import type { Edit } from './edit.ts';

/** A letter or figure, perhaps with a comma: nothing has ended there. */
const UNFINISHED = /[\p{L}\p{N}](,?)$/u;

/** What joins a sentence to the one before it. */
const JOINT = String.raw`(?:(?:so|and|but|also|any(?:way|how|ways)|otherwise|plus|moreover|furthermore|therefore|hence|then),?|besides,)[ \t]+`;
/** What sums up what was said before; "given that" alone may lead to what it is given. */
const POINTED = '(?:that|this|these|those)';
const SUM = String.raw`(?:(?:for|with|given|because of|due to|considering|what with) (?:all (?:of )?${POINTED}(?: reasons?)?|${POINTED} (?:reasons?|said|in mind|going on))|(?:because of|due to) ${POINTED}|(?:given|considering) ${POINTED}(?=,)|(?:that|this|which)(?:['’]s| is) why),?[ \t]+(?=(?:i|we|please|unfortunately|sadly|it)\b)`;
const JOINED = new RegExp(`^(?:${JOINT}(?:${SUM})?|${SUM})(?=(\\p{L}))`, 'iu');

/**
 * A sentence taken out with the space behind it, or before it where it ends its line. In typing without stops one
 * is put there, since what stands before and behind would run together; and what comes next joins on to nothing.
 */
export function cutSentence({ start, end }: Span, source: string): Edit {
  const to = skip(source, end, 1);
  const from = skip(source, start, -1);
  if (to > end && !/[\r\n]/.test(source.charAt(to))) {
    const [next, behind] = withoutJoint(source, to);
    return behindStop({ start, end: behind }, next, source);
  }
  const comma = source.charAt(from - 1) === ',' ? from - 1 : from;
  if (!standsAlone(source, from, to)) return { start: comma, end: to, text: '' };
  // A paragraph of its own goes with the blank line that divided it from the next.
  let below = to;
  while (/[\r\n]/.test(source.charAt(below))) below += 1;
  return { start: from, end: below, text: '' };
}

const LONGEST_JOINT = 60;
/** "I therefore decline" follows from nothing once its reason is gone. */
const THEREFORE =
  /^(I|We|i|we)([ \t]+(?:must|have to|shall|will|am|are))?,?[ \t]+(?:therefore|thus|hence|accordingly),?(?=[ \t])/;

/** How what stands at an offset begins without what joins it to the sentence before, and where it goes on. */
function withoutJoint(source: string, at: number): readonly [text: string, behind: number] {
  const said = source.slice(at, at + LONGEST_JOINT);
  const [joint = '', letter = ''] = JOINED.exec(said) ?? [];
  const rest = said.slice(joint.length);
  const [following = '', subject = '', verb = ''] = THEREFORE.exec(rest) ?? [];
  if (following !== '') {
    const begun = isCapitalised(joint)
      ? subject.charAt(0).toUpperCase() + subject.slice(1)
      : subject;
    return [begun + verb, at + joint.length + following.length];
  }
  if (joint === '') return ['', at];
  const capital = isCapitalised(joint) ? letter.toUpperCase() : letter;
  return [capital, at + joint.length + letter.length];
}

/** Other words in the place of a sentence, behind a stop where typing without stops left it out. */
export function behindStop({ start, end }: Span, text: string, source: string): Edit {
  const from = skip(source, start, -1);
  const before = UNFINISHED.exec(source.slice(Math.max(0, from - 2), from));
  if (!before || from === start) return { start, end, text };
  return { start: from - (before[1]?.length ?? 0), end, text: `. ${text}` };
}

/** Past the blanks of a line, forwards or backwards. */
function skip(source: string, from: number, step: 1 | -1): number {
  let at = from;
  while (/[ \t]/.test(source.charAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

/** Several sentences, in any order, taken out; neighbours go in one edit, since they share the space between them. */
export function cutSentences(sentences: readonly Span[], source: string): Edit[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of sentences.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    if (last && source.slice(last.end, start).trim() === '') last.end = end;
    else groups.push({ start, end });
  }
  return groups.map((group) => cutSentence(group, source));
}

function standsAlone(source: string, from: number, to: number): boolean {
  const opens = from === 0 || /[\r\n]/.test(source.charAt(from - 1));
  return opens && (to >= source.length || /[\r\n]/.test(source.charAt(to)));
}

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
  if (turn < LEAST_LEFT || !kept) return undefined;
  const stop = /[.!?]+["'”’)]*$/.exec(source.slice(kept.end, end))?.[0] ?? '';
  return { start: kept.end, end: end - stop.length, text: '' };
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

const FOLLOWING = /^(?:so|and|but|therefore|hence|thus)$/;

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
