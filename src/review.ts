import { annotate, type Known } from './annotate/annotate.ts';
import {
  type Annotation,
  bodyOf,
  countWords,
  type Facts,
  type Mark,
} from './annotate/annotation.ts';
import { check, type RuleSettings, type Tools } from './checks/check.ts';
import type { Draft, Format } from './draft/draft.ts';
import { turnedOffIn } from './draft/own-settings.ts';
import { sentencesOf } from './draft/sentences.ts';
import { zonesOf } from './draft/zones.ts';
import type { Predictor } from './model/predict.ts';
import type { Program } from './phrases/compile.ts';
import { type Matcher, matcherOf } from './phrases/match.ts';
import { type RewritableFinding, rewrite } from './rewrite/rewrite.ts';
import { voiceOf } from './rewrite/voice.ts';
import type { Rulebook } from './rulebook/rulebook.ts';
import type { Scenario } from './rulebook/scenario.ts';
import { score, type Verdict } from './score.ts';
import { type Tone, toneOf } from './tone/tone.ts';

/** `scenario`, `facts`, `received` and `now` are what the caller knows better than the draft tells. */
export interface ReviewOptions extends Known {
  /** Severity by rule, or `off`. */
  readonly rules?: RuleSettings;
}

/** Everything said of one draft. Spans are UTF-16 offsets into the source that was given. */
export interface Review {
  readonly source: string;
  readonly format: Format;
  /** False where the text was encoded in the file: then spans are of `source`, not of the file. */
  readonly inFile: boolean;
  readonly scenario: Scenario;
  readonly score: number;
  readonly verdict: Verdict;
  readonly moves: readonly Mark[];
  readonly findings: readonly RewritableFinding[];
  readonly tone: Tone;
  readonly facts: Facts;
  readonly stats: { readonly words: number; readonly sentences: number };
}

/** What reviews are made with: the rules, the sentence model where it is heard too, and the rules' tools. */
export interface Book extends Tools {
  readonly rulebook: Rulebook;
  readonly predictor: Predictor | null;
}

/**
 * Reviews one draft: the whole pipeline. Pure, synchronous and deterministic; any draft gives a
 * review. Reading stands before it (`draft/text.ts`, `draft/markdown.ts`), since a reader brings a
 * parser of its own that other drafts should not have to load.
 */
export function reviewDraft(draft: Draft, book: Book, options: ReviewOptions = {}): Review {
  return reviewAnnotation(annotateDraft(draft, book, options), book, options);
}

/** The second half of the pipeline: what was heard, judged. */
export function reviewAnnotation(
  annotation: Annotation,
  book: Book,
  options: ReviewOptions = {},
): Review {
  const { rules, moves, tone } = book.rulebook;
  const { draft } = annotation;
  const findings = check(annotation, rules, settingsOf(draft, options), book);
  const heardTone = toneOf(annotation, tone, matcherFor(tone));
  const voice = voiceOf(annotation, heardTone);
  const rewritable = rewrite(findings, annotation, rules, voice);
  const ledger = score(rewritable, rules);
  const body = bodyOf(annotation);
  return {
    source: draft.source,
    format: draft.format,
    inFile: draft.inFile,
    scenario: annotation.scenario,
    score: ledger.score,
    verdict: ledger.verdict,
    moves: annotation.marks.filter(({ name }) => moves.includes(name)),
    findings: ledger.findings,
    tone: heardTone,
    facts: annotation.facts,
    stats: { words: countWords(body), sentences: body.length },
  };
}

/** What the draft turns off itself, and what the caller sets, which counts for more. */
function settingsOf(draft: Draft, { rules }: ReviewOptions): RuleSettings {
  const off = Object.fromEntries(turnedOffIn(draft).map((name) => [name, 'off'] as const));
  return { ...off, ...rules };
}

/** The first half of the pipeline: what was heard in the draft, before it is judged. */
export function annotateDraft(draft: Draft, book: Book, options: ReviewOptions = {}): Annotation {
  const hear = matcherFor(book.rulebook);
  const zones = zonesOf(draft, hear);
  const sentences = sentencesOf(draft, zones);
  return annotate(draft, zones, sentences, { ...book, hear }, options);
}

const matchers = new WeakMap<Program, Matcher>();

/** A matcher grows its automaton as it reads: one for each program, kept as long as that is. */
function matcherFor({ program }: { readonly program: Program }): Matcher {
  const known = matchers.get(program);
  if (known) return known;
  const matcher = matcherOf(program);
  matchers.set(program, matcher);
  return matcher;
}
