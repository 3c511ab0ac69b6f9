import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isEmail } from '../draft/sniff.ts';
import { hasCode, reasonOf } from './faults.ts';

/** A draft's bytes decoded, or one line that says why there are none. */
export type Input =
  | ({ readonly ok: true } & ReadInput)
  | { readonly ok: false; readonly path: string; readonly reason: string };

export interface ReadInput {
  readonly path: string;
  readonly source: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  /** A whole message with its header, rather than the text of one. */
  readonly isMail: boolean;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Drafts are letters; whatever is larger was not meant for us. */
export const LARGEST = 1024 * 1024;

export const STDIN = 0;

/** Reads a file, or stdin for `-`. Never throws: what goes wrong becomes the reason. */
export function readInput(file: string, stdinName: string): Input {
  const path = file === '-' ? stdinName : file;
  try {
    return decode(path, file === '-' ? readDraftBytes(STDIN) : readFile(file));
  } catch (error) {
    return { ok: false, path, reason: whyUnread(error) };
  }
}

function readFile(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).isDirectory()) throw new InputFault('is a folder, not a file');
    return readDraftBytes(handle);
  } finally {
    closeSync(handle);
  }
}

/** One buffer for all reading: a batch of a thousand files would otherwise allocate one for each. */
const shared = Buffer.allocUnsafe(64 * 1024);

function readDraftBytes(handle: number): Uint8Array {
  const bytes = readAll(handle, LARGEST);
  if (bytes.length > LARGEST)
    throw new InputFault(`is larger than the limit of ${LARGEST} bytes (1 MiB)`);
  return bytes;
}

/** Reads to the end, or until there is more than `most` bytes. */
export function readAll(handle: number, most = Number.POSITIVE_INFINITY): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= most) {
    const count = readChunk(handle, shared);
    if (count === 0) break;
    // A copy: the next chunk, or the next file, is read into the same memory.
    chunks.push(Buffer.from(shared.subarray(0, count)));
    size += count;
  }
  return Buffer.concat(chunks);
}

function readChunk(handle: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, chunk);
    } catch (error) {
      // A terminal or pipe in non-blocking mode has nothing yet; Windows reports the end as EOF.
      if (hasCode(error, 'EAGAIN')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (hasCode(error, 'EOF')) return 0;
      else throw error;
    }
  }
}

function decode(path: string, bytes: Uint8Array): Input {
  if (looksLikeEmail(path, bytes)) {
    if (bytes.includes(0)) return { ok: false, path, reason: 'is binary, not a message' };
    // Whatever its parts are encoded in, its header is ASCII; the reader of mail decodes the rest.
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { ok: true, path, source, encoding: 'utf-8', bytes, isMail: true };
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', path, bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', path, bytes);
  if (bytes.includes(0)) return { ok: false, path, reason: 'is binary, not a text' };
  return decodeAs('utf-8', path, bytes);
}

function decodeAs(encoding: Encoding, path: string, bytes: Uint8Array): Input {
  try {
    const source = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, path, source, encoding, bytes, isMail: false };
  } catch {
    return { ok: false, path, reason: `is not ${encoding.toUpperCase()} text; save it as UTF-8` };
  }
}

class InputFault extends Error {}

function whyUnread(error: unknown): string {
  if (error instanceof InputFault) return error.message;
  if (hasCode(error, 'ENOENT')) return 'there is no such file';
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM')) return 'may not be read (no permission)';
  if (hasCode(error, 'EISDIR')) return 'is a folder, not a file';
  return `cannot be read (${reasonOf(error)})`;
}

/** By its name, or by the fields it begins with. */
function looksLikeEmail(path: string, bytes: Uint8Array): boolean {
  if (/\.eml$/i.test(path)) return true;
  if (/\.(?:md|markdown)$/i.test(path) || bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  return isEmail(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)));
}

const HEAD_BYTES = 64 * 1024;
