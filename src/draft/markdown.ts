import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Draft } from './draft.ts';
import { linesOf } from './lines.ts';
import { readText } from './text.ts';

const processor = unified().use(remarkParse).freeze();

/** remark-parse takes time quadratic in the depth of quotes and lists; no letter nests deeper. */
const DEEPEST = 12;

/** A run of brackets or emphasis marks this long is no prose, and costs remark-parse dearly. */
const MOST_MARKS = 400;

/** Reads a Markdown text: the words as they will be seen, at the offsets where they are written. */
export function readMarkdown(source: string): Draft {
  const draft = readText(source, 'markdown');
  return { ...draft, text: blankMarkdown(draft.text, draft.bodyStart) };
}

/**
 * Blanks what Markdown adds to the words: emphasis marks, heading signs, code, link targets, images,
 * HTML and rules. Quote and list markers stay, since zones read them. The result is as long as
 * `text`.
 */
function blankMarkdown(text: string, bodyStart: number): string {
  const kept: string[] = [];
  let from = bodyStart;
  // Paragraph by paragraph: no mark reaches over a blank line, and one hostile paragraph then
  // costs only itself.
  for (const block of blocksOf(text, bodyStart)) {
    kept.push(text.slice(from, block.start), blankBlock(text.slice(block.start, block.end)));
    from = block.end;
  }
  return text.slice(0, bodyStart) + kept.join('') + text.slice(from);
}

function blocksOf(text: string, from: number): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let start = -1;
  let end = -1;
  let fence = false;
  for (const line of linesOf(text, from)) {
    if (/^\s{0,3}(```|~~~)/.test(line.text)) fence = !fence;
    if (line.text.trim() === '' && !fence) {
      if (start >= 0) blocks.push({ start, end });
      start = -1;
    } else {
      if (start < 0) start = line.start;
      end = line.end;
    }
  }
  if (start >= 0) blocks.push({ start, end });
  return blocks;
}

function blankBlock(block: string): string {
  const marks = block.match(/[[\]*_`<>~&!\\]/g)?.length ?? 0;
  if (marks > MOST_MARKS) return block;
  // A line of marks alone holds no words, and thousands of them cost remark-parse dearly.
  const worded = block.replace(
    /^(?![ \t]*(?:```|~~~|--[ \t]*$))[^A-Za-z0-9\u00a0-\uffff\r\n]+$/gm,
    blank,
  );
  const shallow = worded.replace(/^[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]*){13,}/gm, (run) =>
    blank(run),
  );
  const keep = new Uint8Array(shallow.length);
  keepWords(processor.parse(shallow), shallow, keep, 0);
  let blanked = '';
  for (let at = 0; at < shallow.length; at += 1) {
    const unit = shallow.charAt(at);
    blanked += keep[at] === 1 || /\s/.test(unit) ? unit : ' ';
  }
  return restoreMarkers(shallow, blanked);
}

function keepWords(node: Nodes, text: string, keep: Uint8Array, depth: number): void {
  if (node.type === 'text') {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    keep.fill(1, start, end);
    for (let at = start; at < end - 1; at += 1) {
      if (text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) keep[at] = 0;
    }
  } else if (node.type === 'heading' || (node.type === 'link' && isAutolink(node, text))) {
    // A heading names the file; the letter begins under it.
    return;
  } else if ('children' in node && depth < DEEPEST * 2) {
    for (const child of node.children) keepWords(child, text, keep, depth + 1);
  }
}

/** `<https://...>` shows its target as its text: an address, not words. */
function isAutolink(node: Nodes, text: string): boolean {
  return text[node.position?.start.offset ?? 0] === '<';
}

/** Zones need to see quote and list markers, and the `-- ` of a signature. */
function restoreMarkers(block: string, blanked: string): string {
  let restored = '';
  let from = 0;
  for (const line of linesOf(block)) {
    const marker = /^[ \t]*(?:>[ \t]*)+|^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+|^--[ \t]*$/.exec(
      line.text,
    );
    const width = marker?.[0].length ?? 0;
    restored += blanked.slice(from, line.start) + block.slice(line.start, line.start + width);
    from = line.start + width;
  }
  return restored + blanked.slice(from);
}

function blank(text: string): string {
  return text.replace(/[^\s]/g, ' ');
}
