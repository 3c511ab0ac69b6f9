/**
 * The words, as a graph that is searched where it lies: loading it is reading its bytes. A head (magic,
 * then the alphabet as 16-bit units) is followed by edges of 32 bits: the letter's place in the alphabet
 * (8), whether it is its node's last edge and whether a word ends with it (4), and the first edge of the
 * node that it leads to (20). The root's edges are first. Written by build/dictionary.ts.
 */
export interface Lexicon {
  /** Exactly as written: names stand in it with their capital. */
  readonly has: (word: string) => boolean;
  /** All lower-case words at most `most` edits away (a swap of neighbours is one edit). */
  readonly near: (word: string, most: number) => readonly string[];
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
  const edgeAt = (edge: number) => view.getUint32(HEAD + edge * EDGE_BYTES, true);
  const unitOf = (packed: number) => view.getUint16(4 + (packed >>> 24) * 2, true);
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

  function near(word: string, most: number): string[] {
    const found: string[] = [];
    const first = Array.from({ length: word.length + 1 }, (_, at) => at);

    /** Row by row of the edit matrix, a row for each letter of the word that is spelt. */
    function walk(edge: number, spelt: string, above: readonly number[], over: readonly number[]) {
      for (let next = edge; ; next += 1) {
        const packed = edgeAt(next);
        const letter = String.fromCharCode(unitOf(packed));
        const row = [spelt.length + 1];
        for (let at = 1; at <= word.length; at += 1) {
          const same = word[at - 1] === letter;
          let cost = Math.min(
            (row[at - 1] ?? 0) + 1,
            (above[at] ?? 0) + 1,
            (above[at - 1] ?? 0) + (same ? 0 : 1),
          );
          if (at > 1 && !same && word[at - 2] === letter && word[at - 1] === spelt.at(-1)) {
            cost = Math.min(cost, (over[at - 2] ?? 0) + 1);
          }
          row.push(cost);
        }
        const now = spelt + letter;
        if ((row[word.length] ?? 0) <= most && (flagsOf(packed) & WORD_ENDS) !== 0) found.push(now);
        const target = targetOf(packed);
        if (target !== LEAF && Math.min(...row) <= most) walk(target, now, row, above);
        if ((flagsOf(packed) & LAST) !== 0) return;
      }
    }

    walk(0, '', first, first);
    return found.filter((each) => each === each.toLowerCase());
  }

  return { has, near };
}
