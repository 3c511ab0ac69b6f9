import type { Mark } from '../../src/annotate/annotation.ts';
import { nameOf } from '../../src/annotate/ears.ts';
import { listen } from '../../src/annotate/listen.ts';
import { isSaid, marksOf } from '../../src/annotate/marks.ts';
import type { Draft, Sentence } from '../../src/draft/draft.ts';
import { wordsOf } from '../../src/draft/words.ts';
import { LABELS, type Label } from '../../src/model/labels.ts';
import type { Model } from '../../src/model/model.ts';
import { type Predictor, probability } from '../../src/model/predict.ts';
import { matcherOf } from '../../src/phrases/match.ts';
import type { Rulebook } from '../../src/rulebook/rulebook.ts';
import type { CorpusDraft } from '../corpus.ts';
import type { UnseenSums } from '../train/cross-validate.ts';

export const EARS = ['phrases', 'model', 'both'] as const;
export type Ear = (typeof EARS)[number];

/** One sentence of the corpus: what holds, and what each ear heard of it. */
export interface HeardSentence {
  readonly text: string;
  readonly labels: readonly string[];
  readonly near: readonly string[];
  readonly heard: Readonly<Record<Ear, ReadonlySet<Label>>>;
  /** By place in `LABELS`. */
  readonly probabilities: readonly number[];
}

export interface HeardDraft {
  readonly id: string;
  readonly sentences: readonly HeardSentence[];
}

/** Hears drafts as the product would, but with sums from models that have not seen them. */
export function hearCorpus(
  drafts: readonly CorpusDraft[],
  unseen: readonly UnseenSums[],
  rulebook: Rulebook,
  model: Model,
): HeardDraft[] {
  const hear = matcherOf(rulebook.program);
  return drafts.map((each, at) => {
    const sums = unseen[at] ?? { sentences: [], whole: new Float64Array() };
    const [draft, sentences] = bodyOnly(each);
    const byPhrase = marksOf(sentences, hear).filter(isSaid);
    const predictor = replay(model, sums);
    const both = (phrases: readonly Mark[]) =>
      listen(draft, sentences, phrases, { rulebook, hear, predictor }).marks;
    const byEar = { phrases: byPhrase, model: both([]), both: both(byPhrase) };
    const labelsIn = (marks: readonly Mark[], sentence: number) => {
      const names = new Set(
        marks.flatMap((mark) => (mark.sentence === sentence ? [mark.name] : [])),
      );
      return new Set(LABELS.filter((label) => names.has(nameOf(label, rulebook) ?? '')));
    };
    return {
      id: each.id,
      sentences: each.sentences.map((sentence, index) => ({
        ...sentence,
        heard: {
          phrases: labelsIn(byEar.phrases, index),
          model: labelsIn(byEar.model, index),
          both: labelsIn(byEar.both, index),
        },
        probabilities: LABELS.map((_, output) =>
          probability(model, output, sums.sentences[index]?.[output] ?? 0),
        ),
      })),
    };
  });
}

/** The draft as its sentences alone, split as the corpus has them. */
function bodyOnly({ sentences }: CorpusDraft): [Draft, Sentence[]] {
  const text = sentences.map((sentence) => sentence.text).join('\n');
  let start = 0;
  const spans = sentences.map((sentence): Sentence => {
    const span = { start, end: start + sentence.text.length };
    start = span.end + 1;
    return { ...span, zone: 'body', words: wordsOf(text, span.start, span.end) };
  });
  return [{ source: text, text, format: 'text', headers: [], bodyStart: 0, inFile: true }, spans];
}

/** A predictor that repeats what was heard before; where in a sentence it was is of no matter here. */
function replay(model: Model, { sentences, whole }: UnseenSums): Predictor {
  return {
    model,
    hear: () => ({ sentences, whole }),
    weigh: () => new Float64Array(),
  };
}
