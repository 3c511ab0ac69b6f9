import { type Slip, slipOf } from './slip.ts';
import { follows, type Token } from './tokens.ts';

/** Spellings that can be nothing else. */
const ALWAYS: Readonly<Record<string, string>> = Object.fromEntries(
  `don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't wouldn't couldn't shouldn't mustn't
  needn't can't shan't I'm I've you're you've you'll you'd they're they've they'll they'd we've that's
  what's here's there's where's it'll that'll that'd there'll who's who've could've would've should've
  o'clock`
    .split(/\s+/)
    .map((word) => [word.toLowerCase().replace("'", ''), word]),
);

/** Spellings that are words too, with what must follow for them to be meant as these. */
const BEFORE: Readonly<Record<string, readonly [string, RegExp]>> = {
  id: [
    "I'd",
    /^(?:like|love|be|have|prefer|rather|say|already|hoped|hate|appreciate|been|just|also|still|really|never|never|want|wanted|had|only|need|got|made|decided|agreed|accepted|suggest|recommend|better|gladly|happily|not)$/,
  ],
  ill: [
    "I'll",
    /^(?:be|let|get|have|keep|send|give|not|never|always|also|just|do|make|see|take|try|call|ring|come|stay|pass|leave|miss|still|definitely|probably|certainly|need|think|drop|write|email|say|go|wait|put|remember|gladly|happily)$/,
  ],
  its: [
    "it's",
    /^(?:a|an|the|not|been|just|gonna|nothing|because|my|your|me|too|really|so|very|only|quite|probably|definitely|about|time|no|got|going|better|worth|nice|great|good|hard|sad|over|i|that|with|to)$/,
  ],
  lets: [
    "let's",
    /^(?:be|keep|stay|say|leave|not|call|talk|speak|catch|see|hope|try|do|go|meet|just|face)$/,
  ],
  were: ["we're", /^(?:gonna)$/],
  todays: ["today's", /^(?!\d)/],
  tomorrows: ["tomorrow's", /^(?!\d)/],
  yesterdays: ["yesterday's", /^(?!\d)/],
  ...Object.fromEntries(
    'monday tuesday wednesday thursday friday saturday sunday'
      .split(' ')
      .map((day) => [
        `${day}s`,
        [
          `${day}'s`,
          /^(?:interview|call|chat|meeting|slot|session|appointment|visit|trial|shift)$/,
        ],
      ]),
  ),
};

/** What "its" goes on with as a possessive though the word is in the list: "its very own", "its only". */
const OWNED = /^(?:own|kind|best|first|last|many|much|few|main|most)$/;

/** Words after which "its with" and the like are no clause of their own. */
const OWNING =
  /^(?:of|for|in|on|at|with|from|to|by|about|and|or|than|as|both|all|into|over|has|have|had|lost|see|know|keep|kept|around|under|near|after|before|like)$/;

/** Weak followers of "its": only where "its" opens the sentence or follows a conjunction or a comma. */
const WEAK =
  /^(?:very|only|quite|too|really|so|time|no|better|nice|great|good|hard|sad|over|that|with|to|about|going|just|probably|definitely|worth|got)$/;

/** Words that may lack an apostrophe; all others are passed over. */
const CANDIDATES = new Set([...Object.keys(ALWAYS), ...Object.keys(BEFORE), 'wont']);

/** Contractions whose apostrophe is missing or has slipped: dont, im, id like, did'nt. */
export function missingApostrophes(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap((token, at): Slip[] => {
    const better = token.opaque ? undefined : contractionFor(tokens, at);
    return better === undefined ? [] : [slipOf('apostrophes', token, better, true)];
  });
}

function contractionFor(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const { norm, raw } = token;
  if (!CANDIDATES.has(norm) && !norm.endsWith("'nt")) return undefined;
  if (token.next === '-' || token.gap.endsWith('-')) return undefined;
  if (raw.length > 1 && raw === raw.toUpperCase()) return undefined;
  const slipped = norm.endsWith("'nt") ? /^([a-z]+)'nt$/.exec(norm) : null;
  if (slipped) {
    const whole = `${slipped[1]}nt`;
    return Object.hasOwn(ALWAYS, whole) ? ALWAYS[whole] : undefined;
  }
  if (Object.hasOwn(ALWAYS, norm)) return ALWAYS[norm];
  const previous = tokens[at - 1]?.norm ?? '';
  if (norm === 'wont') return /^(?:my|his|her|their|its)$/.test(previous) ? undefined : "won't";
  const follower = tokens[at + 1];
  if (!follower || !/^\s+$/.test(follower.gap) || !Object.hasOwn(BEFORE, norm)) return undefined;
  const [better, expected] = BEFORE[norm] ?? ['', /^$/];
  if (!expected.test(follower.norm)) return undefined;
  if (norm === 'its' && isPossessive(tokens, at, follower)) return undefined;
  if (norm === 'id' && /^(?:my|your|the|an?|photo|valid|and|or|of)$/.test(previous))
    return undefined;
  if (
    norm === 'ill' &&
    /^(?:am|is|are|was|were|be|been|fall|fell|so|very|and|too|seriously|an?|the|of|his|her|my)$/.test(
      previous,
    )
  )
    return undefined;
  if (
    norm === 'lets' &&
    at > 0 &&
    !/^(?:so|and|but|please|anyway)$/.test(previous) &&
    follows(token)
  )
    return undefined;
  return better;
}

function isPossessive(tokens: readonly Token[], at: number, follower: Token): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1]?.norm ?? '';
  if (OWNED.test(tokens[at + 2]?.norm ?? '') && WEAK.test(follower.norm)) return true;
  const joined = token !== undefined && at > 0 && follows(token);
  if (
    joined &&
    OWNING.test(previous) &&
    !/^(?:and|than|as|about|like|know|see|all)$/.test(previous)
  )
    return true;
  return (
    WEAK.test(follower.norm) &&
    joined &&
    !/^(?:and|but|so|because|if|that|think|guess|as|since|know|sure|when)$/.test(previous)
  );
}
