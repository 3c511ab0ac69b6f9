import type { Option } from 'commander';

export const NAME = 'decline-lint';

/** Flags whose value is a file or a rule: what a shell should offer behind them. */
const FILES = ['--output-file', '--invite', '--config', '--report'];
const RULES = ['--explain', '--only', '--rule'];

/** A word that may stand first, with the flags and words that go behind it. */
export interface Subcommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Option[];
  readonly words: readonly string[];
}

/** All that a script is made of. */
export interface Offered {
  readonly options: readonly Option[];
  readonly subcommands: readonly Subcommand[];
  readonly rules: readonly string[];
}

/** What a shell should offer behind a flag. */
export type Value =
  | { readonly of: 'nothing' | 'file' | 'anything' }
  | { readonly of: 'words'; readonly words: string };

/** What goes behind this flag. */
export function valueBehind(
  { long, argChoices, required, optional }: Option,
  rules: readonly string[],
): Value {
  if (!required && !optional) return { of: 'nothing' };
  if (argChoices) return { of: 'words', words: argChoices.join(' ') };
  if (RULES.includes(long ?? '')) return { of: 'words', words: rules.join(' ') };
  return { of: FILES.includes(long ?? '') ? 'file' : 'anything' };
}
