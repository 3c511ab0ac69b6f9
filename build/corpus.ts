import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Kind, LABELS } from '../src/model/labels.ts';
import { root } from './pages.ts';

export const QUALITIES = ['good', 'mixed', 'bad'] as const;

/** `placeholder` is labelled too, but found by rule: no model listens for it. */
export const CORPUS_LABELS: readonly string[] = [...LABELS, 'placeholder'];

export interface CorpusSentence {
  readonly text: string;
  readonly labels: readonly string[];
  /** Labels that it looks like but is no instance of. */
  readonly near: readonly string[];
}

export interface CorpusDraft {
  readonly id: string;
  readonly kind: Kind;
  readonly quality: (typeof QUALITIES)[number];
  readonly greeting: string;
  readonly sentences: readonly CorpusSentence[];
  readonly closing: string;
}

/** The file of the corpus that a draft is of: drafts of one file are by the same few writers. */
export function fileOf({ id }: CorpusDraft): string {
  return id.replace(/\d+$/, '');
}

/** Reads all labelled drafts of a folder (`fixtures/corpus`), or says in which line one is broken. */
export function readCorpus(folder = 'fixtures/corpus'): CorpusDraft[] {
  const path = join(root, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(path, name), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          line === '' ? [] : [parseDraft(line, `${folder}/${name}:${at + 1}`)],
        ),
    );
}

/** Checks one line for everything that the README asks of it. */
export function parseDraft(line: string, where: string): CorpusDraft {
  const value: unknown = JSON.parse(line);
  if (!isRecord(value)) throw new Error(`${where}: expected an object`);
  const { id, kind, quality, greeting, sentences, closing } = value;
  const known = KINDS.find((each) => each === kind);
  const judged = QUALITIES.find((each) => each === quality);
  if (typeof id !== 'string' || !/^[A-Z]{1,2}\d{3}$/.test(id))
    throw new Error(`${where}: expected an id like A001`);
  if (!known) throw new Error(`${where}: unknown kind ${String(kind)}`);
  if (!judged) throw new Error(`${where}: unknown quality ${String(quality)}`);
  if (typeof greeting !== 'string' || typeof closing !== 'string') {
    throw new Error(`${where}: expected greeting and closing as texts`);
  }
  if (!Array.isArray(sentences) || sentences.length === 0)
    throw new Error(`${where}: expected sentences`);
  return {
    id,
    kind: known,
    quality: judged,
    greeting,
    closing,
    sentences: sentences.map((sentence: unknown) => parseSentence(sentence, where)),
  };
}

function parseSentence(value: unknown, where: string): CorpusSentence {
  if (!Array.isArray(value)) throw new Error(`${where}: expected [text, labels, near twins]`);
  const [text, labels, near = []] = value;
  if (typeof text !== 'string' || text.trim() === '') throw new Error(`${where}: expected a text`);
  const asLabels = (list: unknown): string[] => {
    if (!Array.isArray(list)) throw new Error(`${where}: expected labels for “${text}”`);
    return list.map((label) => {
      if (!CORPUS_LABELS.includes(label))
        throw new Error(`${where}: unknown label ${String(label)}`);
      return String(label);
    });
  };
  const sentence = { text, labels: asLabels(labels), near: asLabels(near) };
  const both = sentence.near.find((label) => sentence.labels.includes(label));
  if (both) throw new Error(`${where}: “${text}” is ${both} and its near twin at once`);
  if (sentence.labels.includes('vague-reason') && !sentence.labels.includes('reason')) {
    throw new Error(`${where}: “${text}” is a vague reason but no reason`);
  }
  return sentence;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
