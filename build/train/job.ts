import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../corpus.ts';
import { type ContextExample, fitContext } from './context.ts';
import { hearFold } from './folds.ts';
import { trainOnAll } from './train.ts';

/** A long piece of work in a training, which a process of its own can do. */
export type Job =
  | { readonly does: 'hear a fold'; readonly fold: number }
  | { readonly does: 'train on all' }
  | { readonly does: 'fit the context'; readonly heard: readonly ContextExample[] };

function answerTo(job: Job): unknown {
  switch (job.does) {
    case 'hear a fold':
      return hearFold(readCorpus(), job.fold);
    case 'train on all':
      return trainOnAll(readCorpus());
    case 'fit the context':
      return fitContext(job.heard);
  }
}

/** Gives jobs to children of their own, of which two run at once: as many as the least machine has cores. */
export function twoAtATime(): <T>(job: Job) => Promise<T> {
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

function inChild<T>(job: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['child'], { serialization: 'advanced' });
    child.once('message', (answer) => resolve(answer as T));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? undefined : reject(new Error(`a process could not ${job.does}`)),
    );
    child.send(job);
  });
}

if (process.send && process.argv[2] === 'child') {
  process.once('message', (job) =>
    process.send?.(answerTo(job as Job), () => process.disconnect()),
  );
}
