import {
  beginsAttribution,
  fromIn,
  goesOnAsHeader,
  isAttribution,
  isDivider,
} from './attribution.ts';
import { isBlank, type Line } from './lines.ts';

/** Outlook draws a line over the header block of the mail it answers. */
const OUTLOOK_RULE = /^\s*_{8,}\s*$/;

/** An attribution may be wrapped over this many lines by the sending program. */
const ATTRIBUTION_LINES = 3;

/**
 * Marks the lines that are somebody else's: `>` quotes with their attribution, and everything under
 * an Outlook or forwarding header. Lines between `>` quotes stay the writer's (interleaved replies).
 */
export function quotedLines(lines: readonly Line[]): boolean[] {
  const quoted = lines.map((line) => /^\s{0,3}>/.test(line.text));
  for (let at = 0; at < lines.length; at += 1) {
    const length = attributionAt(lines, at);
    if (length > 0) {
      quoted.fill(true, at, at + length);
      const next = nextWritten(lines, at + length);
      // Some programs quote without `>`: then all that follows the attribution is the quote.
      if (next !== undefined && !quoted[next]) return quoted.fill(true, at);
    } else if (restIsQuoted(lines, at)) return quoted.fill(true, at);
  }
  return quoted;
}

function attributionAt(lines: readonly Line[], at: number): number {
  const first = lines[at]?.text ?? '';
  if (isAttribution(first)) return 1;
  if (!beginsAttribution(first)) return 0;
  let joined = first.trimEnd();
  for (let more = 1; more < ATTRIBUTION_LINES; more += 1) {
    const text = lines[at + more]?.text ?? '';
    if (text.trim() === '' || text.length > 200) return 0;
    joined += ` ${text.replace(/^[>\s]+/, '').trimEnd()}`;
    if (isAttribution(joined)) return more + 1;
  }
  return 0;
}

function restIsQuoted(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isDivider(text)) return true;
  if (OUTLOOK_RULE.test(text)) {
    const next = nextWritten(lines, at + 1);
    return next !== undefined && restIsQuoted(lines, next);
  }
  if (fromIn(text) === undefined) return false;
  const next = nextWritten(lines, at + 1);
  return next !== undefined && goesOnAsHeader(lines[next]?.text ?? '');
}

function nextWritten(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line && !isBlank(line)) return at;
  }
  return undefined;
}
