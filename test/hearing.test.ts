import { describe, expect, it } from 'vitest';
import { clauseAround } from '../src/annotate/clause.ts';
import { yields } from '../src/annotate/rivals.ts';
import { weightiest } from '../src/annotate/weightiest.ts';
import { wordsOf } from '../src/draft/words.ts';
import { review } from '../src/index.ts';
import { LABELS, type Label, OUTPUTS } from '../src/model/labels.ts';
import type { Model, OutputFacts } from '../src/model/model.ts';

/** A model of which only the calibration is asked: a sum is a log-odds. */
const plain = {
  outputs: OUTPUTS.map((): Partial<OutputFacts> => ({ slope: 1, offset: 0 })),
} as unknown as Model;

function sums(odds: Partial<Record<Label, number>>): Float64Array {
  return Float64Array.from(OUTPUTS, (_, at) => odds[LABELS[at] ?? 'reason'] ?? -5);
}

describe('a move', () => {
  it.each<[Label, Label]>([
    ['open-door', 'ghosting'],
    ['decision', 'hedged'],
    ['hedged', 'decision'],
    ['compliment', 'rude'],
    ['alternative', 'negotiation'],
  ])('%s gives way to %s where that is more probable, and only there', (label, rival) => {
    expect(yields(label, 0.6, sums({ [label]: 0.4, [rival]: 2 }), plain)).toBe(true);
    expect(yields(label, 0.6, sums({ [label]: 0.4, [rival]: -1 }), plain)).toBe(false);
  });

  it('that has no rival gives way to none', () => {
    expect(yields('reason', 0.1, sums({ ghosting: 5, rude: 5, hedged: 5 }), plain)).toBe(false);
  });

  it('is no open door where a phrase has heard what puts off', () => {
    const moves = (body: string) =>
      review(`Hi Sam,\n\nThank you for the offer. ${body}\n\nBest,\nJo\n`).moves.map(
        ({ name }) => name,
      );
    expect(moves("I'll be in touch when I know more about it.")).not.toContain('open-door');
    expect(moves('I have decided not to accept it. Let us stay in touch.')).toContain('open-door');
  });
});

describe('a clause', () => {
  const said = (text: string, word: string) => {
    const words = wordsOf(text, 0, text.length);
    const at = words.findIndex(({ norm }) => norm === word);
    const { from, to } = clauseAround(text, words, { from: at, to: at });
    return text.slice(words[from]?.start, words[to]?.end);
  };

  it.each([
    ['I like the team, but the pay is low.', 'pay', 'but the pay is low'],
    ['It is far (the bus is slow) and dull.', 'bus', 'the bus is slow'],
    ['They pay 2,100 kronor more, so I go.', 'kronor', 'They pay 2,100 kronor more'],
    ['I cannot come because the bus is slow.', 'come', 'I cannot come'],
  ])('of “%s” around “%s” is “%s”', (text, word, clause) => {
    expect(said(text, word)).toBe(clause);
  });
});

describe('what weighs most', () => {
  const shown = (text: string, heavy: string) => {
    const words = wordsOf(text, 0, text.length);
    // The first share is of the edge before the words.
    const shares = Float64Array.from([0, ...words.map(({ norm }) => (norm === heavy ? 1 : 0)), 0]);
    const { start, end } = weightiest(
      text,
      { words, start: 0, end: text.length, zone: 'body' },
      shares,
    );
    return text.slice(start, end);
  };

  it('is shown with its clause', () => {
    expect(shown('The team was kind, but the office is a dump.', 'dump')).toBe(
      'but the office is a dump',
    );
  });

  it('is shown without a clause that is longer than anybody reads', () => {
    const long = `the ${'old '.repeat(20)}office is a dump`;
    expect(shown(long, 'dump').split(' ').length).toBeLessThanOrEqual(12);
  });
});

describe('an exception of a page', () => {
  it('does not overrule what the model is sure of', () => {
    const { findings } = review(
      'Dear Ms Hall,\n\nThank you for the invitation. It has been six weeks and nobody called me back, really unprofessional. I withdraw my application.\n\nBest,\nTim\n',
    );
    expect(findings.map(({ rule }) => rule)).toContain('no-criticism');
  });
});
