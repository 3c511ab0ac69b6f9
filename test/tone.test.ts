import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../build/corpus.ts';
import { messageOf } from '../build/eval/unseen.ts';
import { review, type Tone } from '../src/index.ts';
import { DIALS } from '../src/tone/features.ts';
import { DRAFTS } from './drafts.ts';

function toneOf(source: string): Tone {
  return review(source).tone;
}

const LETTER =
  'Dear Priya,\n\nThank you for inviting me to the interview. I have decided not to go ahead. I like my present job.\n\nKind regards,\nJo Bell\n';

function letterWith(sentence: string): string {
  return LETTER.replace('present job.', `present job. ${sentence}`);
}

describe.each(DRAFTS)('the tone of $name', ({ source }) => {
  const plain = DIALS.map((dial) => toneOf(source)[dial].value);
  const dials = (text: string) => DIALS.map((dial) => toneOf(text)[dial].value);

  it('is the sum of what its spans show', () => {
    const tone = toneOf(source);
    for (const dial of DIALS) {
      const { value, spans } = tone[dial];
      const sum = spans.reduce((total, { weight }) => total + weight, 50);
      expect(Math.abs(sum - value)).toBeLessThan(0.5 + 0.01 * spans.length);
    }
  });

  it('shows the spans that moved it most first, each inside the text', () => {
    for (const dial of DIALS) {
      const { spans } = toneOf(source)[dial];
      const sizes = spans.map(({ weight }) => Math.abs(weight));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      for (const { start, end } of spans) {
        expect(source.slice(start, end).trim()).not.toBe('');
        expect(end).toBeLessThanOrEqual(source.length);
      }
    }
  });

  it.each([
    [
      'other names',
      (text: string) => text.replaceAll('Priya', 'Kwame').replaceAll('Bell', 'Okoro'),
    ],
    ['curly quotes', (text: string) => text.replaceAll("'", '’')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a signature', (text: string) => `${text}\n-- \nJo Bell, terrible accountants\n`],
    [
      'a quoted thread',
      (text: string) =>
        `${text}\nOn Monday, Talent Team <jobs@example.com> wrote:\n> You stupid people!!! Thanks.\n`,
    ],
  ])('does not move for %s', (_, change) => {
    expect(dials(change(source))).toEqual(plain);
  });
});

describe('warmth', () => {
  const warmth = (source: string) => toneOf(source).warmth.value;

  it.each([
    'I am truly grateful for the time you took.',
    'I hope you find just the right person.',
    'It was a pleasure to meet the team.',
  ])('rises for “%s”', (sentence) => {
    expect(warmth(letterWith(sentence))).toBeGreaterThan(warmth(LETTER));
  });

  it.each([
    'You are a bunch of idiots.',
    'You need to stop writing to me immediately.',
    'What a pathetic joke of a company.',
    'Why did you waste my time?',
  ])('falls for “%s”', (sentence) => {
    expect(warmth(letterWith(sentence))).toBeLessThan(warmth(LETTER));
  });

  it('is not taken in by thanks for nothing', () => {
    const thanked = LETTER.replace(
      'Thank you for inviting me to the interview.',
      'Thanks for nothing.',
    );
    const silent = LETTER.replace('Thank you for inviting me to the interview. ', '');
    expect(warmth(thanked)).toBeLessThan(warmth(silent));
  });

  it('orders good declines above rude ones in 98 pairs of a hundred', () => {
    const drafts = readCorpus().filter((_, at) => at % 5 === 0);
    const good = drafts.filter(
      ({ quality, kind }) => quality === 'good' && kind !== 'not-a-decline',
    );
    const rude = drafts.filter(
      ({ sentences }) => sentences.filter(({ labels }) => labels.includes('rude')).length > 1,
    );
    const warmths = (of: typeof drafts) => of.map((draft) => warmth(messageOf(draft)));
    const [warm, cold] = [warmths(good), warmths(rude)];
    const right = warm.flatMap((a) => cold.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
    expect(right.length).toBeGreaterThan(10_000);
    expect(right.reduce((sum, each) => sum + each, 0) / right.length).toBeGreaterThan(0.98);
  });
});

describe('formality', () => {
  const formality = (source: string) => toneOf(source).formality.value;

  it('rises where contractions are spelled out', () => {
    expect(formality(letterWith('I will not be able to come, and I am sorry.'))).toBeGreaterThan(
      formality(letterWith("I won't be able to come, and I'm sorry.")),
    );
  });

  it('rises where slang is replaced', () => {
    expect(formality(letterWith('I would have liked the position very much.'))).toBeGreaterThan(
      formality(letterWith('Woulda totally loved the gig lol!!')),
    );
  });

  it('gives the register', () => {
    expect(toneOf(LETTER.replace('Dear Priya', 'Dear Dr Menon')).register).toBe('formal');
    expect(
      toneOf("hey priya\n\ncan't make it, sorry!! loads on lol\n\ncheers\njo\n").register,
    ).toBe('casual');
  });
});

describe('directness', () => {
  const directness = (source: string) => toneOf(source).directness.value;

  it('rises where hedges go', () => {
    const hedged = LETTER.replace(
      'I have decided not to go ahead.',
      'I think I am perhaps not quite sure that I will be going ahead.',
    );
    expect(directness(LETTER)).toBeGreaterThan(directness(hedged));
  });

  it('rises where the decision comes sooner', () => {
    const late = LETTER.replace(' I have decided not to go ahead.', '').replace(
      'present job.',
      'present job. I have decided not to go ahead.',
    );
    expect(directness(LETTER)).toBeGreaterThan(directness(late));
  });
});

describe('a dial', () => {
  it('does not move for a sentence said again', () => {
    for (const sentence of ['Thank you so much!', 'You are idiots.', "I'm not sure, maybe."]) {
      const once = toneOf(letterWith(sentence));
      const often = toneOf(letterWith(`${sentence} ${sentence} ${sentence}`));
      for (const dial of ['warmth', 'formality'] as const)
        expect(Math.abs(often[dial].value - once[dial].value)).toBeLessThanOrEqual(1);
    }
  });

  it('stands between 0 and 100 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const tone = toneOf(text);
        for (const dial of DIALS) {
          expect(tone[dial].value).toBeGreaterThanOrEqual(0);
          expect(tone[dial].value).toBeLessThanOrEqual(100);
        }
        expect(tone.summary).toMatch(/^[a-z ]+, [a-z ]+, [a-z ]+$/);
      }),
      { numRuns: 100 },
    );
  });
});
