import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A value of the front matter with the line it stands on. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** A fenced block: its language and the words after it, its text, and the line its text begins on. */
export interface Block {
  readonly language: string;
  readonly meta: string;
  readonly text: string;
  readonly line: number;
}

/** One list item of the page: the marked examples of a move. */
export interface Item {
  readonly text: string;
  readonly line: number;
}

export interface Page {
  readonly file: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).freeze();

/** Takes a rule, move or scenario page apart, without judging what it says. */
export function parsePage(file: string, source: string): { page: Page; problems: Problem[] } {
  const tree = processor.parse(source);
  const problems: Problem[] = [];
  const fields: Field[] = [];
  const blocks: Block[] = [];
  const items: Item[] = [];
  let title = '';
  for (const node of tree.children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') {
      const read = readFields(file, node.value, line);
      fields.push(...read.fields);
      problems.push(...read.problems);
    } else if (node.type === 'heading' && node.depth === 1) {
      title = sourceOf(source, node).replace(/^#\s*/, '').trim();
    } else if (node.type === 'code') {
      const [language = '', ...meta] = `${node.lang ?? ''} ${node.meta ?? ''}`.trim().split(/\s+/);
      blocks.push({ language, meta: meta.join(' '), text: node.value, line: line + 1 });
    } else if (node.type === 'list') {
      for (const item of node.children) {
        items.push({
          text: sourceOf(source, item).replace(/^[-*]\s+/, ''),
          line: item.position?.start.line ?? line,
        });
      }
    }
  }
  if (fields.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, message: 'expected front matter between two lines of ---' });
  }
  return { page: { file, title, fields, blocks, items }, problems };
}

function sourceOf(
  source: string,
  node: RootContent | { position?: RootContent['position'] },
): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function readFields(
  file: string,
  text: string,
  line: number,
): { fields: Field[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const problems = document.errors.map((error) => ({
    file,
    line: line + (error.linePos?.[0].line ?? 1),
    message: error.message.split('\n')[0] ?? 'broken front matter',
  }));
  if (problems.length > 0 || !isMap(document.contents)) return { fields: [], problems };
  const values: unknown = document.toJS();
  const fields = document.contents.items.map((pair) => {
    const key = String(pair.key);
    const range =
      typeof pair.key === 'object' && pair.key && 'range' in pair.key ? pair.key.range : undefined;
    const offset = Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
    return {
      key,
      value: isRecord(values) ? values[key] : undefined,
      line: line + counter.linePos(offset).line,
    };
  });
  return { fields, problems: [] };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
