import type { Annotation } from '../annotate/annotation.ts';
import type { Sentence, Span } from '../draft/draft.ts';
import { KISSES } from '../draft/kisses.ts';
import { isCapitalised, LETTERS } from '../draft/letters.ts';
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
/** "Abbie x", or the kiss alone, behind the last sentence, where others have a line of its own for it. */
const NAME = `[${LETTERS}][${LETTERS}'’-]+`;
const SIGNED = new RegExp(`^(?:${NAME} (?:${NAME} )?)?(?:${KISSES})$`);

function isSignature(said: string): boolean {
  return SIGNED.test(said) && said.split(' ').slice(0, -1).every(isCapitalised);
}

/** "I am writing about the interview on Friday.", "It's Walt from the shop.": what comes before all else. */
const INTRODUCTION =
  /^\W*(?:i (?:am|was) (?:writing|contacting|emailing|replying)|i['’]m (?:writing|contacting|emailing|replying)|i (?:write|refer|got|received|have (?:received|got))|(?:with|in) (?:regards?|reference|response|reply)|re:?|regarding|about|concerning|further to|following)\b/i;
const NAMED = /^\W*(?:I am|I['’]?m|[Ii]t['’]?s|[Tt]his is|[Mm]y name is) [A-ZÀ-Þ]/;

function offsetFor(place: Place, annotation: Annotation): number {
  const { draft, zones, sentences, marks } = annotation;
  const body = sentences.filter((sentence) => sentence.zone === 'body');
  const greeting = zones.find((zone) => zone.kind === 'greeting');
  // What an assistant said above the greeting is no part of the letter.
  const first = body.find(({ start }) => start >= (greeting?.end ?? 0)) ?? body[0];
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
      const letter = postscript > 0 ? body.slice(0, postscript) : body;
      const isLast = ({ start, end }: Span) =>
        end <= closing && !isSignature(draft.text.slice(start, end));
      return letter.findLast(isLast)?.end ?? head;
    }
    case 'closing':
      return zones.find((zone) => zone.kind === 'closing')?.start ?? body.at(-1)?.end ?? head;
  }
  /** Whether a sentence only says who writes, or what about. */
  function introduces(sentence: Sentence): boolean {
    const at = sentences.indexOf(sentence);
    const said = draft.text.slice(sentence.start, sentence.end);
    return (
      /[.!]$/.test(said) &&
      (INTRODUCTION.test(said) || NAMED.test(said)) &&
      !marks.some((mark) => mark.sentence === at && mark.name !== 'gratitude')
    );
  }
}
