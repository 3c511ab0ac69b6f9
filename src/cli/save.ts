import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Encoding } from './input.ts';

/**
 * Puts `text` in the place of a file's content in one step: whoever reads the file sees the old text or the
 * new one. Its mode and encoding stay, and a link stays a link. Throws what the file system throws.
 */
export function saveText(file: string, text: string, encoding: Encoding): void {
  const target = realpathSync(file);
  const { mode } = statSync(target);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, encode(text, encoding), { flag: 'wx', mode });
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
