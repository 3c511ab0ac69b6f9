import type { Word } from './draft.ts';
import { LETTERS } from './letters.ts';

const WORD = new RegExp(`[${LETTERS}]+(?:['’‘ʼ][${LETTERS}]+)*|&`, 'g');

/**
 * Contractions and phone spellings, each with the words it stands for. Taking them apart here lets a
 * phrase say `I have decided` once and hear "I've decided", "Ive decided" and "I have decided".
 * "'d" stays as it is: it may be `had` or `would`.
 */
const EXPANSIONS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  shant: ['shall', 'not'],
  aint: ['am', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  theyre: ['they', 'are'],
  weve: ['we', 'have'],
  thats: ['that', 'is'],
  itll: ['it', 'will'],
  gonna: ['going', 'to'],
  gunna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  u: ['you'],
  ur: ['your'],
  pls: ['please'],
  plz: ['please'],
  thx: ['thanks'],
  thnx: ['thanks'],
  tnx: ['thanks'],
  ty: ['thank', 'you'],
  thankyou: ['thank', 'you'],
};

const NEGATED = new Set(
  'do does did is are was were has have had would could should must need'.split(' '),
);

const SUFFIXES: Readonly<Record<string, string>> = { m: 'am', ve: 'have', ll: 'will', re: 'are' };

/** How a written word is compared: as itself, or as the parts of a contraction. */
interface Analysis {
  readonly norm: string;
  readonly parts: readonly string[] | undefined;
}

/** The same words come again and again; what is known of them is kept, up to a limit. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 40;
const analyses = new Map<string, Analysis>();

/**
 * The words of `text` between two offsets, in order. Hyphens separate ("follow-up" is two words), an
 * apostrophe inside a word does not. A contraction gives one `Word` a part, each with its own span.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  WORD.lastIndex = 0;
  for (let found = WORD.exec(piece); found; found = WORD.exec(piece)) {
    addWord(words, found[0], start + found.index);
  }
  return words;
}

function addWord(words: Word[], raw: string, start: number): void {
  const { norm, parts } = analyse(raw);
  const end = start + raw.length;
  if (parts === undefined) {
    words.push({ start, end, norm });
    return;
  }
  // The first part is as long as its written stem; the last takes what is left.
  const stem =
    parts.length > 1 ? Math.max(1, Math.min(raw.length - 1, stemLength(norm, parts))) : raw.length;
  parts.forEach((part, index) => {
    words.push(
      index === 0
        ? { start, end: start + stem, norm: part }
        : { start: start + stem, end, norm: part },
    );
  });
}

function analyse(raw: string): Analysis {
  const known = analyses.get(raw);
  if (known) return known;
  const norm = raw.toLowerCase().replace(/[’‘ʼ]/g, "'");
  const analysis: Analysis = { norm, parts: partsOf(norm) };
  if (raw.length <= LONGEST_KNOWN) {
    if (analyses.size >= MOST_KNOWN) analyses.clear();
    analyses.set(raw, analysis);
  }
  return analysis;
}

function partsOf(norm: string): readonly string[] | undefined {
  if (Object.hasOwn(EXPANSIONS, norm)) return EXPANSIONS[norm];
  const mark = norm.indexOf("'");
  if (mark < 0) {
    if (norm.endsWith('nt') && NEGATED.has(norm.slice(0, -2))) return [norm.slice(0, -2), 'not'];
    return undefined;
  }
  if (norm.endsWith("n't")) {
    const whole = norm.replace("'", '');
    if (Object.hasOwn(EXPANSIONS, whole)) return EXPANSIONS[whole];
    return [norm.slice(0, -3), 'not'];
  }
  const tail = SUFFIXES[norm.slice(mark + 1)];
  if (tail !== undefined) return [norm.slice(0, mark), tail];
  if (norm === "that's" || norm === "it's" || norm === "here's" || norm === "there's") {
    return [norm.slice(0, mark), 'is'];
  }
  return undefined;
}

/** How much of a written contraction its first part covers: `do|n't`, `they|re`, `wo|nt`. */
function stemLength(norm: string, [first = '']: readonly string[]): number {
  if (norm.startsWith(first)) return first.length;
  return norm.length - (norm.includes("'") ? 3 : 2);
}
