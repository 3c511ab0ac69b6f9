import type { Annotation } from '../annotate/annotation.ts';
import { KISSES } from '../draft/kisses.ts';
import { decapitalised, isCapitalised } from '../draft/letters.ts';
import type { Place } from '../rulebook/frame.ts';
import type { Edit } from './edit.ts';

/** A missing sentence with the space or the line breaks that its place asks for. */
export function insertion(text: string, at: number, place: Place, { draft }: Annotation): Edit {
  const { source } = draft;
  const newline = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const breaks = text.replaceAll('\n', newline);
  const opens = opensLine(source, at);
  if (place === 'greeting') return { start: at, end: at, text: breaks + newline + newline };
  if (place === 'closing') {
    const lead = opens ? '' : newline + newline;
    return { start: at, end: at, text: lead + breaks + (endsText(source, at) ? '' : newline) };
  }
  // "Hi, thanks for the invitation. Unfortunately …": what comes next begins a sentence of its own now.
  const next = source.charAt(at);
  const goesOn = !opens && place !== 'end' && /,\s$/.test(source.slice(Math.max(0, at - 2), at));
  if (goesOn && isCapitalised(text) && next.trim() !== '') {
    // "iPhone" begins as it is written.
    const first = /^[a-z][A-Z]/.test(source.slice(at, at + 2)) ? next : next.toUpperCase();
    return { start: at, end: at + 1, text: `${decapitalised(breaks)} ${first}` };
  }
  const lead = opens || /\s/.test(source.charAt(at - 1)) ? '' : ' ';
  const tail = at === source.length || /\s/.test(source.charAt(at)) ? '' : ' ';
  // Behind kisses goes a line of its own, and no stop.
  if (!opens && ENDS_IN_KISSES.test(source.slice(Math.max(0, at - LONGEST_KISSES), at)))
    return { start: at, end: at, text: newline + breaks + tail };
  const finished = lead === ' ' && /[^\s.!?,;:)\]”"’'…-]/.test(source.charAt(at - 1)) ? '.' : '';
  return { start: at, end: at, text: finished + lead + breaks + tail };
}

const LONGEST_KISSES = 8;
const ENDS_IN_KISSES = new RegExp(`\\s(?:${KISSES})$`, 'i');

/** Whether nothing but blanks stands between `at` and the line break, or the beginning, before it. */
function opensLine(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[^\S\r\n]/.test(source.charAt(before))) before -= 1;
  return before < 0 || /[\r\n]/.test(source.charAt(before));
}

function endsText(source: string, at: number): boolean {
  let after = at;
  while (after < source.length && /\s/.test(source.charAt(after))) after += 1;
  return after === source.length;
}
