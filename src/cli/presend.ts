import { writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { readEmail } from '../draft/email.ts';
import { type Decision, decide, passesUnheard, passesUnjudged } from '../presend/decide.ts';
import { withoutOurField } from '../presend/header.ts';
import { NO_COLORS } from '../report/colors.ts';
import { formatJson } from '../report/json.ts';
import { locatorOf } from '../report/position.ts';
import { formatPretty } from '../report/pretty.ts';
import { visible } from '../report/visible.ts';
import { wrap } from '../report/wrap.ts';
import { annotateDraft, reviewAnnotation } from '../review.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { bookFor, builtIn } from './built-in.ts';
import { DEFAULTS } from './defaults.ts';
import { reasonOf } from './faults.ts';
import { codeOfSignal, handOn } from './hand-on.ts';
import { readAll, STDIN } from './input.ts';
import { complain, writeErr } from './output.ts';
import { parseArguments } from './parse-arguments.ts';
import { type PresendOptions, presendCommand } from './presend-options.ts';
import { rulesOn } from './rules-on.ts';
import { settingsFor } from './settings.ts';

/** EX_DATAERR, EX_OSERR and EX_TEMPFAIL of sysexits.h, which mail programs know. */
const HELD = 65;
const NOT_STARTED = 71;
const TOO_LATE = 75;
/** What a shell answers for a command that is not there. */
const MISSING = 127;

/** Messages over this are no letters; they pass. */
const LARGEST_LETTER = 4 * 1024 * 1024;
const WIDTH = 76;

/** `decline-lint presend [options] -- COMMAND [ARGS...]`: stands in for sendmail. */
export async function presend(args: readonly string[]): Promise<number> {
  const command = presendCommand(builtIn().rulebook.rules.map(({ rule }) => rule));
  const ended = parseArguments(command, args);
  if (ended !== undefined) return ended;
  const [sender, ...senderArgs] = command.args;
  const options: PresendOptions = command.opts();
  if (sender === undefined) {
    complain('presend: name the command that sends, behind --');
    return 2;
  }
  const message = readAll(STDIN);
  const decision = await judge(message, options);
  if (decision === 'fault' && options.failClosed) return HELD;
  if (decision !== 'fault' && decision.does === 'hold') {
    writeErr(heldText(decision));
    report(decision, options);
    return HELD;
  }
  const handed = await handOn(sender, senderArgs, withoutOurField(message), options.timeout);
  switch (handed.ended) {
    case 'exit':
      return handed.code;
    case 'signal':
      complain(`presend: ${sender} was ended by ${handed.signal}; the mail may not have been sent`);
      return codeOfSignal(handed.signal);
    case 'timeout':
      complain(
        `presend: ${sender} took longer than ${options.timeout} seconds; the mail may not have been sent`,
      );
      return TOO_LATE;
    case 'not started':
      complain(`presend: ${sender} could not be started (${handed.reason}); the mail was not sent`);
      return handed.missing ? MISSING : NOT_STARTED;
  }
}

type Hold = Extract<Decision, { does: 'hold' }> & { readonly rules: readonly Rule[] };
type Judged = Exclude<Decision, { does: 'hold' }> | Hold | 'fault';

/** Never throws: a fault of ours holds no mail back unless that was asked for. */
async function judge(message: Buffer, options: PresendOptions): Promise<Judged> {
  if (/^(?:off|0|no|false)$/i.test(process.env.DECLINE_LINT ?? ''))
    return { does: 'pass', because: 'asked' };
  try {
    if (message.length > LARGEST_LETTER) throw new Error('it is larger than any letter');
    if (message.includes(0)) throw new Error('it is binary');
    const source = message.toString('utf8');
    const draft = await readEmail(source, message);
    const settings = await settingsFor('-', {
      ...DEFAULTS,
      ...(options.config === undefined ? {} : { config: options.config }),
    });
    const unheard = passesUnheard(draft);
    if (unheard) return { does: 'pass', because: unheard };
    const annotation = annotateDraft(draft, settings.book);
    const because = passesUnjudged(annotation);
    if (because) return { does: 'pass', because };
    const book = await bookFor(annotation, settings.book);
    const rules = { ...settings.severities, ...options.rule };
    const decision = decide(reviewAnnotation(annotation, book, { rules }), options);
    if (decision.does === 'pass') return decision;
    return { ...decision, rules: rulesOn([settings], options.rule) };
  } catch (error) {
    const why = reasonOf(error);
    // What passes all the same passes silently where it is no letter at all.
    if (!options.failClosed && message.length > LARGEST_LETTER) return 'fault';
    complain(
      visible(
        `presend: the mail could not be reviewed (${why})${options.failClosed ? '; it was held' : ''}`,
      ),
    );
    return 'fault';
  }
}

/** Short and plain, since mail programs show it in a small window. */
function heldText({ review, findings }: Hold): string {
  const locate = locatorOf(review.source);
  const lines = findings.flatMap((finding) => {
    const { line } = locate(finding);
    const offer = finding.rewrites[0];
    const text = `line ${line}: ${finding.message}${offer ? ` → ${offer.title}` : ''}`;
    return wrap(visible(text), WIDTH - 2).map((part, at) => `${at === 0 ? '- ' : '  '}${part}`);
  });
  return [
    `decline-lint: not sent. This mail turns something down and scores ${review.score} of 100.`,
    ...lines,
    'To send it as it is: add the header "X-Decline-Lint: skip", or set DECLINE_LINT=off.',
    '',
  ].join('\n');
}

/** For programs that drop what is said on stderr. */
function report({ review, rules }: Hold, { report: file }: PresendOptions): void {
  if (file === undefined) return;
  const drafts = [{ path: '<message>', review }];
  const all = {
    drafts,
    failed: 0,
    rules,
    version: packageJson.version,
    quiet: false,
  };
  const text = /\.json$/i.test(file)
    ? formatJson(all)
    : formatPretty(all, { colors: NO_COLORS, width: WIDTH });
  try {
    writeFileSync(file, text);
  } catch (error) {
    complain(`presend: ${file} cannot be written (${reasonOf(error)})`);
  }
}
