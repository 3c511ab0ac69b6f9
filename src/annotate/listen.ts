import type { Draft, Sentence, Span } from '../draft/draft.ts';
import { KINDS, type Kind, LABELS, type Label } from '../model/labels.ts';
import type { OutputFacts } from '../model/model.ts';
import { type Predictor, probability, type Sums } from '../model/predict.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Grade, Mark } from './annotation.ts';
import { type Body, bodyFor } from './body.ts';
import { reconsider } from './doubt.ts';
import { type Ears, nameOf } from './ears.ts';

/** What both ears heard together. */
export interface Heard {
  /** Phrases and what the model alone is sure enough of, in order of place. */
  readonly marks: readonly Mark[];
  readonly faint: readonly Mark[];
  /** Per kind of draft, how much the draft sounds like one, in log-odds; empty without a model. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** How probable it is that some sentence refuses, clearly, unsurely or by putting off. */
  readonly declining: number;
  /** How many words the body has. */
  readonly words: number;
}

/** What is more probable than not. */
const EVEN = 0.5;

/** Adds to the marks that phrases gave what the sentence model hears beside them. */
export function listen(
  draft: Draft,
  sentences: readonly Sentence[],
  byPhrase: readonly Mark[],
  ears: Ears,
): Heard {
  const { predictor, rulebook } = ears;
  if (!predictor) return { marks: byPhrase, faint: [], kinds: new Map(), declining: 0, words: 0 };
  const body = bodyFor(draft, sentences, predictor);
  const { kept: marks, faint } = reconsider(draft, sentences, byPhrase, body, {
    ...ears,
    predictor,
  });
  // Also what it doubted just now: it does not speak against itself.
  const heard = new Set([...marks, ...faint].map(({ sentence, name }) => `${sentence} ${name}`));
  const hedging = nameOf('hedged', rulebook);
  const hedged = new Set(
    marks.flatMap(({ sentence, name }) => (name === hedging ? [sentence] : [])),
  );
  LABELS.forEach((label, output) => {
    const facts = predictor.model.outputs[output];
    const name = nameOf(label, rulebook);
    if (!facts || name === undefined) return;
    const least = Math.log(facts.faint / (1 - facts.faint));
    const loudest = loudestOf(body.sums, output);
    body.numbers.forEach((sentence, index) => {
      const sum = body.sums[index]?.[output] ?? 0;
      if (facts.slope * sum + facts.offset < least) return;
      const certainty = probability(predictor.model, output, sum);
      if (heard.has(`${sentence} ${name}`)) return;
      if (yields(label, certainty, body.sums[index], predictor)) return;
      // "I might not be able to come": what a phrase hedges is decided only where that is more probable than not.
      if (label === 'decision' && hedged.has(sentence) && certainty < EVEN) return;
      const each = sentences[sentence];
      if (!each) return;
      const common = { name, sentence, by: 'model', certainty: round(certainty) } as const;
      const grade = gradeOf(certainty, facts);
      // Faint evidence is never shown, so that its words need not be weighed.
      if (certainty < (index === loudest ? facts.enough : facts.present)) {
        faint.push({ ...common, grade, start: each.start, end: each.end });
        return;
      }
      const tokens = body.tokens[index];
      const span = tokens ? weightiest(each, predictor.weigh(tokens, output)) : each;
      const closely = () => (tokens ? predictor.weigh(tokens, output, true) : undefined);
      if (isExcepted(each, name, ears.hear, closely)) return;
      marks.push({ ...common, grade, start: span.start, end: span.end });
    });
  });
  marks.sort((a, b) => a.sentence - b.sentence || a.start - b.start);
  return {
    marks,
    faint,
    kinds: kindsOf(body, predictor),
    declining: decliningIn(body, predictor),
    words: body.numbers.reduce((sum, at) => sum + (sentences[at]?.words.length ?? 0), 0),
  };
}

/** The sentence with the largest sum of an output. */
function loudestOf(sums: readonly Sums[], output: number): number {
  let loudest = -1;
  let most = Number.NEGATIVE_INFINITY;
  sums.forEach((each, index) => {
    const sum = each[output] ?? 0;
    if (sum > most) [loudest, most] = [index, sum];
  });
  return loudest;
}

function gradeOf(certainty: number, { warn, sure }: OutputFacts): Grade {
  if (certainty >= sure) return 'sure';
  return certainty >= warn ? 'likely' : 'possible';
}

/** A refusal is either clear or hedged: the less probable of the two gives way. */
function yields(
  label: Label,
  certainty: number,
  sums: Sums | undefined,
  { model }: Predictor,
): boolean {
  const other = label === 'decision' ? 'hedged' : label === 'hedged' ? 'decision' : undefined;
  if (other === undefined) return false;
  const output = LABELS.indexOf(other);
  return probability(model, output, sums?.[output] ?? 0) > certainty;
}

function kindsOf({ tokens, whole }: Body, { model }: Predictor): Map<Kind, number> {
  const kinds = new Map<Kind, number>();
  if (tokens.length === 0) return kinds;
  KINDS.forEach((kind, at) => {
    const output = LABELS.length + at;
    const facts = model.outputs[output];
    if (!facts) return;
    kinds.set(kind, facts.slope * (whole[output] ?? 0) + facts.offset);
  });
  return kinds;
}

const DECLINING: readonly Label[] = ['decision', 'hedged', 'ghosting'];

function decliningIn({ sums }: Body, { model }: Predictor): number {
  let most = 0;
  for (const label of DECLINING) {
    const output = LABELS.indexOf(label);
    for (const each of sums) most = Math.max(most, probability(model, output, each[output] ?? 0));
  }
  return most;
}

/** A stretch that weighs so much of what speaks for a fault is what the model means by it. */
const MEANT = 0.35;

/** What a page excepts from its phrases is not what the model means either, where that is what it goes by. */
function isExcepted(
  { words }: Sentence,
  name: string,
  hear: Matcher,
  weigh: () => Float64Array | undefined,
): boolean {
  const stretches = hear(words, 'exceptions').filter(({ owner }) => owner === name);
  const shares = stretches.length > 0 ? weigh() : undefined;
  if (!shares) return false;
  // The first share is of the edge before the words.
  const speaking = words.map((_, at) => Math.max(0, shares[at + 1] ?? 0));
  const sum = (all: readonly number[]) => all.reduce((total, share) => total + share, 0);
  return stretches.some(
    ({ first, last }) => sum(speaking.slice(first, last + 1)) >= MEANT * sum(speaking),
  );
}

/** A span shorter than this shows nothing, and neither does a longer one. */
const LEAST_WORDS = 3;
const MOST_WORDS = 12;

/**
 * The stretch of words that weighed most: the run with the largest sum, each word measured against
 * the sentence's mean so that the run does not take in everything. It never cuts a contraction.
 */
function weightiest({ words, start, end }: Sentence, shares: Float64Array): Span {
  // The first token is the edge before the words.
  const own = words.map((_, at) => shares[at + 1] ?? 0);
  const mean = own.reduce((sum, share) => sum + share, 0) / Math.max(1, own.length);
  let best = { sum: Number.NEGATIVE_INFINITY, from: 0, to: own.length - 1 };
  for (let from = 0; from < own.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(own.length, from + MOST_WORDS); to += 1) {
      sum += (own[to] ?? 0) - Math.max(0, mean);
      if (sum > best.sum && to - from + 1 >= Math.min(LEAST_WORDS, own.length))
        best = { sum, from, to };
    }
  }
  let { from, to } = best;
  while (from > 0 && words[from - 1]?.end === words[from]?.start) from -= 1;
  while (words[to + 1] && words[to]?.end === words[to + 1]?.start) to += 1;
  return { start: words[from]?.start ?? start, end: words[to]?.end ?? end };
}

/** Three places: what is beyond them differs between machines and says nothing. */
function round(certainty: number): number {
  return Math.round(certainty * 1000) / 1000;
}
