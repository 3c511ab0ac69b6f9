import { type Annotation, HALF_HEARD, type Mark } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Rule } from '../rulebook/rulebook.ts';

/** From this probability on a decision may well be one. */
const MAY_ANSWER = 0.3;

/** Each sentence that is all the draft has for a rule that needs something said. */
export function neededBy(rules: readonly Rule[], annotation: Annotation): ReadonlySet<Sentence> {
  const { sentences, marks, faint, scenario } = annotation;
  const needed = new Set<Sentence>();
  // “I'd be happy to help!” half sounds like thanks, and is an assistant's.
  const residue = sentencesWith(
    rules.flatMap((each) =>
      each.check === 'avoids' && each.hears === 'chatbot' ? [each.rule] : [],
    ),
    marks,
  );
  const half = faint.filter(({ by, certainty }) => by === 'phrase' || certainty >= HALF_HEARD);
  const byWriter = [...marks, ...half].filter(({ sentence }) => !residue.has(sentence));
  for (const rule of rules) {
    // What is only suggested may go.
    if (rule.check !== 'needs' || rule.severity === 'suggestion') continue;
    if (!rule.scenarios.includes(scenario)) continue;
    const settling = sentencesWith([rule.move, ...rule.unless], marks);
    const weak = [rule.move, rule.rule, ...rule.weak];
    const holding = settling.size > 0 ? settling : sentencesWith(weak, byWriter);
    const [only] = holding;
    const sentence = sentences[only ?? -1];
    if (sentence && holding.size === 1) needed.add(sentence);
  }
  // The answer itself stays, whatever is asked of this kind of letter.
  const [answer, ...more] = sentencesWith(['decision'], marks);
  const answering = sentences[answer ?? -1];
  if (answering && more.length === 0) needed.add(answering);
  if (answer !== undefined) return needed;
  // What may be the answer is not cut on a doubt.
  for (const { name, certainty, sentence } of faint) {
    const own = sentences[sentence];
    if (own && name === 'decision' && certainty >= MAY_ANSWER) needed.add(own);
  }
  return needed;
}

function sentencesWith(names: readonly string[], marks: readonly Mark[]): ReadonlySet<number> {
  return new Set(marks.filter(({ name }) => names.includes(name)).map(({ sentence }) => sentence));
}
