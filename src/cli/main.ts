import { writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import type { Outside } from '../annotate/told.ts';
import type { Draft } from '../draft/draft.ts';
import { readText } from '../draft/text.ts';
import { rulebook } from '../generated/rulebook.ts';
import { explainDraft } from '../report/explain-draft.ts';
import { formatJson } from '../report/json.ts';
import { type Colors, formatPretty, NO_COLORS } from '../report/pretty.ts';
import type { Report, ReviewedDraft } from '../report/report.ts';
import { formatUnix } from '../report/unix.ts';
import { visible } from '../report/visible.ts';
import { annotateDraft, type Review, type ReviewOptions, reviewDraft } from '../review.ts';
import type { Fixed } from '../rewrite/fix.ts';
import { suggestion } from '../rulebook/nearest.ts';
import { bookFor, builtIn } from './built-in.ts';
import { DEFAULTS } from './defaults.ts';
import { explain, listRules } from './explain.ts';
import { type ReadInput, readInput } from './input.ts';
import { isMending } from './mending.ts';
import type { CliOptions } from './options.ts';
import { complain, isTerminal, writeErr, writeOut } from './output.ts';
import { progressOf } from './progress.ts';
import { ConfigFault, type Settings, settingsFor } from './settings.ts';
import { exitCodeOf } from './verdict.ts';

const NARROWEST = 60;
const WIDEST = 100;

/** Runs the command on its arguments (without `node` and the script) and returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'presend') return (await import('./presend.ts')).presend(args.slice(1));
  if (args[0] === 'hook') return (await import('./hook.ts')).hook(args.slice(1));
  if (args[0] === 'completion') {
    const [{ completion }, { commandFor }] = await Promise.all([
      import('./completion.ts'),
      import('./options.ts'),
    ]);
    return completion(args.slice(1), commandFor(packageJson.version, ruleNames()), ruleNames());
  }
  const parsed = await parse(args);
  if (typeof parsed === 'number') return parsed;
  const { options, files } = parsed;
  if (options.listRules) return print(listRules(rulebook.rules));
  if (options.explain !== undefined) return explainRule(options.explain);
  if (options.init) return (await import('./init.ts')).init();
  if (options.printConfig) return printConfig(files[0] ?? options.stdinFilename, options);
  if (files.length > 0) return run(files, options);
  if (isTerminal(0)) return wrongUse('name a draft to review, or - to read one from stdin');
  return run(['-'], options);
}

interface Parsed {
  readonly options: CliOptions;
  readonly files: readonly string[];
}

/** The options and files, or the exit code where there is nothing left to do. */
async function parse(args: readonly string[]): Promise<Parsed | number> {
  // The usual call names drafts and no flag; it need not wait for the parser of flags.
  if (args.every((arg) => !arg.startsWith('-') || arg === '-'))
    return { options: DEFAULTS, files: args };
  const { CommanderError, commandFor } = await import('./options.ts');
  const command = commandFor(packageJson.version, ruleNames())
    .exitOverride()
    .configureOutput({ writeOut, writeErr: (text) => writeErr(visible(text)) });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return { options: command.opts(), files: command.args };
}

function ruleNames(): string[] {
  return rulebook.rules.map(({ rule }) => rule);
}

async function run(files: readonly string[], options: CliOptions): Promise<number> {
  try {
    return await (options.explainDraft ? explainAll(files, options) : reviewAll(files, options));
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(error.message);
    if (error instanceof ConfigFault) {
      for (const line of error.message.split('\n')) complain(line);
      return 2;
    }
    throw error;
  }
}

async function printConfig(draft: string, options: CliOptions): Promise<number> {
  try {
    const { config, file } = await settingsFor(draft, options);
    return print(`${JSON.stringify({ file, ...config }, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    complain(error.message);
    return 2;
  }
}

function print(text: string): 0 {
  writeOut(text);
  return 0;
}

function wrongUse(message: string): 2 {
  complain(visible(message));
  return 2;
}

function explainRule(name: string): number {
  const rule = rulebook.rules.find((each) => each.rule === name);
  return rule
    ? print(explain(rule))
    : wrongUse(`there is no rule “${name}”; ${suggestion(name, ruleNames())}`);
}

/** Prints what was heard in each draft instead of judging it. */
async function explainAll(files: readonly string[], options: CliOptions): Promise<number> {
  const book = builtIn();
  let failed = 0;
  for (const file of files) {
    const input = readInput(file, options.stdinFilename);
    if (!input.ok) {
      complain(visible(`${input.path}: ${input.reason}`));
      failed += 1;
      continue;
    }
    const draft = await readDraft(input);
    if (typeof draft === 'string') {
      complain(visible(draft));
      failed += 1;
      continue;
    }
    const annotation = annotateDraft(draft, book, await knownBy(options));
    writeOut(`${visible(input.path)}: ${explainDraft(annotation, book.rulebook, book.predictor)}`);
  }
  return failed > 0 ? 2 : 0;
}

async function reviewAll(files: readonly string[], options: CliOptions): Promise<number> {
  const drafts: ReviewedDraft[] = [];
  let failed = 0;
  const progress = progressOf(files.length);
  for (const file of files) {
    const reviewed = await reviewFile(file, options);
    if (typeof reviewed === 'string') {
      complain(visible(reviewed));
      failed += 1;
    } else drafts.push(reviewed);
    progress.advance();
  }
  progress.finish();
  const rules = rulebook.rules.filter(({ rule }) => options.rule[rule] !== 'off');
  const report: Report = {
    drafts: drafts.map((draft) => shown(draft, options)),
    failed,
    rules,
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
      return wrongUse(
        `${options.outputFile}: cannot be written (${error instanceof Error ? error.message : error})`,
      );
    }
  }
  return exitCodeOf({ ...report, drafts }, options);
}

/** The reviewed draft, mended where that was asked for, or one line that says why there is none. */
async function reviewFile(file: string, options: CliOptions): Promise<ReviewedDraft | string> {
  const input = readInput(file, options.stdinFilename);
  if (!input.ok) return `${input.path}: ${input.reason}`;
  const { path } = input;
  const draft = await readDraft(input);
  if (typeof draft === 'string') return draft;
  const settings = await settingsFor(file, options);
  const book = await bookFor(draft.source, settings.book);
  const known = await knownTo(settings, options);
  const review = reviewDraft(draft, book, known);
  if (isEmpty(review)) return `${path}: nothing to review (it is empty, or all of it is quoted)`;
  if (!isMending(options)) return { path, review };
  if (input.isMail)
    return `${path}: is a message; mend its text in your mail program, or save it as text`;
  const read = await readerFor(path);
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
  const ask = askOn(wantsColor(options) ? await painted() : NO_COLORS, reportWidth());
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
    return `${path}: cannot be written (${error instanceof Error ? error.message : error})`;
  }
}

/**
 * What the flags say that the draft need not say. Who gives the day of the invitation asks how long it
 * took: only then is the clock read, and only without `--now`.
 */
async function knownBy(options: CliOptions): Promise<ReviewOptions> {
  const { scenario, to, company, role, now } = options;
  const invited = options.invite === undefined ? undefined : await readInvite(options.invite);
  const received = options.received ?? invited?.received;
  const facts = {
    ...invited?.facts,
    ...(to ? { recruiter: to } : {}),
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
  };
  const sent = now ?? (received ? new Date().toISOString() : undefined);
  return {
    facts,
    ...(scenario ? { scenario } : {}),
    ...(received ? { received } : {}),
    ...(sent ? { now: sent } : {}),
  };
}

/** Markdown and mail bring parsers that other drafts should not wait for. */
async function readerFor(path: string): Promise<(source: string) => Draft> {
  if (!/\.(?:md|markdown)$/i.test(path)) return readText;
  const { readMarkdown } = await import('../draft/markdown.ts');
  return readMarkdown;
}

/** The draft, or one line that says why it is none. */
async function readDraft({ path, source, bytes, isMail }: ReadInput): Promise<Draft | string> {
  if (!isMail) return (await readerFor(path))(source);
  const { readEmail } = await import('../draft/email.ts');
  try {
    return await readEmail(source, bytes);
  } catch (error) {
    return `${path}: is no readable message (${error instanceof Error ? error.message : error})`;
  }
}

/** Flags over the configuration, rule by rule. */
async function knownTo({ severities, me }: Settings, options: CliOptions): Promise<ReviewOptions> {
  const known = await knownBy(options);
  return {
    ...known,
    rules: { ...severities, ...options.rule },
    ...(me ? { facts: { ...known.facts, sender: me } } : {}),
  };
}

/** What the message that is answered says, read once. */
async function readInvite(file: string): Promise<Outside> {
  const input = readInput(file, '<invite>');
  const draft = input.ok ? await readDraft(input) : `${input.path}: ${input.reason}`;
  if (typeof draft === 'string') throw new WrongUse(draft);
  const { invitedBy } = await import('../annotate/invite.ts');
  return invitedBy(annotateDraft(draft, builtIn()));
}

/** Something that the caller got wrong, as a line for stderr. */
class WrongUse extends Error {}

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

async function format(report: Report, options: CliOptions): Promise<string> {
  switch (options.format) {
    case 'json':
      return formatJson(report);
    case 'unix':
      return formatUnix(report);
    case 'ndjson':
      return (await import('../report/ndjson.ts')).formatNdjson(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).formatSarif(report);
    case 'rdjson':
      return (await import('../report/rdjson.ts')).formatRdjson(report);
    case 'github':
      return (await import('../report/github.ts')).formatGithub(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).formatMarkdown(report);
    case 'html':
      return (await import('../report/html.ts')).formatHtml(report);
    case 'pretty': {
      const width = reportWidth();
      const colors = wantsColor(options) ? await painted() : NO_COLORS;
      return formatPretty(report, { colors, width });
    }
  }
}

/** What the report is drawn for where the output is no terminal. */
const USUAL_WIDTH = 84;

function reportWidth(): number {
  return Math.max(NARROWEST, Math.min(columns(), WIDEST));
}

function columns(): number {
  return isTerminal(1) ? (process.stdout.columns ?? USUAL_WIDTH) : USUAL_WIDTH;
}

/** picocolors looks at the terminal when it is loaded, which costs milliseconds: only for colour. */
async function painted(): Promise<Colors> {
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(true);
}

/** Flags first, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then the terminal. */
function wantsColor({ color, outputFile }: CliOptions): boolean {
  if (color !== undefined) return color;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return outputFile === undefined && isTerminal(1) && process.env.TERM !== 'dumb';
}
