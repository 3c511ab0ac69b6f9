import type { Draft, Zone } from '../draft/draft.ts';
import { sentencesOf } from '../draft/sentences.ts';
import { readText } from '../draft/text.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** What the quoted mail asks to: the role and the company that it names beyond doubt. */
export interface Asked {
  readonly role: string | null;
  readonly company: string | null;
  /** When the interview is, as the mail puts it: “Friday”, “Thursday, 5 November”. */
  readonly date: string | null;
}

/** A thread may go back for years; what is answered stands at its head. */
const LONGEST = 4_000;

/** Reads the mail that is answered out of the quoted thread. `domain` are the words of its author's mailbox. */
export function askedIn(draft: Draft, zones: readonly Zone[], domain: readonly string[]): Asked {
  const quoted = zones.find(({ kind }) => kind === 'quoted');
  if (!quoted) return { role: null, company: null, date: null };
  const text = draft.text
    .slice(quoted.start, Math.min(quoted.end, quoted.start + LONGEST))
    .replace(/^[> \t]+/gm, '');
  const mail = readText(text);
  const body: Zone = { kind: 'body', start: mail.bodyStart, end: text.length };
  return { ...askedBy(mentionsOf(mail, sentencesOf(mail, [body])), domain), date: dateIn(text) };
}

/** A company is believed where it is its author's own, or where the words leave no doubt. */
export function askedBy(
  mentions: readonly Mention[],
  domain: readonly string[],
): Omit<Asked, 'date'> {
  const isOwn = (text: string) =>
    domain.some((word) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .startsWith(word),
    );
  const companies = mentions.filter(({ what }) => what === 'company');
  const company = companies.find(({ text }) => isOwn(text)) ?? companies.find(({ sure }) => sure);
  const role = mentions.find(({ what, sure }) => what === 'role' && sure);
  return { role: role?.text ?? null, company: company?.text ?? null };
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = new RegExp(
  `\\b(?:on|for|this|next)\\s+(${DAY}(?:,?\\s+(?:the\\s+)?${NUMBER}(?:\\s+(?:of\\s+)?${MONTH})?|,?\\s+${MONTH}\\s+${NUMBER})?|${NUMBER}\\s+${MONTH}|${MONTH}\\s+${NUMBER})\\b`,
);

/** The first day that a mail speaks of, under its attribution or header. */
export function dateIn(text: string): string | null {
  const own = text
    .split('\n')
    .filter((line) => !/^(?:On\b.*|Sent|Date|Gesendet)\s?:|wrote:\s*$/.test(line));
  return DATE.exec(own.join('\n'))?.[1]?.replace(/\s+/g, ' ') ?? null;
}
