import { Command, InvalidArgumentError, Option } from 'commander';
import { momentIn } from '../draft/dates.ts';
import { suggestion } from '../rulebook/nearest.ts';
import { SCENARIOS } from '../rulebook/scenario.ts';
import { SEVERITIES, type Severity } from '../rulebook/severity.ts';
import { FORMATS } from './cli-options.ts';
import { DEFAULTS } from './defaults.ts';

/** Out of this file too: it is loaded with the flags, and so is the library that they are parsed with. */
export { parseArguments } from './parse-arguments.ts';

/** The command as its users see it: arguments, flags, help. `rules` are the names `--rule` may take. */
export function commandFor(version: string, rules: readonly string[]): Command {
  return new Command('decline-lint')
    .description(
      'Reviews the e-mail in which you turn down a job interview: what is missing, what is unclear,\nand how it would read put right. Offline; your draft never leaves this machine.',
    )
    .argument('[files...]', 'drafts to review (.txt, .md, .eml); - is stdin')
    .addOption(
      new Option('--format <name>', 'how to print').choices(FORMATS).default(DEFAULTS.format),
    )
    .option('--output-file <file>', 'write the report there instead of to stdout')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on')
        .choices([...SEVERITIES, 'never'])
        .default(DEFAULTS.failOn),
    )
    .option('--min-score <n>', 'exit 1 where a draft scores less (0 to 100)', upTo(100))
    .option('--max-warnings <n>', 'exit 1 where there are more warnings', upTo(1_000_000))
    .option('--quiet', 'show errors only')
    .option(
      '--rule <name=severity>',
      'set a rule to error, warning, suggestion or off',
      ruleSetting(rules),
      DEFAULTS.rule,
    )
    .addOption(
      new Option('--scenario <name>', 'what the draft is for, if it is told wrongly').choices(
        SCENARIOS,
      ),
    )
    .option(
      '--invite <file>',
      'the message you answer: names, role, company and date are read from it',
    )
    .option('--to <name>', 'whom the mail is to')
    .option('--company <name>', 'the company that invited you')
    .option('--role <name>', 'the role it is about')
    .option('--received <date>', 'when the invitation came', dateOption)
    .option('--now <date>', 'when the mail is sent, if not now', dateOption)
    .option('--stdin-filename <name>', 'what to call stdin; its ending tells the format', '<stdin>')
    .option('--fix', 'mend what can be mended without changing the meaning, in place')
    .option('--unsafe', 'with --fix: also what changes what is said')
    .option('--fix-dry-run', 'print what --fix would change as a diff, and change nothing')
    .option('--interactive', 'go through the findings one by one and choose')
    .option('--only <rules>', 'mend findings of these rules only (a,b)', ruleList(rules))
    .option('--explain <rule>', 'print the page of a rule')
    .option('--list-rules', 'list the rules')
    .option('--explain-draft', 'show each sentence with what was heard in it, how surely and why')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .option('--print-config', 'print what is set for the drafts, and from where')
    .option('--init', 'write a first .decline-lint.yml here')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours')
    .version(version, '-V, --version')
    .showHelpAfterError('(decline-lint --help lists the flags)')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing at or above --fail-on, 1 something was found, 2 wrong use or unreadable input.

Commands:
  decline-lint presend -- COMMAND        checks a message before COMMAND sends it (presend --help)
  decline-lint hook print|install NAME   lines for neomutt, s-nail, msmtp, aerc, emacs, git, vim, neovim
  decline-lint completion bash|zsh|fish  completion for a shell

Examples:
  decline-lint draft.txt
  pbpaste | decline-lint -
  decline-lint --format json drafts/*.txt`,
    );
}

function dateOption(value: string): string {
  if (momentIn(value)) return value;
  throw new InvalidArgumentError('Expected a date such as 2026-11-03 or 2026-11-03T09:30Z.');
}

export function upTo(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number > most) {
      throw new InvalidArgumentError(`Expected a whole number from 0 to ${most}.`);
    }
    return number;
  };
}

type Settings = Record<string, Severity | 'off'>;

/** Reads `name=severity`, one after the other. */
export function ruleSetting(
  rules: readonly string[],
): (value: string, previous: Settings) => Settings {
  const settings = [...SEVERITIES, 'off'] as const;
  return (value, previous) => {
    const [name = '', ...rest] = value.split('=');
    const wanted = rest.join('=');
    if (!rules.includes(name)) {
      throw new InvalidArgumentError(`There is no rule “${name}”; ${suggestion(name, rules)}`);
    }
    const setting = settings.find((each) => each === wanted);
    if (!setting) {
      throw new InvalidArgumentError(`Expected ${name}=error, warning, suggestion or off.`);
    }
    return { ...previous, [name]: setting };
  };
}

function ruleList(rules: readonly string[]): (value: string) => readonly string[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim());
    const unknown = names.find((name) => !rules.includes(name));
    if (unknown === undefined) return names;
    throw new InvalidArgumentError(`There is no rule “${unknown}”; ${suggestion(unknown, rules)}`);
  };
}
