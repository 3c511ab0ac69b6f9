import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulebook } from '../generated/rulebook.ts';
import { mapModel } from '../model/mapped.ts';
import { predictorOf } from '../model/predict.ts';
import { lexiconFrom } from '../proofread/lexicon.ts';
import type { Book } from '../review.ts';

/** Where the model and the dictionary lie, seen from the bundled command in `dist/`. */
const MODEL = join(__dirname, 'model.bin');
const WORDS = join(__dirname, 'words.bin');

let shared: Book | undefined;

/** The built-in rules and the sentence model, whose bytes are read when the first draft is. */
export function builtIn(): Book {
  shared ??= {
    rulebook,
    predictor: predictorOf(mapModel(readFileSync(MODEL))),
    lexicon: lexiconFrom(() => readFileSync(WORDS)),
  };
  return shared;
}

/** A book with the measures of readability only where a sentence of the draft is long enough to fail. */
export async function bookFor(source: string, book: Book): Promise<Book> {
  if (longestRun(source) < shortestMeasured()) return book;
  const { hardToRead } = await import('../checks/readability.ts');
  return { ...book, readability: hardToRead };
}

/** The most words between two marks that may end a sentence: at least as many as its longest has. */
function longestRun(source: string): number {
  let longest = 0;
  let run = 0;
  let inWord = false;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    const blank = unit <= 32;
    if (blank && inWord) run += 1;
    inWord = !blank;
    if (unit === 0x2e || unit === 0x21 || unit === 0x3f) run = 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Contractions count as two words in a rule and as one here. */
function shortestMeasured(): number {
  const least = rulebook.rules.flatMap((rule) => (rule.check === 'readable' ? [rule.least] : []));
  return Math.min(...least) / 2;
}
