import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tokensOf } from '../../src/model/features.ts';
import { OUTPUTS } from '../../src/model/labels.ts';
import { readModel } from '../../src/model/model.ts';
import { predictorOf } from '../../src/model/predict.ts';
import { type CorpusDraft, fileOf, readCorpus } from '../corpus.ts';
import { examplesOf } from './matrix.ts';
import { encode, train } from './train.ts';

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

/** Trains on all folds but one and hears that one. */
function hearFold(
  drafts: readonly CorpusDraft[],
  fold: number,
): [draft: number, sums: UnseenSums][] {
  const corpus = examplesOf(drafts);
  const folds = foldsOf(drafts);
  const seen = corpus.draftOf.flatMap((draft, at) => (folds[draft] === fold ? [] : [at]));
  const predictor = predictorOf(readModel(encode(train(corpus, seen), NO_FACTS)));
  return drafts.flatMap(({ sentences }, draft): [number, UnseenSums][] => {
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
  const all: UnseenSums[] = Array.from({ length: count }, () => ({ sentences: [], whole: [] }));
  const waiting = Array.from({ length: FOLDS }, (_, fold) => fold);
  const work = async (): Promise<void> => {
    for (let fold = waiting.shift(); fold !== undefined; fold = waiting.shift()) {
      for (const [draft, sums] of await runFold(fold)) all[draft] = sums;
    }
  };
  await Promise.all([work(), work()]);
  return all;
}

function runFold(fold: number): Promise<[number, UnseenSums][]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(fold)]);
    child.once('message', (message) => resolve(message as [number, UnseenSums][]));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? undefined : reject(new Error(`fold ${fold} failed`)),
    );
  });
}

if (process.send && process.argv[2] !== undefined) {
  process.send(hearFold(readCorpus(), Number(process.argv[2])), () => process.disconnect());
}
