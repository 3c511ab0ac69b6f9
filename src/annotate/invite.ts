import { addressesIn } from '../draft/addresses.ts';
import { momentIn } from '../draft/dates.ts';
import { headerValue } from '../draft/headers.ts';
import type { Annotation } from './annotation.ts';
import type { Outside } from './told.ts';

/** What an invitation says to whoever answers it: who wrote it, about which role where, and when it came. */
export function invitedBy({ draft, mentions, facts }: Annotation): Outside {
  const [from] = addressesIn(headerValue(draft.headers, 'from') ?? '');
  const recruiter = from?.name ?? facts.sender;
  const first = (what: 'role' | 'company') =>
    mentions.find((mention) => mention.what === what && mention.sure)?.text;
  const [role, company] = [first('role'), first('company')];
  const date = headerValue(draft.headers, 'date');
  return {
    facts: {
      ...(recruiter ? { recruiter } : {}),
      ...(role ? { role } : {}),
      ...(company ? { company } : {}),
    },
    ...(date && momentIn(date) ? { received: date } : {}),
  };
}
