import { parsePhrase } from '../phrases/parse.ts';
import type { Lists, Node } from '../phrases/syntax.ts';
import { isRecord, type Page } from './page.ts';
import type { Problem } from './problem.ts';

export interface PagePhrases {
  readonly phrases: Node[];
  readonly exceptions: Node[];
  readonly problems: Problem[];
}

/** Parses named lists; a later list may use an earlier one. */
export function parseLists(
  file: string,
  line: number,
  value: unknown,
  shared: Lists,
): {
  lists: Map<string, Node>;
  problems: Problem[];
} {
  const lists = new Map<string, Node>(shared);
  const problems: Problem[] = [];
  if (value === undefined) return { lists, problems };
  if (!isRecord(value)) {
    return {
      lists,
      problems: [{ file, line, message: 'lists: expected names with lists of phrases' }],
    };
  }
  for (const [name, entries] of Object.entries(value)) {
    const options: Node[] = [];
    for (const entry of Array.isArray(entries) ? entries : [entries]) {
      const parsed = parsePhrase(String(entry), lists);
      if (parsed.ok) options.push(parsed.node);
      else {
        const message = `list ${name}: ${parsed.fault.message}`;
        problems.push({ file, line, message, excerpt: at(String(entry), parsed.fault.column) });
      }
    }
    lists.set(name, { kind: 'choice', options });
  }
  return { lists, problems };
}

/** The `phrases` and `except` blocks of a page, one phrase a line, `#` to the end of the line aside. */
export function parsePhrases(page: Page, shared: Lists): PagePhrases {
  const field = page.fields.find(({ key }) => key === 'lists');
  const { lists, problems } = parseLists(page.file, field?.line ?? 1, field?.value, shared);
  const phrases: Node[] = [];
  const exceptions: Node[] = [];
  for (const block of page.blocks) {
    if (block.language !== 'phrases' && block.language !== 'except') continue;
    block.text.split('\n').forEach((written, index) => {
      const text = written.replace(/#.*$/, '').trimEnd();
      if (text.trim() === '') return;
      const parsed = parsePhrase(text, lists);
      if (parsed.ok) (block.language === 'phrases' ? phrases : exceptions).push(parsed.node);
      else {
        problems.push({
          file: page.file,
          line: block.line + index,
          message: parsed.fault.message,
          excerpt: at(text, parsed.fault.column),
        });
      }
    });
  }
  return { phrases, exceptions, problems };
}

function at(text: string, column: number): { text: string; column: number } {
  return { text, column: column + 1 };
}
