import type { Draft, Sentence, Span } from '../draft/draft.ts';
import { type Tokens, tokensOf } from '../model/features.ts';
import { LABELS, type Label } from '../model/labels.ts';
import { type Predictor, probability } from '../model/predict.ts';
import type { Mark } from './annotation.ts';
import type { Body } from './body.ts';
import { clauseAround } from './clause.ts';
import { type Ears, nameOf } from './ears.ts';
import { TAKEN_FOR_RIVALS, yields } from './rivals.ts';

/**
 * Where the model finds a move less probable than this, a phrase that heard it was more often wrong than right
 * (286 of 2,410 were right, on the corpus by models that had not seen the writers): reported speech, other people's
 * refusals, conditions. Thanks and apologies are said in ways so usual, doubts and insults so plainly, that only a less
 * probable one is doubted: between these and 0.2 they were right in 121 of 236. What a page calls certain is never
 * taken for faint, but where the model hardly believes it, for less than sure.
 */
const DOUBTED = 0.2;
const DOUBTED_LATER: Partial<Record<Label, number>> = {
  gratitude: 0.1,
  apology: 0.1,
  hedged: 0.05,
  rude: 0.05,
  criticism: 0.05,
  overshare: 0.05,
  negotiation: 0.05,
  chatbot: 0.05,
};

/** Phrases that the model doubts, in their sentence and in their own clause, become faint evidence. */
export function reconsider(
  draft: Draft,
  sentences: readonly Sentence[],
  byPhrase: readonly Mark[],
  body: Body,
  { predictor, rulebook }: Ears & { readonly predictor: Predictor },
): { kept: Mark[]; faint: Mark[] } {
  const { model } = predictor;
  const outputs = new Map<string, number>();
  LABELS.forEach((label, output) => {
    const name = nameOf(label, rulebook);
    if (name !== undefined) outputs.set(name, output);
  });
  const places = new Map(body.numbers.map((number, place) => [number, place]));
  const certain = new Set(
    rulebook.rules.flatMap((each) => (each.check === 'avoids' && each.certain ? [each.rule] : [])),
  );
  const kept: Mark[] = [];
  const faint: Mark[] = [];
  for (const mark of byPhrase) {
    const output = outputs.get(mark.name);
    const label = output === undefined ? undefined : LABELS[output];
    const sums = body.sums[places.get(mark.sentence) ?? -1];
    if (output === undefined || label === undefined || !sums) {
      kept.push(mark);
      continue;
    }
    const believed = probability(model, output, sums[output] ?? 0);
    const least = DOUBTED_LATER[label] ?? DOUBTED;
    const isFault = !rulebook.moves.includes(mark.name);
    const isCertain = certain.has(mark.name);
    if (TAKEN_FOR_RIVALS.includes(label) && yields(label, believed, sums, model)) faint.push(mark);
    else if (believed >= (isCertain ? least : DOUBTED)) kept.push(mark);
    // What is hardly believed is called no error.
    else if (isCertain || believed >= least)
      kept.push(isFault ? { ...mark, grade: 'likely' } : mark);
    // A fault must be doubted rather than believed.
    else if (isFault || !inItsClause(mark, output, least)) faint.push(mark);
    else kept.push(mark);
  }
  return { kept, faint };

  function inItsClause(mark: Mark, output: number, least: number): boolean {
    const clause = clauseOf(draft, sentences[mark.sentence], mark);
    const [alone] = clause ? predictor.hear([clause]).sentences : [];
    return alone !== undefined && probability(model, output, alone[output] ?? 0) >= least;
  }
}

/**
 * The clause that a mark stands in, where its sentence has several: "thanks for the invite but im gonna
 * pass, good luck" says three things, and each of them thins out the others.
 */
function clauseOf(draft: Draft, sentence: Sentence | undefined, mark: Span): Tokens | undefined {
  if (!sentence) return undefined;
  const { words } = sentence;
  const { from, to } = clauseAround(draft.text, words, {
    from: words.findIndex(({ end }) => end > mark.start),
    to: words.findLastIndex(({ start }) => start < mark.end),
  });
  const first = words[from];
  const last = words[to];
  if (!first || !last || to - from + 1 === words.length) return undefined;
  return tokensOf(draft.text.slice(first.start, last.end), words.slice(from, to + 1));
}
