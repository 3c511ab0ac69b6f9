/** decline-lint as a library: reviews the message in which an interview is turned down. */
import { hardToRead } from './checks/readability.ts';
import type { Format } from './draft/draft.ts';
import { readEmail } from './draft/email.ts';
import { readMarkdown } from './draft/markdown.ts';
import { readText } from './draft/text.ts';
import { weights } from './generated/model.ts';
import { rulebook } from './generated/rulebook.ts';
import { words } from './generated/words.ts';
import { readModel } from './model/model.ts';
import { predictorOf } from './model/predict.ts';
import { lexiconFrom } from './proofread/lexicon.ts';
import { type Book, type Review, type ReviewOptions, reviewDraft } from './review.ts';
import { type Fixed, type FixOptions, fixWith } from './rewrite/fix.ts';
import { compileRulebook, type RulebookSource } from './rulebook/compile.ts';
import type { Problem } from './rulebook/problem.ts';
import type { Rulebook } from './rulebook/rulebook.ts';

export type { Facts, Mark } from './annotate/annotation.ts';
export type { RuleSettings } from './checks/check.ts';
export type { Format, Span } from './draft/draft.ts';
export type { Review, ReviewOptions } from './review.ts';
export type { Rewrite } from './rewrite/edit.ts';
export { applyEdits, type Edit } from './rewrite/edit.ts';
export type { Applied, Fixed, FixOptions } from './rewrite/fix.ts';
export type { RewritableFinding as Finding } from './rewrite/rewrite.ts';
export type { PageSource, RulebookSource } from './rulebook/compile.ts';
export type { Problem } from './rulebook/problem.ts';
export type { Rulebook } from './rulebook/rulebook.ts';
export type { Scenario } from './rulebook/scenario.ts';
export type { Severity } from './rulebook/severity.ts';
export type { Verdict } from './score.ts';
export type { DialReading, Tone } from './tone/tone.ts';
export type { Register } from './tone/words.ts';

/**
 * Reviews one draft with the built-in rules. Synchronous, deterministic, without network or clock;
 * any string gives a review. Spans are UTF-16 offsets into `source`.
 */
export function review(
  source: string,
  options: ReviewOptions & { readonly format?: Format; readonly rulebook?: Rulebook } = {},
): Review {
  const draft = options.format === 'markdown' ? readMarkdown(source) : readText(source);
  const book = options.rulebook ? { ...builtIn(), rulebook: options.rulebook } : builtIn();
  return reviewDraft(draft, book, options);
}

/**
 * Reviews a whole message as it lies in a file: header, parts, encodings. Rejects where it cannot be parsed.
 */
export async function reviewEmail(
  message: string | Uint8Array,
  options: ReviewOptions = {},
): Promise<Review> {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  const source = typeof message === 'string' ? message : new TextDecoder('utf-8').decode(bytes);
  return reviewDraft(await readEmail(source, bytes), builtIn(), options);
}

/**
 * Applies the rewrites that are safe (with `unsafe` all of them), reviewing after each, until none makes the
 * draft cheaper. `source` of the result is the mended draft; fixing it again changes nothing.
 */
export function fix(
  source: string,
  options: FixOptions & ReviewOptions & { readonly format?: Format } = {},
): Fixed {
  return fixWith(source, (text) => review(text, options), options);
}

let shared: Book | undefined;

/** The built-in rules and the sentence model, read at the first review. */
function builtIn(): Book {
  shared ??= {
    rulebook,
    predictor: predictorOf(readModel(bytesOf(weights))),
    lexicon: lexiconFrom(() => bytesOf(words)),
    readability: hardToRead,
  };
  return shared;
}

function bytesOf(base64: string): Uint8Array {
  const units = atob(base64);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}

/**
 * Compiles rule pages of one's own into a rulebook, with everything that is wrong in them by file and line. The pages
 * stand for themselves: add those of the package's `rules/` to have the built-in rules too.
 */
export function loadRulebook(source: Pick<RulebookSource, 'pages'> & Partial<RulebookSource>): {
  rulebook: Rulebook;
  problems: readonly Problem[];
} {
  const compiled = compileRulebook({ lists: {}, guides: [], ...source });
  return {
    rulebook: { ...compiled.rulebook, tone: source.tone ? compiled.rulebook.tone : rulebook.tone },
    problems: compiled.problems,
  };
}

/** The built-in rules, dearest first: name, title, severity, points and the guides behind each. */
export const rules = rulebook.rules;
