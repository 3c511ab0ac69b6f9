import type { Slip } from './slip.ts';
import { follows, type Token } from './tokens.ts';

/** Never said twice on purpose: "that that", "had had", "log in in time" and "very very" are. */
const ONCE =
  /^(?:the|a|an|and|of|to|for|with|from|my|your|our|their|his|i|we|they|he|she|but|or|if|would|could|be|been|has|me|us|as|than|because|i'm|i've|i'd|i'll|am|it's|when|while|about|some|any|what|just|get|am|these|those|this|then|also)$/;
/** A longer word twice is a slip too, unless it is said with feeling. */
const FELT =
  /(?:ly|ing)$|^(?:really|please|thanks|always|little|forever|lovely|cheers|around|another|super|sorry|better)$/;

/** "the the", the second of which goes. */
export function doubledWords(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap((token, at): Slip[] => {
    const first = tokens[at - 1];
    if (!first || token.opaque || first.norm !== token.norm || !follows(token)) return [];
    if (token.raw !== first.raw && (at > 1 || token.capital)) return [];
    const { norm } = token;
    if (token.capital && norm !== 'i' && !norm.startsWith("i'")) return [];
    if (!ONCE.test(norm) && (norm.length < 6 || FELT.test(norm))) return [];
    const { start } = first;
    const { end } = token;
    const seen = `${first.raw} ${token.raw}`;
    const edit = { start: first.end, end, text: '' };
    return [{ variant: 'doubled', start, end, seen, better: first.raw, safe: true, edit }];
  });
}
