import { type Annotation, bodyOf } from '../../annotate/annotation.ts';
import type { Sentence, Span } from '../../draft/draft.ts';
import { capitalised } from '../../draft/letters.ts';
import { isCommon } from '../../proofread/common-words.ts';
import { isSlang, isTelling, plainFor } from '../../proofread/slang.ts';
import { type Token, tokensOf } from '../../proofread/tokens.ts';
import type { Remark } from '../remark.ts';

/** Pictures, not the typographic signs that share blocks with them. */
const EMOJI =
  /(?:(?:[\ud83c-\ud83e][\udc00-\udfff]|[\u2600-\u2604\u2614\u2615\u2639-\u263b\u2665\u2728\u2763\u2764\u270a-\u270d\u2b50])[\ufe0f\u200d]*)+/g;
const MARKS = /!{3,}|[!?]*(?:\?!|!\?)[!?]*/g;

/** Capitals after these are a title as a form gives it. */
const POSTS =
  /^(?:role|position|post|job|vacancy|team|opening|interview|department|programme|program)$/;
const SHOUTED_RUN = 3;

/** No texting slang, emoji, shouting or heaped marks: one remark of each sort. */
export function checkProfessional(annotation: Annotation): Remark[] {
  const { draft, sentences } = annotation;
  return [
    ...slang(sentences.flatMap((sentence) => slangIn(draft.text, sentence))),
    ...found(annotation, EMOJI, 'emoji', 'Leave the emoji out', () => ''),
    ...shouting(annotation),
    ...found(annotation, MARKS, 'marks', 'Use one mark', (seen) =>
      seen.includes('?') ? '?' : '!',
    ),
  ].sort((a, b) => a.start - b.start);
}

function slangIn(text: string, sentence: Sentence): Token[] {
  return tokensOf(text, sentence).filter(isSlang);
}

function slang(all: readonly Token[]): Remark[] {
  const [first] = all;
  if (!first || !all.some(isTelling)) return [];
  const seen = [...new Set(all.map(({ norm }) => norm))].map((word) => `“${word}”`).join(', ');
  const said = all.every((token) => plainFor(token) !== '');
  const edits = all.map((token) => {
    const { start, end } = token;
    const plain = plainFor(token);
    const text = token.capital ? capitalised(plain) : plain;
    return { start, end, text };
  });
  const fixes = said ? [{ title: 'Write the words out', safe: false, edits }] : [];
  const points = Math.min(MOST_SLANG, Math.ceil(all.length / 2)) * SLANG_POINTS;
  return [{ start: first.start, end: first.end, points, values: { seen }, fixes }];
}

/** Two words of slang cost so much, and more of them more: the tone is then theirs. */
const SLANG_POINTS = 5;
const MOST_SLANG = 4;

/** One remark for everything that `pattern` finds in the sentences, at the first place. */
function found(
  { draft, sentences }: Annotation,
  pattern: RegExp,
  variant: string,
  title: string,
  better: (seen: string) => string,
): Remark[] {
  // Most drafts have none at all, and then no sentence is looked through.
  if (draft.text.search(pattern) < 0) return [];
  const places = sentences.flatMap(({ start, end }) =>
    [...draft.text.slice(start, end).matchAll(pattern)].map(({ 0: seen, index }) => ({
      seen,
      start: start + index,
      end: start + index + seen.length,
    })),
  );
  const [first] = places;
  if (!first) return [];
  const edits = places.map(({ start, end, seen }) => {
    const text = better(seen);
    if (text !== '') return { start, end, text };
    const from = spaceBefore(draft.text, start);
    // Some end a sentence with a smile.
    const isStop =
      /[^\s.,;:!?]/.test(draft.text.charAt(from - 1)) &&
      /^ I\b/.test(draft.text.slice(end, end + 3));
    return { start: from, end, text: isStop ? '.' : '' };
  });
  const { start, end, seen } = first;
  return [{ start, end, variant, values: { seen }, fixes: [{ title, safe: false, edits }] }];
}

function spaceBefore(text: string, at: number): number {
  return text.charAt(at - 1) === ' ' ? at - 1 : at;
}

/** A word in capitals: without one nothing is shouted. */
const CAPITALS = /[A-Z\u00c0-\u00de]{2}/;

/** A sentence, or three words together, in capitals that are words and no abbreviations. */
function shouting(annotation: Annotation): Remark[] {
  for (const sentence of bodyOf(annotation)) {
    if (!CAPITALS.test(annotation.draft.text.slice(sentence.start, sentence.end))) continue;
    const shouted = shoutedIn(annotation.draft.text, sentence);
    if (shouted) {
      const seen = annotation.draft.text.slice(shouted.start, shouted.end);
      return [{ ...shouted, variant: 'shouting', values: { seen } }];
    }
  }
  return [];
}

function shoutedIn(text: string, sentence: Sentence): Span | undefined {
  const tokens = tokensOf(text, sentence).filter(({ raw }) => /[a-z]/i.test(raw));
  const whole = tokens.length > 1 && tokens.every(isCapitals);
  if (/^(?:re|ref|subject|fao)$/.test(tokens[0]?.norm ?? '')) return undefined;
  if (whole) {
    return tokens.some(isShoutedWord) ? { start: sentence.start, end: sentence.end } : undefined;
  }
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && isCapitals(token) && !token.opaque) continue;
    const run = tokens.slice(from, at);
    const [first] = run;
    const last = run.at(-1);
    const enough = run.length >= SHOUTED_RUN && run.filter(isShoutedWord).length >= 2;
    if (enough && first && last && !POSTS.test(token?.norm ?? ''))
      return { start: first.start, end: last.end };
    from = at + 1;
  }
  return undefined;
}

function isCapitals({ raw }: Token): boolean {
  return raw === raw.toUpperCase();
}

/** More than a letter, and a word in lower case too: NHS is none. */
function isShoutedWord({ norm, raw }: Token): boolean {
  return (
    raw.length > 1 && !/^(?:it|us|am|pm|hr|it's)$/.test(norm) && isCommon(norm.replace(/'.*/, ''))
  );
}
