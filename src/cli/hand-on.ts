import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { hasCode } from './faults.ts';

/** What became of the message: the command's own code, or that it could not do its work. */
export type HandedOn =
  | { readonly ended: 'exit'; readonly code: number }
  | { readonly ended: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly ended: 'timeout' }
  | { readonly ended: 'not started'; readonly reason: string; readonly missing: boolean };

const FORWARDED: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** Runs the sending command with the message on its stdin. What it prints is printed; signals go on to it. */
export function handOn(
  command: string,
  args: readonly string[],
  message: Buffer,
  limitSeconds: number,
): Promise<HandedOn> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
    }, limitSeconds * 1_000);
    const done = (result: HandedOn) => {
      clearTimeout(timer);
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve(result);
    };
    child.on('error', (error) => {
      done({ ended: 'not started', reason: error.message, missing: hasCode(error, 'ENOENT') });
    });
    child.on('close', (code, signal) => {
      if (late) done({ ended: 'timeout' });
      else if (signal) done({ ended: 'signal', signal });
      else done({ ended: 'exit', code: code ?? 0 });
    });
    // A command that reads no further has its reasons; its exit code tells them.
    child.stdin.on('error', () => {});
    child.stdin.end(message);
  });
}

const GRACE = 2_000;

/** The exit code of a shell for a command that a signal ended. */
export function codeOfSignal(signal: NodeJS.Signals): number {
  return 128 + (constants.signals[signal] ?? 0);
}
