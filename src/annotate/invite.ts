import { addressesIn, domainWords } from '../draft/addresses.ts';
import { momentIn } from '../draft/dates.ts';
import { headerValue } from '../draft/headers.ts';
import type { Annotation } from './annotation.ts';
import { askedBy, dateIn } from './asked.ts';
import type { Outside } from './told.ts';

/** What an invitation says to whoever answers it: who wrote it, about which role where, and when it came. */
export function invitedBy({ draft, mentions, facts }: Annotation): Outside {
  const [from] = addressesIn(headerValue(draft.headers, 'from') ?? '');
  const recruiter = from?.name ?? facts.sender;
  const { role, company } = askedBy(mentions, domainWords(from?.mailbox ?? ''));
  const came = headerValue(draft.headers, 'date');
  const date = dateIn(draft.text);
  return {
    facts: {
      ...(recruiter ? { recruiter } : {}),
      ...(role ? { role } : {}),
      ...(company ? { company } : {}),
    },
    ...(date ? { date } : {}),
    ...(came && momentIn(came) ? { received: came } : {}),
  };
}
