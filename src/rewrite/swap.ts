import type { Sentence } from '../draft/draft.ts';
import { capitalised, isCapitalised } from '../draft/letters.ts';
import type { RewriteTemplate } from '../rulebook/frame.ts';
import type { Rewrite } from './edit.ts';

/** What comes behind one of these may take back what is put in: "I've decided not to, though I may yet". */
const TURN = /\b(?:though|although|unless|until|yet)\b/;

/** What would leave in doubt again what was made clear: "I won't be able to make it, most likely". */
const DOUBT =
  /,? (?:most likely|probably|maybe|perhaps|possibly|i think|i guess|i suppose)(?=[.!]*$)/i;

/** What means something else in a regular expression. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Words of the sentence exchanged for others, so that all else in it stays: its day, its reason. */
export function swap(
  swaps: RewriteTemplate['swaps'],
  sentence: Sentence,
  source: string,
): Rewrite[] {
  const said = source.slice(sentence.start, sentence.end);
  for (const [from, to] of swaps) {
    // Apostrophes are left out on telephones: "dont think I can".
    const written = from.replace(SPECIAL, '\\$&').replaceAll("'", "['’‘]?");
    const found = new RegExp(`(?<!\\w)${written}(?!\\w)`, 'i').exec(said);
    if (!found || TURN.test(said.slice(found.index + found[0].length))) continue;
    const start = sentence.start + found.index;
    const opens = found.index === 0 && isCapitalised(source.charAt(start));
    const text = opens ? capitalised(to) : to;
    const end = start + found[0].length;
    const behind = source.slice(end, sentence.end);
    const [doubt = ''] = DOUBT.exec(behind) ?? [];
    const again = end + behind.lastIndexOf(doubt);
    const edits = [
      { start, end, text },
      ...(doubt === '' ? [] : [{ start: again, end: again + doubt.length, text: '' }]),
    ];
    return [{ title: `Say “${to}”`, safe: false, edits }];
  }
  return [];
}
