import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../src/draft/sentences.ts';
import { readText } from '../src/draft/text.ts';
import { wordsOf } from '../src/draft/words.ts';
import { zonesOf } from '../src/draft/zones.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { review, rules } from '../src/index.ts';
import { type Matcher, matcherOf } from '../src/phrases/match.ts';
import { NO_COLORS } from '../src/report/colors.ts';
import { formatJson } from '../src/report/json.ts';
import { formatPretty } from '../src/report/pretty.ts';
import { workOf } from './work-counter.ts';

const SMALL = 400;

/** Twice the input may be twice the work, and a little for what is done once. */
const TWICE = 2.3;

const LONG: readonly (readonly [string, (count: number) => string])[] = [
  ['sentences', (count) => 'I wrote to you about the weather. '.repeat(count)],
  ['lines', (count) => 'the bus came at nine\n'.repeat(count)],
  ['paragraphs', (count) => 'The bus came at nine.\n\n'.repeat(count)],
  ['reasons', (count) => 'I have accepted another job. '.repeat(count)],
  ['hedges', (count) => "I'm not sure if this is the right fit. ".repeat(count)],
  ['requests beside insults', (count) => 'Please delete it, you clowns. '.repeat(count)],
  ['sentences that name the role', (count) => 'The Data Analyst role is a joke. '.repeat(count)],
  ['blanks', (count) => 'See [Company Name] today. '.repeat(count)],
  ['words without a stop', (count) => 'i must decline '.repeat(count)],
  ['thanks without a stop on one line', (count) => `Hi ${'thanks '.repeat(count)}`],
  ['quotes and answers', (count) => '> Why?\n\nI must decline.\n\n'.repeat(count)],
  ['names on lines', (count) => `Hi Sam,\n\nI wrote.\n${'Jo\n'.repeat(count)}and so on\n`],
  ['abbreviations', (count) => 'No. '.repeat(count)],
  ['headers', (count) => 'Subject: Interview\n'.repeat(count)],
  [
    'German attributions',
    (count) => 'Am Montag, 3. November 2026 schrieb\nSam:\n> Hi\n'.repeat(count),
  ],
  [
    'header blocks',
    (count) => 'From: Sam <s@x.example>\nSent: Monday\nTo: Jo\n\nHi\n'.repeat(count),
  ],
  [
    'recipients',
    (count) =>
      `Subject: Hi\nTo: ${'Sam <s@x.example>, '.repeat(count)}\n\nHi Sam,\n\nI must decline.\n`,
  ],
  ['attributions', (count) => 'On Monday Sam wrote:\n> Hi\n'.repeat(count)],
];

describe.each(LONG)('twice as many %s', (_, draftOf) => {
  it('are at most twice the work to review', () => {
    review(draftOf(SMALL * 2));
    const once = workOf(() => void review(draftOf(SMALL)));
    const twice = workOf(() => void review(draftOf(SMALL * 2)));
    expect(twice / once).toBeLessThan(TWICE);
  });

  it('are at most twice the words to match', () => {
    const heardIn = (source: string) => {
      let words = 0;
      const matcher = matcherOf(rulebook.program);
      const hear: Matcher = (each) => {
        words += each.length;
        return matcher(each);
      };
      const draft = readText(source);
      const sentences = sentencesOf(draft, zonesOf(draft, hear));
      for (const sentence of sentences) hear(sentence.words);
      return words;
    };
    expect(heardIn(draftOf(SMALL * 2))).toBeLessThanOrEqual(heardIn(draftOf(SMALL)) * TWICE + 8);
  });
});

describe('twice as many findings', () => {
  it.each([
    ['pretty', formatPretty],
    ['JSON', formatJson],
  ])('are at most twice the work to print as %s', (_, format) => {
    const printed = (count: number) => {
      const source = "I'm not sure if this is the right fit.\n".repeat(count);
      const report = {
        drafts: [{ path: 'a.txt', review: review(source) }],
        failed: 0,
        quiet: false,
        rules,
        version: '1',
      };
      return workOf(() => void format(report, { colors: NO_COLORS, width: 84 }));
    };
    expect(printed(SMALL) / printed(SMALL / 2)).toBeLessThan(TWICE);
  });
});

describe('the work counter', () => {
  it('tells linear from quadratic', () => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => at);
    const linear = (count: number) => workOf(() => void list(count).map((each) => each + 1));
    const quadratic = (count: number) =>
      workOf(
        () => void list(count).map((each) => list(count).some((other) => other > each * count)),
      );
    expect(linear(200) / linear(100)).toBe(2);
    expect(quadratic(200) / quadratic(100)).toBeGreaterThan(3);
  });

  it('leaves arrays as they were', () => {
    const { map } = Array.prototype;
    workOf(() => void wordsOf('a b'));
    expect(Array.prototype.map).toBe(map);
  });
});
