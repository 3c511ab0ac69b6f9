import type { Option } from 'commander';
import { NAME, type Offered, type Value, valueBehind } from './offered.ts';

/** The file of a function `_decline-lint` for zsh. */
export function zsh({ options, subcommands, rules }: Offered): string {
  const names = subcommands.map(({ name, about }) => `'${name}:${about}'`).join(' ');
  const behind = subcommands.map(({ name, options: own, words }) => {
    const rest = words.length > 0 ? `compadd ${words.join(' ')}` : zshArguments(own, rules, SENDS);
    return `    ${name}) shift words; (( CURRENT-- )); ${rest}; return ;;`;
  });
  return `#compdef ${NAME}
# zsh completion of ${NAME}: ${NAME} completion zsh > a file _${NAME} in your fpath
if (( CURRENT > 2 )); then
  case $words[2] in
${behind.join('\n')}
  esac
else
  local -a commands=(${names})
  _describe command commands
fi
${zshArguments(options, rules, "'*:draft:_files'")}
`;
}

/** The command that sends, with its own completion. */
const SENDS = "'*::command:_normal'";

function zshArguments(options: readonly Option[], rules: readonly string[], rest: string): string {
  const specs = options.map((option) => {
    const about = option.description.replace(/[[\]:'\\]/g, '\\$&').replaceAll("\\'", "'\\''");
    return `  '${option.long}[${about}]${zshValue(valueBehind(option, rules))}'`;
  });
  return `_arguments -S \\\n${[...specs, `  ${rest}`].join(' \\\n')}`;
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
