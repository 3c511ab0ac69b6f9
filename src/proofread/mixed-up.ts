import { type Slip, slipOf } from './slip.ts';
import { follows, type Token } from './tokens.ts';

/** One confusion that its neighbours make sure. Patterns are tried on lower case; absent ones hold. */
interface Confusion {
  readonly word: string;
  readonly better: string;
  /** On the word before; the empty string is the beginning of a sentence or a mark. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly afterNext?: RegExp;
}

const PREPOSITION =
  /^(?:for|of|with|at|from|about|to|in|join|joining|by|on|appreciate|wish|value|respect|considering)$/;
const THING =
  /^(?:offer|email|e-mail|message|kindness|kind|consideration|invitation|invite|letter|patience|reply|response|company|department|colleagues|team|time|interest|understanding|office|position|role|job|process|search|business|school|support|help|advert|firm|staff|hospital|organisation|organization|trust|candidates|recruiter|interview|call|generosity|future|hospitality)$/;
const CLAUSE =
  /^(?:|and|but|so|yes|no|well|ok|if|when|that|because|since|think|hope|know|sure|as|while)$/;
const START = /^(?:|and|but|so|because|think|hope|know|sure|if|that)$/;
const DETERMINER =
  /^(?:the|a|an|my|your|what|any|this|that|one|it|two|three|i|we|expected|ever|anything|anyone|enough|happy|welcome|just|to)$/;

const CONFUSIONS: readonly Confusion[] = [
  { word: 'your', better: "you're", before: CLAUSE, after: /^able$/, afterNext: /^to$/ },
  {
    word: 'your',
    better: "you're",
    before: /^(?:|and|but|so|yes|well|ok|no)$/,
    after: /^welcome$/,
    afterNext: /^(?:|to|and|but|so|for)$/,
  },
  { word: 'your', better: "you're", before: CLAUSE, after: /^(?:the|a|an|gonna|too|so)$/ },
  { word: 'your', better: "you're", before: CLAUSE, after: /^not$/, afterNext: /^(?!.*ing$).+/ },
  {
    word: 'your',
    better: "you're",
    before: /^(?:if|when|that|because|since|while|hope|sure|think)$/,
    after:
      /^(?:interested|able|looking|happy|free|still|ever|willing|wondering|hiring|stuck|around|well)$/,
    afterNext: /^(?!team|company|staff|offer|candidates|people|colleagues).*$/,
  },
  { word: "you're", better: 'your', before: PREPOSITION, after: THING },
  {
    word: "you're",
    better: 'your',
    after: /^(?:offer|invitation|kindness|consideration|email|message|patience|time)$/,
    afterNext: /^(?!manag|keep|market).*$/,
  },
  { word: "it's", better: 'its', after: /^own$/ },
  {
    word: 'their',
    better: 'there',
    before: START,
    after: /^(?:is|are|was|were|will|isn't|isnt|wasn't|seems)$/,
  },
  {
    word: 'there',
    better: 'their',
    before: PREPOSITION,
    after: /^(?:offer|kindness|consideration|time|team|patience|company|own)$/,
  },
  { word: "they're", better: 'their', before: PREPOSITION, after: THING },
  {
    word: 'of',
    better: 'have',
    before:
      /^(?:could|should|would|must|might|couldn't|wouldn't|shouldn't|couldnt|wouldnt|shouldnt)$/,
    after: /^(?!course\b).+/,
  },
  { word: 'then', better: 'than', before: /^(?:rather|other)$/, after: /^.+/ },
  {
    word: 'then',
    better: 'than',
    before: /^(?:more|better|less|longer|further|sooner|earlier)$/,
    after: DETERMINER,
    afterNext: /^(?:$|(?!will|would|can|have|shall|must|did|was|am).*)/,
  },
  {
    word: 'to',
    better: 'too',
    before: /^(?:it's|its|is|was|are|way|far|bit|be|been)$/,
    after:
      /^(?:late|far|much|many|early|busy|expensive|low|high|difficult|hard|good|bad|big|small)$/,
    afterNext: /^(?:|for|to|away|and|but|at|in|of|from|on)$/,
  },
  {
    word: 'loose',
    better: 'lose',
    before: /^(?:to|not|can't|don't|would|will|could|might|may|you|i)$/,
    after: /^(?:my|the|your|touch|out|time|this|it|any|sleep)$/,
  },
  { word: 'quiet', better: 'quite', after: /^a$/, afterNext: /^(?:few|lot|while|bit|long)$/ },
  {
    word: 'advise',
    better: 'advice',
    before: /^(?:your|some|the|any|my|for|kind|good)$/,
    after: /^(?:|and|on|you|about|but|from)$/,
  },
  {
    word: 'form',
    better: 'from',
    before: /^(?:hear|heard|hearing|away|apart)$/,
    after: /^(?:you|the|them|me|my|your|us|him|her|a)$/,
  },
  {
    word: 'excepted',
    better: 'accepted',
    before: /^(?:have|i|i've|ive|has|already|just)$/,
    after: /^(?:a|an|another|the|it|their)$/,
  },
  {
    word: 'except',
    better: 'accept',
    before: /^(?:to|not|can't|cannot|please|will|won't)$/,
    after: /^(?:my|the|your|this|another|a|an|it|their)$/,
  },
  { word: 'except', better: 'expect', before: /^(?:didn't|never)$/, after: /^to$/ },
];

const BY_WORD = new Map<string, Confusion[]>();
for (const confusion of CONFUSIONS) {
  BY_WORD.set(confusion.word, [...(BY_WORD.get(confusion.word) ?? []), confusion]);
}

/** Sound-alikes, only where the neighbours make it sure. */
export function mixedUp(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap((token, at): Slip[] => {
    const confusions = BY_WORD.get(token.norm);
    if (!confusions || token.opaque || token.next === '-') return [];
    const before = follows(token) ? (tokens[at - 1]?.norm ?? '') : '';
    const after = normAfter(tokens, at);
    const afterNext = after === '' ? '' : normAfter(tokens, at + 1);
    const confusion = confusions.find(
      (each) =>
        (each.before?.test(before) ?? true) &&
        (each.after?.test(after) ?? true) &&
        (each.afterNext?.test(afterNext) ?? true),
    );
    return confusion ? [slipOf('mixed', token, confusion.better, false)] : [];
  });
}

function normAfter(tokens: readonly Token[], at: number): string {
  const next = tokens[at + 1];
  return next && follows(next) && next.next !== '-' ? next.norm : '';
}
