import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, bodyOf } from '../annotate/annotation.ts';
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

/** The book for a draft: with the measures of readability only where a sentence is long enough for them. */
export async function bookFor(annotation: Annotation, book: Book): Promise<Book> {
  const measures = book.rulebook.rules.flatMap((rule) => (rule.check === 'readable' ? [rule] : []));
  const isLong = bodyOf(annotation).some(({ words }) =>
    measures.some(({ least }) => words.length >= least),
  );
  return isLong ? measuring(book) : book;
}

/** The book with the measures of readability, whatever the draft. */
export async function measuring(book: Book): Promise<Book> {
  const { hardToRead } = await import('../checks/readability.ts');
  return { ...book, readability: hardToRead };
}
