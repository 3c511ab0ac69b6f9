import packageJson from '../../package.json' with { type: 'json' };
import { rulebook } from '../generated/rulebook.ts';
import { visible } from '../report/visible.ts';
import { suggestion } from '../rulebook/nearest.ts';
import type { CliOptions } from './cli-options.ts';
import { DEFAULTS } from './defaults.ts';
import { explain, listRules } from './explain.ts';
import { WrongUse } from './known.ts';
import { idleFlag } from './mending.ts';
import { complain, isTerminal, writeOut } from './output.ts';
import { explainAll, reviewAll } from './review-files.ts';
import { ConfigFault, settingsFor } from './settings.ts';

/** Runs the command on its arguments (without `node` and the script) and returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'presend') return (await import('./presend.ts')).presend(args.slice(1));
  if (args[0] === 'hook') return (await import('./hook.ts')).hook(args.slice(1));
  if (args[0] === 'completion') {
    const [{ completion }, { commandFor }, { presendCommand }] = await Promise.all([
      import('./completion/completion.ts'),
      import('./options.ts'),
      import('./presend-options.ts'),
    ]);
    const command = commandFor(packageJson.version, ruleNames());
    return completion(args.slice(1), command, presendCommand(ruleNames()), ruleNames());
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

/** What a shell answers for a program that was ended with Ctrl-C. */
const INTERRUPTED = 130;

interface Parsed {
  readonly options: CliOptions;
  readonly files: readonly string[];
}

/** The options and files, or the exit code where there is nothing left to do. */
async function parse(args: readonly string[]): Promise<Parsed | number> {
  // The usual call names drafts and no flag; it need not wait for the parser of flags.
  if (args.every((arg) => !arg.startsWith('-') || arg === '-'))
    return { options: DEFAULTS, files: args };
  const { commandFor, parseArguments } = await import('./options.ts');
  const command = commandFor(packageJson.version, ruleNames());
  const ended = parseArguments(command, args);
  return ended ?? { options: command.opts(), files: command.args };
}

function ruleNames(): string[] {
  return rulebook.rules.map(({ rule }) => rule);
}

async function run(files: readonly string[], options: CliOptions): Promise<number> {
  const idle = idleFlag(options);
  if (idle) return wrongUse(idle);
  try {
    return await (options.explainDraft ? explainAll(files, options) : reviewAll(files, options));
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(error.message);
    if (error instanceof Error && error.name === 'ExitPromptError') {
      complain('stopped; nothing was changed');
      return INTERRUPTED;
    }
    if (error instanceof ConfigFault) return faulty(error);
    throw error;
  }
}

function faulty({ message }: ConfigFault): 2 {
  for (const line of message.split('\n')) complain(line);
  return 2;
}

async function printConfig(draft: string, options: CliOptions): Promise<number> {
  try {
    const { config, file } = await settingsFor(draft, options);
    return print(`${JSON.stringify({ file, ...config }, null, 2)}\n`);
  } catch (error) {
    if (error instanceof ConfigFault) return faulty(error);
    throw error;
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
