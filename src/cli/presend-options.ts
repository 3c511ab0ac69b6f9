import { Command, InvalidArgumentError, Option } from 'commander';
import type { RuleSettings } from '../checks/check.ts';
import { SEVERITIES, type Severity } from '../rulebook/severity.ts';
import { ruleSetting, upTo } from './options.ts';

export interface PresendOptions {
  readonly failOn: Severity | 'never';
  readonly minScore?: number;
  readonly rule: RuleSettings;
  readonly failClosed?: boolean;
  readonly report?: string;
  readonly config?: boolean | string;
  /** In seconds. */
  readonly timeout: number;
}

const LONGEST_WAIT = 86_400;
/** Without a single certain error a mail may still be past sending. */
const LEAST_SCORE = 30;

/** The command that stands in for sendmail. `rules` are the names `--rule` may take. */
export function presendCommand(rules: readonly string[]): Command {
  return new Command('decline-lint presend')
    .description(
      'Reads a message on stdin and hands it on to COMMAND byte for byte, or holds it (exit 65).',
    )
    .usage('[options] -- COMMAND [ARGS...]')
    .argument('[command...]', 'what sends the mail, with its arguments')
    .passThroughOptions()
    .addOption(
      new Option('--fail-on <severity>', 'hold from this severity on')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .option('--min-score <n>', 'hold what scores less (0 to 100)', upTo(100), LEAST_SCORE)
    .option(
      '--rule <name=severity>',
      'set a rule to error, warning, suggestion or off',
      ruleSetting(rules),
      {},
    )
    .option('--fail-closed', 'hold what could not be reviewed, instead of letting it go')
    .option('--report <file>', 'write what was found there too (.json for JSON)')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .option('--timeout <seconds>', 'how long COMMAND may take', seconds, 300)
    .addHelpText(
      'after',
      `
A mail that turns nothing down passes untouched. "X-Decline-Lint: skip" in its header, or DECLINE_LINT=off,
lets a mail pass as it is.`,
    );
}

function seconds(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= LONGEST_WAIT) return number;
  throw new InvalidArgumentError(`Expected seconds, 1 to ${LONGEST_WAIT}.`);
}
