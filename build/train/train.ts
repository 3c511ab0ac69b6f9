import { LABELS, OUTPUTS } from '../../src/model/labels.ts';
import {
  FACTS,
  HEADER_BYTES,
  MAGIC,
  type OutputFacts,
  RARITY_STEP,
} from '../../src/model/model.ts';
import { type Corpus, chooseVocabulary, matrixOf, type Vocabulary } from './matrix.ts';
import { fit as regress } from './regression.ts';

/** How many features are kept of sentences and of drafts: what fits under 400 KB. */
export const FEATURES = { sentences: 42_000, drafts: 8_000 } as const;

/** C of the regression: between 5 and 20 it made no difference that showed. */
export const STRENGTH = 20;

/** Weights are stored from -7 to 7. */
const LARGEST = 7;
const MIDDLE = 8;

/** Weights this far out are cut off, so that the steps between the others stay fine. */
const KEPT_SHARE = 0.998;

/** Weights under this part of a step are left out, and then cost no byte. */
const PRUNED = 0.75;

export interface Trained {
  readonly vocabulary: Vocabulary;
  /** Per output, the weights as they will be stored, -7 to 7. */
  readonly stored: readonly Int8Array[];
  readonly scales: readonly number[];
  readonly biases: readonly number[];
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
  return { vocabulary, stored, scales, biases };
}

function quantise(steps: number): number {
  if (Math.abs(steps) < PRUNED) return 0;
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(steps)));
}

/** The bytes that `readModel` reads. */
export function encode(
  trained: Trained,
  facts: readonly Omit<OutputFacts, 'scale' | 'bias'>[],
): Uint8Array {
  const { vocabulary } = trained;
  const rows = vocabulary.hashes.length;
  const head = new DataView(new ArrayBuffer(HEADER_BYTES + OUTPUTS.length * FACTS.length * 4));
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
  const bytes = [...new Uint8Array(head.buffer), ...encodeGaps(vocabulary.hashes)];
  for (let row = 0; row < rows; row += 1) bytes.push(...encodeRow(trained, row));
  return Uint8Array.from(bytes);
}

/** The mask of the outputs that have a weight, then half-bytes: the rarity and those weights. */
function encodeRow({ vocabulary, stored }: Trained, row: number): number[] {
  const halves = [Math.round(((vocabulary.rarity[row] ?? 1) - 1) / RARITY_STEP)];
  let mask = 0;
  stored.forEach((weights, output) => {
    const weight = weights[row] ?? 0;
    if (weight === 0) return;
    mask |= 1 << output;
    halves.push(weight + MIDDLE);
  });
  const bytes = [mask & 255, (mask >> 8) & 255, mask >> 16];
  for (let at = 0; at < halves.length; at += 2)
    bytes.push((halves[at] ?? 0) | ((halves[at + 1] ?? 0) << 4));
  return bytes;
}

function encodeGaps(hashes: readonly number[]): number[] {
  const bytes: number[] = [];
  let previous = 0;
  for (const hash of hashes) {
    let gap = hash - previous;
    previous = hash;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>= 7;
    }
    bytes.push(gap);
  }
  return bytes;
}
