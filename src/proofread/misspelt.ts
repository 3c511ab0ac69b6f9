import { capitalised } from '../draft/letters.ts';
import { isFriend } from './friends.ts';
import type { Lexicon } from './lexicon.ts';
import { isSlang } from './slang.ts';
import { type Slip, slipOf } from './slip.ts';
import { type Care, suggest } from './suggest.ts';
import type { Token } from './tokens.ts';

/** Words run together, and slips of which the nearest word would be a wrong guess. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alot: 'a lot',
    aswell: 'as well',
    atleast: 'at least',
    infact: 'in fact',
    incase: 'in case',
    eachother: 'each other',
    thankyou: 'thank you',
    thanku: 'thank you',
    nite: 'night',
    tonite: 'tonight',
    inspite: 'in spite',
    ofcourse: 'of course',
    goodluck: 'good luck',
    bestwishes: 'best wishes',
    wich: 'which',
    teh: 'the',
    thier: 'their',
    adn: 'and',
    taht: 'that',
    becuase: 'because',
    becasue: 'because',
    definately: 'definitely',
    defiantly: 'definitely',
    greatful: 'grateful',
    gratefull: 'grateful',
    thanx: 'thanks',
    thankfull: 'thankful',
    tommorow: 'tomorrow',
    tommorrow: 'tomorrow',
    truely: 'truly',
    untill: 'until',
    intrest: 'interest',
    calender: 'calendar',
    withdrawl: 'withdrawal',
    withdrawel: 'withdrawal',
    recieve: 'receive',
    wierd: 'weird',
    hte: 'the',
    yuo: 'you',
    yoru: 'your',
    waht: 'what',
    wiht: 'with',
    ahve: 'have',
    jsut: 'just',
  }),
);
const OFFERED_ONLY = new Set(['defiantly', 'withdrawl', 'withdrawel']);

/** A sentence of which so many words, and so great a share, are unknown is in another language or voice. */
const MANY_UNKNOWN = 3;
const FOREIGN = 0.3;
const HURRIED = 0.75;

/** Words in no dictionary that have a near neighbour in one. */
export function misspeltWords(
  tokens: readonly Token[],
  lexicon: Lexicon,
  elsewhere: ReadonlySet<string>,
): Slip[] {
  const own = tokens.filter((token) => !token.opaque);
  const unknown = own.filter((token, at) => isUnknown(token, at === 0, lexicon, elsewhere));
  if (unknown.length >= MANY_UNKNOWN && unknown.length > own.length * FOREIGN) {
    // Hurried typing is near to words that there are; another language is not.
    const near = unknown.filter(({ norm }) => KNOWN.has(norm) || suggest(norm, lexicon, 'usual'));
    if (near.length < unknown.length * HURRIED) return [];
  }
  return unknown.flatMap((token): Slip[] => {
    if (KNOWN.has(token.norm)) {
      return [
        slipOf('misspelt', token, KNOWN.get(token.norm) ?? '', !OFFERED_ONLY.has(token.norm)),
      ];
    }
    const found = suggest(token.norm, lexicon, careFor(token));
    if (!found || isAmongStrangers(tokens, token, lexicon)) return [];
    return [slipOf('misspelt', token, found.word, found.clear)];
  });
}

/** Beside a capital, a hyphen or a slash a word may well be a name or half of one. */
function careFor({ capital, next, gap }: Token): Care {
  return capital || /[-/]/.test(next) || /[-/]$/.test(gap) ? 'strict' : 'usual';
}

/** Beside a word that nobody knows: a phrase of another language, a street, or "[sic]". */
function isAmongStrangers(tokens: readonly Token[], token: Token, lexicon: Lexicon): boolean {
  const at = tokens.indexOf(token);
  return [tokens[at - 1], tokens[at + 1]].some((other) => {
    if (!other) return false;
    const { raw, norm, opaque } = other;
    if (opaque) return /^\[sic\]/i.test(raw);
    if (norm.length < 4 || /[^a-z\u00c0-\u024f]/.test(norm)) return false;
    if (isFriend(norm) || isSlang(other) || lexicon.has(norm) || lexicon.has(capitalised(norm)))
      return false;
    return suggest(norm, lexicon, 'usual') === undefined && !KNOWN.has(norm);
  });
}

function isUnknown(
  token: Token,
  first: boolean,
  lexicon: Lexicon,
  elsewhere: ReadonlySet<string>,
): boolean {
  const { raw, norm } = token;
  if (elsewhere.has(norm)) return false;
  if (KNOWN.has(norm) && !(token.capital && !first)) return !isQuotedAlone(token);
  if (norm.length < 4 || (token.capital && !first) || /[^a-z]/.test(norm)) return false;
  if (/[A-Z]/.test(raw.slice(1)) || lexicon.has(norm) || isQuotedAlone(token)) return false;
  if (isFriend(norm) || isSlang(token)) return false;
  // Drawn out ("sooo"), or spoken ("comin").
  if (/(.)\1\1/.test(norm) || (norm.endsWith('in') && lexicon.has(`${norm}g`))) return false;
  return !lexicon.has(capitalised(norm)) && !isDerived(norm, lexicon);
}

/** A word in quotation marks by itself is somebody else's. */
function isQuotedAlone({ gap, next }: Token): boolean {
  return /["“‘'(]$/.test(gap) && /["”’')]/.test(next);
}

const PREFIX =
  /^(?:un|re|pre|non|over|under|out|mis|co|anti|semi|sub|super|inter|multi|micro|mid|counter|self|cyber|post|fore)(?=[a-z]{4})/;
const SUFFIXES =
  'ish less ness like wise ward wards ship able ism ist ists ers s ies:y ing:e y:e'.split(' ');

/** Made from a word as anybody may make one: "unpaintable", "sorries", "cruisy". */
function isDerived(norm: string, lexicon: Lexicon): boolean {
  const without = norm.replace(PREFIX, '');
  if (without !== norm && lexicon.has(without)) return true;
  return [norm, without].some((word) =>
    SUFFIXES.some((each) => {
      const [suffix = '', instead = ''] = each.split(':');
      if (!word.endsWith(suffix)) return false;
      const stem = word.slice(0, -suffix.length) + instead;
      return stem.length >= 4 && (lexicon.has(stem) || isFriend(stem));
    }),
  );
}
