import type { Word } from '../draft/draft.ts';
import {
  ANY_SET,
  BEGIN,
  FINISH,
  FIRST_WORD,
  type Program,
  type Table,
  UNKNOWN,
} from './compile.ts';

/** An owner heard in a run of words: `first` inclusive, `last` inclusive, as indices of words. */
export interface Match {
  readonly owner: string;
  readonly first: number;
  readonly last: number;
}

/** What is asked of a matcher: the phrases that no exception cancels, or the exceptions themselves. */
export type Asked = 'phrases' | 'exceptions';

export type Matcher = (words: readonly Word[], asked?: Asked) => Match[];

/** A state of the deterministic automaton, which grows as words are read. */
interface State {
  readonly members: readonly number[];
  readonly accepts: readonly number[];
  readonly next: Map<number, State | null>;
}

/** Beyond this many states the automaton is dropped and grown anew: memory stays bounded. */
const MOST_STATES = 20_000;

/**
 * Makes a program ready to match. The nondeterministic tables are determinised lazily: only for the
 * words that drafts really use. A phrase has no unbounded repetition, so a run from one word ends
 * after a fixed number of words and the whole takes time linear in their number.
 *
 * For each owner the matcher gives every stretch that its phrases cover, without the matches that an
 * exception cancels, ordered by first word; matches that overlap are one stretch.
 */
export function matcherOf(program: Program): Matcher {
  const ids = new Map<string, number>();
  for (const word of program.words.split('\n')) ids.set(word, ids.size + FIRST_WORD);
  let states = new Map<string, State>();
  let start = newStart();
  let starting: (State | null)[] = [];

  function stateOf(members: readonly number[]): State {
    const key = members.join();
    const known = states.get(key);
    if (known) return known;
    const accepts = new Set<number>();
    for (const member of members) {
      const accept = program.accepts.charCodeAt(member);
      if (accept > 0) accepts.add(accept);
    }
    const state: State = { members, accepts: [...accepts], next: new Map() };
    states.set(key, state);
    return state;
  }

  function newStart(): State {
    return { members: [], accepts: [], next: new Map() };
  }

  /** From most words no phrase starts: this is asked for every word, so it is an array. */
  function firstStep(id: number): State | null {
    const known = starting[id];
    if (known !== undefined) return known;
    const next = step(start, id);
    starting[id] = next;
    return next;
  }

  function step(state: State, id: number): State | null {
    const known = state.next.get(id);
    if (known !== undefined) return known;
    const targets = state === start ? firstTargets(id) : laterTargets(state, id);
    const next = targets.size === 0 ? null : stateOf([...targets].sort((a, b) => a - b));
    state.next.set(id, next);
    return next;
  }

  function firstTargets(id: number): Set<number> {
    return new Set(row(program.startTargets, program.startFirst, id));
  }

  function laterTargets(state: State, id: number): Set<number> {
    const targets = new Set<number>();
    const sets = row(program.wordSets, program.wordFirst, id);
    for (const member of state.members) {
      const end = program.first.charCodeAt(member + 1);
      for (let at = program.first.charCodeAt(member); at < end; at += 1) {
        const set = program.edgeSet.charCodeAt(at);
        const reads = set === ANY_SET ? id !== BEGIN && id !== FINISH : sets.includes(set);
        if (reads) targets.add(program.edgeTarget.charCodeAt(at));
      }
    }
    return targets;
  }

  return (words, asked = 'phrases') => {
    if (states.size > MOST_STATES) {
      states = new Map();
      start = newStart();
      starting = [];
    }
    const symbols: number[] = [BEGIN];
    for (const { norm } of words) symbols.push(ids.get(norm) ?? UNKNOWN);
    symbols.push(FINISH);
    const found: Found[] = [];
    for (let from = 0; from < symbols.length; from += 1) {
      run(from, symbols, found);
    }
    if (found.length === 0) return [];
    const located = locate(found, words.length);
    return asked === 'phrases'
      ? settle(program.owners, located)
      : located.flatMap(({ accept, first, last }) => {
          const owner = accept % 2 === 0 ? program.owners[accept / 2 - 1] : undefined;
          return owner === undefined ? [] : [{ owner, first, last }];
        });
  };

  function run(from: number, symbols: readonly number[], found: Found[]): void {
    const base = found.length;
    let state = firstStep(symbols[from] ?? UNKNOWN);
    for (let at = from; state; ) {
      for (const accept of state.accepts) {
        const again = lastIndexFrom(found, base, accept);
        if (again >= 0) found.splice(again, 1);
        found.push({ accept, from, to: at });
      }
      at += 1;
      state = at < symbols.length ? step(state, symbols[at] ?? UNKNOWN) : null;
    }
  }
}

/** The numbers of one row of a packed table. */
function row(values: Table, first: Table, index: number): number[] {
  const numbers: number[] = [];
  for (let at = first.charCodeAt(index); at < first.charCodeAt(index + 1); at += 1) {
    numbers.push(values.charCodeAt(at));
  }
  return numbers;
}

/** Where this run has found `accept` before; a run finds few, so a walk back is short. */
function lastIndexFrom(found: readonly Found[], base: number, accept: number): number {
  for (let at = found.length - 1; at >= base; at -= 1) if (found[at]?.accept === accept) return at;
  return -1;
}

interface Found {
  readonly accept: number;
  readonly from: number;
  readonly to: number;
}

interface Located {
  readonly accept: number;
  readonly first: number;
  readonly last: number;
}

function locate(found: readonly Found[], count: number): Located[] {
  return found
    .map(({ accept, from, to }) => ({
      accept,
      // The symbols carry one edge before the words: symbol 1 is word 0.
      first: Math.max(0, from - 1),
      last: Math.min(count - 1, to - 1),
    }))
    .sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Cancels what an exception covers, then joins what overlaps, so that each stretch is one match. */
function settle(owners: readonly string[], located: readonly Located[]): Match[] {
  const latest = new Map<number, { owner: string; first: number; last: number }>();
  const matches: { owner: string; first: number; last: number }[] = [];
  // In order of their first word, an exception that reaches as far as a match begins cancels it.
  const excepted = new Map<number, number>();
  let ahead = 0;
  for (const { accept, first, last } of located) {
    for (
      let next = located[ahead];
      next && next.first <= first;
      ahead += 1, next = located[ahead]
    ) {
      if (next.accept % 2 === 0) {
        excepted.set(next.accept, Math.max(excepted.get(next.accept) ?? -1, next.last));
      }
    }
    if (accept % 2 === 0 || first <= (excepted.get(accept + 1) ?? -1)) continue;
    const previous = latest.get(accept);
    if (previous && first <= previous.last) previous.last = Math.max(previous.last, last);
    else {
      const match = { owner: owners[(accept - 1) / 2] ?? '', first, last };
      latest.set(accept, match);
      matches.push(match);
    }
  }
  return matches;
}
