import type { Sentence, Span } from '../draft/draft.ts';
import { capitalised, isCapitalised } from '../draft/letters.ts';
import type { Edit } from './edit.ts';

const ASK = String.raw`(?:(?:please|kindly|pls|plz)\s+)?(?:cancel|remove|delete|unsubscribe|stop\s+(?:messaging|emailing|e-mailing|texting|calling|contacting|ringing|mailing|spamming)|(?:do not|don['’]?t)\s+(?:contact|call|ring|text|message|email|keep|store|process)|you\s+(?:may|can)\s+(?:delete|remove|destroy|shred))`;
const THING = String.raw`(?:me|us|it|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|all\s+of\s+it|(?:all\s+)?(?:my|the|our)\s+(?:personal\s+)?(?:interview|application|appointment|booking|slot|candidacy|candidature|file|data|details|cv|résumé|resume|number|name|documents|papers|profile|account|records?|e-?mail))`;
const WHERE = String.raw`(?:\s+(?:(?:off|from|out\s+of|on)\s+(?:your|the|any|all)\s+(?:\w+\s+)?(?:lists?|databases?|records|systems?|files?|books|pool|register|process)|on\s+here|about\s+(?:this|that|it|jobs)|(?:for|on)\s+(?:a\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|again|any\s?more|now))?`;

/** "Take me off your list": what is taken is taken off something. */
const TAKE = String.raw`(?:(?:please|kindly|pls|plz)\s+)?take\s+(?:me|my\s+(?:name|number|details|cv|data|profile|file|application))\s+(?:off|from|out\s+of)\s+(?:(?:your|the|any|all)\s+(?:\w+\s+)?(?:lists?|databases?|records|systems?|files?|books|pool|register|process)|it)`;

/** "Please delete my papers", "Cancel it": an asking word, a thing that can be asked for, and where or when. */
const REQUEST = new RegExp(
  `^(?:(?:and|but|also|so)\\s+)?(${ASK}\\s+${THING}${WHERE}|${TAKE})(?!\\w|\\s+an?\\b)`,
  'i',
);

/** Where a sentence asks for something that is nobody's fault, in whatever tone. */
export function requestIn({ start, end }: Sentence, source: string): Span | undefined {
  const [all = '', asked] = REQUEST.exec(source.slice(start, end)) ?? [];
  if (asked === undefined) return undefined;
  return { start: start + all.length - asked.length, end: start + all.length };
}

/** What a sentence asks for, without what it says beside: "stop messaging me, you people are like flies". */
export function politely(sentence: Sentence, source: string): Edit[] {
  const { start, end } = sentence;
  const request = requestIn(sentence, source);
  if (!request) return [];
  const asked = source.slice(request.start, request.end);
  const polite = /^(?:please|kindly|pls|plz|you)\b/i.test(asked)
    ? asked
    : `please ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
  const please = isCapitalised(source.charAt(start)) ? capitalised(polite) : polite;
  // Where no stop was typed, what comes next brings its own.
  const stop = /[.!?]$/.test(source.slice(start, end)) ? '.' : '';
  const text = please + stop;
  return text === source.slice(start, end) ? [] : [{ start, end, text }];
}

/** Whether something is asked for in so many words. */
export function isPolite({ start, end }: Span, source: string): boolean {
  return POLITE.test(source.slice(start, end));
}

const POLITE = /^\W*(?:please|kindly)\b/i;
