import type { Sentence } from '../draft/draft.ts';
import { isCapitalised } from '../draft/letters.ts';
import type { Edit } from './edit.ts';

/** "Please delete my papers." and "Cancel it." are nobody's fault, in whatever tone. */
export function isRequest({ start, end }: Sentence, source: string): boolean {
  return REQUEST.test(source.slice(start, end));
}

const REQUEST =
  /^(?:(?:please|kindly|pls|plz) )?(?:cancel|remove|delete|unsubscribe|take me off|you (?:may|can) (?:delete|remove|destroy|shred|throw)|stop (?:messaging|emailing|texting|calling|contacting|ringing|mailing|writing)|(?:do not|don['’]?t) (?:contact|call|ring|keep|store|process))\b[^,;:.!?\n–—]*?(?=\s+(?:and|before|or|because|since)\b|[,;:.!?\n–—]|$)/i;

/** A longer request says more than that. */
const MOST_ASKED = 9;

/** What a sentence asks for, without what it says beside: "stop messaging me, you people are like flies". */
export function politely({ start, end }: Sentence, source: string): Edit[] {
  const [asked = ''] = REQUEST.exec(source.slice(start, end)) ?? [];
  const words = asked.trim().split(/\s+/);
  if (asked === '' || words.length > MOST_ASKED) return [];
  const [first = ''] = words;
  const please = isCapitalised(first) ? 'Please' : 'please';
  const text = /^(?:please|kindly|pls|plz|you)$/i.test(first)
    ? words.join(' ')
    : `${please} ${words.join(' ').replace(first, first.toLowerCase())}`;
  return [{ start, end, text: `${text}.` }];
}
