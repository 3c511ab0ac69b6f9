import type { Annotation } from '../../annotate/annotation.ts';
import type { Span } from '../../draft/draft.ts';
import { cutSentence } from '../../rewrite/cut.ts';
import type { Rewrite } from '../../rewrite/edit.ts';
import { sentenceAt } from '../../rewrite/sentence-at.ts';
import { speakableScenario } from '../../rewrite/speakable.ts';
import type { Scenario } from '../../rulebook/scenario.ts';

/** "for the [Job Title] role", "at [Company]", "because ____": what leads to a blank and goes with it. */
const LEAD =
  /[ \t]+((?:(?:scheduled|planned|booked|set|arranged)[ \t]+)?(?:for|to|with|at|in|on|as|of|from|by|about|regarding|dated|because|(?:due|owing|thanks|according|prior) to|to join|joining|and)[ \t]+)?(?:(?:the|a|an|your|this|our|my)[ \t]+)?$/i;
const CAUSE = /\b(?:because|to)\s/i;
const TAIL =
  /^[ \t]+(?:role|position|post|job|opportunity|team|vacancy|opening|interview|company|department)\b/i;

/** "the [Company]'s" has its article already. */
const OPENED = /\b(?:a|an|the|this|that|my|our|your)\s$/i;

/** Letters may lie so far from a blank and still belong to it. */
const REACH = 40;

/** A line of so few words says nothing once its blank is gone. */
const LEAST_LEFT = 3;

/** How a blank can be left out so that its sentence still reads, where it can. */
export function withoutBlank({ start, end }: Span, annotation: Annotation): Rewrite[] {
  const { draft, zones, sentences, facts, signedAs } = annotation;
  const { source } = draft;
  const zone = zones.find((each) => each.start <= start && end <= each.end);
  if (!zone) return [];
  if (zone.kind === 'header') return inSubject({ start, end }, annotation);
  if (zone.kind === 'greeting') {
    const greeting = facts.recruiter ? `Dear ${facts.recruiter},` : 'Hello,';
    const line = source.slice(zone.start, zone.end);
    const to = zone.start + line.trimEnd().length;
    return [offer(`Say “${greeting}”`, { start: zone.start, end: to }, greeting)];
  }
  // "[Insert closing]" over a name.
  if (zone.kind === 'closing' && /\b(?:clos|sign-?off|valediction)/i.test(source.slice(start, end)))
    return [offer('Say “Kind regards,”', { start, end }, 'Kind regards,')];
  if (zone.kind === 'closing' || zone.kind === 'signature')
    return isOtherName(signedAs, source.slice(start, end))
      ? withoutLine({ start, end }, source)
      : [];
  const own = sentenceAt(sentences, { start, end });
  if (
    own?.zone === 'body' &&
    /^\W*$/.test(source.slice(own.start, start) + source.slice(end, own.end))
  )
    return [{ title: 'Leave the sentence out', safe: false, edits: [cutSentence(own, source)] }];
  const before = source.slice(Math.max(zone.start, start - REACH), start);
  const behind = source.slice(end, Math.min(zone.end, end + REACH));
  // "another company [or: in my current role]": a choice or a hint, without which the sentence is whole.
  if (/^\[(?:or|optional|note|hint|tip|if applicable)\b/i.test(source.slice(start, end))) {
    const ahead = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    const after = ahead > 0 ? 0 : (/^[ \t]*/.exec(behind)?.[0].length ?? 0);
    return [offer('Leave the hint out', { start: start - ahead, end: end + after }, '')];
  }
  if (/\b(?:thank|wish)[ \t]+$/i.test(before) && /^(?:[ \t]+[a-z]|[.,;!]|$)/.test(behind))
    return [offer('Say “you”', { start, end }, 'you')];
  // "[Company]'s commitment" is theirs whom one writes to.
  const theirs = /^['’]s(?=\s[a-z])/.exec(behind)?.[0].length ?? 0;
  if (theirs > 0 && /(?:^|\s)$/.test(before) && !OPENED.test(before)) {
    const your = /(?:^|[.!?]\s+)$/.test(before) ? 'Your' : 'your';
    return [offer(`Say “${your}”`, { start, end: end + theirs }, your)];
  }
  const [lead = '', leading] = LEAD.exec(before) ?? [];
  // Without a word that leads to it, a blank may be what the sentence is about.
  if (leading === undefined) return [];
  const tail = TAIL.exec(behind)?.[0] ?? '';
  // "XX Hotel", "XX:XX": the blank is only a part of what is named.
  if (tail === '' && /^(?:[^\s.,;!?)]|[ \t]+[A-Z])/.test(behind)) return [];
  // "that due to [reason], I must": the comma closed what goes.
  const comma = tail === '' && behind.startsWith(',') && CAUSE.test(lead) ? 1 : 0;
  // "from the process, as [reason].": nor does a comma lead to nothing.
  const led = /,$/.test(before.slice(0, -lead.length)) && /^\s*[.!?]/.test(behind) ? 1 : 0;
  const cut = { start: start - lead.length - led, end: end + tail.length + comma };
  const left =
    before
      .slice(0, -lead.length)
      .split(/[.!?\n]/)
      .at(-1) ?? '';
  if (left.trim().split(/\s+/).length < LEAST_LEFT) return [];
  return [offer(`Leave out “${source.slice(cut.start, cut.end).trim()}”`, cut, '')];
}

/** Whether the letter is signed, and not by the blank itself. */
function isOtherName(signedAs: string | null, blank: string): boolean {
  return signedAs !== null && !blank.toLowerCase().includes(signedAs.toLowerCase());
}

const SUBJECTS: Partial<Record<Scenario, string>> = {
  offer: 'Declining your offer',
  interview: 'Declining the interview',
  withdrawal: 'Withdrawing my application',
  cancellation: 'Cancelling the interview',
  reschedule: 'Another time for the interview',
};

/** "Subject: Declining the offer – [Job Title]": the blank goes with what leads to it, or gives way to a subject. */
function inSubject({ start, end }: Span, annotation: Annotation): Rewrite[] {
  const { source, format } = annotation.draft;
  if (format === 'email') return [];
  let line = start;
  while (line > 0 && !isBreak(source, line - 1)) line -= 1;
  const [label] = /^subject:[ \t]*/i.exec(source.slice(line, start)) ?? [];
  if (label === undefined) return [];
  const value = line + label.length;
  const before = source.slice(value, start);
  const [lead = ''] =
    /[\s–—:|,-]*(?:\b(?:(?:for|at|of|with|as|re|regarding|to)\b:?\s*)?(?:\b(?:the|your|a|an|this|my|our)\s*)?)?$/i.exec(
      before,
    ) ?? [];
  const [tail = ''] = TAIL.exec(source.slice(end, end + REACH)) ?? [];
  const cut = { start: start - lead.length, end: end + tail.length };
  const left = source.slice(value, cut.start).replace(/\b(?:re|fwd?)\b:?/gi, '');
  if (/[A-Za-z]/.test(left))
    return [offer(`Leave out “${source.slice(cut.start, cut.end).trim()}”`, cut, '')];
  const subject = SUBJECTS[speakableScenario(annotation)];
  if (subject === undefined) return [];
  const rest = /^[^\r\n]*/.exec(source.slice(end))?.[0].length ?? 0;
  return [offer(`Say “${subject}”`, { start: value, end: end + rest }, subject)];
}

/** No label is longer. */
const LONGEST_LABEL = 40;

/** At the foot of a letter that is signed a blank goes with its line, where that has no more than a label: "Phone:". */
function withoutLine({ start, end }: Span, source: string): Rewrite[] {
  let from = start;
  while (from > 0 && start - from < LONGEST_LABEL && !isBreak(source, from - 1)) from -= 1;
  let to = end;
  while (to < source.length && to - end < LONGEST_LABEL && !isBreak(source, to)) to += 1;
  const left = source.slice(from, start) + source.slice(end, to);
  if (!/^[^A-Za-z]*(?:[A-Za-z-]+:)?[^A-Za-z]*$/.test(left)) return [];
  while (from > 0 && /\s/.test(source.charAt(from - 1))) from -= 1;
  return [offer('Leave the line out', { start: from, end: to }, '')];
}

function isBreak(source: string, at: number): boolean {
  return /[\r\n]/.test(source.charAt(at));
}

function offer(title: string, span: Span, text: string): Rewrite {
  return { title, safe: false, edits: [{ ...span, text }] };
}
