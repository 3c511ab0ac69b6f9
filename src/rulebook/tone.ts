import { compilePhrases, type PhraseSet, type Program } from '../phrases/compile.ts';
import { parsePhrase } from '../phrases/parse.ts';
import type { Lists, Node } from '../phrases/syntax.ts';
import { DIALS, type Dial, eachDial, MEASURES } from '../tone/features.ts';
import { suggestion } from './nearest.ts';
import { isRecord } from './page.ts';
import type { Problem } from './problem.ts';

/** One thing that moves the dials, and how far one occurrence of it does. */
export type ToneFeature = Readonly<Record<Dial, number>> & {
  readonly name: string;
  /** Moves and faults that stand for it too, heard by either ear. */
  readonly heard: readonly string[];
};

export interface ToneTable {
  readonly scales: Readonly<Record<Dial, number>>;
  readonly features: readonly ToneFeature[];
  /** The features' phrases; an owner is a feature's name. */
  readonly program: Program;
  /** A line a score: the score, then its words. */
  readonly valences: string;
}

const FILE = 'tone.yml';
const KEYS = ['from', 'heard', 'phrases', 'except', 'measured', ...DIALS];

/** Reads `rules/tone.yml`; `heard` are the names of the moves and rules. */
export function readTone(
  source: unknown,
  valences: string,
  known: readonly string[],
  lists: Lists,
): { tone: ToneTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const fault = (message: string) => problems.push({ file: FILE, line: 1, message });
  const { dials, features } = isRecord(source) ? source : {};
  const phraseSets: PhraseSet[] = [];
  const read = Object.entries(isRecord(features) ? features : {}).map(
    ([name, value]): ToneFeature => {
      const entry = isRecord(value) ? value : {};
      for (const key of Object.keys(entry))
        if (!KEYS.includes(key)) fault(`${name}: unknown key “${key}”; ${suggestion(key, KEYS)}`);
      if (entry.from === undefined) fault(`${name}: say where it is from`);
      if (entry.measured !== undefined && !MEASURES.some((measure) => measure === name))
        fault(`${name}: nothing measures this; ${suggestion(name, MEASURES)}`);
      const heard = texts(entry.heard);
      for (const each of heard)
        if (!known.includes(each))
          fault(`${name}: “${each}” is not heard; ${suggestion(each, known)}`);
      const parse = (list: unknown): Node[] =>
        texts(list).flatMap((text) => {
          const parsed = parsePhrase(text, lists);
          if (parsed.ok) return [parsed.node];
          fault(`${name}: “${text}”: ${parsed.fault.message}`);
          return [];
        });
      phraseSets.push({
        owner: name,
        phrases: parse(entry.phrases),
        exceptions: parse(entry.except),
      });
      return { name, heard, ...eachDial((dial) => numberOf(entry[dial] ?? 0)) };
    },
  );
  const scales = eachDial((dial) => numberOf(isRecord(dials) ? dials[dial] : undefined));
  for (const dial of DIALS) if (!(scales[dial] > 0)) fault(`dials: ${dial} needs a scale above 0`);
  const program = compilePhrases(phraseSets.filter(({ phrases }) => phrases.length > 0));
  return { tone: { scales, features: read, program, valences }, problems };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
