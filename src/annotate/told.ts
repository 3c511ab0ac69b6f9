import { addressesIn, domainWords } from '../draft/addresses.ts';
import { momentIn } from '../draft/dates.ts';
import type { Draft, Zone } from '../draft/draft.ts';
import { headerValue } from '../draft/headers.ts';
import type { Facts, Told } from './annotation.ts';
import { askedIn } from './asked.ts';
import { answeredIn } from './thread.ts';

/** What the caller may know beside the draft. Dates as mail programs or ISO 8601 write them. */
export interface Outside {
  readonly facts?: Partial<Facts>;
  /** When the interview is, as it is written. */
  readonly date?: string;
  /** When the message that is answered came. */
  readonly received?: string;
  /** When this one is sent, where it has no `Date:` of its own. */
  readonly now?: string;
}

/** What caller, headers and thread say, in this order of trust. */
export function toldBy(draft: Draft, zones: readonly Zone[], outside: Outside): Told {
  const { headers } = draft;
  const known = outside.facts ?? {};
  const to = addressesIn(headerValue(headers, 'to') ?? '');
  const answered = answeredIn(draft, zones);
  const asked = askedIn(draft, zones, domainWords(answered.from?.mailbox ?? ''));
  const addresses = to.length > 0 ? to : answered.from ? [answered.from] : [];
  const names = addresses.filter(({ written }) => written).map(({ name }) => name);
  return {
    recruiters: known.recruiter ? [known.recruiter] : names,
    role: known.role ?? asked.role,
    company: known.company ?? asked.company,
    date: outside.date ?? asked.date,
    domains: addresses.flatMap(({ mailbox }) => domainWords(mailbox)),
    received: momentIn(outside.received ?? '') ?? answered.received,
    sent: momentIn(headerValue(headers, 'date') ?? '') ?? momentIn(outside.now ?? ''),
  };
}

/** What is taken for true: the caller's word, else the draft's, else what the thread asks to. */
export function settle(said: Facts, told: Told, known: Partial<Facts> = {}): Facts {
  return {
    recruiter: known.recruiter ?? said.recruiter,
    role: known.role ?? said.role ?? told.role,
    company: known.company ?? said.company ?? told.company,
    sender: known.sender ?? said.sender,
  };
}
