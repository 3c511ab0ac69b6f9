import { type Address, addressesIn } from '../draft/addresses.ts';
import { type Moment, momentIn } from '../draft/dates.ts';
import type { Draft, Zone } from '../draft/draft.ts';

/** Who wrote the mail that is answered, and when. */
export interface Answered {
  readonly from: Address | null;
  readonly received: Moment | null;
}

const HEAD_LINES = 8;
const FROM = /^[>\s]*\*?From:\*?\s*(.+)$/im;
const SENT = /^[>\s]*\*?(?:Sent|Date):\*?\s*(.+)$/im;
const WROTE = /^[>\s]*On\b([\s\S]{4,300}?)\bwrote\s*:/im;

/** Reads the head of the quoted thread: an attribution line, or the header block that Outlook puts there. */
export function answeredIn(draft: Draft, zones: readonly Zone[]): Answered {
  const quoted = zones.find(({ kind }) => kind === 'quoted');
  if (!quoted) return { from: null, received: null };
  const head = draft.text
    .slice(quoted.start, quoted.end)
    .split('\n')
    .slice(0, HEAD_LINES)
    .join('\n');
  const wrote = WROTE.exec(head)?.[1];
  if (wrote !== undefined) return { from: authorIn(wrote), received: momentIn(wrote) };
  const from = FROM.exec(head)?.[1];
  return {
    from: from === undefined ? null : (addressesIn(from)[0] ?? null),
    received: momentIn(SENT.exec(head)?.[1] ?? ''),
  };
}

/** "Tue, Nov 3, 2026 at 9:12 AM Nicole Smith <n@acme.com>": the name stands behind the last figure. */
function authorIn(wrote: string): Address | null {
  const line = wrote.replace(/[>\s]+/g, ' ');
  const mailbox = /<?([^\s<>]+@[^\s<>]+)>?/.exec(wrote)?.[1] ?? '';
  const named =
    /.*\d(?:\s*[ap]\.?m\.?)?(?:\s*[+-]\d{4}|\s*(?:GMT|UTC))?,?\s+([^\d<>@]{2,60}?)\s*(?:<|$)/i.exec(
      line,
    );
  const name = named?.[1]?.trim() ?? '';
  return name === '' && mailbox === '' ? null : { name, mailbox };
}
