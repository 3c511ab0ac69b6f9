import type { Span } from '../draft/draft.ts';
import { capitalised, decapitalised, isCapitalised } from '../draft/letters.ts';
import type { Edit } from './edit.ts';

/** A letter or figure, perhaps with a comma: nothing has ended there. */
const UNFINISHED = /[\p{L}\p{N}](,?)$/u;

/** What joins a sentence to the one before it. */
const JOINT = String.raw`(?:(?:so|and|but|also|any(?:way|how|ways)|otherwise|plus|moreover|furthermore|therefore|hence|then|if not,?(?: then)?),?|besides,)[ \t]+`;
/** What sums up what was said before; "given that" alone may lead to what it is given. */
const POINTED = '(?:that|this|these|those)';
const SUM = String.raw`(?:(?:for|with|given|because of|due to|considering|what with) (?:all (?:of )?${POINTED}(?: reasons?)?|${POINTED} (?:reasons?|said|in mind|going on))|(?:because of|due to) ${POINTED}|(?:given|considering) ${POINTED}(?=,)|(?:that|this|which)(?:['’]s| is) why),?[ \t]+(?=(?:i|we|please|unfortunately|sadly|it)\b)`;
/** "You can see that I cannot come." */
const SEEN = String.raw`(?:as|so)?[ \t]*you (?:can|will|may) (?:see|imagine|understand|appreciate),?(?: (?:that|why))?[ \t]+(?=(?:i|we)\b)`;
const JOINED = new RegExp(`^(?:${JOINT}(?:${SUM})?|${SUM}|${SEEN})(?=(\\p{L}))`, 'iu');

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
  const [blank = ''] = /^[\r\n]*/.exec(source.slice(to)) ?? [];
  // What an assistant said above the letter or under it goes with the rule that it drew there.
  const below = isBlank(source, 0, from) ? RULE_BELOW.exec(source.slice(to)) : null;
  const above = isBlank(source, to, source.length)
    ? RULE_ABOVE.exec(source.slice(Math.max(0, from - LONGEST_RULE), from))
    : null;
  return {
    start: from - (below ? 0 : (above?.[0].length ?? 0)),
    end: to + (below?.[0] ?? blank).length,
    text: '',
  };
}

const RULE_BELOW = /^[\r\n]*(?:[-*_]{3,5}[ \t]*[\r\n]+)?/;
const RULE_ABOVE = /[\r\n]+[-*_]{3,5}[ \t]*[\r\n]+$/;
const LONGEST_RULE = 20;

/** Whether nothing but a few blanks stands there; no long text is looked through. */
function isBlank(source: string, from: number, to: number): boolean {
  return to - from <= LONGEST_RULE && source.slice(from, to).trim() === '';
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
    const begun = isCapitalised(joint) ? capitalised(subject) : subject;
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
  // "Hello Dorothy, it's Walt": behind a comma other words go on as these did.
  if (before[1] === ',' && (text !== '' || followsGreeting(source, from)))
    return { start, end, text: decapitalised(text) };
  return { start: from - (before[1]?.length ?? 0), end, text: `. ${text}` };
}

/** Whether "Hi Clive," stands at the head of the line before an offset: what is cut behind it leaves the comma. */
function followsGreeting(source: string, at: number): boolean {
  const [line = ''] = /[^\r\n]*$/.exec(source.slice(Math.max(0, at - LONGEST_GREETING), at)) ?? [];
  return GREETING.test(line);
}

const LONGEST_GREETING = 90;
/** No more than a few words, most of them names. */
const GREETING = /^\s*\S+(?:\s+[A-Z]\S*){0,4},$/;

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
