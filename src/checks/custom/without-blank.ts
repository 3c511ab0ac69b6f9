import type { Annotation } from '../../annotate/annotation.ts';
import type { Span } from '../../draft/draft.ts';
import { cutSentence } from '../../rewrite/cut.ts';
import type { Rewrite } from '../../rewrite/edit.ts';
import { sentenceAt } from '../../rewrite/sentence-at.ts';

/** "for the [Job Title] role", "at [Company]", "because ____": what leads to a blank and goes with it. */
const LEAD =
  /[ \t]+((?:(?:scheduled|planned|booked|set|arranged)[ \t]+)?(?:for|to|with|at|in|on|as|of|from|by|about|regarding|because|(?:due|owing|thanks|according|prior) to|to join|joining|and)[ \t]+)?(?:(?:the|a|an|your|this|our|my)[ \t]+)?$/i;
const CAUSE = /\b(?:because|to)\s/i;
const TAIL =
  /^[ \t]+(?:role|position|post|job|opportunity|team|vacancy|opening|interview|company|department)\b/i;

/** Letters may lie so far from a blank and still belong to it. */
const REACH = 40;

/** A line of so few words says nothing once its blank is gone. */
const LEAST_LEFT = 3;

/** How a blank can be left out so that its sentence still reads, where it can. */
export function withoutBlank(
  { start, end }: Span,
  { draft, zones, sentences, facts }: Annotation,
): Rewrite[] {
  const { source } = draft;
  const zone = zones.find((each) => each.start <= start && end <= each.end);
  if (!zone || zone.kind === 'header') return [];
  if (zone.kind === 'greeting') {
    const greeting = facts.recruiter ? `Dear ${facts.recruiter},` : 'Hello,';
    const line = source.slice(zone.start, zone.end);
    const to = zone.start + line.trimEnd().length;
    return [offer(`Say “${greeting}”`, { start: zone.start, end: to }, greeting)];
  }
  const foot = zones.filter(({ kind }) => kind === 'closing' || kind === 'signature');
  if (foot.includes(zone)) return withoutLine({ start, end }, foot, source);
  const own = sentenceAt(sentences, { start, end });
  if (
    own?.zone === 'body' &&
    /^\W*$/.test(source.slice(own.start, start) + source.slice(end, own.end))
  )
    return [{ title: 'Leave the sentence out', safe: false, edits: [cutSentence(own, source)] }];
  const before = source.slice(Math.max(zone.start, start - REACH), start);
  const behind = source.slice(end, Math.min(zone.end, end + REACH));
  const [lead = '', leading] = LEAD.exec(before) ?? [];
  // Without a word that leads to it, a blank may be what the sentence is about.
  if (leading === undefined) return [];
  const tail = TAIL.exec(behind)?.[0] ?? '';
  // "XX Hotel", "XX:XX": the blank is only a part of what is named.
  if (tail === '' && /^(?:[^\s.,;!?)]|[ \t]+[A-Z])/.test(behind)) return [];
  // "that due to [reason], I must": the comma closed what goes.
  const comma = tail === '' && behind.startsWith(',') && CAUSE.test(lead) ? 1 : 0;
  const cut = { start: start - lead.length, end: end + tail.length + comma };
  const left =
    before
      .slice(0, -lead.length)
      .split(/[.!?\n]/)
      .at(-1) ?? '';
  if (left.trim().split(/\s+/).length < LEAST_LEFT) return [];
  return [offer(`Leave out “${source.slice(cut.start, cut.end).trim()}”`, cut, '')];
}

/** At the foot of a letter a blank goes with its line, where that has no more than a label and a name is left. */
function withoutLine({ start, end }: Span, foot: readonly Span[], source: string): Rewrite[] {
  const line = lineAround(source, { start, end });
  const left = source.slice(line.start, start) + source.slice(end, line.end);
  if (!isLabel(left) || !isSignedBeside(source, foot, line)) return [];
  return [offer('Leave the line out', withBreak(source, line), '')];
}

function lineAround(source: string, { start, end }: Span): Span {
  const before = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1));
  const behind = source.slice(end).search(/[\r\n]/);
  return { start: before + 1, end: behind < 0 ? source.length : end + behind };
}

/** "Phone:" says nothing once its blank is gone. */
function isLabel(left: string): boolean {
  return /^\W*(?:[A-Za-z-]+:)?\W*$/.test(left);
}

/** Whether a name is left: another line at the foot of the letter, and not the close with its comma. */
function isSignedBeside(source: string, foot: readonly Span[], line: Span): boolean {
  const others = foot.map(({ start, end }) =>
    start <= line.start && line.end <= end
      ? source.slice(start, line.start) + source.slice(line.end, end)
      : source.slice(start, end),
  );
  return others
    .flatMap((text) => text.split(/[\r\n]+/))
    .some((text) => /[A-Za-z]/.test(text) && !/,\s*$/.test(text));
}

/** A line with the break before it. */
function withBreak(source: string, { start, end }: Span): Span {
  const breaks = /\s*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { start: start - breaks, end };
}

function offer(title: string, span: Span, text: string): Rewrite {
  return { title, safe: false, edits: [{ ...span, text }] };
}
