import { capitalised } from '../draft/letters.ts';
import { isParticle, isTitle } from '../draft/names.ts';
import { areNicknames } from './nicknames.ts';

/** How two ways of naming somebody go together; `unknown` where one of them names nobody in particular. */
export type Agreement = 'same' | 'misspelt' | 'different' | 'unknown';

const MAILBOX =
  /^(?:hr|jobs?|careers?|recruit(?:ing|ment|er|ers)?|talent|acquisition|team|info|office|hello|contact|admin|people|hiring|manager|no|reply|noreply|donotreply|support|apply|application|applications|human|resources|department|dept|personnel|staff|mail|post|enquiries|inquiries|bewerbung|karriere|personal|rh|notifications?|service|desk|group|ltd|inc|gmbh|committee|panel|board|sir|madam|all|everyone|candidate|applicant|interviews?|and|the|of|at)$/;

/** A name so short says too little for a slip of one letter to be told from another name. */
const SHORTEST_SLIP = 5;

/**
 * Compares a name as it is written with one that is known. One shared name is enough ("Ms Smith" and
 * "Nicole Smith"), in any order, with or without accents; initials, nicknames and the beginning of a
 * name count too.
 */
export function compareNames(written: string, known: string): Agreement {
  const one = partsOf(written);
  const other = partsOf(known);
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (isOtherScript(one) !== isOtherScript(other)) return 'unknown';
  const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => isSame(a, b))) return 'same';
  if (one.join('') === other.join('')) return 'same';
  if (pairs.some(([a, b]) => isSlip(a, b))) return 'misspelt';
  return 'different';
}

/** The words of a name that tell one person from another, in lower case and without accents. */
export function partsOf(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^a-z\u0100-\uffff]+/)
    .filter((word) => word !== '' && !isTitle(word));
  const full = words.filter((word) => !isParticle(word));
  const own = full.length > 0 ? full : words;
  return own.some((word) => MAILBOX.test(word)) ? [] : own;
}

function isSame(a: string, b: string): boolean {
  if (a === b || areNicknames(a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // An initial, a name cut short ("Alex", "Tomi"), or two joined ("annamaria").
  if (short.length === 1) return long.startsWith(short);
  // "Petrov" and "Petrova" are two names, "Tom" and "Tomasz" may be one.
  if (short.length >= 3 && long.startsWith(short))
    return long.length - short.length > 1 || short.length < SHORTEST_SLIP;
  return short.length >= 4 && long.includes(short);
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_SLIP || a.charAt(0) !== b.charAt(0)) return false;
  return isOneEdit(a, b);
}

/** Whether one letter more, less, changed or swapped makes one of the other. */
function isOneEdit(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (Math.max(left.length, right.length) <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function isOtherScript(parts: readonly string[]): boolean {
  return parts.every((part) => /^[^a-z]+$/.test(part));
}

/** "Nicole" of "Nicole Smith" and of "Smith, Nicole"; a name with a title stays whole. */
export function givenName(name: string): string {
  const [family = '', given] = name.split(',');
  const words = (given ?? family).trim().split(/\s+/);
  const [first = ''] = words;
  return isTitle(first) ? name : capitalised(first);
}
