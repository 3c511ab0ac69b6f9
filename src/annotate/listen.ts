import type { Draft, Sentence } from '../draft/draft.ts';
import { KINDS, type Kind, LABELS, type Label } from '../model/labels.ts';
import type { OutputFacts } from '../model/model.ts';
import { type Predictor, probability, type Sums } from '../model/predict.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Grade, Mark } from './annotation.ts';
import { type Body, bodyFor } from './body.ts';
import { reconsider } from './doubt.ts';
import { type Ears, nameOf } from './ears.ts';
import { yields } from './rivals.ts';
import { weightiest } from './weightiest.ts';

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
      if (yields(label, certainty, body.sums[index], predictor.model)) return;
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
      const span = tokens ? weightiest(draft.text, each, predictor.weigh(tokens, output)) : each;
      const closely = () => (tokens ? predictor.weigh(tokens, output, true) : undefined);
      if (certainty < UNEXCEPTED && isExcepted(each, name, ears.hear, closely)) return;
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

/**
 * From this probability on a page's exception is about something else in the sentence: of 496 sentences that models
 * which had not seen their writers were as sure of, the label held for 438, of 369 others for 145.
 */
const UNEXCEPTED = 0.85;

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

/** Three places: what is beyond them differs between machines and says nothing. */
function round(certainty: number): number {
  return Math.round(certainty * 1000) / 1000;
}
