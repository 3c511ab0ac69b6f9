import type { Slip } from './slip.ts';
import { follows, type Token } from './tokens.ts';

/** Never said twice on purpose: "that that", "had had", "log in in time" and "very very" are. */
const ONCE =
  /^(?:the|a|an|and|of|to|for|with|from|my|your|our|their|his|i|we|they|he|she|but|or|if|would|could|be|been|has|me|us|as|than|because|i'm|i've|i'd|i'll|am|it's|when|while|about|some|any|what|just|get|am|these|those|this|then|also)$/;
/** A longer word twice is a slip too, unless it is said with feeling. */
const FELT =
  /(?:ly|ing)$|^(?:really|please|thanks|always|little|forever|lovely|cheers|around|another|super|sorry|better)$/;

/** "the the", of which the first stays: one slip a run, however often the word stands there. */
export function doubledWords(tokens: readonly Token[]): Slip[] {
  const slips: Slip[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    if (!isDoubled(tokens, at)) continue;
    const from = at - 1;
    while (isDoubled(tokens, at + 1)) at += 1;
    const run = tokens.slice(from, at + 1);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const seen = run.map(({ raw }) => raw).join(' ');
    const edit = { start: first.end, end: last.end, text: '' };
    const { start, raw: better } = first;
    slips.push({ variant: 'doubled', start, end: last.end, seen, better, safe: true, edit });
  }
  return slips;
}

/** Whether the token says the word before it again, by a slip. */
function isDoubled(tokens: readonly Token[], at: number): boolean {
  const [first, token] = [tokens[at - 1], tokens[at]];
  if (!first || !token || token.opaque || first.norm !== token.norm || !follows(token))
    return false;
  if (token.raw !== first.raw && (at > 1 || token.capital)) return false;
  const { norm } = token;
  if (token.capital && norm !== 'i' && !norm.startsWith("i'")) return false;
  return ONCE.test(norm) || (norm.length >= 6 && !FELT.test(norm));
}
