import { addressesIn, domainWords } from '../draft/addresses.ts';
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
  const domain = domainWords(from?.mailbox ?? '');
  const isOwn = (text: string) =>
    domain.some((word) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .startsWith(word),
    );
  const own = mentions.find(({ what, text }) => what === 'company' && isOwn(text))?.text;
  const [role, company] = [first('role'), own ?? first('company')];
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
