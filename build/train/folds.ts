import { lengthOf, type Tokens, tokensOf } from '../../src/model/features.ts';
import { LABELS, OUTPUTS } from '../../src/model/labels.ts';
import { readModel } from '../../src/model/model.ts';
import { predictorOf } from '../../src/model/predict.ts';
import { NO_CONTEXT } from '../../src/model/stored-context.ts';
import { type CorpusDraft, fileOf } from '../corpus.ts';
import type { ContextExample } from './context.ts';
import { bitsOf, examplesOf } from './matrix.ts';
import { encode, train } from './train.ts';

/**
 * Files are dealt into this many folds, whole files together: a writer who was heard in training is known, and
 * what is measured on the rest of his drafts flatters.
 */
export const FOLDS = 5;

/** The fold of each draft: the files are dealt in turn. */
export function foldsOf(drafts: readonly CorpusDraft[]): number[] {
  const files = [...new Set(drafts.map(fileOf))];
  return drafts.map((draft) => files.indexOf(fileOf(draft)) % FOLDS);
}

/** What a first layer that has not seen a draft hears in it. */
export interface FirstHearing {
  readonly draft: number;
  readonly inPlace: ContextExample;
  /** Parts of it, as drafts of their own. */
  readonly parts: readonly ContextExample[];
}

/** One sentence in so many is heard alone too, as clauses are, and what somebody only tries out. */
const ALONE = 3;

/** One draft in so many is heard without a move too: else every letter would seem to have its refusal somewhere. */
const THINNED = 2;

const NO_FACTS = OUTPUTS.map(() => ({
  slope: 1,
  offset: 0,
  prior: 0,
  faint: 0,
  enough: 0,
  present: 0,
  warn: 0,
  sure: 0,
}));

/** Trains a first layer on all folds but one and hears that one. */
export function hearFold(drafts: readonly CorpusDraft[], fold: number): FirstHearing[] {
  const corpus = examplesOf(drafts);
  const folds = foldsOf(drafts);
  const seen = corpus.draftOf.flatMap((draft, at) => (folds[draft] === fold ? [] : [at]));
  const bytes = encode(train(corpus, seen), NO_CONTEXT, NO_FACTS);
  const { hear } = predictorOf(readModel(bytes));
  const heard = (tokens: readonly Tokens[], truth: readonly number[]): ContextExample => {
    const { sentences: sums, whole } = hear(tokens);
    return { sums, whole, truth, lengths: tokens.map(lengthOf) };
  };
  return drafts.flatMap(({ sentences }, draft): FirstHearing[] => {
    if (folds[draft] !== fold) return [];
    const tokens = sentences.map(({ text }) => tokensOf(text));
    const truth = sentences.map(({ labels }) => bitsOf(labels, LABELS));
    const places = [...tokens.keys()];
    const partOf = (chosen: readonly number[]) =>
      heard(
        chosen.flatMap((at) => tokens[at] ?? []),
        chosen.map((at) => truth[at] ?? 0),
      );
    const alone = places.filter((at) => (draft + at) % ALONE === 0).map((at) => [at]);
    const thinned = draft % THINNED === 0 ? [withoutOne(truth, draft)] : [];
    const isPart = ({ length }: readonly number[]) => length > 0 && length < places.length;
    const parts = [...alone, ...thinned].filter(isPart).map(partOf);
    return [{ draft, inPlace: partOf(places), parts }];
  });
}

/** The places of the sentences for which one of the labels that hold in a draft does not hold, each label in turn. */
function withoutOne(truth: readonly number[], turn: number): number[] {
  const all = truth.reduce((bits, own) => bits | own, 0);
  const held = LABELS.flatMap((_, label) => ((all >> label) & 1 ? [label] : []));
  const left = held[Math.floor(turn / THINNED) % held.length];
  if (left === undefined) return [];
  return truth.flatMap((bits, at) => ((bits >> left) & 1 ? [] : [at]));
}
