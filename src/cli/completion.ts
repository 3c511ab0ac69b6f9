import type { Command, Option } from 'commander';
import { suggestion } from '../rulebook/nearest.ts';
import { complain, writeOut } from './output.ts';

const NAME = 'decline-lint';

/** Flags whose value is a file or a rule: what a shell should offer behind them. */
const FILES = ['--output-file', '--invite', '--config'];
const RULES = ['--explain', '--only', '--rule'];

/** `decline-lint completion bash|zsh|fish`: the completion of a shell, made of the command's own definition. */
export function completion(
  args: readonly string[],
  command: Command,
  rules: readonly string[],
): number {
  const [shell = ''] = args;
  const names = Object.keys(SHELLS);
  const make = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!make || args.length !== 1) {
    complain(`completion: expected ${names.join(', ')}; ${suggestion(shell, names)}`);
    return 2;
  }
  writeOut(make(command, rules));
  return 0;
}

type Script = (command: Command, rules: readonly string[]) => string;

const SHELLS: Readonly<Record<string, Script>> = { bash, zsh, fish };

/** What a shell should offer behind a flag. */
type Value =
  | { readonly of: 'nothing' | 'file' | 'anything' }
  | { readonly of: 'words'; readonly words: string };

function valueBehind(
  { long, argChoices, required, optional }: Option,
  rules: readonly string[],
): Value {
  if (!required && !optional) return { of: 'nothing' };
  if (argChoices) return { of: 'words', words: argChoices.join(' ') };
  if (RULES.includes(long ?? '')) return { of: 'words', words: rules.join(' ') };
  return { of: FILES.includes(long ?? '') ? 'file' : 'anything' };
}

function bash(command: Command, rules: readonly string[]): string {
  const flags = command.options.map(({ long }) => long).join(' ');
  const cases = command.options.flatMap((option) => {
    const reply = bashReply(valueBehind(option, rules));
    return reply === '' ? [] : [`    ${option.long}) ${reply}; return ;;`];
  });
  return `# bash completion of ${NAME}: source <(${NAME} completion bash)
_decline_lint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case $before in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "${flags} --help" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _decline_lint ${NAME}
`;
}

function bashReply(value: Value): string {
  switch (value.of) {
    case 'nothing':
      return '';
    case 'words':
      return `COMPREPLY=($(compgen -W "${value.words}" -- "$word"))`;
    case 'file':
      return 'COMPREPLY=($(compgen -f -- "$word"))';
    case 'anything':
      return 'COMPREPLY=()';
  }
}

function zsh(command: Command, rules: readonly string[]): string {
  const specs = command.options.map((option) => {
    const about = option.description.replace(/[[\]:'\\]/g, '\\$&').replaceAll("\\'", "'\\''");
    return `  '${option.long}[${about}]${zshValue(valueBehind(option, rules))}'`;
  });
  return `#compdef ${NAME}
# zsh completion of ${NAME}: ${NAME} completion zsh > a file _${NAME} in your fpath
_arguments -S \\
${[...specs, "  '*:draft:_files'"].join(' \\\n')}
`;
}

function zshValue(value: Value): string {
  switch (value.of) {
    case 'nothing':
      return '';
    case 'words':
      return `:value:(${value.words})`;
    case 'file':
      return ':file:_files';
    case 'anything':
      return ':value:';
  }
}

function fish(command: Command, rules: readonly string[]): string {
  const lines = command.options.map((option) => {
    const name = (option.long ?? '').replace(/^--/, '');
    const value = fishValue(valueBehind(option, rules));
    return `complete -c ${NAME} -l ${name} -d ${fishQuoted(option.description)}${value}`;
  });
  return `# fish completion of ${NAME}: ${NAME} completion fish | source\n${lines.join('\n')}\n`;
}

function fishValue(value: Value): string {
  switch (value.of) {
    case 'nothing':
      return '';
    case 'words':
      return ` -x -a ${fishQuoted(value.words)}`;
    case 'file':
      return ' -r -F';
    case 'anything':
      return ' -x';
  }
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
