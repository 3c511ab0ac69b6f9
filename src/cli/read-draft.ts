import type { Draft } from '../draft/draft.ts';
import { readText } from '../draft/text.ts';
import { reasonOf } from './faults.ts';
import type { ReadInput } from './input.ts';

/** Markdown and mail bring parsers that other drafts should not wait for. */
export async function readerFor(path: string): Promise<(source: string) => Draft> {
  if (!/\.(?:md|markdown)$/i.test(path)) return readText;
  const { readMarkdown } = await import('../draft/markdown.ts');
  return readMarkdown;
}

/** The draft, or one line that says why it is none. */
export async function readDraft({
  path,
  source,
  bytes,
  isMail,
}: ReadInput): Promise<Draft | string> {
  if (!isMail) return (await readerFor(path))(source);
  const { readEmail } = await import('../draft/email.ts');
  try {
    return await readEmail(source, bytes);
  } catch (error) {
    return `${path}: is no readable message (${reasonOf(error)})`;
  }
}
