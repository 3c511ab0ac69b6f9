import type { Annotation } from '../annotate/annotation.ts';
import type { Sentence, Span } from '../draft/draft.ts';
import type { Matcher } from '../phrases/match.ts';
import type { ToneFeature, ToneTable } from '../rulebook/tone.ts';
import { type Dial, eachDial } from './features.ts';
import { measuresOf } from './measures.ts';
import { valencesIn } from './valence.ts';
import { type Register, registerOf, summaryOf } from './words.ts';

/** What moved a dial: by so many of its points, up or down. */
export interface Moved extends Span {
  readonly weight: number;
  /** The name of the feature in `rules/tone.yml`. */
  readonly feature: string;
}

/** 0 to 100, 50 where nothing moved it; the rest is the sum of what its spans show, dearest first. */
export interface DialReading {
  readonly value: number;
  readonly spans: readonly Moved[];
}

/** How a text sounds to the person who opens it. */
export type Tone = Readonly<Record<Dial, DialReading>> & {
  readonly summary: string;
  readonly register: Register;
};

/** One occurrence of a feature. */
interface Occurrence extends Span {
  readonly feature: ToneFeature;
  readonly amount: number;
}

const MIDDLE = 50;

/**
 * Reads the tone of the writer's own words: greeting, body and closing. `hear` are the phrases of the
 * table. What is said twice counts once; the second thanks counts half of the first, the third a third.
 */
export function toneOf(annotation: Annotation, table: ToneTable, hear: Matcher): Tone {
  const spoken = distinct(annotation);
  const occurrences = occurrencesIn(annotation, spoken, table, hear);
  const length = spoken.filter(({ sentence }) => sentence.zone === 'body').length;
  const read = (dial: Dial) => readDial(dial, occurrences, Math.max(1, length), table.scales[dial]);
  const dials = eachDial(read);
  return { ...dials, summary: summaryOf(dials), register: registerOf(dials.formality.value) };
}

interface Spoken {
  readonly sentence: Sentence;
  readonly number: number;
}

/** The sentences, without those that say word for word what was said before. */
function distinct({ sentences }: Annotation): Spoken[] {
  const said = new Set<string>();
  return sentences.flatMap((sentence, number) => {
    const words = `${sentence.zone} ${sentence.words.map(({ norm }) => norm).join(' ')}`;
    if (said.has(words)) return [];
    said.add(words);
    return [{ sentence, number }];
  });
}

function occurrencesIn(
  { draft, marks, sentences }: Annotation,
  spoken: readonly Spoken[],
  table: ToneTable,
  hear: Matcher,
): Occurrence[] {
  const { features } = table;
  const valences = valencesIn(table);
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const own = new Set(spoken.map(({ number }) => number));
  const occurrences = spoken.flatMap(({ sentence }) => [
    ...hear(sentence.words).map(({ owner, first, last }) => ({
      name: owner,
      start: sentence.words[first]?.start ?? sentence.start,
      end: sentence.words[last]?.end ?? sentence.end,
      amount: 1,
    })),
    ...measuresOf(draft.text, sentence, valences).map(({ feature, ...rest }) => ({
      name: feature,
      ...rest,
    })),
  ]);
  const heard = marks.flatMap(({ name, sentence, start, end, certainty }) =>
    own.has(sentence)
      ? features
          .filter((feature) => feature.heard.includes(name))
          .map((feature) => ({ name: feature.name, start, end, amount: certainty }))
      : [],
  );
  const early = earlyDecision(marks, sentences);
  return settle([...occurrences, ...heard, ...early], byName);
}

/** Phrase and ear often hear the same; where they overlap, it is one occurrence. */
function settle(
  all: readonly (Span & { readonly name: string; readonly amount: number })[],
  byName: ReadonlyMap<string, ToneFeature>,
): Occurrence[] {
  const kept: Occurrence[] = [];
  const counts = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { name, start, end, amount } of all.toSorted((a, b) => a.start - b.start)) {
    const feature = byName.get(name);
    if (!feature || start < (ends.get(name) ?? 0)) continue;
    ends.set(name, end);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    // Every word has its valence; everything else wears off when it is repeated.
    kept.push({ feature, start, end, amount: name === 'valence' ? amount : amount / count });
  }
  return kept;
}

/** A decision in the first sentence is as direct as can be; one in the last adds nothing. */
function earlyDecision(marks: Annotation['marks'], sentences: readonly Sentence[]) {
  const decision = marks.find(({ name }) => name === 'decision');
  const body = sentences.flatMap(({ zone }, at) => (zone === 'body' ? [at] : []));
  if (!decision || body.length === 0) return [];
  const place = Math.max(0, body.indexOf(decision.sentence));
  const { start, end } = decision;
  return [{ name: 'early-decision', start, end, amount: 1 - place / body.length }];
}

/**
 * The sum of the contributions over the root of the number of sentences, bent into 0 to 100 by a
 * hyperbolic tangent; each span's weight is its share of what the dial shows.
 */
function readDial(
  dial: Dial,
  occurrences: readonly Occurrence[],
  sentences: number,
  scale: number,
): DialReading {
  const moving = occurrences
    .map(({ feature, start, end, amount }) => ({
      start,
      end,
      feature: feature.name,
      weight: amount * feature[dial],
    }))
    .filter(({ weight }) => weight !== 0);
  const sum = moving.reduce((total, { weight }) => total + weight, 0);
  const pull = sum / (Math.sqrt(sentences) * scale);
  const share =
    Math.abs(sum) < 1e-9
      ? MIDDLE / (Math.sqrt(sentences) * scale)
      : (MIDDLE * Math.tanh(pull)) / sum;
  return {
    value: Math.round(MIDDLE + MIDDLE * Math.tanh(pull)),
    spans: moving
      .map((span) => ({ ...span, weight: round(span.weight * share) }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start),
  };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
