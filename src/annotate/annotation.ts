import type { Moment } from '../draft/dates.ts';
import type { Draft, Sentence, Span, Zone } from '../draft/draft.ts';
import type { Scenario } from '../rulebook/scenario.ts';
import type { Mention } from './mentions.ts';

export type Grade = 'sure' | 'likely' | 'possible';

/** A move or a fault heard in a stretch of a sentence. */
export interface Mark extends Span {
  /** A move (`gratitude`), or the rule whose fault this is (`no-ghosting`). */
  readonly name: string;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly by: 'phrase' | 'model';
  /** 1 for a phrase, else the model's probability. */
  readonly certainty: number;
  /** What may be built on it: an error on `sure`, a warning on `likely`, a suggestion on `possible`. */
  readonly grade: Grade;
}

/** From this probability on the model has as good as heard what no threshold lets through. */
export const HALF_HEARD = 0.25;

/** What the draft says about who, where and what; null where it does not. */
export interface Facts {
  readonly recruiter: string | null;
  readonly role: string | null;
  readonly company: string | null;
  readonly sender: string | null;
}

/** What is known from outside the message: headers, the mail that is answered, the caller. */
export interface Told {
  /** Everybody whom it may be to, by the names that are known. */
  readonly recruiters: readonly string[];
  readonly role: string | null;
  readonly company: string | null;
  /** When the interview is, as the invitation puts it. */
  readonly date: string | null;
  /** Words of the mail domains of those it is to: they can confirm a company, never contradict one. */
  readonly domains: readonly string[];
  /** When the message that is answered came, and when this one goes. */
  readonly received: Moment | null;
  readonly sent: Moment | null;
}

/** Everything the checks look at: the draft with what was heard in it. */
export interface Annotation {
  readonly draft: Draft;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly marks: readonly Mark[];
  /** What the model heard too faintly to count, but not so faintly that its absence is sure. */
  readonly faint: readonly Mark[];
  /** What is taken for true, of the draft's own words and of what is told. */
  readonly facts: Facts;
  readonly told: Told;
  readonly mentions: readonly Mention[];
  /** The name under the text, as it is written; null where there is none. */
  readonly signedAs: string | null;
  /** Where the greeting names somebody. */
  readonly recruiterAt: Span | null;
  readonly scenario: Scenario;
}

/** The sentences of the message itself, without greeting and closing. */
export function bodyOf(annotation: Annotation): readonly Sentence[] {
  return annotation.sentences.filter((sentence) => sentence.zone === 'body');
}

/** How many words a writer would count: "I've" is one. */
export function countWords(sentences: readonly Sentence[]): number {
  let count = 0;
  for (const { words } of sentences) {
    words.forEach((word, at) => {
      if (words[at - 1]?.end !== word.start) count += 1;
    });
  }
  return count;
}

/** A message of a line or two without greeting or close: read as the short note that it is. */
export function isBare(annotation: Annotation): boolean {
  const body = bodyOf(annotation);
  return body.length <= 2 && countWords(body) <= 30 && annotation.sentences.length === body.length;
}
