import type { Command } from 'commander';
import { suggestion } from '../../rulebook/nearest.ts';
import { hookNames } from '../hook.ts';
import { complain, writeOut } from '../output.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import type { Offered, Subcommand } from './offered.ts';
import { zsh } from './zsh.ts';

const SHELLS: Readonly<Record<string, (offered: Offered) => string>> = { bash, zsh, fish };

/** `decline-lint completion bash|zsh|fish`: the completion of a shell, made of the commands' own definitions. */
export function completion(
  args: readonly string[],
  command: Command,
  presend: Command,
  rules: readonly string[],
): number {
  const [shell = ''] = args;
  const names = Object.keys(SHELLS);
  const make = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!make || args.length !== 1) {
    complain(`completion: expected ${names.join(', ')}; ${suggestion(shell, names)}`);
    return 2;
  }
  const none = { options: [], words: [] };
  const subcommands: Subcommand[] = [
    { ...none, name: 'presend', about: 'check a message and send it', options: presend.options },
    {
      ...none,
      name: 'hook',
      about: 'lines for a mail program',
      words: ['print', 'install', ...hookNames()],
    },
    { ...none, name: 'completion', about: 'completion for a shell', words: names },
  ];
  writeOut(make({ options: command.options, subcommands, rules }));
  return 0;
}
