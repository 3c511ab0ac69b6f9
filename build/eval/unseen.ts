import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../../src/model/labels.ts';
import { type CorpusDraft, parseDraft } from '../corpus.ts';
import { root } from '../pages.ts';

/** The sets of whole drafts under `fixtures/unseen`, easiest first. */
export const UNSEEN_SETS = ['ordinary', 'idiomatic', 'adversarial'] as const;
export type UnseenSet = (typeof UNSEEN_SETS)[number];

/** A sentence for which the label holds, and one that looks like it for which it does not. */
export interface TwinPair {
  readonly label: Label;
  readonly is: string;
  readonly twin: string;
}

export function readUnseen(set: UnseenSet): CorpusDraft[] {
  return linesOf(set).map(([line, where]) => parseDraft(line, where));
}

export function readPairs(): TwinPair[] {
  return linesOf('pairs').map(([line, where]) => {
    const { label, is, twin }: Record<string, unknown> = JSON.parse(line);
    const known = LABELS.find((each) => each === label);
    if (!known) throw new Error(`${where}: unknown label ${String(label)}`);
    if (typeof is !== 'string' || typeof twin !== 'string') {
      throw new Error(`${where}: expected a sentence and its twin`);
    }
    return { label: known, is, twin };
  });
}

function linesOf(set: string): [line: string, where: string][] {
  const file = `fixtures/unseen/${set}.jsonl`;
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, at): [string, string][] => (line === '' ? [] : [[line, `${file}:${at + 1}`]]));
}

/** The draft as it would be sent: greeting, one paragraph, closing. */
export function messageOf({ greeting, sentences, closing }: CorpusDraft): string {
  const paragraph = sentences.map(({ text }) => text).join(' ');
  return `${[greeting, paragraph, closing].filter((part) => part !== '').join('\n\n')}\n`;
}
