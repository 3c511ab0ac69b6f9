import type { Word } from '../src/draft/draft.ts';
import type { PhraseSet } from '../src/phrases/compile.ts';
import type { Match } from '../src/phrases/match.ts';
import type { Node } from '../src/phrases/syntax.ts';

const BEGIN = '^';
const FINISH = '$';

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The phrase language by its definition: every way through every phrase from every word. */
export function naiveMatches(sets: readonly PhraseSet[], words: readonly Word[]): Match[] {
  const symbols = [BEGIN, ...words.map(({ norm }) => norm), FINISH];
  return sets.flatMap(({ owner, phrases, exceptions }) => {
    const excepted = stretches(exceptions, symbols);
    const heard = stretches(phrases, symbols).filter(
      ({ first }) => !excepted.some((other) => other.first <= first && first <= other.last),
    );
    return joined(heard).map((stretch) => ({ owner, ...stretch }));
  });
}

function stretches(nodes: readonly Node[], symbols: readonly string[]): Stretch[] {
  return nodes.flatMap((node) =>
    symbols.flatMap((_, from) =>
      endsOf(node, symbols, from).map((end) => ({
        first: Math.max(0, from - 1),
        last: Math.min(symbols.length - 3, end - 2),
      })),
    ),
  );
}

/** Where `node` may end, as indices behind its last symbol, if it begins at `from`. */
function endsOf(node: Node, symbols: readonly string[], from: number): number[] {
  const symbol = symbols[from];
  switch (node.kind) {
    case 'words':
      return symbol !== undefined && node.words.includes(symbol) ? [from + 1] : [];
    case 'any':
      return isWord(symbol) ? [from + 1] : [];
    case 'begin':
      return symbol === BEGIN ? [from + 1] : [];
    case 'finish':
      return symbol === FINISH ? [from + 1] : [];
    case 'gap': {
      const ends = [from];
      while (ends.length <= node.most && isWord(symbols[from + ends.length - 1])) {
        ends.push(from + ends.length);
      }
      return ends;
    }
    case 'sequence':
      return node.items.reduce(
        (ends, item) => unique(ends.flatMap((end) => endsOf(item, symbols, end))),
        [from],
      );
    case 'choice':
      return unique(node.options.flatMap((option) => endsOf(option, symbols, from)));
  }
}

function isWord(symbol: string | undefined): boolean {
  return symbol !== undefined && symbol !== BEGIN && symbol !== FINISH;
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}

/** Stretches that share a word become one. */
function joined(heard: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of heard.toSorted((a, b) => a.first - b.first)) {
    const previous = result.at(-1);
    if (previous && next.first <= previous.last) {
      result.splice(-1, 1, {
        first: previous.first,
        last: Math.max(previous.last, next.last),
      });
    } else result.push(next);
  }
  return result;
}
