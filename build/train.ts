import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, OUTPUTS } from '../src/model/labels.ts';
import { readCorpus } from './corpus.ts';
import { root } from './pages.ts';
import {
  bestThreshold,
  calibrate,
  type Heard,
  precisionThreshold,
  rank,
  recallThreshold,
} from './train/calibrate.ts';
import { crossValidateAndTrain, type UnseenSums } from './train/cross-validate.ts';
import { examplesOf } from './train/matrix.ts';
import { encode } from './train/train.ts';

// Trains the sentence model on fixtures/corpus/ and writes its artifact. Deterministic: the same
// corpus gives the same bytes.
const target = process.argv[2] ?? join(root, 'src/model/weights.bin');

/** Labels that speak against a draft. */
const FAULTS: readonly string[] = [
  'hedged',
  'ghosting',
  'vague-reason',
  'overshare',
  'negotiation',
  'criticism',
  'rude',
  'chatbot',
];

const drafts = readCorpus();
const corpus = examplesOf(drafts);
const { truth } = corpus.sentences;
const { unseen, trained, context } = await crossValidateAndTrain(drafts);
const facts = OUTPUTS.map((_, output) => factsOf(unseen, output));
writeFileSync(target, encode(trained, context, facts));

/**
 * Calibration and thresholds of one output, from drafts heard by models that had not seen them.
 * Sentences calibrate; thresholds are set by whole drafts, since a draft is praised or accused by its
 * most telling sentence.
 */
function factsOf(drafts: readonly UnseenSums[], output: number) {
  const ofDraft = output >= LABELS.length;
  const holds = (at: number) => (((truth[at] ?? 0) >> output) & 1) === 1;
  let at = 0;
  const byDraft = drafts.map(({ sentences: all, whole }, draft): Heard[] => {
    const heard = all.map((sums, index) => ({
      sum: sums[output] ?? 0,
      is: holds(at + index),
    }));
    at += all.length;
    const is = (((corpus.drafts.truth[draft] ?? 0) >> output) & 1) === 1;
    return ofDraft ? [{ sum: whole[output] ?? 0, is }] : heard;
  });
  const calibration = calibrate(byDraft.flat());
  const sentences = rank(byDraft.flat(), calibration);
  const ranked = rank(byDraft.map(loudest), calibration);
  // A missed move is a false accusation, so moves take the best balance; a fault must be surer.
  const surer = isFault(output) ? precisionThreshold(ranked, 0.75) : 0;
  const enough = Math.max(bestThreshold(ranked), surer);
  const present = Math.max(enough, bestThreshold(sentences));
  const warn = Math.max(present, precisionThreshold(ranked, 0.85));
  return {
    ...calibration,
    prior: priorOf(byDraft.flat()),
    faint: Math.min(enough, recallThreshold(ranked, 0.97)),
    enough,
    present,
    warn,
    sure: Math.max(warn, precisionThreshold(ranked, 0.95)),
  };
}

function isFault(output: number): boolean {
  return FAULTS.includes(OUTPUTS[output] ?? '');
}

function loudest(heard: readonly Heard[]): Heard {
  return {
    sum: heard.reduce((most, { sum }) => Math.max(most, sum), Number.NEGATIVE_INFINITY),
    is: heard.some(({ is }) => is),
  };
}

function priorOf(heard: readonly Heard[]): number {
  const share = heard.filter(({ is }) => is).length / heard.length;
  return Math.log(share / (1 - share));
}
