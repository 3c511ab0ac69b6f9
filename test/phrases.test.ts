import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../src/draft/draft.ts';
import { wordsOf } from '../src/draft/words.ts';
import { compilePhrases, type PhraseSet } from '../src/phrases/compile.ts';
import { inflect } from '../src/phrases/inflect.ts';
import { type Match, matcherOf } from '../src/phrases/match.ts';
import { parsePhrase } from '../src/phrases/parse.ts';
import type { Lists, Node } from '../src/phrases/syntax.ts';
import { naiveMatches } from './naive-matcher.ts';

const NONE: Lists = new Map();

function nodeOf(text: string, lists: Lists = NONE): Node {
  const parsed = parsePhrase(text, lists);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.node;
}

const LISTS: Lists = new Map([
  ['ab', nodeOf('a | b')],
  ['long', nodeOf('c d | (b [a]) | d ...2 c')],
]);

/** What the phrases hear in `text`, each as the words it covers. */
function heard(phrases: readonly string[], text: string, exceptions: readonly string[] = []) {
  const set = {
    owner: 'it',
    phrases: phrases.map((each) => nodeOf(each, LISTS)),
    exceptions: exceptions.map((each) => nodeOf(each, LISTS)),
  };
  const words = wordsOf(text);
  return matcherOf(compilePhrases([set]))(words).map(({ first, last }) =>
    text.slice(words[first]?.start, words[last]?.end),
  );
}

describe('a phrase', () => {
  it.each([
    ['hears its words in order', 'must decline', 'I must decline now', ['must decline']],
    ['does not hear them apart', 'must decline', 'I must now decline', []],
    ['hears one of a choice', '(a | b) c', 'b c, a c, c', ['b c', 'a c']],
    ['hears an optional word or goes without', 'a [b] c', 'a c and a b c', ['a c', 'a b c']],
    ['hears a list by name', '<ab> x', 'b x', ['b x']],
    ['hears entries of several words', 'x <long>', 'x c d', ['x c d']],
    ['lets _ stand for any one word', 'a _ c', 'a c a b c a b b c', ['a b c']],
    ['lets a gap be empty', 'a ...2 c', 'a c', ['a c']],
    ['lets a gap be as wide as it says', 'a ...2 c', 'a x y c', ['a x y c']],
    ['lets a gap be no wider', 'a ...2 c', 'a x y z c', []],
    ['holds ^ to the head of the sentence', '^ a', 'a b a', ['a']],
    ['holds $ to its foot', 'a $', 'a b a', ['a']],
    ['hears a verb in all its forms', 'decline~', 'decline declines declined declining', 4],
    ['takes contractions apart as drafts do', "I've decided", 'Ive decided', ['Ive decided']],
    ['reads a comma as space', 'no, thanks', 'no thanks', ['no thanks']],
    ['reads a hyphen as space', 'follow-up', 'follow up', ['follow up']],
  ])('%s', (_, phrase, text, expected) => {
    const found = heard([phrase], text);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('takes the longest way from one word', () => {
    expect(heard(['a [b] [c]'], 'a b c')).toEqual(['a b c']);
  });

  it('joins matches that overlap and leaves neighbours apart', () => {
    expect(heard(['a b', 'b c'], 'a b c')).toEqual(['a b c']);
    expect(heard(['a b', 'c d'], 'a b c d')).toEqual(['a b', 'c d']);
  });

  it('hears nothing in no words', () => {
    expect(heard(['^ a', 'a $'], '')).toEqual([]);
  });
});

describe('an exception', () => {
  it('cancels a match that begins where it does', () => {
    expect(heard(['a b'], 'a b c', ['a b c'])).toEqual([]);
  });

  it('cancels a match that begins inside it, and no other', () => {
    expect(heard(['b', 'd'], 'a b c d', ['a b c'])).toEqual(['d']);
    expect(heard(['a b c'], 'a b c', ['b c'])).toEqual(['a b c']);
  });

  it('cancels for its own owner only', () => {
    const hear = matcherOf(
      compilePhrases([
        { owner: 'one', phrases: [nodeOf('a')], exceptions: [nodeOf('a b')] },
        { owner: 'two', phrases: [nodeOf('a')], exceptions: [] },
      ]),
    );
    expect(hear(wordsOf('a b'))).toEqual([{ owner: 'two', first: 0, last: 0 }]);
  });
});

describe('a fault', () => {
  it.each([
    ['', 'expected a word here', 0],
    ['(', 'expected a word here', 1],
    ['a | ', 'expected a word here', 4],
    ['a [] b', 'expected a word here', 3],
    ['a -', 'expected a word here', 2],
    ['a (b', 'this ( is never closed with a )', 2],
    ['a [b)', 'this [ is never closed with a ]', 2],
    ['a ) b', 'unexpected “)”', 2],
    ['a ... b', 'unexpected “.”', 2],
    ['a <B>', 'unexpected “<”', 2],
    ['a ! b', 'unexpected “!”', 2],
    ['_foo', 'unexpected “_”', 0],
    ['a ...0 b', 'a gap is 1 to 6 words wide', 2],
    ['a ...7 b', 'a gap is 1 to 6 words wide', 2],
    ['a <nobody>', 'no list is called <nobody>', 2],
    ['[a] [b]', 'this phrase can match nothing at all', 0],
    ['^ [a] $', 'this phrase can match nothing at all', 0],
    ['...2 a', 'a phrase begins with a word, not a gap', 0],
    ['[a] _ b', 'a phrase begins with a word, not a gap', 0],
    ['a ...2', 'a phrase ends with a word, not a gap', 5],
    ['a (b | _) ', 'a phrase ends with a word, not a gap', 8],
  ])('in “%s” says “%s” at column %i', (text, message, column) => {
    expect(parsePhrase(text, NONE)).toEqual({ ok: false, fault: { message, column } });
  });

  it('shows an unexpected emoji whole', () => {
    const parsed = parsePhrase('a 😀', NONE);
    expect(parsed).toEqual({ ok: false, fault: { message: 'unexpected “😀”', column: 2 } });
  });
});

describe('inflect', () => {
  it.each([
    ['decline', ['decline', 'declines', 'declined', 'declining']],
    ['accept', ['accept', 'accepts', 'accepted', 'accepting']],
    ['pass', ['pass', 'passes', 'passed', 'passing']],
    ['reply', ['reply', 'replies', 'replied', 'replying']],
    ['stay', ['stay', 'stays', 'stayed', 'staying']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['cancel', ['cancel', 'cancels', 'canceled', 'cancelled', 'canceling', 'cancelling']],
  ])('gives the forms of %s', (stem, forms) => {
    expect(inflect(stem).toSorted()).toEqual(forms.toSorted());
  });

  it('doubles the consonant of a short verb', () => {
    expect(inflect('drop')).toEqual(expect.arrayContaining(['drops', 'dropped', 'dropping']));
  });
});

const piece = fc.constantFrom('a', 'b', 'c', 'd', '<ab>', '<long>', 'turn~');
const { text: inner } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    piece,
    fc.constantFrom('_', '...1', '...3', '^', '$'),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} ${b}`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} | ${b})`),
    tie('text').map((a) => `[${a}]`),
  ),
}));
const edges = fc.tuple(fc.constantFrom('', '', '^ '), fc.constantFrom('', '', ' $'));
const phraseText = fc
  .oneof(
    piece,
    fc.tuple(piece, inner).map(([a, b]) => `${a} [${b}]`),
    fc.tuple(piece, inner, piece).map(([a, b, c]) => `${a} ${b} ${c}`),
    fc.tuple(piece, inner, inner, piece).map(([a, b, c, d]) => `(${a} | ${b}) ${c} ${d}`),
  )
  .chain((text) => edges.map(([begin, finish]) => begin + text + finish));
const phrase = phraseText
  .map((text) => parsePhrase(text, LISTS))
  .filter((parsed) => parsed.ok)
  .map(({ node }) => node);
const phraseSets = fc
  .array(fc.tuple(fc.array(phrase, { maxLength: 4 }), fc.array(phrase, { maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((sets) =>
    sets.map(
      ([phrases, exceptions], at): PhraseSet => ({ owner: `owner-${at}`, phrases, exceptions }),
    ),
  );
const sentence = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'turn', 'turned', 'turning', 'unheard'), {
    maxLength: 12,
  })
  .map((norms) => norms.map((norm, at): Word => ({ norm, start: at, end: at + 1 })));

function sorted(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => a.owner.localeCompare(b.owner) || a.first - b.first);
}

describe('the automaton', () => {
  it('hears what the definition of the language hears, in whatever order it reads', () => {
    let matched = 0;
    fc.assert(
      fc.property(
        phraseSets,
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        (sets, sentences) => {
          const hear = matcherOf(compilePhrases(sets));
          for (const words of sentences) {
            const matches = hear(words);
            matched += matches.length;
            expect(sorted(matches)).toEqual(sorted(naiveMatches(sets, words)));
            expect(matches.map(({ first }) => first)).toEqual(
              matches.map(({ first }) => first).toSorted((a, b) => a - b),
            );
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(matched).toBeGreaterThan(500);
  });
});
