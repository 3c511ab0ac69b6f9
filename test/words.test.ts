import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/draft/words.ts';

function norms(text: string): string[] {
  return wordsOf(text).map(({ norm }) => norm);
}

function written(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  it('are compared in lower case', () => {
    expect(norms('Thank YOU Élodie')).toEqual(['thank', 'you', 'élodie']);
  });

  it('are separated by hyphens, slashes and underscores', () => {
    expect(norms('follow-up and/or snake_case')).toEqual([
      'follow',
      'up',
      'and',
      'or',
      'snake',
      'case',
    ]);
  });

  it('keep an apostrophe inside', () => {
    expect(norms("O'Brien's o’clock")).toEqual(["o'brien's", "o'clock"]);
  });

  it('do not keep the quotation mark before them', () => {
    expect(written("the 'Analyst post")).toEqual(['the', 'Analyst', 'post']);
  });

  it('do not keep the quotation mark behind them', () => {
    expect(norms("the 'Analyst' post")).toEqual(['the', 'analyst', 'post']);
    expect(written("the 'Analyst' post")).toEqual(['the', 'Analyst', 'post']);
  });

  it('count an ampersand for one', () => {
    expect(norms('Marks & Spencer')).toEqual(['marks', '&', 'spencer']);
  });

  it('leave punctuation, emoji and symbols out', () => {
    expect(norms('… no! 😀 — “yes” €5')).toEqual(['no', 'yes', '5']);
  });

  it('stay between the offsets asked for', () => {
    expect(wordsOf('one two three', 4, 7)).toEqual([{ start: 4, end: 7, norm: 'two' }]);
  });

  it('lie in order inside the text, none empty, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, start) => {
        let end = start;
        for (const word of wordsOf(text, start)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.norm).not.toBe('');
          end = word.end;
        }
      }),
    );
  });
});

describe('a contraction', () => {
  it.each([
    ["I've", ['i', 'have'], ['I', "'ve"]],
    ['I’ve', ['i', 'have'], ['I', '’ve']],
    ["I'm", ['i', 'am'], ['I', "'m"]],
    ["I'll", ['i', 'will'], ['I', "'ll"]],
    ["you're", ['you', 'are'], ['you', "'re"]],
    ["it's", ['it', 'is'], ['it', "'s"]],
    ["don't", ['do', 'not'], ['do', "n't"]],
    ['didn’t', ['did', 'not'], ['did', 'n’t']],
    ["can't", ['can', 'not'], ['can', "'t"]],
    ["won't", ['will', 'not'], ['wo', "n't"]],
    ['cannot', ['can', 'not'], ['can', 'not']],
    ['Im', ['i', 'am'], ['I', 'm']],
    ['ive', ['i', 'have'], ['i', 've']],
    ['youll', ['you', 'will'], ['you', 'll']],
    ['gonna', ['going', 'to'], undefined],
    ['ty', ['thank', 'you'], undefined],
    ['thankyou', ['thank', 'you'], ['thank', 'you']],
  ])('like %s is taken apart, each part with its own span', (text, parts, pieces) => {
    expect(norms(text)).toEqual(parts);
    if (pieces) expect(written(text)).toEqual(pieces);
    expect(written(text).join('')).toBe(text);
  });

  it.each([
    ['dont', ['do', 'nt']],
    ['didnt', ['did', 'nt']],
    ['havent', ['have', 'nt']],
    ['youre', ['you', 're']],
    ['theyre', ['they', 're']],
    ['thats', ['that', 's']],
  ])('without its apostrophe like %s is cut where the words meet', (text, pieces) => {
    expect(written(text)).toEqual(pieces);
  });

  it('whose d may be had or would stays whole', () => {
    expect(norms("I'd")).toEqual(["i'd"]);
  });

  it('of a name stays whole', () => {
    expect(norms("Sam's")).toEqual(["sam's"]);
  });

  it('is the same with a straight and a curly apostrophe', () => {
    const words = ["won't", "I've", "they're", "that's", "o'clock", "I'd", "rock 'n' roll"];
    for (const word of words) expect(norms(word.replaceAll("'", '’'))).toEqual(norms(word));
  });
});
