import { isBlank, type Line } from './lines.ts';

const ATTRIBUTION = /^\s*(?:>\s*)*On\b.{4,200}\bwrote\s*:\s*$/i;
const ATTRIBUTION_HEAD = /^\s*On\b.*(?:\d|day|at\b)/i;
const ATTRIBUTION_TAIL = /\bwrote\s*:\s*$/i;
const REST_IS_QUOTED =
  /^\s*(?:-{2,}\s*(?:Original Message|Forwarded message|Original Appointment)\s*-{2,}|Begin forwarded message:)\s*$/i;
/** Outlook draws a line over the header block of the mail it answers. */
const OUTLOOK_RULE = /^\s*_{8,}\s*$/;
const OUTLOOK_FROM = /^\s*\*?From:\*?\s+\S/i;
const OUTLOOK_NEXT = /^\s*\*?(?:Sent|Date|To|Subject|Cc):\*?\s/i;

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
  if (ATTRIBUTION.test(first)) return 1;
  if (!ATTRIBUTION_HEAD.test(first) || first.length > 200) return 0;
  for (let more = 1; more < ATTRIBUTION_LINES; more += 1) {
    const text = lines[at + more]?.text ?? '';
    if (text.trim() === '' || text.length > 200) return 0;
    if (ATTRIBUTION_TAIL.test(text)) return more + 1;
  }
  return 0;
}

function restIsQuoted(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (REST_IS_QUOTED.test(text)) return true;
  if (OUTLOOK_RULE.test(text)) {
    const next = nextWritten(lines, at + 1);
    return next !== undefined && restIsQuoted(lines, next);
  }
  if (!OUTLOOK_FROM.test(text)) return false;
  return OUTLOOK_NEXT.test(lines[at + 1]?.text ?? '');
}

function nextWritten(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line && !isBlank(line)) return at;
  }
  return undefined;
}
