import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/annotate/annotation.ts';
import type { Finding } from '../src/checks/check.ts';
import { readText } from '../src/draft/text.ts';
import { wordsOf } from '../src/draft/words.ts';
import { applyEdits, fix, review } from '../src/index.ts';
import { rewrite } from '../src/rewrite/rewrite.ts';
import type { Place, RewriteTemplate } from '../src/rulebook/frame.ts';
import type { Rule } from '../src/rulebook/rulebook.ts';
import { DRAFTS } from './drafts.ts';

const NO_FACTS: Facts = { recruiter: null, role: null, company: null, sender: null };

function ruleWith(place: Place, ...rewrites: readonly RewriteTemplate[]): Rule {
  return {
    check: 'custom/sign-off',
    rule: 'made-up',
    title: '',
    severity: 'warning',
    points: 5,
    cap: 10,
    message: '',
    messages: {},
    guides: [],
    yields: [],
    scenarios: ['interview'],
    place,
    rewrites,
  };
}

/** What `source` becomes where its first `|` (or all between two) is the finding of a rule. */
function rewritten(marked: string, place: Place, offered: RewriteTemplate, facts = NO_FACTS) {
  const [before = '', between = '', after] = marked.split('|');
  const [inside, rest] = after === undefined ? ['', between] : [between, after];
  const source = before + inside + rest;
  const start = before.length;
  const span = { start, end: start + inside.length };
  const sentences = [...source.matchAll(/[^.\r\n]+\.?/g)].map((found) => {
    const from = found.index + found[0].length - found[0].trimStart().length;
    const end = found.index + found[0].length;
    return { start: from, end, zone: 'body' as const, words: wordsOf(source, from, end) };
  });
  const annotation = {
    draft: readText(source),
    zones: [{ kind: 'body' as const, start: 0, end: source.length }],
    sentences,
    marks: [],
    faint: [],
    facts,
    told: {
      recruiters: [],
      role: null,
      company: null,
      date: null,
      domains: [],
      received: null,
      sent: null,
    },
    mentions: [],
    signedAs: null,
    recruiterAt: null,
    scenario: 'interview' as const,
  };
  const finding: Finding = {
    rule: 'made-up',
    severity: 'warning',
    points: 5,
    message: '',
    guides: [],
    ...span,
  };
  const [found] = rewrite([finding], annotation, [ruleWith(place, offered)], PLAIN);
  return found?.rewrites.map(({ title, edits }) => [title, applyEdits(source, edits)])[0];
}

function template(how: RewriteTemplate['how'], text: string, safe = false): RewriteTemplate {
  const texts = { formal: text, plain: text, casual: text };
  return {
    how,
    head: false,
    swaps: [],
    keeps: [],
    texts,
    scenarios: [],
    holding: null,
    beside: [],
    unless: [],
    known: [],
    safe,
  };
}

const PLAIN = {
  register: 'plain',
  contracts: false,
  american: false,
  lower: false,
  exclaims: false,
  cold: false,
} as const;

const put = (text: string) => template('insert', text);

describe('a missing sentence', () => {
  it.each<[string, Place, string, string]>([
    ['goes behind a sentence with a space', 'end', 'I decline.|\n\nBest', 'I decline. X.\n\nBest'],
    ['goes before a sentence with a space', 'opening', 'Hi\n\n|I decline.', 'Hi\n\nX. I decline.'],
    ['goes between two with one space each', 'decision', 'Thanks.| Bye.', 'Thanks. X. Bye.'],
    ['ends the sentence before it where that has no end', 'end', 'cant come|', 'cant come. X.'],
    ['stands alone in an empty body', 'opening', 'Hi Sam,\n\n|', 'Hi Sam,\n\nX.'],
    [
      'is a paragraph before a draft without a greeting',
      'greeting',
      '|I decline.',
      'X.\n\nI decline.',
    ],
    ['is a paragraph under the body as a closing', 'closing', 'I decline.|', 'I decline.\n\nX.'],
    ['is a line over the name as a closing', 'closing', 'No.\n\n|Jo', 'No.\n\nX.\nJo'],
  ])('%s', (_, place, marked, expected) => {
    expect(rewritten(marked, place, put('X.'))).toEqual(['Add “X.”', expected]);
  });

  it('has the line ends of the draft', () => {
    expect(rewritten('No.\r\n\r\n|Jo', 'closing', put('Best,\nMe'))).toEqual([
      'Add “Best, / Me”',
      'No.\r\n\r\nBest,\r\nMe\r\nJo',
    ]);
  });

  it('has the line ends of a draft of lone CRs', () => {
    expect(rewritten('No.\r\r|Jo', 'closing', put('Best,\nMe'))?.[1]).toBe('No.\r\rBest,\rMe\rJo');
  });

  it('that thanks again is offered beside thanks alone', () => {
    const again = (body: string) =>
      review(`Hi Sam,\n\n${body}\n\nBest,\nJo\n`)
        .findings.filter(({ rule }) => rule === 'closes-warmly')
        .flatMap(({ rewrites }) => rewrites.map(({ title }) => title))
        .filter((title) => /thank you again|thanks again/i.test(title)).length;
    const no = 'I have decided not to come. My bus is no longer running.';
    expect(again(`Thank you for the invitation. ${no}`)).toBe(1);
    expect(again(no)).toBe(0);
  });

  it('is not offered while a word of it is unknown', () => {
    expect(rewritten('No.|', 'end', put('Hi {recruiter}.'))).toBeUndefined();
    expect(
      rewritten('No.|', 'end', put('Hi {recruiter}.'), { ...NO_FACTS, recruiter: 'Sam' })?.[1],
    ).toBe('No. Hi Sam.');
  });
});

describe('a sentence with a fault', () => {
  it('is replaced as a whole', () => {
    expect(
      rewritten('Hi.\n\nI |might| come. Bye.', 'end', template('replace', 'I decline.')),
    ).toEqual(['Say “I decline.”', 'Hi.\n\nI decline. Bye.']);
  });

  it.each([
    ['with the space behind it', 'Hi. It |is| so. Bye.', 'Hi. Bye.'],
    ['with the space before it at the end of a line', 'Hi. It |is| so.\nBye.', 'Hi.\nBye.'],
    [
      'with what joins the next one on to it',
      'Hi. It |is| so. So I will ring.',
      'Hi. I will ring.',
    ],
    [
      'with those that only go on from it',
      'Hi. It |is| so. Then there is the dog. They bark. Bye.',
      'Hi. Bye.',
    ],
  ])('is left out %s', (_, marked, expected) => {
    expect(rewritten(marked, 'end', template('cut', '', true))).toEqual([
      'Leave the sentence out',
      expected,
    ]);
  });
});

describe('a draft with faults in several sentences', () => {
  const RANT =
    'Hi Sam,\n\nYour firm is a joke. My neighbour says so too. I have decided not to come. Your manager is a clown. The bus was late too.\n\nBest,\nJo\n';
  const offerFor = (source: string) =>
    review(source)
      .findings.flatMap(({ rewrites }) => rewrites)
      .find(({ title }) => title.startsWith('Leave out all but'));
  const leftOf = (source: string) => applyEdits(source, offerFor(source)?.edits ?? []);

  it('can be left with its answer alone', () => {
    expect(leftOf(RANT)).toBe('Hi Sam,\n\nI have decided not to come.\n\nBest,\nJo\n');
  });

  it('keeps what it asks for', () => {
    const asking = RANT.replace('The bus was late too.', 'Please delete my papers.');
    expect(leftOf(asking)).toContain('not to come. Please delete my papers.');
  });

  it('keeps an answer that has a fault behind it in its own words', () => {
    const mixed = RANT.replace('not to come.', 'not to come, your office is a joke as well.');
    expect(leftOf(mixed)).toBe('Hi Sam,\n\nI have decided not to come.\n\nBest,\nJo\n');
  });

  it('asks for what is asked for in the same breath', () => {
    const asking = RANT.replace(
      'The bus was late too.',
      'And please stop messaging me, you clowns.',
    );
    expect(leftOf(asking)).toContain('I have decided not to come. Please stop messaging me.\n');
  });

  it('keeps the sentence that names the matter', () => {
    const about = RANT.replace('Your firm', 'I am writing about the interview. Your firm');
    expect(leftOf(about)).toContain('about the interview. I have decided not to come.');
  });

  it('gets one where it has none', () => {
    const mute = RANT.replace(' I have decided not to come.', '');
    expect(leftOf(mute)).toMatch(/^Hi Sam,\n\n.*decided not to.*\n\nBest,/);
  });

  it('loses nothing but the fault where there is only one', () => {
    const once = RANT.replace(' Your manager is a clown.', '');
    expect(offerFor(once)).toBeUndefined();
  });
});

describe('an answer that is put in', () => {
  it('takes away what speaks against it', () => {
    const source =
      'Dear Sam,\n\nThank you for the offer. I will let you know next week. I am still thinking about it, yes or no.\n\nBest,\nJo\n';
    const { source: fixed } = fix(source, { unsafe: true });
    expect(fixed).toMatch(/decided not to/);
    expect(fixed).not.toMatch(/still thinking|let you know/);
  });

  it.each([
    'I’m still owed 40 pounds for the train.',
    'Please tell me whether it starts on the 3rd, yes or no.',
  ])('leaves what is no doubt: “%s”', (said) => {
    const source = `Dear Sam,\n\nThank you for the offer. I will let you know next week. ${said}\n\nBest,\nJo\n`;
    expect(fix(source, { unsafe: true }).source).toContain(said);
  });

  it('is not followed by a signature that is a sentence', () => {
    const source = 'hi its dean, cant make tomorrow my van broke down. cheers';
    expect(fix(source, { unsafe: true }).source).toMatch(/cheers$/);
  });
});

describe('thanks that are put in', () => {
  const thanks = (body: string) =>
    review(`Dear Ms Lopez,\n\n${body}\n\nKind regards,\nJo Bell\n`, { scenario: 'interview' })
      .findings.filter(({ rule }) => rule === 'has-thanks')
      .flatMap(({ rewrites }) => rewrites.map(({ title }) => title));

  it.each([
    ['I have decided not to come to the interview.', 'invitation'],
    ['I am declining the offer, as I will stay in my post.', 'offer'],
    ['I have decided not to go ahead.', 'message'],
  ])('are for what the draft speaks of: “%s”', (body, what) => {
    expect(thanks(body).join()).toContain(what);
  });

  it.each([
    ['Hi,\n\nI am writing about Friday. I cannot come.', /about Friday\. Thank/],
    ['Hi,\n\nI am Oksana, you called me. I cannot come.', /you called me\. Thank/],
    ['Hi, unfortunately I cannot come on Friday.', /^Hi, thanks? .*\. Unfortunately I cannot/],
  ])('stand where they read well: “%s”', (draft, expected) => {
    const found = review(draft).findings.find(({ rule }) => rule === 'has-thanks');
    expect(applyEdits(draft, found?.rewrites[0]?.edits ?? [])).toMatch(expected);
  });

  it('name no role that is named beside', () => {
    const named = 'I am writing about the Shift Planner role.';
    expect(thanks(`${named} I have decided not to come to the interview.`).join()).not.toContain(
      'Shift Planner',
    );
  });
});

describe('a blank', () => {
  it.each([
    [
      'Thank you for the interview for the [Job Title] role at Acme.',
      'Thank you for the interview at Acme.',
    ],
    [
      'Thank you for inviting me to interview at [Company].',
      'Thank you for inviting me to interview.',
    ],
    ['I will not be able to come because ____.', 'I will not be able to come.'],
    ["I admire [Company]'s work on trams.", 'I admire your work on trams.'],
    ['I must withdraw from the process, as [reason].', 'I must withdraw from the process.'],
    ['I must cancel our meeting on {{date}} after all.', 'I must cancel our meeting after all.'],
  ])('goes with what leads to it: “%s”', (body, expected) => {
    const source = `Hi Sam,\n\n${body}\n\nBest,\nJo\n`;
    const offers = review(source).findings.find(({ rule }) => rule === 'no-placeholders')?.rewrites;
    expect(applyEdits(source, offers?.[0]?.edits ?? [])).toBe(source.replace(body, expected));
  });

  it.each([
    ['Best,\nJo Bell\n\n[Insert phone number]\n', 'Best,\nJo Bell\n'],
    ['Best,\nJo Bell\nPhone: [number]\n', 'Best,\nJo Bell\n'],
  ])('goes with its line where a name is left under the letter: “%s”', (foot, expected) => {
    const body = 'Hi Sam,\n\nI have decided not to come.\n\n';
    const found = review(body + foot).findings.find(({ rule }) => rule === 'no-placeholders');
    expect(applyEdits(body + foot, found?.rewrites[0]?.edits ?? [])).toBe(body + expected);
  });

  it.each([
    'Best,\n[Your Name]\n',
    'Best regards\n[Your Name]\n',
    'Thanks!\n[Your Name]\n',
    'Best,\n[Your Name]\nSent from my iPhone\n',
    'Kind regards,\n[Your Name]\n[Your Phone Number]\n',
  ])('stays where it is all the name there is: “%s”', (foot) => {
    const found = review(`Hi Sam,\n\nI have decided not to come.\n\n${foot}`).findings;
    const blanks = found.filter(({ rule }) => rule === 'no-placeholders');
    expect(blanks.flatMap(({ rewrites }) => rewrites)).toEqual([]);
  });

  it.each([
    'I was glad to see the XX Hotel again.',
    '[Name] was kind to me on the phone.',
    'We met at [Company].',
  ])('stays where the sentence would not read without it: “%s”', (body) => {
    const found = review(`Hi Sam,\n\n${body}\n\nBest,\nJo\n`).findings;
    expect(found.find(({ rule }) => rule === 'no-placeholders')?.rewrites).toEqual([]);
  });

  it('in the greeting gives way to one that needs no name, or to the name', () => {
    const titles = (source: string, options = {}) =>
      review(source, options)
        .findings.filter(({ rule }) => rule === 'no-placeholders')
        .flatMap(({ rewrites }) => rewrites.map(({ title }) => title));
    const source = 'Dear [Name],\n\nI have decided not to come.\n\nBest,\nJo\n';
    expect(titles(source)).toEqual(['Say “Hello,”']);
    expect(titles(source, { facts: { recruiter: 'Ms Lopez' } })).toEqual(['Say “Dear Ms Lopez,”']);
  });
});

describe('applying edits', () => {
  it('keeps offsets true from the last to the first', () => {
    const edits = [
      { start: 0, end: 1, text: 'xx' },
      { start: 4, end: 5, text: '' },
      { start: 2, end: 2, text: '-' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('xxb-cdf');
  });

  it('leaves an edit out that overlaps an earlier one', () => {
    const edits = [
      { start: 1, end: 4, text: 'x' },
      { start: 3, end: 5, text: 'y' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('axef');
  });

  it('applies both of two edits that only touch', () => {
    const edits = [
      { start: 1, end: 2, text: 'x' },
      { start: 2, end: 3, text: 'y' },
    ];
    expect(applyEdits('abc', edits)).toBe('axy');
  });
});

describe('every rewrite', () => {
  const offers = DRAFTS.flatMap(({ name, source }) =>
    review(source).findings.flatMap(({ rule, rewrites }) =>
      rewrites.map(({ title, edits }) => ({ name, source, rule, title, edits })),
    ),
  );

  it('is one of several in these drafts', () => {
    expect(new Set(offers.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(offers)('of $rule settles it in $name: $title', ({ source, rule, edits }) => {
    const before = review(source);
    const after = review(applyEdits(source, edits));
    const count = ({ findings }: typeof before) =>
      findings.filter((finding) => finding.rule === rule).length;
    expect(count(after)).toBeLessThan(count(before));
    expect(after.score).toBeGreaterThanOrEqual(before.score);
  });

  it('names the role as it stands in the draft, without the quotation marks around it', () => {
    const said = review("Dear Sam,\n\nThank you for the interview for the 'Data Analyst' role.\n");
    expect(said.facts.role).toBe('Data Analyst');
  });
});
