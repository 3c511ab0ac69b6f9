import type { Nodes } from 'nlcst';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import type { Draft, Sentence, Span, Zone } from './draft.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { clausesOf } from './run-on.ts';
import { wordsOf } from './words.ts';

const english = unified().use(retextEnglish).freeze();

/** Lines shorter than this were not broken by a program that wraps. */
const NARROWEST_WRAP = 45;

/** retext-english takes more than linear time in a long text without a break: parse it in pieces. */
const LONGEST_PARSE = 4_000;

const BULLET = /^[ \t]*(?:[-*•–+]|\d{1,3}[.)])[ \t]+/;
const DANGLING =
  /(?:,|\b(?:a|an|the|to|for|of|in|on|at|with|and|but|or|my|your|our|their|this|that|is|are|was|be|been|have|has|not|so|as|i|i'm|from|by|about|because|which|who|will|would|can|could|if))\s*$/i;

/**
 * The sentences of the greeting, the body and the closing, in order. The body is unwrapped first: a
 * line break counts as the end of a sentence only where the writer meant one.
 */
export function sentencesOf(draft: Draft, zones: readonly Zone[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const zone of zones) {
    if (zone.kind === 'body') {
      for (const span of bodySentences(draft.text, zone))
        sentences.push(sentence(draft, span, zone));
    } else if (zone.kind === 'greeting' || zone.kind === 'closing') {
      for (const line of linesOf(draft.text.slice(0, zone.end), zone.start)) {
        if (!isBlank(line)) sentences.push(sentence(draft, trim(draft.text, line), zone));
      }
    }
  }
  return sentences.filter((each) => each.words.length > 0);
}

function sentence(draft: Draft, span: Span, zone: Zone): Sentence {
  return { ...span, zone: zone.kind, words: wordsOf(draft.text, span.start, span.end) };
}

function bodySentences(text: string, zone: Span): Span[] {
  const lines = linesOf(text.slice(0, zone.end), zone.start);
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.trimEnd().length), 0);
  const capitals = /^\s*[A-Z]/.test(text.slice(zone.start, zone.end));
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  let previous: Line | undefined;
  const finish = () => {
    if (start >= 0) for (const piece of pieces(text, start, end)) spans.push(...parse(text, piece));
    start = -1;
  };
  for (const line of lines) {
    const bullet = BULLET.exec(line.text);
    const wrapped =
      previous && (isWrapped(previous, line, width) || (capitals && runsOn(previous, line)));
    if (isBlank(line) || bullet || !wrapped) finish();
    if (!isBlank(line)) {
      if (start < 0) start = line.start + (bullet?.[0].length ?? 0);
      end = line.end;
    }
    previous = isBlank(line) ? undefined : line;
  }
  finish();
  return spans;
}

/** Whether the break between two lines is only a wrap: the next word would not have fitted. */
function isWrapped(line: Line, next: Line, width: number): boolean {
  const text = line.text.trimEnd();
  if (DANGLING.test(text)) return true;
  if (width < NARROWEST_WRAP) return false;
  const word = /\S+/.exec(next.text)?.[0] ?? '';
  return text.length + 1 + word.length > width;
}

/** In a draft that uses capitals, a line in lower case under an unfinished one goes on from it. */
function runsOn(line: Line, next: Line): boolean {
  return /^\s*[a-z]/.test(next.text) && !/[.!?:;]["'’”)]?\s*$/.test(line.text);
}

function pieces(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST_PARSE) {
    const window = text.slice(from, from + LONGEST_PARSE);
    const stop = Math.max(
      window.lastIndexOf('. '),
      window.lastIndexOf('! '),
      window.lastIndexOf('? '),
    );
    const cut = stop > 0 ? stop + 1 : Math.max(window.lastIndexOf(' '), 0) || LONGEST_PARSE;
    spans.push({ start: from, end: from + cut });
    from += cut;
  }
  spans.push({ start: from, end });
  return spans;
}

function parse(text: string, piece: Span): Span[] {
  const prepared = legible(text.slice(piece.start, piece.end));
  const spans: Span[] = [];
  collect(english.parse(prepared), piece.start, spans);
  return spans
    .flatMap((span) => resplit(text, span))
    .flatMap((span) => clausesOf(text, span))
    .map((span) => trim(text, span));
}

function collect(node: Nodes, base: number, spans: Span[]): void {
  if (node.type === 'SentenceNode') {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    spans.push({ start: base + start, end: base + end });
  } else if ('children' in node) {
    for (const child of node.children) collect(child, base, spans);
  }
}

/**
 * A copy of the same length that retext-english reads well: line endings as it knows them, and a
 * capital where lower-case typing begins a new sentence ("cant make it. thanks anyway").
 */
function legible(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
  const numbered = /\.\s?\d/.test(lines)
    ? lines.replace(/\b(No|Nr|Art|Ref|Fig|St|Tel|Ext|approx|ca)\.(?=\s?\d)/g, '$1 ')
    : lines;
  if (!/[.!?][ \n]+[a-z]/.test(numbered)) return numbered;
  return numbered.replace(
    /(?<=\b(?!etc|vs|approx|incl|ext|no|pm|am)[a-z]{2,}[.!?]+[ \n]+)[a-z]/g,
    (letter) => letter.toUpperCase(),
  );
}

const MISSED_END =
  /(?<=[a-z] )in\.\s+(?=[A-Z])|\b(?:[ap]\.m|Inc|Ltd|Co|Corp|etc|sec|min|hrs?|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.\s+(?=(?:I|We|It|This|That|Thank|Thanks|Unfortunately|However|Please|My|Currently|Sorry|Cheers)\b)|(?<=[A-Za-z]\s\S{0,12}\d)\.\s+(?!(?:Janu?(?:ary?)?|Febr?(?:uary?)?|März|March|Apr(?:il)?|Ma[iy]|Jun[ei]?|Jul[yi]?|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b)(?=[A-Z][a-z]|I\b)|\bx{1,3}\s+(?=[A-Z][a-z])/g;

/** Ends that retext-english misses: a capital after "a.m.", "Inc.", "asking me in.", a figure or a kiss opens a sentence. */
function resplit(text: string, span: Span): Span[] {
  const piece = text.slice(span.start, span.end);
  if (!/(?:[a-z\d]\.|x)\s/.test(piece)) return [span];
  const spans: Span[] = [];
  let from = span.start;
  for (const found of piece.matchAll(MISSED_END)) {
    const cut = span.start + found.index + found[0].length;
    spans.push({ start: from, end: cut });
    from = cut;
  }
  spans.push({ start: from, end: span.end });
  return spans;
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
