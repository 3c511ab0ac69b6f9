import { type Command, CommanderError } from 'commander';
import { visible } from '../report/visible.ts';
import { writeErr, writeOut } from './output.ts';

/** Fills the command from its arguments; an exit code where there is nothing left to do (help, wrong use). */
export function parseArguments(command: Command, args: readonly string[]): number | undefined {
  command.exitOverride().configureOutput({ writeOut, writeErr: (text) => writeErr(visible(text)) });
  try {
    command.parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
