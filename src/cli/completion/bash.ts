import type { Option } from 'commander';
import { NAME, type Offered, type Subcommand, type Value, valueBehind } from './offered.ts';

/** The script that `source` reads in bash. */
export function bash({ options, subcommands, rules }: Offered): string {
  const names = subcommands.map(({ name }) => name).join(' ');
  const behind = subcommands.map(
    (each) => `    1:${each.name})\n${bashBlock(each.options, rules, bashRest(each))} ;;`,
  );
  const first = `if (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -f -W "${names}" -- "$word"))
      else COMPREPLY=($(compgen -f -- "$word")); fi`;
  return `# bash completion of ${NAME}: source <(${NAME} completion bash)
_decline_lint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if [[ " \${COMP_WORDS[*]:1:COMP_CWORD-1} " == *' -- '* ]]; then COMPREPLY=($(compgen -c -f -- "$word")); return; fi
  case $((COMP_CWORD > 1)):\${COMP_WORDS[1]} in
${behind.join('\n')}
    *)
${bashBlock(options, rules, first)} ;;
  esac
}
complete -o filenames -F _decline_lint ${NAME}
`;
}

/** What goes where no flag does: a command that sends, or the words of the subcommand. */
function bashRest({ words }: Subcommand): string {
  const from = words.length > 0 ? `-W "${words.join(' ')}"` : '-c';
  return `COMPREPLY=($(compgen ${from} -- "$word"))`;
}

function bashBlock(options: readonly Option[], rules: readonly string[], rest: string): string {
  if (options.length === 0) return `      ${rest}`;
  const flags = options.map(({ long }) => long).join(' ');
  const cases = options.flatMap((option) => {
    const reply = bashReply(valueBehind(option, rules));
    return reply === '' ? [] : [`        ${option.long}) ${reply}; return ;;`];
  });
  const values = cases.length > 0 ? `      case $before in\n${cases.join('\n')}\n      esac\n` : '';
  return `${values}      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "${flags} --help" -- "$word")); return; fi
      ${rest}`;
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
