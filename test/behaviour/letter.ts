/** A letter in its parts; an empty part is left out. */
export interface Letter {
  readonly headers: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly decision: string;
  readonly reason: string;
  /** Where a rule puts what it is about. */
  readonly extra: string;
  readonly wish: string;
  readonly door: string;
  readonly close: string;
  readonly name: string;
}

/** What a letter is filled with, so that no rule hangs on a name. */
export interface Filling {
  readonly recruiter: string;
  readonly role: string;
  readonly company: string;
  readonly day: string;
  readonly sender: string;
}

export const FILLINGS: readonly Filling[] = [
  ['Ms Lopez', 'Data Analyst', 'Northwind Freight', 'Tuesday', 'Jo Bell'],
  ['Kwame', 'Head Gardener', 'Ashdown House', 'the 14th', 'Ingrid Solberg'],
  ['Dr. Papadakis', 'Staff Nurse', 'Saint Brannock Hospital', 'Monday morning', 'Tomasz Wilk'],
  ['Mr. Nakamura', 'Site Welder', 'Halvorsen Yards', '3 May', 'Adaeze Obi'],
  ['Priyanka', 'Pastry Chef', 'Finca Altamira', 'Friday at ten', "Siobhán O'Dea"],
  ['Professor Meyer', 'Archive Assistant', 'Bellerose Museum', 'next Thursday', 'Ravi Menon'],
].map(([recruiter = '', role = '', company = '', day = '', sender = '']) => ({
  recruiter,
  role,
  company,
  day,
  sender,
}));

const GOOD: Letter = {
  headers: '',
  greeting: 'Dear {recruiter},',
  thanks: 'Thank you for inviting me to interview for the {role} role at {company}.',
  decision: 'I have decided not to go ahead with the interview on {day}.',
  reason: 'I have accepted a position closer to home.',
  extra: '',
  wish: 'I hope you find the right person soon.',
  door: 'I would be glad to stay in touch.',
  close: 'Kind regards,',
  name: '{sender}',
};

/** A good letter with some of its parts changed, filled in. */
export function letter(changes: Partial<Letter>, filling: Filling): string {
  const parts = { ...GOOD, ...changes };
  const body = [parts.thanks, parts.decision, parts.reason, parts.extra, parts.wish, parts.door]
    .filter((part) => part !== '')
    .join(' ');
  const closing = [parts.close, parts.name].filter((part) => part !== '').join('\n');
  const text = [parts.headers, parts.greeting, body, closing].filter((part) => part !== '');
  return `${text.join('\n\n')}\n`.replace(
    /\{(recruiter|role|company|day|sender)\}/g,
    (_, slot: keyof Filling) => filling[slot],
  );
}
