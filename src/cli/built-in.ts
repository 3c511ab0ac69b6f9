import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulebook } from '../generated/rulebook.ts';
import { mapModel } from '../model/mapped.ts';
import { predictorOf } from '../model/predict.ts';
import type { Book } from '../review.ts';

/** Where the model lies, seen from the bundled command in `dist/`. */
const MODEL = join(__dirname, 'model.bin');

let shared: Book | undefined;

/** The built-in rules and the sentence model, whose bytes are read when the first draft is. */
export function builtIn(): Book {
  shared ??= { rulebook, predictor: predictorOf(mapModel(readFileSync(MODEL))) };
  return shared;
}
