import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import us from 'dictionary-en';
import gb from 'dictionary-en-gb';
import rare from 'word-list';
import { lexiconOf } from '../src/proofread/lexicon.ts';
import { suggest } from '../src/proofread/suggest.ts';
import { readCorpus } from './corpus.ts';
import { expand } from './dictionary/expand.ts';
import { fold } from './dictionary/fold.ts';
import { root } from './pages.ts';

// Makes what the proofreader knows: src/proofread/words.bin, every form of every American and British
// word, and src/proofread/common.ts, the commonest words of the corpus. Run by hand where a dictionary
// or the corpus has changed much; both files are committed.

/** A word the corpus has so often is no slip of one writer, and worth suggesting before others. */
const OFTEN = 4;
const MOST_COMMON = 3_000;

/** Words of large lists that are written by mistake far more often than on purpose. */
const SLIPS = new Set('wich sory stil wierd thru calender nite tonite lite'.split(' '));

const words = new Set([...expand(us), ...expand(gb)]);
const target = join(root, 'src/proofread');

const counts = new Map<string, number>();
for (const { sentences } of readCorpus()) {
  for (const { text } of sentences) {
    const lowered = text.charAt(0).toLowerCase() + text.slice(1);
    for (const [word] of lowered.matchAll(/(?<![\w'’])[a-z]+(?![\w'’])/g)) {
      if (words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
const common = [...counts]
  .filter(([, count]) => count >= OFTEN)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, MOST_COMMON)
  .map(([word]) => word);
writeFileSync(
  join(target, 'common.ts'),
  `/** The commonest words of letters like these, commonest first. Made by build/dictionary.ts. */
export const COMMON =
  '${common.join(' ')}';
`,
);

// Of the rare words that only large lists have, those that would be taken for slips of a common one.
// With a capital they are known, but never suggested.
const lexicon = lexiconOf(fold([...words].sort()));
for (const word of readFileSync(rare, 'utf8').split('\n')) {
  if (words.has(word) || SLIPS.has(word) || suggest(word, lexicon, 'usual') === undefined) continue;
  words.add(word.charAt(0).toUpperCase() + word.slice(1));
}
writeFileSync(join(target, 'words.bin'), fold([...words].sort()));
copyFileSync(join(root, 'node_modules/dictionary-en/license'), join(target, 'words.license'));
console.log(`${words.size} words, ${common.length} of them common`);
