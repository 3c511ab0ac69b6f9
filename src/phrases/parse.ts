import { wordsOf } from '../draft/words.ts';
import { inflect } from './inflect.ts';
import type { Lists, Node, Parsed, SyntaxFault } from './syntax.ts';

const TOKEN = /\.\.\.(\d+)|<([a-z][a-z0-9-]*)>|[()[\]|^$]|_(?![\p{L}\p{N}])|[\p{L}\p{N}'’&-]+~?/uy;

/** Gaps wider than this no longer claim that the words belong together. */
const WIDEST_GAP = 6;

class Fault extends Error {
  constructor(
    message: string,
    readonly column: number,
  ) {
    super(message);
  }
}

interface Cursor {
  readonly text: string;
  readonly lists: Lists;
  at: number;
}

/**
 * Parses one phrase. `lists` are the named lists it may use. A fault comes back as a value with its
 * 0-based column, for the page's compiler to point at.
 */
export function parsePhrase(text: string, lists: Lists): Parsed {
  const cursor: Cursor = { text, lists, at: 0 };
  try {
    const node = choice(cursor);
    if (cursor.at < text.length) throw unexpected(cursor);
    refuseLooseEdges(node, text);
    return { ok: true, node };
  } catch (error) {
    if (error instanceof Fault) {
      const fault: SyntaxFault = { message: error.message, column: error.column };
      return { ok: false, fault };
    }
    throw error;
  }
}

function choice(cursor: Cursor): Node {
  const options = [sequence(cursor)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at += 1;
    options.push(sequence(cursor));
  }
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', options };
}

function sequence(cursor: Cursor): Node {
  const items: Node[] = [];
  skipSpace(cursor);
  while (cursor.at < cursor.text.length && !'|)]'.includes(cursor.text.charAt(cursor.at))) {
    items.push(item(cursor));
    skipSpace(cursor);
  }
  if (items.length === 0) throw new Fault('expected a word here', cursor.at);
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'sequence', items };
}

function item(cursor: Cursor): Node {
  const from = cursor.at;
  TOKEN.lastIndex = from;
  const found = TOKEN.exec(cursor.text);
  if (!found) throw unexpected(cursor);
  cursor.at = TOKEN.lastIndex;
  const [token, gap, list] = found;
  if (gap !== undefined) {
    const most = Number(gap);
    if (most < 1 || most > WIDEST_GAP) {
      throw new Fault(`a gap is 1 to ${WIDEST_GAP} words wide`, from);
    }
    return { kind: 'gap', most };
  }
  if (list !== undefined) {
    const node = cursor.lists.get(list);
    if (!node) throw new Fault(`no list is called <${list}>`, from);
    return node;
  }
  if (token === '_') return { kind: 'any' };
  if (token === '^') return { kind: 'begin' };
  if (token === '$') return { kind: 'finish' };
  if (token === '(' || token === '[') return group(cursor, token, from);
  return wordNode(token, from);
}

function group(cursor: Cursor, open: string, from: number): Node {
  const close = open === '(' ? ')' : ']';
  const inner = choice(cursor);
  if (cursor.text[cursor.at] !== close) {
    throw new Fault(`this ${open} is never closed with a ${close}`, from);
  }
  cursor.at += 1;
  if (open === '(') return inner;
  return { kind: 'choice', options: [inner, { kind: 'sequence', items: [] }] };
}

/** A written word may be several as compared ("I've" is `i have`), and then is a sequence. */
function wordNode(token: string, column: number): Node {
  const inflected = token.endsWith('~');
  const norms = wordsOf(inflected ? token.slice(0, -1) : token).map((word) => word.norm);
  if (norms.length === 0) throw new Fault('expected a word here', column);
  const items: Node[] = norms.map((norm) => ({ kind: 'words', words: [norm] }));
  const last = norms.at(-1);
  if (inflected && last) items.splice(-1, 1, { kind: 'words', words: inflect(last) });
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'sequence', items };
}

function skipSpace(cursor: Cursor): void {
  while (/[\s,]/.test(cursor.text.charAt(cursor.at))) cursor.at += 1;
}

function unexpected(cursor: Cursor): Fault {
  return new Fault(
    `unexpected “${String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0)}”`,
    cursor.at,
  );
}

/**
 * A span must not claim words that say nothing, and a phrase that may be empty would be heard
 * everywhere: so every way through a phrase begins and ends with a word.
 */
function refuseLooseEdges(node: Node, text: string): void {
  if (isEmpty(node)) throw new Fault('this phrase can match nothing at all', 0);
  if (looseAt(node, 'first')) throw new Fault('a phrase begins with a word, not a gap', 0);
  if (looseAt(node, 'last')) {
    throw new Fault('a phrase ends with a word, not a gap', Math.max(0, text.trimEnd().length - 1));
  }
}

/** Whether some way through `node` has no word in it. */
function isEmpty(node: Node): boolean {
  if (node.kind === 'sequence') return node.items.every(isEmpty);
  if (node.kind === 'choice') return node.options.some(isEmpty);
  return node.kind === 'begin' || node.kind === 'finish' || node.kind === 'gap';
}

function looseAt(node: Node, edge: 'first' | 'last'): boolean {
  if (node.kind === 'gap' || node.kind === 'any') return true;
  if (node.kind === 'choice') return node.options.some((option) => looseAt(option, edge));
  if (node.kind !== 'sequence') return false;
  const items = edge === 'first' ? node.items : node.items.toReversed();
  for (const each of items) {
    if (looseAt(each, edge)) return true;
    if (!isEmpty(each)) return false;
  }
  return false;
}
