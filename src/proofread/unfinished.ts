import type { Annotation } from '../annotate/annotation.ts';
import type { Span } from '../draft/draft.ts';

/** Hardly anything ends with one of these, however it is typed; "the one I applied for", "plan A" and "Salem, OR" may. */
const LEADING = /^(?:the|an|my|your|our|their|and|because|although|whether|very)$/;

/** In fewer words it may be a label or a name. */
const FEWEST_WORDS = 4;

/** A blank line or the end of the text; over a single break the words may go on. */
const PARAGRAPH_END = /^[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:[\r\n]|$)|^\s*$/;

/** The last words of paragraphs that break off in the middle: "where we are about to replant the whole of the". */
export function unfinishedIn({ draft, sentences }: Annotation): Span[] {
  return sentences.flatMap(({ zone, end, words }) => {
    const last = words.at(-1);
    if (zone !== 'body' || !last || words.length < FEWEST_WORDS) return [];
    const dangles = last.end === end && LEADING.test(last.norm);
    if (!dangles || !PARAGRAPH_END.test(draft.source.slice(end))) return [];
    return [{ start: last.start, end }];
  });
}
