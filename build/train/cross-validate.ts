import { inContext } from '../../src/model/context.ts';
import { contextFrom, type StoredContext } from '../../src/model/stored-context.ts';
import type { CorpusDraft } from '../corpus.ts';
import { type FirstHearing, FOLDS, foldsOf } from './folds.ts';
import { type Job, twoAtATime } from './job.ts';
import type { Trained } from './train.ts';

/** The sums of one draft, heard by a model that has not seen it. */
export interface UnseenSums {
  readonly sentences: readonly Float64Array[];
  readonly whole: Float64Array;
}

type Ask = <T>(job: Job) => Promise<T>;

/** Cross-validates both layers, in child processes. */
export async function crossValidate(drafts: readonly CorpusDraft[]): Promise<UnseenSums[]> {
  const ask = twoAtATime();
  return hearAgain(drafts, await hearFirst(ask), ask);
}

/** Cross-validates, and trains on everything beside it. */
export async function crossValidateAndTrain(
  drafts: readonly CorpusDraft[],
): Promise<{ unseen: UnseenSums[]; trained: Trained; context: StoredContext }> {
  const ask = twoAtATime();
  const trained = ask<Trained>({ does: 'train on all' });
  const first = await hearFirst(ask);
  const context = fitted(first, ask);
  const unseen = hearAgain(drafts, first, ask);
  return { unseen: await unseen, trained: await trained, context: await context };
}

/** Every draft as a first layer hears it that has not seen it, in order. */
async function hearFirst(ask: Ask): Promise<FirstHearing[]> {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const heard = await Promise.all(
    folds.map((fold) => ask<FirstHearing[]>({ does: 'hear a fold', fold })),
  );
  return heard.flat().sort((a, b) => a.draft - b.draft);
}

/** The same drafts behind second layers that have not seen them either. */
async function hearAgain(
  drafts: readonly CorpusDraft[],
  first: readonly FirstHearing[],
  ask: Ask,
): Promise<UnseenSums[]> {
  const folds = foldsOf(drafts);
  const layers = await Promise.all(
    Array.from({ length: FOLDS }, (_, fold) =>
      fitted(
        first.filter(({ draft }) => folds[draft] !== fold),
        ask,
      ),
    ),
  );
  const contexts = layers.map(contextFrom);
  return first.map(({ draft, inPlace: { sums, whole, lengths } }) => {
    const context = contexts[folds[draft] ?? 0];
    return { sentences: context ? inContext(context, sums, whole, lengths) : sums, whole };
  });
}

function fitted(first: readonly FirstHearing[], ask: Ask): Promise<StoredContext> {
  const heard = first.flatMap(({ inPlace, parts }) => [inPlace, ...parts]);
  return ask({ does: 'fit the context', heard });
}
