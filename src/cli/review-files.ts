import { realpathSync, writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import type { Draft } from '../draft/draft.ts';
import { explainDraft } from '../report/explain-draft.ts';
import type { Report, ReviewedDraft } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import {
  annotateDraft,
  type Review,
  type ReviewOptions,
  reviewAnnotation,
  reviewDraft,
} from '../review.ts';
import type { Fixed } from '../rewrite/fix.ts';
import { bookFor, measuring } from './built-in.ts';
import type { CliOptions } from './cli-options.ts';
import { reasonOf } from './faults.ts';
import { type ReadInput, readInput } from './input.ts';
import { knownTo } from './known.ts';
import { isMending } from './mending.ts';
import { complain, isTerminal, writeErr, writeOut } from './output.ts';
import { colorsFor, format, reportWidth } from './print.ts';
import { progressOf } from './progress.ts';
import { readDraft, readerFor } from './read-draft.ts';
import { rulesOn } from './rules-on.ts';
import { type Settings, settingsFor } from './settings.ts';
import { exitCodeOf, missedLimits } from './verdict.ts';

/** Prints what was heard in each draft instead of judging it. */
export async function explainAll(files: readonly string[], options: CliOptions): Promise<number> {
  let failed = 0;
  for (const file of files) {
    const opened = await openDraft(file, options);
    if (typeof opened === 'string') {
      complain(visible(opened));
      failed += 1;
      continue;
    }
    const { input, draft, settings, known } = opened;
    const { book } = settings;
    const annotation = annotateDraft(draft, book, known);
    writeOut(`${visible(input.path)}: ${explainDraft(annotation, book.rulebook, book.predictor)}`);
  }
  return failed > 0 ? 2 : 0;
}

/** A draft with all that its file, its configuration and the flags say. */
interface Opened {
  readonly input: ReadInput;
  readonly draft: Draft;
  readonly settings: Settings;
  readonly known: ReviewOptions;
}

/** The draft of a file, or one line that says why there is none. */
async function openDraft(file: string, options: CliOptions): Promise<Opened | string> {
  const input = readInput(file, options.stdinFilename);
  if (!input.ok) return `${input.path}: ${input.reason}`;
  const draft = await readDraft(input);
  if (typeof draft === 'string') return draft;
  const settings = await settingsFor(file, options);
  return { input, draft, settings, known: await knownTo(settings, options) };
}

/** Reviews the files one after the other, prints the report and gives the exit code. */
export async function reviewAll(files: readonly string[], options: CliOptions): Promise<number> {
  const clash = options.outputFile && files.find((file) => isSameFile(file, options.outputFile));
  if (clash) {
    complain(visible(`${clash}: is a draft; choose another name for the report`));
    return 2;
  }
  if (options.interactive && !(isTerminal(0) && isTerminal(1))) {
    complain('--interactive needs a terminal');
    return 2;
  }
  const drafts: ReviewedDraft[] = [];
  const used = new Set<Settings>();
  let failed = 0;
  const progress = progressOf(files.length);
  for (const file of files) {
    const reviewed = await reviewFile(file, options, used);
    if (typeof reviewed === 'string') {
      complain(visible(reviewed));
      failed += 1;
    } else drafts.push(reviewed);
    progress.advance();
  }
  progress.finish();
  const report: Report = {
    drafts: drafts.map((draft) => shown(draft, options)),
    failed,
    rules: rulesOn(used, options.rule),
    version: packageJson.version,
    quiet: options.quiet === true,
  };
  const text = options.fixDryRun ? '' : await format(report, options);
  // Where the mended draft itself goes to stdout, what is left to say goes beside it.
  const print = isMending(options) && files.includes('-') ? writeErr : writeOut;
  if (options.outputFile === undefined) print(text);
  else {
    try {
      writeFileSync(options.outputFile, text);
    } catch (error) {
      complain(visible(`${options.outputFile}: cannot be written (${reasonOf(error)})`));
      return 2;
    }
  }
  const whole = { ...report, drafts };
  const missed = missedLimits(whole, options);
  for (const line of missed) complain(visible(line));
  return exitCodeOf(whole, options, missed);
}

function isSameFile(one: string, other = ''): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** The reviewed draft, mended where that was asked for, or one line that says why there is none. */
async function reviewFile(
  file: string,
  options: CliOptions,
  used: Set<Settings>,
): Promise<ReviewedDraft | string> {
  const opened = await openDraft(file, options);
  if (typeof opened === 'string') return opened;
  const { input, draft, settings, known } = opened;
  const { path } = input;
  used.add(settings);
  const annotation = annotateDraft(draft, settings.book, known);
  const review = reviewAnnotation(annotation, await bookFor(annotation, settings.book), known);
  if (isEmpty(review)) return `${path}: nothing to review (it is empty, or all of it is quoted)`;
  if (!isMending(options)) return { path, review };
  if (input.isMail)
    return `${path}: is a message; mend its text in your mail program, or save it as text`;
  const read = await readerFor(path);
  // Mended, a draft may have longer sentences than before.
  const book = await measuring(settings.book);
  const reviewOf = (source: string) => reviewDraft(read(source), book, known);
  const fixed = options.interactive
    ? await walk(input.source, reviewOf, options)
    : (await import('./mend.ts')).mend(input.source, reviewOf, options);
  const trouble = await deliver(file, input, fixed, options);
  return trouble ?? { path, review: fixed.review };
}

async function walk(
  source: string,
  reviewOf: (source: string) => Review,
  options: CliOptions,
): Promise<Fixed> {
  const [{ walkThrough }, { askOn }] = await Promise.all([import('./walk.ts'), import('./ask.ts')]);
  const ask = askOn(await colorsFor(options), reportWidth());
  return walkThrough(source, reviewOf, ask, options.only);
}

/** Puts the mended draft where it belongs; what went wrong comes back as a line. */
async function deliver(
  file: string,
  { path, source, encoding }: ReadInput,
  fixed: Fixed,
  options: CliOptions,
): Promise<string | undefined> {
  if (options.fixDryRun) {
    writeOut((await import('./mend.ts')).diffOf(path, source, fixed.source));
    return undefined;
  }
  if (file === '-') {
    writeOut(fixed.source);
    return undefined;
  }
  if (fixed.source === source) return undefined;
  if (options.interactive && !(await (await import('./ask.ts')).askToSave(path))) return undefined;
  try {
    (await import('./save.ts')).saveText(file, fixed.source, encoding);
    complain(visible(`${path}: ${fixed.applied.length} mended`));
    return undefined;
  } catch (error) {
    return `${path}: cannot be written (${reasonOf(error)})`;
  }
}

function isEmpty({ stats, moves }: Review): boolean {
  return stats.words === 0 && moves.length === 0;
}

/** `--quiet` hides what is no error; the score stays what it is. */
function shown({ path, review }: ReviewedDraft, options: CliOptions): ReviewedDraft {
  if (!options.quiet) return { path, review };
  return {
    path,
    review: { ...review, findings: review.findings.filter(({ severity }) => severity === 'error') },
  };
}
