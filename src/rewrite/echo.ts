import type { Edit, Rewrite } from './edit.ts';

/** What a sentence is about, which the next one had better not be about in the same word. */
const NOUN = /\b(?:offer|invitation|interview)\b/g;

/** So many words in a row are no chance. */
const ECHOING = 4;

/** How much a rewrite says again: 1 where it does, else 0. */
export type Echo = (rewrite: Rewrite) => 0 | 1;

/**
 * Hears where four words in a row of what is put in stand in the draft already, or its noun in what comes next. The
 * same templates are offered for many findings, so that the draft is looked through once for each run of their words.
 */
export function echoIn(text: string): Echo {
  const said = text.toLowerCase();
  const known = new Map<string, readonly number[]>();
  const placesOf = (run: string) => {
    const places = known.get(run) ?? placesIn(said, run);
    known.set(run, places);
    return places;
  };
  return ({ edits }) => {
    if (edits.some((edit) => repeatsNoun(edit, said))) return 1;
    const sorted = edits.toSorted((a, b) => a.start - b.start);
    const runs = new Set(edits.flatMap((edit) => runsOf(edit.text)));
    return [...runs].some((run) => stays(placesOf(run), run.length, sorted)) ? 1 : 0;
  };
}

function repeatsNoun({ start, end, text }: Edit, said: string): boolean {
  if (start < end) return false;
  const [next = ''] = /^[^.!?\n]*/.exec(said.slice(end).trimStart()) ?? [];
  return text.match(NOUN)?.some((noun) => next.includes(noun)) ?? false;
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.slice(ECHOING - 1).map((_, at) => words.slice(at, at + ECHOING).join(' '));
}

function placesIn(said: string, run: string): number[] {
  const places: number[] = [];
  for (let at = said.indexOf(run); at >= 0; at = said.indexOf(run, at + run.length))
    places.push(at);
  return places;
}

/** Whether a run stands at one of its places outside of the edits, which are in order: what goes is not said twice. */
function stays(places: readonly number[], length: number, edits: readonly Edit[]): boolean {
  let [passed, reach] = [0, 0];
  return places.some((at) => {
    for (; (edits[passed]?.start ?? Number.POSITIVE_INFINITY) <= at; passed += 1)
      reach = Math.max(reach, edits[passed]?.end ?? 0);
    return at + length > reach;
  });
}
