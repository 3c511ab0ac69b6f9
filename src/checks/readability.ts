import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Readability } from './readable.ts';

/**
 * retext-readability on one sentence: hard where most of its seven formulas say so. Kept apart, since
 * its lists of words are large and few drafts need them.
 */
export const hardToRead: Readability = (sentence, age) => {
  const processor = processorFor(age);
  const file = new VFile(sentence);
  processor.runSync(processor.parse(file), file);
  return file.messages.length > 0;
};

function makeProcessor(age: number) {
  return unified().use(retextEnglish).use(retextReadability, { age }).freeze();
}

const processors = new Map<number, ReturnType<typeof makeProcessor>>();

function processorFor(age: number): ReturnType<typeof makeProcessor> {
  const known = processors.get(age);
  if (known) return known;
  const made = makeProcessor(age);
  processors.set(age, made);
  return made;
}
