import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../src/draft/draft.ts';
import { applyEdits, type Review, review } from '../src/index.ts';
import { addressedTo, DRAFTS } from './drafts.ts';

/** What drafts are made of, so that random ones reach more than the first line of every stage. */
const PIECES = fc.constantFrom(
  ...['Subject: Interview', 'Hi Sam,', 'Dear Priya', 'Thanks, Priya,', 'Best,', 'Jo Bell', '-- '],
  ...['> Hi', 'On Monday Sam wrote:', 'From: Sam', 'Sent: Monday', 'Sent from my iPhone', 'P.S. '],
  ...[
    'Thank you for the invitation. ',
    "I'm not sure if this is right. ",
    'i cant come ',
    'don’t ',
  ],
  ...[
    "I'll get back to you. ",
    '[Company] ',
    '{{x}} ',
    '____ ',
    'XXX ',
    'at Acme, ',
    'the role of ',
  ],
  ...['I have accepted another job. ', '- ', '1. ', '**', '`', '[a](b)', '```', '# ', '<b>', '---'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '. ',
    ', ',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u2028',
  ],
  ...['é', 'e\u0301', '日本', '😀', '\ud83d', '👨‍👩‍👧', 'İ', 'ß', '’', "'"],
);
const LIKE_A_DRAFT = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''));
const ANY = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  LIKE_A_DRAFT,
);
const FORMAT = fc.constantFrom('text' as const, 'markdown' as const);

function expectInside(source: string, { start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(source.length);
}

/** Rules in alphabetical order, so that a shift of places does not matter. */
function ruling({ score, verdict, findings }: Review) {
  return { score, verdict, rules: findings.map(({ rule }) => rule).toSorted() };
}

describe('any string', () => {
  it('gives a review whose every offset lies inside it', () => {
    fc.assert(
      fc.property(ANY, FORMAT, (source, format) => {
        const { moves, findings, score } = review(source, { format });
        for (const move of moves) {
          expectInside(source, move);
          expect(source.slice(move.start, move.end)).toMatch(
            /^[^\s!-%(-/:-@[-`{-~](?:.*[^\s!-%(-/:-@[-`{-~])?$/s,
          );
        }
        for (const finding of findings) {
          expectInside(source, finding);
          for (const { edits } of finding.rewrites) {
            for (const edit of edits) expectInside(source, edit);
          }
        }
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same review a second time', () => {
    fc.assert(
      fc.property(LIKE_A_DRAFT, (source) => {
        expect(review(source)).toEqual(review(source));
      }),
    );
  });

  it('keeps all that stands outside the edits of a rewrite', () => {
    fc.assert(
      fc.property(ANY, FORMAT, (source, format) => {
        for (const { rewrites } of review(source, { format }).findings) {
          for (const { edits } of rewrites) {
            // What stands between the edits, in order, is what stands between them afterwards.
            const inOrder = edits.toSorted((one, other) => one.start - other.start);
            let expected = '';
            let from = 0;
            for (const { start, end, text } of inOrder) {
              expect(start).toBeGreaterThanOrEqual(from);
              expected += source.slice(from, start) + text;
              from = end;
            }
            expect(applyEdits(source, edits)).toBe(expected + source.slice(from));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has line ends that do not matter', () => {
    fc.assert(
      fc.property(LIKE_A_DRAFT, (text) => {
        const source = text.replaceAll('\r', '');
        expect(ruling(review(source.replaceAll('\n', '\r\n')))).toEqual(ruling(review(source)));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(DRAFTS)('$name', ({ source }) => {
  const plain = ruling(review(source));

  it('is judged alike with CRLF and a lone CR', () => {
    expect(ruling(review(source.replaceAll('\n', '\r\n')))).toEqual(plain);
    expect(ruling(review(source.replaceAll('\n', '\r')))).toEqual(plain);
  });

  it('is judged alike behind a byte order mark', () => {
    expect(ruling(review(`\ufeff${source}`))).toEqual(plain);
  });

  it('is judged alike with curly quotes', () => {
    expect(ruling(review(source.replaceAll("'", '’')))).toEqual(plain);
  });

  it('is judged alike as Markdown', () => {
    expect(ruling(review(source, { format: 'markdown' }))).toEqual(plain);
  });

  it.each([
    ['its mark', '\n-- \nJo Bell\nAnalyst, Bell & Co\njo@bell.example\n'],
    ['its mark and a telephone number', '\n-- \nJo Bell | 07700 900123\nwww.bell.example\n'],
    ['a telephone', '\nSent from my iPhone\n'],
    ['a disclaimer', '\nThis e-mail is confidential and intended for the addressee.\n'],
  ])('is judged alike with a signature behind %s', (_, signature) => {
    expect(ruling(review(source + signature))).toEqual(plain);
  });

  it.each([
    [
      'a reply',
      '\nOn Mon, 3 Mar 2025 at 10:02, Talent Team <jobs@x.example> wrote:\n> [Name], thanks,\n> no.\n',
    ],
    [
      'Outlook',
      '\nFrom: Talent Team\nSent: Monday\nTo: Jo\nSubject: Interview\n\nI am not sure. Thanks!\n',
    ],
    [
      'Outlook under its rule',
      `\n${'_'.repeat(32)}\nFrom: Talent Team\nSent: Monday\n\nI am not sure.\n`,
    ],
    ['an original message', '\n-----Original Message-----\nFrom: Talent Team\n\nI must decline.\n'],
  ])('is judged alike over the quoted thread of %s', (_, thread) => {
    expect(ruling(review(source + thread))).toEqual(plain);
  });

  it.each(['Sam', 'Siobhán', 'Björn', 'Xi', 'Nicole', 'Mohammed'])(
    'is judged alike where %s is greeted',
    (name) => {
      expect(ruling(review(addressedTo(source, name)))).toEqual(plain);
    },
  );
});

describe('the name in a greeting', () => {
  const [{ source } = { source: '' }] = DRAFTS;

  it.each([
    ...[
      'Ms Alvarez',
      'Dr. A. Byrne',
      'Mr. Smith',
      'Professor Okafor',
      'Jean-Luc',
      'Maria van der Berg',
    ],
    ...[
      "Aoife O'Brien",
      'Aoife O’Brien',
      'Nguyễn Thị Hoa',
      '李明',
      'Al',
      'Sam and Tom',
      'Jo-Ann Lee',
    ],
    ...['Grace', 'Mark', 'May', 'Bill', 'Rich', 'Joy', 'Christian', 'Van', 'Sunday', 'Art'],
    ...['Will', 'Hope', 'Per', 'Will Smith', 'Ms Day'],
  ])('may be %s', (name) => {
    expect(ruling(review(addressedTo(source, name)))).toEqual(ruling(review(source)));
  });
});
