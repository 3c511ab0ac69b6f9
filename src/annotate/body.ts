import type { Draft, Sentence } from '../draft/draft.ts';
import { type Tokens, tokensOf } from '../model/features.ts';
import type { Predictor, Sums } from '../model/predict.ts';

/** The body as the model reads it: the n-th sentence of the body is number `numbers[n]` of the draft. */
export interface Body {
  readonly numbers: readonly number[];
  readonly tokens: readonly Tokens[];
  readonly sums: readonly Sums[];
  readonly whole: Sums;
}

export function bodyFor(draft: Draft, sentences: readonly Sentence[], predictor: Predictor): Body {
  const numbers = sentences.flatMap(({ zone }, number) => (zone === 'body' ? [number] : []));
  const tokens = numbers.map((number) => {
    const sentence = sentences[number];
    return sentence
      ? tokensOf(draft.text.slice(sentence.start, sentence.end), sentence.words)
      : tokensOf('');
  });
  const { sentences: sums, whole } = predictor.hear(tokens);
  return { numbers, tokens, sums, whole };
}
