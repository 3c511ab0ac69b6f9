import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import us from 'dictionary-en';
import gb from 'dictionary-en-gb';
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

const words = new Set([...expand(us), ...expand(gb)]);
const target = join(root, 'src/proofread');
writeFileSync(join(target, 'words.bin'), fold([...words].sort()));
copyFileSync(join(root, 'node_modules/dictionary-en/license'), join(target, 'words.license'));

const counts = new Map<string, number>();
for (const { sentences } of readCorpus()) {
  for (const { text } of sentences) {
    for (const [word] of text.matchAll(/(?<![\w'’])[a-z]+(?![\w'’])/g)) {
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
console.log(`${words.size} words, ${common.length} of them common`);
