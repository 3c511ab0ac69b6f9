import type { Annotation } from '../../annotate/annotation.ts';
import { type Address, addressesIn } from '../../draft/addresses.ts';
import type { Header } from '../../draft/draft.ts';
import { compareNames, partsOf } from '../people.ts';
import type { Remark } from '../remark.ts';

const NO_REPLY = /^(?:no|do)[-_.]?(?:not[-_.]?)?reply|^(?:bounce|mailer-daemon|notifications?)\b/i;

/** The mail goes to somebody who reads it, and to nobody whom the greeting leaves out. */
export function checkRecipients({ draft, sentences }: Annotation): Remark[] {
  const field = (name: string) => draft.headers.find((header) => header.name === name);
  const [to, cc, bcc] = [field('to'), field('cc'), field('bcc')];
  const readers = addressesOf(to);
  const dead = readers.find(({ mailbox }) => NO_REPLY.test(mailbox));
  if (to && dead)
    return [
      {
        ...placeOf(to),
        variant: 'noreply',
        severity: 'warning',
        points: 8,
        values: { seen: dead.mailbox },
      },
    ];
  const greeting = sentences.find(({ zone }) => zone === 'greeting');
  const greeted = greeting ? draft.text.slice(greeting.start, greeting.end) : '';
  const people = readers.filter(({ name }) => partsOf(name).length > 0);
  const left = people.filter(({ name }) => compareNames(greeted, name) === 'different');
  const toAll = /\b(?:all|everyone|both|team|colleagues|and|&)\b|,\s*\S/i.test(greeted);
  if (to && people.length > 1 && left.length > 0 && left.length < people.length && !toAll) {
    const values = { seen: left.map(({ name }) => name).join(', ') };
    return [{ ...placeOf(to), variant: 'several', values }];
  }
  const copied = [...addressesOf(cc), ...addressesOf(bcc)].map(({ name }) => name);
  const copy = cc ?? bcc;
  if (!copy || copied.length === 0) return [];
  return [{ ...placeOf(copy), values: { seen: copied.join(', ') } }];
}

function addressesOf(header: Header | undefined): Address[] {
  return header ? addressesIn(header.value) : [];
}

function placeOf({ start, end }: Header): { start: number; end: number } {
  return { start, end };
}
