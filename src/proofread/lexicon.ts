/**
 * The words, as a graph that is searched where it lies: loading it is reading its bytes. A head (magic,
 * then the alphabet as 16-bit units) is followed by edges of 32 bits: the letter's place in the alphabet
 * (8), whether it is its node's last edge and whether a word ends with it (4), and the first edge of the
 * node that it leads to (20). The root's edges are first. Written by build/dictionary.ts.
 */
export interface Lexicon {
  /** Exactly as written: names stand in it with their capital. */
  readonly has: (word: string) => boolean;
  /**
   * All words without capitals that begin with `from` and are at most `most` edits away (a swap of
   * neighbours is one edit).
   */
  readonly near: (word: string, most: number, from?: string) => readonly string[];
}

export const MAGIC = 0x31_58_4c_44;
export const ALPHABET_BYTES = 256;
export const EDGE_BYTES = 4;
export const LAST = 1;
export const WORD_ENDS = 2;
/** Where an edge leads to nothing more. */
export const LEAF = 0;

const HEAD = 4 + ALPHABET_BYTES;

/** Throws where the bytes are no such artifact: that is a broken package, not a user's fault. */
export function lexiconOf(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) {
    throw new Error('the dictionary is damaged');
  }
  const aligned = bytes.byteOffset % EDGE_BYTES === 0 ? bytes : bytes.slice();
  const edges = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset + HEAD,
    (bytes.length - HEAD) >> 2,
  );
  const alphabet = Uint16Array.from({ length: ALPHABET_BYTES >> 1 }, (_, letter) =>
    view.getUint16(4 + letter * 2, true),
  );
  const edgeAt = (edge: number) => edges[edge] ?? 0;
  const unitOf = (packed: number) => alphabet[packed >>> 24] ?? 0;
  const flagsOf = (packed: number) => (packed >>> 20) & 15;
  const targetOf = (packed: number) => packed & 0xf_ffff;

  function has(word: string): boolean {
    let edge = 0;
    for (let at = 0; at < word.length; at += 1) {
      if (at > 0 && edge === LEAF) return false;
      const unit = word.charCodeAt(at);
      let packed = edgeAt(edge);
      while (unitOf(packed) !== unit) {
        if ((flagsOf(packed) & LAST) !== 0) return false;
        edge += 1;
        packed = edgeAt(edge);
      }
      if (at === word.length - 1) return (flagsOf(packed) & WORD_ENDS) !== 0;
      edge = targetOf(packed);
    }
    return false;
  }

  function near(word: string, most: number, from = ''): string[] {
    const found: string[] = [];
    const columns = word.length + 1;
    const depths = word.length + most + 1;
    // The edit matrix, a row for each letter spelt so far; beyond the band nothing can be near.
    const cells = new Uint8Array((depths + 1) * columns).fill(most + 1);
    for (let at = 0; at <= Math.min(word.length, most); at += 1) cells[at] = at;
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    const spelt = new Uint16Array(depths + 1);

    function walk(first: number, depth: number): void {
      for (let edge = first; ; edge += 1) {
        const packed = edgeAt(edge);
        const unit = unitOf(packed);
        const flags = flagsOf(packed);
        if (!isCapital(unit) && (depth > from.length || unit === from.charCodeAt(depth - 1))) {
          spelt[depth] = unit;
          const least = fillRow(depth, unit);
          if ((flags & WORD_ENDS) !== 0 && (cells[depth * columns + word.length] ?? 0) <= most) {
            found.push(String.fromCharCode(...spelt.subarray(1, depth + 1)));
          }
          const target = targetOf(packed);
          if (target !== LEAF && least <= most && depth < depths) walk(target, depth + 1);
        }
        if ((flags & LAST) !== 0) return;
      }
    }

    /** Fills the row of the letter at `depth` and gives its least cost. */
    function fillRow(depth: number, unit: number): number {
      const row = depth * columns;
      const above = row - columns;
      const low = Math.max(0, depth - most);
      const high = Math.min(word.length, depth + most);
      cells.fill(most + 1, row, row + columns);
      if (low === 0) cells[row] = depth;
      let least = low === 0 ? depth : most + 1;
      for (let at = Math.max(1, low); at <= high; at += 1) {
        const same = units[at - 1] === unit;
        let cost = (cells[above + at - 1] ?? 0) + (same ? 0 : 1);
        cost = Math.min(cost, (cells[row + at - 1] ?? 0) + 1, (cells[above + at] ?? 0) + 1);
        if (
          !same &&
          at > 1 &&
          depth > 1 &&
          units[at - 2] === unit &&
          units[at - 1] === spelt[depth - 1]
        ) {
          cost = Math.min(cost, (cells[above - columns + at - 2] ?? 0) + 1);
        }
        cells[row + at] = Math.min(cost, most + 1);
        least = Math.min(least, cost);
      }
      return least;
    }

    walk(0, 1);
    return found;
  }

  return { has, near };
}

/** A lexicon whose bytes are read when the first word is looked up. */
export function lexiconFrom(read: () => Uint8Array): Lexicon {
  let loaded: Lexicon | undefined;
  const load = () => {
    loaded ??= lexiconOf(read());
    return loaded;
  };
  const known = new Map<string, boolean>();
  const nearby = new Map<string, readonly string[]>();
  return {
    has: (word) => remembered(known, word, () => load().has(word)),
    near: (word, most, from) =>
      remembered(nearby, `${most}${from ?? ''} ${word}`, () => load().near(word, most, from)),
  };
}

/** Drafts ask about the same words again and again; answers are kept up to a limit. */
const MOST_REMEMBERED = 10_000;

function remembered<T>(answers: Map<string, T>, key: string, find: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = find();
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  answers.set(key, answer);
  return answer;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
