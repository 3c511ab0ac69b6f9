import type { Annotation } from '../annotate/annotation.ts';
import type { Sentence, Span } from '../draft/draft.ts';
import { isSigned } from '../draft/signed.ts';
import type { Place } from '../rulebook/frame.ts';

/**
 * Where a missing sentence would go, as a zero-width span: a greeting before everything, thanks at
 * the head of the body, a decision behind the thanks, a wish at the end, a sign-off under it.
 */
export function placeFor(place: Place, annotation: Annotation): Span {
  const at = offsetFor(place, annotation);
  return { start: at, end: at };
}

const POSTSCRIPT = /^p\.? ?s\b/i;
/** "I am writing about the interview on Friday.", "It's Walt from the shop.": what comes before all else. */
const INTRODUCTION =
  /^\W*(?:i (?:am|was) (?:writing|contacting|emailing|replying)|i['’]m (?:writing|contacting|emailing|replying)|i (?:write|refer|got|received|have (?:received|got))|this is about|(?:with|in) (?:regards?|reference|response|reply)|re:?|regarding|about|concerning|further to|following)\b/i;
const NAMED = /^\W*(?:I am|I['’]?m|[Ii]t['’]?s|[Tt]his is|[Mm]y name is) [A-ZÀ-Þ]/;

/** "Re: Interview, ref 22841" on a line of its own is no sentence of the letter. */
function isReference(text: string, { start, end }: Span): boolean {
  return (
    /^(?:re|ref|reference|subject)\b\W/i.test(text.slice(start, end)) &&
    /^[ \t]*[\r\n]/.test(text.slice(end, end + 3)) &&
    !/[.!?]$/.test(text.slice(start, end))
  );
}

const POINTING = /\b(?:it|this|that|them|the same)\b/i;

function offsetFor(place: Place, annotation: Annotation): number {
  const { draft, zones, sentences, marks } = annotation;
  const body = sentences.filter((sentence) => sentence.zone === 'body');
  const greeting = zones.find((zone) => zone.kind === 'greeting');
  // What an assistant said above the greeting is no part of the letter.
  const letter = body.filter(({ start }) => start >= (greeting?.end ?? 0));
  const first = letter.find((each) => !isReference(draft.text, each)) ?? letter[0] ?? body[0];
  const head = first?.start ?? greeting?.end ?? draft.bodyStart;
  switch (place) {
    case 'greeting':
      return greeting?.start ?? head;
    case 'opening':
      return first && introduces(first) ? first.end : head;
    case 'decision': {
      const thanks = marks.find((mark) => mark.name === 'gratitude');
      const sentence = thanks && sentences[thanks.sentence];
      if (sentence?.zone === 'body' && sentence === first) return sentence.end;
      return first && introduces(first) ? first.end : head;
    }
    case 'end': {
      const closing =
        zones.find((zone) => zone.kind === 'closing')?.start ?? Number.POSITIVE_INFINITY;
      // What comes behind "P.S." comes behind the letter, also where the close is under it.
      const postscript = body.findIndex(({ start }) =>
        POSTSCRIPT.test(draft.text.slice(start, start + 5)),
      );
      const main = postscript > 0 ? body.slice(0, postscript) : body;
      const isLast = ({ start, end }: Span) =>
        end <= closing && !isSigned(draft.text.slice(start, end));
      return main.findLast(isLast)?.end ?? head;
    }
    case 'closing':
      return zones.find((zone) => zone.kind === 'closing')?.start ?? body.at(-1)?.end ?? head;
  }
  /** Whether a sentence only says who writes, or what about. */
  function introduces(sentence: Sentence): boolean {
    const at = sentences.indexOf(sentence);
    const said = draft.text.slice(sentence.start, sentence.end);
    const next = sentences[at + 1];
    // "I refer to my application. I withdraw it": nothing comes between the two.
    if (next && POINTING.test(draft.text.slice(next.start, next.end))) return false;
    return (
      /[.!]$/.test(said) &&
      (INTRODUCTION.test(said) || NAMED.test(said)) &&
      !marks.some((mark) => mark.sentence === at && mark.name !== 'gratitude')
    );
  }
}
