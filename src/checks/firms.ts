import { LETTERS } from '../draft/letters.ts';
import type { Agreement } from './people.ts';

const FORMS =
  /^(?:the|inc|ltd|limited|llc|llp|plc|gmbh|ag|kg|sa|sarl|bv|nv|ab|as|oy|srl|spa|pty|co|corp|corporation|company|group|holding|holdings|international|uk|usa|and|of|und|et|y|de)$/;
const RANKS =
  /^(?:senior|junior|lead|head|chief|principal|assistant|associate|deputy|trainee|intern|graduate|part|full|time|night|day|remote|interim|temporary|permanent|vacancy|role|position|post|job|ref|reference|interview|invitation|application|of|and|the|for|in|at|a|an|ii|iii)$/;

/** Compares two ways of naming a company: legal forms left off, initials allowed. */
export function compareFirms(one: string, other: string): Agreement {
  return compareWords(wordsOf(one, FORMS), wordsOf(other, FORMS), isPart);
}

/** Compares two ways of naming a role: one shared word, or its stem, makes them one. */
export function compareRoles(one: string, other: string): Agreement {
  return compareWords(wordsOf(one, RANKS), wordsOf(other, RANKS), hasCommon);
}

type Sharing = (one: readonly string[], other: readonly string[]) => boolean;

/** The last word says what one is: a “Data Scientist” is no “Data Analyst”, an “Accounting Manager” may be both. */
const hasCommon: Sharing = (one, other) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isHeadSame = isSame(one.at(-1) ?? '', other.at(-1) ?? '');
  return isHeadSame || short.every((word) => long.some((each) => isSame(word, each)));
};

/** The first word agrees, or all words of the shorter name: "Lundgren Foods" is not "Lindqvist Foods". */
const isPart: Sharing = (one, other) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const [first] = short;
  const [head] = long;
  if (first !== undefined && head !== undefined && isSame(first, head)) return true;
  return short.every((a) => long.some((b) => isSame(a, b)));
};

function compareWords(
  one: readonly string[],
  other: readonly string[],
  sharing: Sharing,
): Agreement {
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (sharing(one, other)) return 'same';
  if (one.join('') === other.join('')) return 'same';
  if (isInitials(one, other) || isInitials(other, one)) return 'same';
  return 'different';
}

/** As in draft/letters.ts: `\p{L}` would take a millisecond of every start. */
const NO_LETTERS = new RegExp(`[^${LETTERS}]+`);

function wordsOf(name: string, left: RegExp): string[] {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(NO_LETTERS)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !left.test(word));
  return telling.length > 0 ? telling : [];
}

/** So many letters in common make "Accountant" and "Accounting" one. */
const STEM = 5;

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return short.length >= STEM && long.includes(short.slice(0, STEM));
}

/** "BBC" for "British Broadcasting Corporation": the first letters, legal forms counted or not. */
function isInitials([only, ...more]: readonly string[], words: readonly string[]): boolean {
  if (only === undefined || more.length > 0 || words.length < 2) return false;
  return only.startsWith(words.map((word) => word.charAt(0)).join(''));
}
