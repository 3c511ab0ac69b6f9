import { describe, expect, it } from 'vitest';
import type { Zone } from '../src/draft/draft.ts';
import { sentencesOf } from '../src/draft/sentences.ts';
import { readText } from '../src/draft/text.ts';

/** The sentences of a text that is body from end to end. */
function sentences(source: string): string[] {
  const zone: Zone = { kind: 'body', start: 0, end: source.length };
  return sentencesOf(readText(source), [zone]).map(({ start, end }) => source.slice(start, end));
}

describe('a line break', () => {
  const WRAPPED = [
    'Thank you very much for inviting me to interview for the post of reporting',
    'analyst. After some thought I have decided not to go ahead with it, because',
    'another firm has made me an offer.',
  ];

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('that only wraps (%s) ends no sentence', (_, newline) => {
    const source = WRAPPED.join(newline);
    const dot = source.indexOf('.') + 1;
    expect(sentences(source)).toEqual([source.slice(0, dot), source.slice(dot + 1)]);
  });

  it('after a short line ends the sentence', () => {
    expect(sentences('thanks for the invite\ncant make it though')).toEqual([
      'thanks for the invite',
      'cant make it though',
    ]);
  });

  it('after a word that cannot end a sentence ends none', () => {
    expect(sentences('I have decided to\ndecline the interview')).toHaveLength(1);
    expect(sentences('Sadly,\nI must decline')).toHaveLength(1);
  });

  it('with a blank line always ends the sentence', () => {
    expect(sentences('I have decided to\n\nThank you for everything')).toEqual([
      'I have decided to',
      'Thank you for everything',
    ]);
    expect(sentences('I have decided to\r\n \r\nThank you')).toHaveLength(2);
  });

  it.each(['- ', '* ', '• ', '1. ', '2) '])('before a bullet (%s) ends the sentence', (bullet) => {
    expect(sentences(`There are two points\n${bullet}the pay\n${bullet}the commute`)).toEqual([
      'There are two points',
      'the pay',
      'the commute',
    ]);
  });

  it('inside a bullet that wraps ends none', () => {
    const source = `- ${'the commute to the office in the centre of the town would take me far too'}\n  long every day\n- the pay`;
    expect(sentences(source)).toHaveLength(2);
  });
});

describe('a full stop', () => {
  it.each([
    'The call at 9 a.m. on Friday does not suit me.',
    'I have an offer from Acme Inc. in Leeds.',
    'It was listed as No. 5 on your site.',
    'Mr. Smith and Dr. Byrne were kind.',
    'The salary of 4.5 k is too low.',
    'It is e.g. too far away.',
    'The tyre of 26 in. Acme sold me is flat.',
  ])('inside “%s” ends no sentence', (source) => {
    expect(sentences(source)).toEqual([source]);
  });

  it.each([
    ['The call is at 9 a.m. I cannot come.', 'I cannot come.'],
    ['I have joined Acme Inc. Thank you for everything.', 'Thank you for everything.'],
    ['Thank you for asking me in. You have a fine shop.', 'You have a fine shop.'],
    ['I cannot come on Fri. Sorry for that.', 'Sorry for that.'],
    ['They are all fine, etc. Please go on without me.', 'Please go on without me.'],
  ])('that ends an abbreviation and “%s” ends a sentence', (source, second) => {
    expect(sentences(source)).toEqual([source.slice(0, -second.length).trimEnd(), second]);
  });

  it('ends a sentence before a lower-case letter in lower-case typing', () => {
    expect(sentences('cant make it. thanks anyway')).toEqual(['cant make it.', 'thanks anyway']);
    expect(sentences('sorry!! cant come. good luck')).toEqual([
      'sorry!!',
      'cant come.',
      'good luck',
    ]);
  });
});

describe('typing without stops', () => {
  it.each([
    [
      'dont think i can come in on friday',
      'im stuck at the yard all week',
      'thanks for asking me tho',
    ],
    ['no can do on the van job mate', 'ive got my own round now', 'good luck finding someone'],
    ['my shifts at the bakery got moved', 'can u do saturday instead', 'sorry for the hassle'],
    ['i took the other job lol', 'hope u find a good one x'],
    ['cant make it on tuesday mate', 'got another job now', 'but i wont forget the brew'],
  ])('is taken apart where a clause opens: “%s | …”', (...clauses) => {
    expect(sentences(clauses.join(' '))).toEqual(clauses);
  });

  it.each([
    'i think that you should know why i said no to my boss and not to you',
    'let me know when it is that you want me to bring my own tools over',
    'the manager and the cook told me that there is no need for me on the day',
    'my boss told me that i should go and see you but not today',
    'she was at home all of last week when her mum found out i failed',
    'cant come to the yard on friday mate but promise ill ring the office',
  ])('stays whole where one word leads to the next: “%s”', (source) => {
    expect(sentences(source)).toEqual([source]);
  });

  it('is none where the writer has capitals and is brief', () => {
    for (const source of [
      'I can tell you that my shifts moved and that I am sorry for it',
      'im out thanks',
    ])
      expect(sentences(source)).toEqual([source]);
  });

  it.each([
    ['We close at 9. Thank you for the call.', 'Thank you for the call.'],
    ['I was to come on Tuesday at 2. I might not.', 'I might not.'],
    ['Sorry for that x The team was lovely.', 'The team was lovely.'],
    ['I will look when I get a sec. Thanks for the call.', 'Thanks for the call.'],
  ])('ends with a figure, a kiss or a shortened word: “%s”', (source, second) => {
    expect(sentences(source)).toEqual([source.slice(0, -second.length).trimEnd(), second]);
  });
});

describe('sentences', () => {
  it('are divided at question and exclamation marks', () => {
    expect(sentences('Can it wait? No! I decline.')).toEqual(['Can it wait?', 'No!', 'I decline.']);
  });

  it('keep the quotation mark that closes them', () => {
    expect(sentences('She said “come.” I did not.')).toEqual(['She said “come.”', 'I did not.']);
  });

  it('without a word are none', () => {
    expect(sentences('...\n\n!!!\n\n— 😀')).toEqual([]);
  });

  it('lie in order where their words lie, also in a text too long for one parse', () => {
    const source = `${'I must decline, and that is all there is to say of it. '.repeat(300)}The end`;
    const zone: Zone = { kind: 'body', start: 0, end: source.length };
    const found = sentencesOf(readText(source), [zone]);
    expect(found).toHaveLength(301);
    for (const [at, { start, end, words }] of found.entries()) {
      expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      expect(words[0]?.start).toBeGreaterThanOrEqual(start);
      expect(words.at(-1)?.end).toBeLessThanOrEqual(end);
    }
  });

  it('of the greeting and the closing are its lines', () => {
    const source = 'Hi Sam,\nI decline.\nKind regards,\nJo Bell';
    const zones: Zone[] = [
      { kind: 'greeting', start: 0, end: 7 },
      { kind: 'body', start: 7, end: 19 },
      { kind: 'closing', start: 19, end: source.length },
    ];
    expect(
      sentencesOf(readText(source), zones).map(({ zone, start, end }) => [
        zone,
        source.slice(start, end),
      ]),
    ).toEqual([
      ['greeting', 'Hi Sam,'],
      ['body', 'I decline.'],
      ['closing', 'Kind regards,'],
      ['closing', 'Jo Bell'],
    ]);
  });
});
