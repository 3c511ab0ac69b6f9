import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../src/draft/lines.ts';
import { review } from '../src/index.ts';
import { NO_COLORS } from '../src/report/colors.ts';
import { excerptOf } from '../src/report/excerpt.ts';
import { formatJson } from '../src/report/json.ts';
import { formatPretty } from '../src/report/pretty.ts';
import { formatUnix } from '../src/report/unix.ts';
import { wrap } from '../src/report/wrap.ts';
import { columnsOf } from './columns.ts';
import { DRAFTS } from './drafts.ts';
import { reportOn } from './reports.ts';

const PLAIN = { colors: NO_COLORS, width: 84 };
const BLANK = '[Company Name]';

function pretty(source: string, options = PLAIN): string {
  return formatPretty(reportOn({ 'draft.txt': source }), options);
}

/** The excerpt of the rule's finding: the line of the draft and the line of marks under it. */
function excerpt(source: string, rule: string): { text: string; marks: string } {
  const lines = pretty(source).split('\n');
  const at = lines.findIndex((line) => line.includes(`  ${rule}`));
  const [text, marks] = [at + 1, at + 2].map((each) => lines[each]?.split('│ ')[1] ?? '');
  return { text: text ?? '', marks: marks ?? '' };
}

describe('the pretty report', () => {
  const source = `Hi Sam,\n\nThank you for the interview at ${BLANK}. I must decline.\n\nBest,\nJo\n`;

  it('has no escape sequence without colours, and some with them', () => {
    expect(pretty(source)).not.toContain('\u001b');
    expect(pretty(source, { colors: pc.createColors(true), width: 84 })).toContain('\u001b[31m');
  });

  it('says the same with colours as without', () => {
    const colored = pretty(source, { colors: pc.createColors(true), width: 84 });
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(pretty(source));
  });

  it('shows path, scenario, size, finding, checklist and score', () => {
    const text = pretty(source);
    expect(text).toContain('draft.txt  interview · 11 words, 2 sentences');
    expect(text).toContain('  ✗ error  no-placeholders  −50');
    expect(text).toContain('    ✗ Has no blanks left in it');
    expect(text).toContain(` ${review(source).score}/100  not yet`);
  });

  it('marks all that a finding costs, so that the points printed add up to the score', () => {
    for (const draft of DRAFTS) {
      const text = pretty(draft.source);
      const lost = [...text.matchAll(/ {2}−(\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
      const total = /(\d+)\/100/.exec(text)?.[1];
      if (total !== undefined) expect(Number(total)).toBe(Math.max(0, 100 - lost));
    }
  });

  it('says so where there is nothing to check', () => {
    expect(
      pretty('Dear Sam,\n\nI am happy to confirm the interview on Friday.\n\nBest,\nJo\n'),
    ).toContain('there is nothing to check');
  });

  it('sums several drafts up, with those that were not read', () => {
    const text = formatPretty(reportOn({ a: source, b: source }, 1), PLAIN);
    const { findings } = review(source);
    const suggestions = 2 * findings.filter(({ severity }) => severity === 'suggestion').length;
    expect(text).toContain(
      `2 drafts · 2 errors · 0 warnings · ${suggestions} suggestions · 1 not read`,
    );
  });

  it.each([60, 84, 100])('keeps within %i columns', (width) => {
    const long = `Hi Sam,\n\nThank you for the interview. ${'On the other hand I am not sure if this is right for me. '.repeat(3)}\n`;
    for (const each of [...DRAFTS.map((draft) => draft.source), long]) {
      const text = formatPretty(reportOn({ 'draft.txt': each }), { colors: NO_COLORS, width });
      const tooWide = text.split('\n').filter((line) => columnsOf(line) > width);
      expect(tooWide).toEqual([]);
    }
  });
});

describe('the marks under an excerpt', () => {
  it.each([
    ['letters', 'at '],
    ['nothing', ''],
    ['a tab', '\tat\t'],
    ['wide letters', '日本の会社、'],
    ['a combining letter', 'cafe\u0301 '],
    ['an emoji', '😀 '],
    ['an emoji of several', '👨‍👩‍👧 '],
    ['an old emoji', '☕ ✅ '],
    ['fullwidth letters', 'ＡＢ '],
    ['a control character', '\u001b[31m'],
    ['a byte order mark', '\ufeff'],
    ['a zero-width space', 'a\u200bb '],
    ['a long line', 'word '.repeat(40)],
  ])('stand under the words behind %s', (_, before) => {
    const { text, marks } = excerpt(`${before}${BLANK} and more of it`, 'no-placeholders');
    const at = text.indexOf(BLANK);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(marks).toBe(' '.repeat(columnsOf(text.slice(0, at))) + '~'.repeat(BLANK.length));
  });

  it('are as wide as wide words', () => {
    const { marks } = excerpt('Hi Sam,\n\nat [Firma 日本] today', 'no-placeholders');
    expect(marks.trim()).toHaveLength('[Firma ]'.length + 4);
  });

  it('are one caret where something is missing', () => {
    const source = 'Hi Sam,\n\nI must decline.\n\nBest,\nJo\n';
    expect(excerpt(source, 'has-thanks')).toEqual({ text: 'I must decline.', marks: '^' });
    expect(excerpt(source, 'closes-warmly').marks).toBe(`${' '.repeat(15)}^`);
  });

  it('are a caret on the line of the place, also at the edges of a draft', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const source = `Hi${newline}${newline}I decline.`;
      const at = (start: number) => excerptOf(linesOf(source), { start, end: start }, 60);
      expect(at(0)).toEqual([{ number: 1, text: 'Hi', marks: '^' }]);
      expect(at(2)).toEqual([{ number: 1, text: 'Hi', marks: '  ^' }]);
      expect(at(source.indexOf('I'))).toEqual([{ number: 3, text: 'I decline.', marks: '^' }]);
      expect(at(source.length)).toEqual([
        { number: 3, text: 'I decline.', marks: `${' '.repeat(10)}^` },
      ]);
    }
  });

  it('go under every line of two, and the first and last of many', () => {
    const span = { start: 0, end: 14 };
    expect(excerptOf(linesOf('one two\nthree four'), span, 60)).toEqual([
      { number: 1, text: 'one two', marks: '~~~~~~~' },
      { number: 2, text: 'three four', marks: '~~~~~~' },
    ]);
    const many = excerptOf(linesOf('1\n2\n3\n4\n5'), { start: 0, end: 9 }, 60);
    expect(many.map(({ number }) => number)).toEqual([1, 5]);
  });
});

describe('the unix report', () => {
  it('is a line for each finding with its place', () => {
    const source = 'Hi Sam,\n\nThanks. I must decline.\n\nBest,\nJo\nat XXX [Name]';
    const lines = formatUnix(reportOn({ 'a b.txt': `See ${BLANK}\n${source}` })).split('\n');
    expect(lines[0]).toMatch(/^a b\.txt:1:\d+: (?:error|warning|suggestion): .+ \[[a-z-]+\]$/);
    expect(lines.some((line) => line.startsWith('a b.txt:1:5: error: “[Company Name]”'))).toBe(
      true,
    );
    expect(lines.at(-1)).toBe('');
  });

  it('is empty where nothing was found', () => {
    const [formal] = DRAFTS;
    expect(formatUnix(reportOn({ a: formal?.source ?? '' }))).toBe('');
  });

  it('stays a line for each finding whatever the file is called', () => {
    const text = formatUnix(reportOn({ 'a\nb.txt:1:1: error: forged\r': 'no' }));
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/ \[[a-z-]+\]$/);
  });
});

describe('an escape sequence of a draft or a file name', () => {
  const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const BAD = fc.constantFrom(
    ...['\u001b[31m', '\u001b]8;;x\u0007', '\u009b31m', '\u009d', '\u0007', '\u0008', '\u007f'],
    ...['\u202e', '\u202a', '\u2066', '\u2069', '\r', '\u0085', '\u0000', '\u000b'],
  );
  const hostile = fc
    .array(
      fc.oneof(
        BAD,
        fc.constantFrom(
          'Hi Sam,',
          '\n',
          '[Name',
          ']',
          "I'm not sure if this is right",
          ' at Acme ',
        ),
        fc.constantFrom('the Data', ' Analyst role', 'I must decline. ', 'Best,\nJo'),
      ),
      { maxLength: 24 },
    )
    .map((pieces) => pieces.join(''));

  it('never survives in any format', () => {
    fc.assert(
      fc.property(hostile, hostile, (source, path) => {
        const report = reportOn({ [path]: source });
        expect(formatPretty(report, PLAIN)).not.toMatch(HARMFUL);
        expect(formatUnix(report)).not.toMatch(HARMFUL);
        expect(formatJson(report)).not.toMatch(HARMFUL);
      }),
      { numRuns: 500 },
    );
  });

  it('stays what it was in the data of the JSON', () => {
    const value: unknown = JSON.parse(formatJson(reportOn({ 'a\u009b\u202e.txt': 'no' })));
    expect(value).toMatchObject({ drafts: [{ path: 'a\u009b\u202e.txt' }] });
  });
});

describe('wrapping', () => {
  it('breaks between words only, within the width', () => {
    expect(wrap('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('a wordthatislong b', 5)).toEqual(['a', 'wordthatislong', 'b']);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        expect(wrap(text, width).join(' ')).toBe(text);
      }),
    );
  });
});
