import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../build/corpus.ts';
import { messageOf } from '../build/eval/unseen.ts';
import { root } from '../build/pages.ts';
import { walkThrough } from '../src/cli/walk.ts';
import { fix, review } from '../src/index.ts';
import { DRAFTS } from './drafts.ts';

const CORPUS = readCorpus();

/** Drafts as many people wrote them, and letters put together of their sentences at random. */
const LETTERS = CORPUS.filter((_, at) => at % 61 === 0).map((draft) => messageOf(draft));
const SENTENCES = CORPUS.filter((_, at) => at % 23 === 0).flatMap(({ sentences }) =>
  sentences.map(({ text }) => text),
);
const MIXED = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 7 })
  .map((sentences) => `Hi Priya,\n\n${sentences.join(' ')}\n\nBest,\nJo\n`);

/** Written to be faulty. */
const FAULTY = readFileSync(join(root, 'fixtures/rewrites/drafts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).text);

function lost(source: string): number {
  return review(source).findings.reduce((sum, { points }) => sum + points, 0);
}

/** What must not get lost unasked: figures, names inside sentences, addresses and links. */
function tokens(source: string): string[] {
  return (
    source.match(/\d+|\S+@\S+|https?:\S+|(?<=[a-z,] )(?!I(?:ve|m|ll|d)\b)[A-Z][a-z]+/g) ?? []
  ).sort();
}

describe.each([
  ['safely', false],
  ['with all that is offered', true],
])('fixing %s', (_, unsafe) => {
  it('gives the same when it is done again', () => {
    for (const source of [...DRAFTS.map((draft) => draft.source), ...LETTERS, ...FAULTY]) {
      const once = fix(source, { unsafe });
      expect(fix(once.source, { unsafe })).toMatchObject({ source: once.source, applied: [] });
    }
  });

  it('never costs points, and leaves no offer that it would take', () => {
    for (const source of [...LETTERS, ...FAULTY]) {
      const fixed = fix(source, { unsafe });
      expect(lost(fixed.source)).toBeLessThanOrEqual(lost(source));
      const open = fixed.review.findings.flatMap(({ rewrites }) => rewrites);
      expect(open.filter(({ safe }) => safe || unsafe)).toEqual([]);
    }
  });

  it('changes nothing where nothing is offered', () => {
    const [good] = DRAFTS;
    expect(fix(good?.source ?? '', { unsafe }).source).toBe(good?.source);
  });

  it('holds for letters of any sentences', () => {
    fc.assert(
      fc.property(MIXED, (source) => {
        const once = fix(source, { unsafe });
        expect(fix(once.source, { unsafe }).source).toBe(once.source);
        expect(lost(once.source)).toBeLessThanOrEqual(lost(source));
        expect(once.source.split(/[[{]/).length).toBeLessThanOrEqual(source.split(/[[{]/).length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a safe fix', () => {
  it('loses no name, figure, address or link', () => {
    for (const source of [...LETTERS, ...FAULTY]) {
      const kept = tokens(fix(source).source);
      for (const token of tokens(source)) expect(kept).toContain(token);
    }
  });

  it('leaves greeting, closing, signature and thread as they are', () => {
    const head = 'Dear Teh Priya,\n\n';
    const tail =
      '\n\nBest,\nJo Teh\n\n-- \nteh signature\n\nOn Monday, Sam <s@x.example> wrote:\n> teh teh\n';
    const fixed = fix(`${head}I dont have the the time. Thank you.${tail}`).source;
    expect(fixed.startsWith(head)).toBe(true);
    expect(fixed.endsWith(tail)).toBe(true);
    expect(fixed).toContain("I don't have the time.");
  });

  it('keeps the line ends', () => {
    const fixed = fix(
      'Hi Sam,\r\n\r\nI cant come to the the interview.\r\n\r\nBest,\r\nJo\r\n',
    ).source;
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('mends only what it is told to', () => {
    const source =
      'Hi Sam,\n\nI hope this email finds you well. I dont want to go on.\n\nBest,\nJo\n';
    expect(fix(source, { only: ['is-proofread'] }).source).toBe(source.replace('dont', "don't"));
  });
});

describe('what is put in', () => {
  it('speaks as the draft does', () => {
    const casual = fix("hey sam\n\ncan't make it on friday, got another job lol\n\njo\n", {
      unsafe: true,
    });
    const formal = fix(
      'Dear Dr Menon,\n\nI regret that I must withdraw my application, since I have accepted another position.\n\nYours sincerely,\nJo Bell\n',
      { unsafe: true },
    );
    expect(casual.source).toContain('thanks for the invitation.');
    expect(formal.source).toContain('Thank you for your time and for considering me.');
  });

  it('names the role where the draft does', () => {
    const fixed = fix(
      'Subject: Interview for Data Analyst\n\nDear Sam,\n\nI must decline.\n\nBest,\nJo\n',
      { unsafe: true },
    );
    expect(fixed.source).toContain(
      'Thank you for the invitation to interview for the Data Analyst role.',
    );
  });

  it('greets by the name of the header', () => {
    const fixed = fix(
      'To: Nicole Smith <n@x.example>\nSubject: Interview\n\nDear Hiring Manager,\n\nI must decline.\n\nBest,\nJo\n',
      { unsafe: true },
    );
    expect(fixed.source).toContain('\nDear Nicole,\n');
  });

  it('does not say twice what was said', () => {
    const source =
      'Dear Sam,\n\nThank you. I must decline. I hope you find the right person soon, and I like the team.\n\nBest,\nJo\n';
    const { source: fixed } = fix(source, { unsafe: true });
    expect(fixed.match(/find the right person/g)).toHaveLength(1);
  });
});

describe('walking through the findings', () => {
  const source = 'Hi Sam,\n\nI dont have the the time. I must decline.\n\nBest,\nJo\n';

  it('takes, edits and skips as it is answered', async () => {
    const asked: string[] = [];
    const fixed = await walkThrough(source, review, (finding) => {
      asked.push(finding.rule);
      if (finding.rule === 'has-thanks') return Promise.resolve({ does: 'take', rewrite: 0 });
      return Promise.resolve({ does: 'skip' });
    });
    expect(asked).toContain('is-proofread');
    expect(new Set(asked).size).toBeGreaterThan(2);
    expect(fixed.source).toMatch(/^Hi Sam,\n\nThank/);
    expect(fixed.source).toContain('the the');
  });

  it('stops where it is told to', async () => {
    const fixed = await walkThrough(source, review, () => Promise.resolve({ does: 'quit' }));
    expect(fixed).toMatchObject({ source, applied: [] });
  });

  it('writes what the writer writes', async () => {
    const fixed = await walkThrough(
      source,
      review,
      (finding) =>
        Promise.resolve(
          finding.start < finding.end ? { does: 'edit', text: 'an hour' } : { does: 'skip' },
        ),
      ['is-proofread'],
    );
    expect(fixed.source).toContain('an hour');
  });
});
