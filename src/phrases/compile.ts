import type { Node } from './syntax.ts';

/** The phrases of one owner (a move or a rule), and what is not it. */
export interface PhraseSet {
  readonly owner: string;
  readonly phrases: readonly Node[];
  readonly exceptions: readonly Node[];
}

/**
 * Numbers from 0 to 55,295 (the highest before the surrogates), one a UTF-16 unit, read with
 * `charCodeAt`. A string is what a JavaScript engine loads fastest: nothing is parsed at start.
 */
export type Table = string;

/**
 * All phrases of all owners as one nondeterministic automaton in plain tables, so that it can be
 * written into a module at build time and needs no work at start. States are numbers; `first[s]` to
 * `first[s + 1]` are the edges of state `s`; an edge is read on any word of its word set.
 */
export interface Program {
  readonly owners: readonly string[];
  /** The vocabulary, one word a line; a word's id is its index + `FIRST_WORD`. */
  readonly words: string;
  /**
   * The word sets that each word is in, ascending: `wordFirst[id]` to `wordFirst[id + 1]` in
   * `wordSets`. Set 0, "any word", is left out.
   */
  readonly wordFirst: Table;
  readonly wordSets: Table;
  readonly first: Table;
  readonly edgeSet: Table;
  readonly edgeTarget: Table;
  /** Per state: 0, or owner index * 2 + 1 where a phrase ends, + 2 where an exception ends. */
  readonly accepts: Table;
  /**
   * Where phrases start, sorted out by their first word: `startFirst[id]` to `startFirst[id + 1]` in
   * `startTargets`. Thousands of phrases start in one place, so this is done once, at build time.
   */
  readonly startFirst: Table;
  readonly startTargets: Table;
}

export const UNKNOWN = 0;
export const BEGIN = 1;
export const FINISH = 2;
export const FIRST_WORD = 3;
export const ANY_SET = 0;

interface Building {
  readonly ids: Map<string, number>;
  readonly sets: Map<string, number>;
  readonly setMembers: number[][];
  /** Edges and ε-edges by state. */
  readonly edges: [set: number, target: number][][];
  readonly silent: number[][];
  readonly accepts: number[];
}

/** Compiles the phrases of every owner into one program. */
export function compilePhrases(phraseSets: readonly PhraseSet[]): Program {
  const building: Building = {
    ids: new Map(),
    sets: new Map(),
    setMembers: [[]],
    edges: [],
    silent: [],
    accepts: [],
  };
  const starts: number[] = [];
  phraseSets.forEach(({ phrases, exceptions }, owner) => {
    for (const [nodes, mark] of [
      [phrases, owner * 2 + 1],
      [exceptions, owner * 2 + 2],
    ] as const) {
      if (nodes.length === 0) continue;
      const start = newState(building);
      starts.push(start);
      for (const node of nodes) {
        const end = build(building, node, start);
        building.accepts[end] = mark;
      }
    }
  });
  return flatten(
    building,
    starts,
    phraseSets.map((set) => set.owner),
  );
}

function newState(building: Building): number {
  building.edges.push([]);
  building.silent.push([]);
  building.accepts.push(0);
  return building.edges.length - 1;
}

/** Adds `node` behind state `from` and returns the state it ends in. */
function build(building: Building, node: Node, from: number): number {
  switch (node.kind) {
    case 'words':
      return edge(building, from, wordSet(building, node.words));
    case 'any':
      return edge(building, from, ANY_SET);
    case 'begin':
      return edge(building, from, edgeSymbol(building, BEGIN));
    case 'finish':
      return edge(building, from, edgeSymbol(building, FINISH));
    case 'gap': {
      const end = newState(building);
      let state = from;
      for (let width = 0; width < node.most; width += 1) {
        building.silent[state]?.push(end);
        state = edge(building, state, ANY_SET);
      }
      building.silent[state]?.push(end);
      return end;
    }
    case 'sequence': {
      // A state of its own keeps what a sibling adds to `from` out of this sequence.
      let state = newState(building);
      building.silent[from]?.push(state);
      for (const item of node.items) state = build(building, item, state);
      return state;
    }
    case 'choice': {
      const end = newState(building);
      const words = node.options.flatMap((option) => (option.kind === 'words' ? option.words : []));
      if (words.length > 0) {
        building.silent[edge(building, from, wordSet(building, words))]?.push(end);
      }
      for (const option of node.options) {
        if (option.kind === 'words') continue;
        building.silent[build(building, option, from)]?.push(end);
      }
      return end;
    }
  }
}

function edge(building: Building, from: number, set: number): number {
  const target = newState(building);
  building.edges[from]?.push([set, target]);
  return target;
}

function wordSet(building: Building, words: readonly string[]): number {
  const members = words.map((word) => {
    const id = building.ids.get(word) ?? building.ids.size + FIRST_WORD;
    building.ids.set(word, id);
    return id;
  });
  return setOf(building, members);
}

function edgeSymbol(building: Building, symbol: number): number {
  return setOf(building, [symbol]);
}

function setOf(building: Building, members: number[]): number {
  const sorted = [...new Set(members)].sort((a, b) => a - b);
  const key = sorted.join();
  const known = building.sets.get(key);
  if (known !== undefined) return known;
  building.setMembers.push(sorted);
  building.sets.set(key, building.setMembers.length - 1);
  return building.setMembers.length - 1;
}

/** Takes the ε-edges out, drops unreachable states and lays the rest out as tables. */
function flatten(building: Building, starts: readonly number[], owners: string[]): Program {
  const number = new Map<number, number>();
  const order: number[] = [];
  const visit = (state: number): number => {
    const known = number.get(state);
    if (known !== undefined) return known;
    number.set(state, order.length);
    order.push(state);
    return order.length - 1;
  };
  for (const start of starts) visit(start);
  const first: number[] = [0];
  const edgeSet: number[] = [];
  const edgeTarget: number[] = [];
  const accepts: number[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const closure = closureOf(building, order[at] ?? 0);
    let accept = 0;
    for (const state of closure) {
      accept = Math.max(accept, building.accepts[state] ?? 0);
      for (const [set, target] of building.edges[state] ?? []) {
        edgeSet.push(set);
        edgeTarget.push(visit(target));
      }
    }
    accepts.push(accept);
    first.push(edgeSet.length);
  }
  const begins = starts.map(visit);
  const setsOfWord = Array.from({ length: building.ids.size + FIRST_WORD }, (): number[] => []);
  building.setMembers.forEach((members, set) => {
    for (const word of members) setsOfWord[word]?.push(set);
  });
  const targetsOfWord = setsOfWord.map((sets) =>
    begins.flatMap((start) => {
      const targets: number[] = [];
      for (let at = first[start] ?? 0; at < (first[start + 1] ?? 0); at += 1) {
        if (sets.includes(edgeSet[at] ?? ANY_SET)) targets.push(edgeTarget[at] ?? 0);
      }
      return targets;
    }),
  );
  const [wordFirst, wordSets] = packed(setsOfWord);
  const [startFirst, startTargets] = packed(targetsOfWord);
  return {
    owners,
    words: [...building.ids.keys()].join('\n'),
    wordFirst: table(wordFirst),
    wordSets: table(wordSets),
    first: table(first),
    edgeSet: table(edgeSet),
    edgeTarget: table(edgeTarget),
    accepts: table(accepts),
    startFirst: table(startFirst),
    startTargets: table(startTargets),
  };
}

const LARGEST = 0xd7ff;

function table(numbers: readonly number[]): Table {
  let units = '';
  for (const number of numbers) {
    if (number > LARGEST) throw new RangeError('the phrases are too many for one automaton');
    units += String.fromCharCode(number);
  }
  return units;
}

/** Rows of numbers as one array, with the index at which each row begins. */
function packed(rows: readonly (readonly number[])[]): [first: number[], values: number[]] {
  const first = [0];
  const values: number[] = [];
  for (const row of rows) {
    values.push(...row);
    first.push(values.length);
  }
  return [first, values];
}

function closureOf(building: Building, state: number): number[] {
  const closure = [state];
  const seen = new Set(closure);
  for (let at = 0; at < closure.length; at += 1) {
    for (const next of building.silent[closure[at] ?? 0] ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        closure.push(next);
      }
    }
  }
  return closure;
}
