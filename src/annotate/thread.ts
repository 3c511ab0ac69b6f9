import { type Address, addressesIn } from '../draft/addresses.ts';
import { fromIn, isAttribution, sentIn } from '../draft/attribution.ts';
import { type Moment, momentIn } from '../draft/dates.ts';
import type { Draft, Zone } from '../draft/draft.ts';

/** Who wrote the mail that is answered, and when. */
export interface Answered {
  readonly from: Address | null;
  readonly received: Moment | null;
}

const HEAD_LINES = 8;
const ATTRIBUTION_LINES = 3;

/** Reads the head of the quoted thread: an attribution line, or the header block that a program puts there. */
export function answeredIn(draft: Draft, zones: readonly Zone[]): Answered {
  const quoted = zones.find(({ kind }) => kind === 'quoted');
  if (!quoted) return { from: null, received: null };
  const lines = draft.text
    .slice(quoted.start, quoted.end)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES);
  for (let count = 1; count <= ATTRIBUTION_LINES; count += 1) {
    const line = lines.slice(0, count).map(unquoted).join(' ');
    if (isAttribution(line)) return { from: authorIn(line), received: momentIn(line) };
  }
  const from = lines.map(fromIn).find((value) => value !== undefined);
  const sent = lines.map(sentIn).find((value) => value !== undefined);
  return {
    from: from === undefined ? null : (addressesIn(from)[0] ?? null),
    received: momentIn(sent ?? ''),
  };
}

function unquoted(line: string): string {
  return line.replace(/^[>\s]+/, '').trimEnd();
}

const CLOCK = String.raw`\d{1,2}[:h.]\d{2}(?::\d{2})?(?:[\s\u202f]*[AaPp]\.?[Mm]\.?)?(?:\s*[+-]\d{4})?(?:\s*(?:GMT|UTC|Uhr|h))?`;
const VERB = 'wrote|writes|schrieb|a écrit|escribió|escreveu|schreef|ha scritto';
/** The name stands behind the time, or in German and Dutch behind the verb. */
const AFTER_TIME = new RegExp(
  `${CLOCK},?\\s+(?:schreef\\s+)?([^\\d<>@:]{2,60}?)\\s*(?:<|\\b(?:${VERB})|:)`,
  'i',
);
const AFTER_VERB = /\b(?:schrieb|schreef)\s+([^\d<>@:]{2,60}?)\s*(?:<|:)/i;
const BEFORE_VERB = new RegExp(`,\\s+([^\\d<>@:,]{2,60}?)\\s*(?:<[^>]*>)?\\s*(?:${VERB})`, 'i');
const MUTT = /^(?:\*\s+)?([^<\d,]{2,60}?)\s*</;

function authorIn(line: string): Address | null {
  const mailbox = /<([^\s<>]+@[^\s<>]+)>/.exec(line)?.[1] ?? '';
  for (const form of [MUTT, AFTER_VERB, AFTER_TIME, BEFORE_VERB]) {
    const name = form
      .exec(line)?.[1]
      ?.trim()
      .replace(/^["']|["']$/g, '');
    if (name && !/\b(?:at|um|à|las|às|om|alle)$/i.test(name))
      return { name, mailbox, written: true };
  }
  return mailbox === '' ? null : (addressesIn(mailbox)[0] ?? null);
}
