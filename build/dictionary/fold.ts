import {
  ALPHABET_BYTES,
  EDGE_BYTES,
  LAST,
  LEAF,
  MAGIC,
  WORD_ENDS,
} from '../../src/proofread/lexicon.ts';

interface Node {
  ends: boolean;
  readonly edges: Map<string, Node>;
}

/**
 * Folds sorted words into the smallest graph that spells them, with the same endings shared (Daciuk
 * et al. 2000), and writes it as `Lexicon` reads it.
 */
export function fold(words: readonly string[]): Uint8Array {
  const root = graphOf(words);
  const first = new Map<Node, number>();
  const order: Node[] = [];
  let edges = 0;
  const queue = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (first.has(node) || node.edges.size === 0) continue;
    first.set(node, edges);
    order.push(node);
    edges += node.edges.size;
    queue.push(...node.edges.values());
  }
  const alphabet = [...new Set(words.join(''))].sort();
  const head = 4 + ALPHABET_BYTES;
  const bytes = new Uint8Array(head + edges * EDGE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  alphabet.forEach((letter, at) => {
    view.setUint16(4 + at * 2, letter.charCodeAt(0), true);
  });
  let at = head;
  for (const node of order) {
    let left = node.edges.size;
    for (const [letter, next] of node.edges) {
      left -= 1;
      const flags = (left === 0 ? LAST : 0) | (next.ends ? WORD_ENDS : 0);
      const target = first.get(next) ?? LEAF;
      const packed = (alphabet.indexOf(letter) * 2 ** 24 + flags * 2 ** 20 + target) >>> 0;
      view.setUint32(at, packed, true);
      at += EDGE_BYTES;
    }
  }
  return bytes;
}

function graphOf(words: readonly string[]): Node {
  const root: Node = { ends: false, edges: new Map() };
  const known = new Map<string, Node>();
  const numbers = new Map<Node, number>();
  const path: { node: Node; letter: string; parent: Node }[] = [];
  const settle = (length: number) => {
    while (path.length > length) {
      const step = path.pop();
      if (!step) return;
      const { node, letter, parent } = step;
      const key = `${node.ends}${[...node.edges].map(([by, to]) => `${by}${numbers.get(to)}`)}`;
      const same = known.get(key);
      if (same) parent.edges.set(letter, same);
      else {
        known.set(key, node);
        numbers.set(node, numbers.size);
      }
    }
  };
  let previous = '';
  for (const word of words) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared += 1;
    settle(shared);
    let parent = path.at(-1)?.node ?? root;
    for (const letter of word.slice(shared)) {
      const node: Node = { ends: false, edges: new Map() };
      parent.edges.set(letter, node);
      path.push({ node, letter, parent });
      parent = node;
    }
    parent.ends = true;
    previous = word;
  }
  settle(0);
  return root;
}
