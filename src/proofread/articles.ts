import type { Lexicon } from './lexicon.ts';
import { type Slip, slipOf } from './slip.ts';
import { follows, type Token } from './tokens.ts';

/** Written with a vowel, spoken with y or w. */
const CONSONANT_SOUND =
  /^(?:eu|ewe|uni(?!n|m|d(?!ir)|ss|ll)|us(?:[eiu]|a[bg])|ut(?:i|en|op|er[iu])|ubiq|uk|ura|urol|urin|ufo|uga|uru|uyg|u$|one|once|oui)/;
/** Written with h, spoken with a vowel. */
const SILENT_H = /^(?:hour|honest|hono[u]?r|heir)/;
/** Many say "an hotel" and "an historic": either will do. */
const EITHER =
  /^(?:h[ei]r(?:b|edi|oi)|hist|hotel|horr|hilar|habit|hall|hyp|hono[r]ar|humble|herald|halluc|hysteri)/;
/** An "a" before one of these is no article but a letter, a slip of another kind or a foreign word. */
const NO_NOUN =
  /^(?:a|an|and|or|is|in|to|at|of|as|it|its|it's|if|on|i|i'm|i've|i'd|i'll|am|are|the|was|were|be|been|for|from|by|with|that|this|my|your|our|we|he|she|they|you|us|but|so|not|no|has|have|had|will|would|can|could|do|did|does|ok|okay|also|up|out|all|any|each|etc|other|another|our|un|una|le|la|el|y|je)$/;
/** Spelt letter by letter; others of these beginnings may be spoken as words ("a NASA post"). */
const SPELT_AN =
  /^(?:MBA|MSc|MA|MS|MP|MRI|MOT|NHS|HR|HGV|LGV|FBI|RN|NGO|NDA|HNC|HND|LLC|SMS|XML|HTML|RSVP|NVQ|LPN|LMS|MC|FE|HE|SEN|SSD|LLM|MD|FT|HQ|SLA|RFP|FX|NCO|HVAC|LVN|FM|HSE)s?$/;
const SPELT_A = /^(?:UK|US|USA|UN|UX|UI|UPS|URL|USB|UCLA|UV|EU)s?$/;

/** "a" before a vowel sound, "an" before any other. */
export function wrongArticles(tokens: readonly Token[], lexicon: Lexicon | null): Slip[] {
  return tokens.flatMap((token, at): Slip[] => {
    const { raw } = token;
    if (raw.length > 2) return [];
    const next = tokens[at + 1];
    if (token.opaque || !/^(?:[aA]n?)$/.test(raw) || !next || next.opaque || !follows(next))
      return [];
    if (/[-'’.&/]$/.test(token.gap)) return [];
    if (raw === 'A' && (token.gap.trim() !== '' || at > 0)) return [];
    const wanted = articleFor(next, lexicon);
    if (wanted === undefined || wanted === token.norm) return [];
    // "an" before a plural is a worn-down "and", as anywhere in typing without capitals: "ill ring u an sort it".
    const isTyped = tokens[0]?.capital === false;
    if (wanted === 'a' && !next.capital && (isTyped || /[^s']s$/.test(next.norm))) return [];
    const slip = slipOf('article', token, wanted, true);
    const end = next.end;
    return [{ ...slip, end, seen: `${raw} ${next.raw}`, better: `${slip.better} ${next.raw}` }];
  });
}

/** The article that is sure before this word, if any is. */
function articleFor(
  { raw, norm, capital }: Token,
  lexicon: Lexicon | null,
): 'a' | 'an' | undefined {
  if (/^\d/.test(raw)) return beforeNumber(raw);
  const stem = norm.replace(/'s$/, '');
  if (raw.length > 1 && /^[A-Z]+s?$/.test(raw) && raw !== 'I') return beforeAcronym(raw);
  if (raw.length < 3 || NO_NOUN.test(norm) || EITHER.test(norm)) return undefined;
  if (/[A-Z]/.test(raw.slice(1))) return undefined;
  const known =
    lexicon === null || lexicon.has(stem) || (capital && lexicon.has(raw.replace(/['’]s$/, '')));
  if (!known && !/^[bcdfgjklmnpqrstvwz]/.test(norm)) return undefined;
  if (SILENT_H.test(norm)) return 'an';
  return /^[aeiou]/.test(norm) && !CONSONANT_SOUND.test(norm) ? 'an' : 'a';
}

function beforeNumber(raw: string): 'a' | 'an' | undefined {
  if (/^8/.test(raw)) return 'an';
  if (/^1[18]/.test(raw)) return /^1[18](?!\d)/.test(raw) ? 'an' : undefined;
  return /^0/.test(raw) ? undefined : 'a';
}

function beforeAcronym(raw: string): 'a' | 'an' | undefined {
  if (SPELT_A.test(raw)) return raw.startsWith('EU') ? 'an' : 'a';
  if (SPELT_AN.test(raw) || /^[AIO]/.test(raw)) return 'an';
  return /^[BCDGJKPQTVWYZ]/.test(raw) ? 'a' : undefined;
}
