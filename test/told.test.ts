import { describe, expect, it } from 'vitest';
import { compareFirms, compareRoles } from '../src/checks/firms.ts';
import { compareNames } from '../src/checks/people.ts';
import { addressesIn } from '../src/draft/addresses.ts';
import { isAttribution } from '../src/draft/attribution.ts';
import { momentIn } from '../src/draft/dates.ts';
import { review } from '../src/index.ts';

describe('two names', () => {
  it.each([
    ['Nicole', 'Nicole Smith'],
    ['Ms Smith', 'Nicole Smith'],
    ['Bob', 'Robert Quist'],
    ['N. Smith', 'Nicole Smith'],
    ['José', 'jose garcia'],
    ['Dr. van der Berg', 'Maria van der Berg'],
    ['Smith Nicole', 'Smith, Nicole'],
    ['Jürgen', 'Juergen Maier'],
    ['Tomi', 'Tomislav Horvat'],
    ['Łukasz', 'Lukasz Nowak'],
  ])('%s and %s may be one person', (written, known) => {
    expect(['same', 'misspelt']).toContain(compareNames(written, known));
  });

  it.each([
    ['Thomas', 'Maria Lopez'],
    ['Ms Okonkwo', 'Nicole Smith'],
    ['Anna', 'Ingrid Solberg'],
  ])('%s and %s are two people', (written, known) => {
    expect(compareNames(written, known)).toBe('different');
  });

  it.each([
    ['Nicole', 'Acme Talent Team'],
    ['Hiring Manager', 'Nicole Smith'],
    ['Nicole', 'jobs'],
    ['Мария', 'Nicole Smith'],
  ])('%s and %s cannot be compared', (written, known) => {
    expect(compareNames(written, known)).toBe('unknown');
  });

  it('tells a slip from another name', () => {
    expect(compareNames('Katherina', 'Katherena Vogel')).toBe('misspelt');
    expect(compareNames('Petrov', 'Irina Petrova')).toBe('misspelt');
  });
});

describe('two companies', () => {
  it.each([
    ['Acme Ltd', 'ACME'],
    ['British Broadcasting Corporation', 'BBC'],
    ['Northwind', 'Northwind Freight GmbH'],
    ['The Bellerose Museum', 'Bellerose'],
  ])('%s and %s are one', (one, other) => {
    expect(compareFirms(one, other)).toBe('same');
  });

  it.each([
    ['Lundgren Foods', 'Lindqvist Foods'],
    ['Acme', 'Northwind'],
  ])('%s and %s are two', (one, other) => {
    expect(compareFirms(one, other)).toBe('different');
  });

  it('have roles that one word makes one', () => {
    expect(compareRoles('Senior Accountant', 'Accounting Manager')).toBe('same');
    expect(compareRoles('Data Analyst', 'Pastry Chef')).toBe('different');
    expect(compareRoles('Data Analyst', 'Data Scientist')).toBe('different');
    expect(compareRoles('Senior role', 'Lead')).toBe('unknown');
  });
});

describe('the company of a letter', () => {
  const remarks = (body: string) =>
    review(`Dear Mr Stanhope,\n\n${body}\n\nYours sincerely,\nHuw Gethin\n`).findings.filter(
      ({ rule }) => rule === 'right-company',
    );

  it('is one, also where another is named by its full name alone', () => {
    const [remark] = remarks(
      'Thank you for the role at Barlow & Finch. I must decline. All whom I met of Carrick Developments were kind.',
    );
    expect(remark?.message).toContain('Carrick Developments');
  });

  it('is that of my application, and not that of my own job', () => {
    const first = 'I withdraw from the role with Meridian Mutual.';
    expect(remarks(`${first} Please delete my documents at Northgate Insurance.`)).toHaveLength(1);
    expect(remarks(`${first} I will keep my job with Northgate Insurance.`)).toEqual([]);
    expect(remarks(`${first} My interview with Northgate Insurance is that day.`)).toEqual([]);
  });
});

describe('an address field', () => {
  it.each([
    ['Nicole Smith <n@x.example>', ['Nicole Smith']],
    ['"Smith, Nicole" <n@x.example>, Tom <t@x.example>', ['Smith, Nicole', 'Tom']],
    ['Smith, Nicole <n@x.example>', ['Nicole Smith']],
    ['nicole.smith@x.example', ['nicole smith']],
    ['<jobs@x.example>', ['jobs']],
    ['', []],
  ])('of %s names %j', (field, names) => {
    expect(addressesIn(field).map(({ name }) => name)).toEqual(names);
  });
});

describe('a date', () => {
  it.each([
    ['Tue, 03 Nov 2026 09:12:00 +0100', '2026-11-03T08:12:00.000Z'],
    ['2026-11-03', '2026-11-03T12:00:00.000Z'],
    ['2026-11-03T09:12Z', '2026-11-03T09:12:00.000Z'],
    ['On Nov 3, 2026, at 9:12 PM, Nicole wrote:', '2026-11-03T21:12:00.000Z'],
    ['Am 03.11.2026 um 09:12 schrieb Nicole:', '2026-11-03T09:12:00.000Z'],
    ['Le mar. 3 nov. 2026 à 09:12, Nicole a écrit :', '2026-11-03T09:12:00.000Z'],
    ['El mar, 3 de noviembre de 2026 a las 9:12', '2026-11-03T09:12:00.000Z'],
    ['Em ter., 3 de nov. de 2026 às 09:12', '2026-11-03T09:12:00.000Z'],
    ['Op di 3 nov. 2026 om 09:12 schreef Nicole', '2026-11-03T09:12:00.000Z'],
    ['Il giorno mar 3 nov 2026 alle ore 09:12', '2026-11-03T09:12:00.000Z'],
  ])('%s is read', (text, iso) => {
    const moment = momentIn(text);
    expect(moment && new Date(moment.time).toISOString()).toBe(iso);
  });

  it.each(['', 'soon', '3/4/2026 9:12', 'Friday', '99 Nov 2026', '2026-13-01'])(
    '“%s” is none',
    (text) => {
      expect(momentIn(text)).toBeNull();
    },
  );
});

describe('an attribution', () => {
  it.each([
    'On Tue, Nov 3, 2026 at 9:12 AM Nicole Smith <n@x.example> wrote:',
    'On 11/3/26 9:12 AM, Nicole Smith wrote:',
    'Am Di., 3. Nov. 2026 um 09:12 Uhr schrieb Nicole Smith <n@x.example>:',
    'Le mar. 3 nov. 2026 à 09:12, Nicole Smith <n@x.example> a écrit :',
    'El mar, 3 nov 2026 a las 9:12, Nicole Smith (<n@x.example>) escribió:',
    'Em ter., 3 de nov. de 2026 às 09:12, Nicole Smith <n@x.example> escreveu:',
    'Op di 3 nov 2026 om 09:12 schreef Nicole Smith <n@x.example>:',
    'Il giorno mar 3 nov 2026 alle ore 09:12 Nicole Smith <n@x.example> ha scritto:',
    '* Nicole Smith <n@x.example> [2026-11-03 09:12 +0100]:',
  ])('is “%s”, with its author', (line) => {
    expect(isAttribution(line)).toBe(true);
    const draft = `Dear Thomas,\n\nThank you for the invitation. I must decline.\n\nBest,\nJo\n\n${line}\n> Please come.\n`;
    const wrong = review(draft).findings.find(({ rule }) => rule === 'right-name');
    expect(wrong?.message).toContain('Nicole Smith');
  });

  it.each(['On Friday I wrote:', 'In short: I must decline.', 'Le Corbusier:'])(
    'is not “%s”',
    (line) => {
      expect(isAttribution(line)).toBe(false);
    },
  );
});

describe('what is told', () => {
  const draft =
    'Dear Nicole,\n\nThank you for inviting me to interview for the Data Analyst role at Northwind. I must decline.\n\nBest,\nJo\n';
  const rulesOf = (options: Parameters<typeof review>[1]) =>
    review(draft, options).findings.map(({ rule }) => rule);

  it('is held against the draft', () => {
    expect(rulesOf({ facts: { recruiter: 'Maria Lopez' } })).toContain('right-name');
    expect(rulesOf({ facts: { role: 'Pastry Chef' } })).toContain('right-company');
    expect(rulesOf({ facts: { company: 'Acme' } })).toContain('right-company');
  });

  it('does not guess names from mailboxes', () => {
    for (const to of ['reception@b.example', 'x@y.example', 'editor@b.example'])
      expect(
        review(`To: ${to}\nSubject: Interview\n\n${draft}`).findings.map(({ rule }) => rule),
      ).not.toContain('right-name');
  });

  it('is fine where it agrees', () => {
    const agreed = rulesOf({
      facts: { recruiter: 'Nicole Smith', role: 'Data Analyst', company: 'Northwind Ltd' },
    });
    expect(agreed).not.toContain('right-name');
    expect(agreed).not.toContain('right-company');
  });

  it('is read out of the quoted thread too', () => {
    const thread = (company: string) =>
      `Dear Nicole,\n\nThank you for the invitation to talk about the role with Acme. I must decline.\n\nBest,\nJo\n\nOn Tue, Nov 3, 2026 at 9:12 AM Nicole Smith <n@${company.toLowerCase()}.example> wrote:\n> We at ${company} would like to invite you to interview for the\n> Night Editor role at ${company}.\n`;
    const wrong = review(thread('Northwind'));
    expect(wrong.findings.map(({ rule }) => rule)).toContain('right-company');
    expect(wrong.facts.role).toBe('Night Editor');
    expect(review(thread('Acme')).findings.map(({ rule }) => rule)).not.toContain('right-company');
  });

  it('gives the rewrites the day of the interview', () => {
    const source =
      'Dear Nicole,\n\nThank you for the invitation. The night desk looks lively.\n\nBest,\nJo\n\nOn Tue, Nov 3, 2026 at 9:12 AM Nicole Smith <n@x.example> wrote:\n> See you for the interview on Friday, 6 November at nine.\n';
    const titles = review(source, { scenario: 'cancellation' }).findings.flatMap(({ rewrites }) =>
      rewrites.map(({ title }) => title),
    );
    expect(titles.join('\n')).toContain('to the interview on Friday, 6 November.');
  });

  it('makes an answer late after two days, weekends aside', () => {
    const late = (received: string, now: string) =>
      rulesOf({ received, now }).includes('is-prompt');
    expect(late('2026-11-02T09:00Z', '2026-11-06T09:00Z')).toBe(true);
    expect(late('2026-11-02T09:00Z', '2026-11-04T08:00Z')).toBe(false);
    expect(late('2026-11-06T09:00Z', '2026-11-09T09:00Z')).toBe(false);
    expect(late('2026-11-02T09:00Z', '')).toBe(false);
  });
});
