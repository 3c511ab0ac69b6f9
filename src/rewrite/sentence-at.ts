import type { Sentence, Span } from '../draft/draft.ts';

/** The sentence that holds a span; sentences are in order of place. */
export function sentenceAt(
  sentences: readonly Sentence[],
  { start, end }: Span,
): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.start <= start && end <= found.end ? found : undefined;
}
