import type { Matcher } from '../phrases/match.ts';
import { closingIn, isPostscript } from './closing.ts';
import type { Draft, Span, Zone, ZoneKind } from './draft.ts';
import { greetingIn } from './greeting.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { quotedLines } from './quoted.ts';
import { signatureStart } from './signature.ts';
import { wordsOf } from './words.ts';

/**
 * Divides a draft into zones, in order, without overlap. `hear` is the compiled phrases: only what
 * opens a greeting, what signs off and what an assistant adds is asked of it.
 *
 *     Subject: Interview            header
 *     Hi Sam, thank you for ...     greeting | body
 *     I must decline.               body
 *     Best, / Jo                    closing
 *     07700 900123                  signature
 *     On Monday Sam wrote: / > ...  quoted
 */
export function zonesOf(draft: Draft, hear: Matcher): Zone[] {
  const lines = linesOf(draft.text, draft.bodyStart);
  const quoted = quotedLines(lines);
  const signature = signatureStart(lines, quoted);
  const kinds = lines.map((_, at): ZoneKind => {
    if (quoted[at]) return 'quoted';
    return at >= signature ? 'signature' : 'body';
  });
  const zones: Zone[] = [];
  if (draft.headers.length > 0) zones.push({ kind: 'header', start: 0, end: draft.bodyStart });
  zones.push(...merge(lines, kinds));
  return carve(zones, lines, kinds, hear)
    .filter((zone) => draft.text.slice(zone.start, zone.end).trim() !== '')
    .sort((a, b) => a.start - b.start);
}

/** Joins neighbouring lines of one kind. */
function merge(lines: readonly Line[], kinds: readonly ZoneKind[]): Zone[] {
  const zones: Zone[] = [];
  lines.forEach((line, at) => {
    const kind = kinds[at] ?? 'body';
    const last = zones.at(-1);
    if (last && last.kind === kind) zones.splice(-1, 1, { ...last, end: line.end });
    else zones.push({ kind, start: line.start, end: line.end });
  });
  return zones;
}

/** Cuts greeting, closing and the signature under the name out of the body zones. */
function carve(
  zones: Zone[],
  lines: readonly Line[],
  kinds: readonly ZoneKind[],
  hear: Matcher,
): Zone[] {
  const own = lines.filter((line, at) => kinds[at] === 'body' && !isBlank(line));
  const first = own[0];
  if (!first) return zones;
  const greeting = greetingIn(first, own.length > 1, hear) ?? lateGreeting(own, hear);
  const rest = own
    .map((line) => (greeting ? afterGreeting(line, greeting) : line))
    .filter((line) => !isBlank(line));
  const addition = postscriptStart(rest, hear);
  const above = closingIn(rest.slice(0, addition), hear);
  // Some write their postscript above the close.
  const below = above ? undefined : closingIn(rest.slice(addition + 1), hear);
  const closing = above ?? below;
  const postscript = below ? rest.length : addition;
  const pieces: Zone[] = [];
  for (const zone of zones) {
    if (zone.kind !== 'body') {
      pieces.push(zone);
      continue;
    }
    const bodyEnd = closing ? Math.min(Math.max(closing.start, zone.start), zone.end) : zone.end;
    const greeted = greeting && greeting.start >= zone.start && greeting.end <= bodyEnd;
    if (greeted) pieces.push({ kind: 'body', start: zone.start, end: greeting.start });
    const bodyStart = greeted ? greeting.end : zone.start;
    if (bodyStart < bodyEnd) pieces.push({ kind: 'body', start: bodyStart, end: bodyEnd });
    if (!closing || bodyEnd === zone.end) continue;
    const after = rest[postscript]?.start ?? zone.end;
    const signed = Math.max(bodyEnd, Math.min(closing.signature, after));
    if (bodyEnd < signed) pieces.push({ kind: 'closing', start: bodyEnd, end: signed });
    if (signed < after) pieces.push({ kind: 'signature', start: signed, end: after });
    if (after < zone.end) pieces.push({ kind: 'body', start: after, end: zone.end });
  }
  if (greeting) pieces.push({ kind: 'greeting', ...greeting });
  return pieces;
}

/** Above the greeting there may stand what an assistant said, or a forgotten subject. */
const MOST_BEFORE_GREETING = 5;

/** A greeting further down: a line of its own that opens and ends like one. */
function lateGreeting(own: readonly Line[], hear: Matcher): Span | undefined {
  for (const line of own.slice(1, MOST_BEFORE_GREETING)) {
    const greeting = greetingIn(line, true, hear);
    const alone = greeting && greeting.end === line.start + line.text.trimEnd().length;
    if (alone && /[,:]\s*$/.test(line.text) && hear(wordsOf(line.text)).length > 0) return greeting;
  }
  return undefined;
}

function afterGreeting(line: Line, greeting: Span): Line {
  if (line.end <= greeting.start || line.start >= greeting.end) return line;
  const start = Math.min(greeting.end, line.end);
  return { start, end: line.end, text: line.text.slice(start - line.start) };
}

/** A postscript under the name is body again, and so is what an assistant said last. */
function postscriptStart(own: readonly Line[], hear: Matcher): number {
  const at = own.findIndex((line, index) => index > 0 && isPostscript(line.text));
  if (at >= 0) return at;
  const letter = own.findLastIndex((line) => !isResidue(line, hear));
  return Math.max(1, letter + 1);
}

/** No assistant's last words are longer, so that no more is listened to. */
const LONGEST_RESIDUE = 300;

function isResidue({ text }: Line, hear: Matcher): boolean {
  if (text.length > LONGEST_RESIDUE) return false;
  return hear(wordsOf(text)).some(({ owner }) => owner === 'no-chatbot-residue');
}
