import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { isQuestion } from './asks.ts';
import type { Faults } from './faults.ts';
import { KINDNESSES } from './kindnesses.ts';
import { isPolite } from './request.ts';

/** "I'm still praying on it", "might be a no", "I would rather not say yes or no". */
const WAVERS =
  /\bstill (?:thinking|praying|deciding|considering|weighing|undecided|unsure|torn|in two minds)\b|\bnot (?:really |totally |quite |that )?sure (?:if|whether|that i|i|about (?:it|this|the|coming))\b|\b(?:might|may|could|probably) be a (?:no|yes)\b|\bi\b.{0,60}\byes or (?:a )?no\b|\bmay or may not\b|\bi (?:may|might) (?:need|have) to (?:re)?(?:consider|think)|\bfeel differently\b|\b(?:may|might|could) (?:still |yet )?change my mind\b|\bon the fence\b|\bmoving parts\b|\b(?:not|nor|neither|without)\b.{0,40}\b(?:saying no|say no|a yes|ruling|rule)\b/i;

/**
 * What speaks against an answer that is given for the writer: a doubt that was half heard, and what says in so many
 * words that there is no answer yet. A reason in which a doubt is heard only faintly is worth keeping.
 */
export function contraryIn(
  annotation: Annotation,
  { wavering, faulty }: Faults,
  needed: ReadonlySet<Sentence>,
  heard: (name: string) => ReadonlySet<Sentence>,
): ReadonlySet<Sentence> {
  const { source } = annotation.draft;
  // What is asked for is no doubt.
  const wavers = (each: Sentence) =>
    WAVERS.test(source.slice(each.start, each.end)) &&
    !isPolite(each, source) &&
    !isQuestion(each, source);
  const kind = (sentence: Sentence) => KINDNESSES.some((move) => heard(move).has(sentence));
  const reasons = heard('reason');
  return new Set(
    bodyOf(annotation).filter(
      (each) =>
        !needed.has(each) &&
        ((wavering.has(each) && (faulty.has(each) || !reasons.has(each))) ||
          (wavers(each) && !kind(each))),
    ),
  );
}
