import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { hasCode } from './faults.ts';

const STDOUT = 1;
const STDERR = 2;

/**
 * Writes all of `text` before it returns, so that nothing is lost however the process ends. A reader
 * that has gone away (`| head`) is no fault of ours.
 */
export function writeOut(text: string): void {
  writeAll(STDOUT, text);
}

/** One diagnostic line on stderr. */
export function complain(line: string): void {
  writeAll(STDERR, `decline-lint: ${line}\n`);
}

export function writeErr(text: string): void {
  writeAll(STDERR, text);
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(handle, bytes, written);
    } catch (error) {
      if (hasCode(error, 'EAGAIN')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (hasCode(error, 'EPIPE')) return;
      else throw error;
    }
  }
}

/**
 * Whether a person is at that end. Looked up before `process.stdout` is touched, which loads Node's
 * network code and costs milliseconds.
 */
export function isTerminal(handle: 0 | 1): boolean {
  try {
    const end = fstatSync(handle);
    if (!end.isCharacterDevice() || end.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  return Boolean((handle === 0 ? process.stdin : process.stdout).isTTY);
}
