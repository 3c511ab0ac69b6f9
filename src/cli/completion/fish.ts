import type { Option } from 'commander';
import { NAME, type Offered, type Value, valueBehind } from './offered.ts';

/** The lines that `source` reads in fish. */
export function fish({ options, subcommands, rules }: Offered): string {
  const names = subcommands.map(({ name }) => name);
  const main = fishFlags(options, rules, `not __fish_seen_subcommand_from ${names.join(' ')}`);
  const behind = subcommands.flatMap(({ name, about, options: own, words }) => {
    const when = `__fish_seen_subcommand_from ${name}`;
    const offered = words.length > 0 ? ` -f -a ${fishQuoted(words.join(' '))}` : '';
    return [
      `complete -c ${NAME} -n __fish_use_subcommand -a ${name} -d ${fishQuoted(about)}`,
      ...(offered ? [`complete -c ${NAME} -n ${fishQuoted(when)}${offered}`] : []),
      ...fishFlags(own, rules, when),
    ];
  });
  return `# fish completion of ${NAME}: ${NAME} completion fish | source\n${[...main, ...behind].join('\n')}\n`;
}

function fishFlags(options: readonly Option[], rules: readonly string[], when: string): string[] {
  return options.map((option) => {
    const name = (option.long ?? '').replace(/^--/, '');
    const value = fishValue(valueBehind(option, rules));
    return `complete -c ${NAME} -n ${fishQuoted(when)} -l ${name} -d ${fishQuoted(option.description)}${value}`;
  });
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
