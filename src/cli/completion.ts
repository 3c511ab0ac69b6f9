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
  const shells = { bash, zsh, fish };
  const names = Object.keys(shells);
  const make =
    shell === 'bash' ? bash : shell === 'zsh' ? zsh : shell === 'fish' ? fish : undefined;
  if (!make || args.length !== 1) {
    complain(`completion: expected ${names.join(', ')}; ${suggestion(shell, names)}`);
    return 2;
  }
  writeOut(make(command, rules));
  return 0;
}

/** What may stand behind a flag, as words; empty where anything may. */
function wordsFor({ long, argChoices }: Option, rules: readonly string[]): readonly string[] {
  if (argChoices) return argChoices;
  return RULES.includes(long ?? '') ? rules : [];
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function bash(command: Command, rules: readonly string[]): string {
  const flags = command.options.map(({ long }) => long).join(' ');
  const cases = command.options.filter(takesValue).map((option) => {
    const words = wordsFor(option, rules);
    const reply =
      words.length > 0
        ? `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`
        : FILES.includes(option.long ?? '')
          ? 'COMPREPLY=($(compgen -f -- "$word"))'
          : 'COMPREPLY=()';
    return `    ${option.long}) ${reply}; return ;;`;
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

function zsh(command: Command, rules: readonly string[]): string {
  const specs = command.options.map((option) => {
    const about = option.description.replace(/[[\]:'\\]/g, '\\$&').replaceAll("\\'", "'\\''");
    const words = wordsFor(option, rules);
    const value = !takesValue(option)
      ? ''
      : words.length > 0
        ? `:value:(${words.join(' ')})`
        : FILES.includes(option.long ?? '')
          ? ':file:_files'
          : ':value:';
    return `  '${option.long}[${about}]${value}'`;
  });
  return `#compdef ${NAME}
# zsh completion of ${NAME}: ${NAME} completion zsh > a file _${NAME} in your fpath
_arguments -S \\
${[...specs, "  '*:draft:_files'"].join(' \\\n')}
`;
}

function fish(command: Command, rules: readonly string[]): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = command.options.map((option) => {
    const words = wordsFor(option, rules);
    const value = !takesValue(option)
      ? ''
      : words.length > 0
        ? ` -x -a ${quote(words.join(' '))}`
        : FILES.includes(option.long ?? '')
          ? ' -r -F'
          : ' -x';
    return `complete -c ${NAME} -l ${(option.long ?? '').replace(/^--/, '')} -d ${quote(option.description)}${value}`;
  });
  return `# fish completion of ${NAME}: ${NAME} completion fish | source\n${lines.join('\n')}\n`;
}
