import { LABELS, OUTPUTS } from '../../src/model/labels.ts';
import {
  FACT_BYTES,
  FACTS,
  HEADER_BYTES,
  MAGIC,
  type OutputFacts,
  RARITY_STEP,
  storedWeight,
} from '../../src/model/model.ts';
import { writeColumns } from '../../src/model/rice.ts';
import { columnsOf, type StoredContext } from '../../src/model/stored-context.ts';
import type { CorpusDraft } from '../corpus.ts';
import { type Corpus, chooseVocabulary, examplesOf, matrixOf, type Vocabulary } from './matrix.ts';
import { fit as regress } from './regression.ts';

/** How many features are kept of sentences and of drafts: what fits under 400 KB. */
export const FEATURES = { sentences: 66_000, drafts: 11_000 } as const;

/** C of the regression: between 8 and 40 it made no difference that showed. */
export const STRENGTH = 20;

/** Weights are stored from -7 to 7. */
const LARGEST = 7;

/** Weights this far out are cut off, so that the steps between the others stay fine. */
const KEPT_SHARE = 0.998;

/** Weights under a step are left out, and then cost nothing. */
const PRUNED = 1;

export interface Trained {
  readonly vocabulary: Pick<Vocabulary, 'hashes' | 'rarity'>;
  /** Per output, the weights as they will be stored, -7 to 7. */
  readonly stored: readonly Int8Array[];
  readonly scales: readonly number[];
  readonly biases: readonly number[];
}

/** Trains the first layer on the whole corpus. */
export function trainOnAll(drafts: readonly CorpusDraft[]): Trained {
  const corpus = examplesOf(drafts);
  return train(corpus, [...corpus.draftOf.keys()]);
}

/** Trains moves and faults on the chosen sentences, and what a draft is for on their drafts. */
export function train(corpus: Corpus, sentences: readonly number[]): Trained {
  const drafts = [...new Set(sentences.map((at) => corpus.draftOf[at] ?? 0))];
  const vocabulary = chooseVocabulary(corpus, sentences, drafts, FEATURES);
  const width = vocabulary.hashes.length;
  const ofSentences = matrixOf(corpus.sentences, sentences, vocabulary);
  const ofDrafts = matrixOf(corpus.drafts, drafts, vocabulary);
  const stored: Int8Array[] = [];
  const scales: number[] = [];
  const biases: number[] = [];
  OUTPUTS.forEach((_, output) => {
    const isKind = output >= LABELS.length;
    const bits = isKind ? corpus.drafts.truth : corpus.sentences.truth;
    const rows = isKind ? drafts : sentences;
    const truth = Int8Array.from(rows, (at) => ((bits[at] ?? 0) >> output) & 1);
    const { weights, bias } = regress(isKind ? ofDrafts : ofSentences, truth, width, STRENGTH);
    const sizes = weights
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    const scale = Math.fround((sizes[Math.floor(sizes.length * KEPT_SHARE)] ?? 1) / LARGEST);
    stored.push(Int8Array.from(weights, (weight) => quantise(weight / scale)));
    scales.push(scale);
    biases.push(Math.fround(bias));
  });
  const { hashes, rarity } = vocabulary;
  return { vocabulary: { hashes, rarity }, stored, scales, biases };
}

function quantise(steps: number): number {
  if (Math.abs(steps) < PRUNED) return 0;
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(steps)));
}

/** The bytes that `readModel` reads. */
export function encode(
  trained: Trained,
  context: StoredContext,
  facts: readonly Omit<OutputFacts, 'scale' | 'bias'>[],
): Uint8Array {
  const { vocabulary } = trained;
  const rows = vocabulary.hashes.length;
  const head = new DataView(new ArrayBuffer(HEADER_BYTES + FACT_BYTES));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, rows, true);
  OUTPUTS.forEach((_, output) => {
    const all = {
      scale: trained.scales[output] ?? 1,
      bias: trained.biases[output] ?? 0,
      ...facts[output],
    };
    FACTS.forEach((fact, at) => {
      head.setFloat32(HEADER_BYTES + (output * FACTS.length + at) * 4, all[fact] ?? 0, true);
    });
  });
  const rarities = Array.from(vocabulary.rarity, (rarity) =>
    Math.round((rarity - 1) / RARITY_STEP),
  );
  const weights = trained.stored.flatMap(columnsFor);
  const columns = writeColumns([
    differences(vocabulary.hashes),
    rarities,
    ...weights,
    ...columnsOf(context),
  ]);
  const bytes = new Uint8Array(head.byteLength + columns.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(columns, head.byteLength);
  return bytes;
}

/** Of one output: how many rows have a weight, which, and what it is. */
function columnsFor(stored: Int8Array): number[][] {
  const rows = [...stored.keys()].filter((row) => stored[row] !== 0);
  const weights = rows.map((row) => storedWeight(stored[row] ?? 1));
  return [[rows.length], differences(rows), weights];
}

function differences(ascending: readonly number[]): number[] {
  return ascending.map((each, at) => each - (ascending[at - 1] ?? 0));
}
