import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tokensOf } from '../../src/model/features.ts';
import { OUTPUTS } from '../../src/model/labels.ts';
import { readModel } from '../../src/model/model.ts';
import { predictorOf } from '../../src/model/predict.ts';
import { type CorpusDraft, fileOf, readCorpus } from '../corpus.ts';
import { examplesOf } from './matrix.ts';
import { encode, type Trained, train } from './train.ts';

/**
 * Files are dealt into this many folds, whole files together: a writer who was heard in training is known, and
 * what is measured on the rest of his drafts flatters.
 */
export const FOLDS = 5;

/** The sums of one draft, heard by a model that has not seen it. */
export interface UnseenSums {
  readonly sentences: readonly (readonly number[])[];
  readonly whole: readonly number[];
}

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

/** The fold of each draft: the files are dealt in turn. */
function foldsOf(drafts: readonly CorpusDraft[]): number[] {
  const files = [...new Set(drafts.map(fileOf))];
  return drafts.map((draft) => files.indexOf(fileOf(draft)) % FOLDS);
}

function trainOnAll(drafts: readonly CorpusDraft[]): Trained {
  const corpus = examplesOf(drafts);
  return train(corpus, [...corpus.draftOf.keys()]);
}

/** Trains on all folds but one and hears that one. */
function hearFold(drafts: readonly CorpusDraft[], fold: number): HeardFold {
  const corpus = examplesOf(drafts);
  const folds = foldsOf(drafts);
  const seen = corpus.draftOf.flatMap((draft, at) => (folds[draft] === fold ? [] : [at]));
  const predictor = predictorOf(readModel(encode(train(corpus, seen), NO_FACTS)));
  return drafts.flatMap(({ sentences }, draft): HeardFold => {
    if (folds[draft] !== fold) return [];
    const tokens = sentences.map(({ text }) => tokensOf(text));
    const heard = predictor.hear(tokens);
    return [
      [draft, { sentences: heard.sentences.map((sums) => [...sums]), whole: [...heard.whole] }],
    ];
  });
}

/** Cross-validates in child processes, two at a time. */
export async function crossValidate(count: number): Promise<UnseenSums[]> {
  const ask = twoAtATime();
  return unseenOf(count, await Promise.all(FOLD_NUMBERS.map((fold) => ask<HeardFold>(fold))));
}

/** Cross-validates, and trains on everything beside it: that takes no longer than a fold. */
export async function crossValidateAndTrain(
  count: number,
): Promise<{ unseen: UnseenSums[]; trained: Trained }> {
  const ask = twoAtATime();
  const trained = ask<Trained>(WHOLE);
  const folds = FOLD_NUMBERS.map((fold) => ask<HeardFold>(fold));
  return { unseen: unseenOf(count, await Promise.all(folds)), trained: await trained };
}

/** The job that leaves no fold out. */
const WHOLE = -1;

type HeardFold = readonly [draft: number, sums: UnseenSums][];

const FOLD_NUMBERS = Array.from({ length: FOLDS }, (_, fold) => fold);

function unseenOf(count: number, folds: readonly HeardFold[]): UnseenSums[] {
  const all: UnseenSums[] = Array.from({ length: count }, () => ({ sentences: [], whole: [] }));
  for (const [draft, sums] of folds.flat()) all[draft] = sums;
  return all;
}

/** Gives jobs to children of their own, of which two run at once: as many as the least machine has cores. */
function twoAtATime(): <T>(job: number) => Promise<T> {
  const waiting: (() => void)[] = [];
  let idle = 2;
  return async (job) => {
    if (idle > 0) idle -= 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await inChild(job);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else idle += 1;
    }
  };
}

function inChild<T>(job: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(job)], {
      serialization: 'advanced',
    });
    child.once('message', (message) => resolve(message as T));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`job ${job} failed`))));
  });
}

if (process.send && process.argv[2] !== undefined) {
  const drafts = readCorpus();
  const job = Number(process.argv[2]);
  process.send(job === WHOLE ? trainOnAll(drafts) : hearFold(drafts, job), () =>
    process.disconnect(),
  );
}
