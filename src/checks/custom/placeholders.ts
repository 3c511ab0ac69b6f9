import type { Annotation } from '../../annotate/annotation.ts';
import type { ZoneKind } from '../../draft/draft.ts';
import { LETTERS } from '../../draft/letters.ts';
import type { Remark } from '../remark.ts';
import { withoutBlank } from './without-blank.ts';

/** Inside one pair of marks: words, not numbers, addresses or markup. */
const INSIDE = `[A-Za-z\\u00c0-\\u024f][${LETTERS} _.'’/&#,:|-]{0,60}`;

/** Most drafts have none of this in them, and then no style needs to be compiled or tried. */
const HINT =
  /[[{<«*_%]|XX|xxx|\?\?\?|TB[CD]|TODO|FIXME|\((?:insert|add|your|company|job|role|recruiter)|insert|INSERT|ENTER|YOUR |enter|fill in|Name\b/;

/**
 * The ways that templates mark what is still to be filled in. Words, not single letters, decide for
 * the ambiguous ones: `[1]` and `[sic]` are no placeholders, `<jo@acme.com>` is an address.
 */
const STYLES: readonly string[] = [
  // Part of a file's name is none: "panel_[final]_[2].pdf".
  `(?<![A-Za-z0-9\\]]_)\\[${INSIDE}\\](?!\\()`,
  // An instruction may be as long as a sentence: "[Optional: mention something you liked about the company.]".
  '\\[(?:[Oo]ptional|[Ii]nsert|[Aa]dd|[Mm]ention|[Ii]nclude|[Dd]escribe|[Ss]pecify|[Ss]tate|[Ee]xplain|[Ff]ill in|[Rr]eplace|[Yy]our|INSERT|ADD|OPTIONAL|YOUR)\\b[^\\[\\]\\n]{0,300}\\](?!\\()',
  '\\{\\{[^{}\\n]{1,60}\\}\\}',
  `\\$?\\{${INSIDE}\\}`,
  `<<?${INSIDE}>>?`,
  '«[^«»\\n]{1,60}»',
  '%[A-Z][A-Z_]{2,30}%',
  '\\*\\|[A-Z_:]{2,40}\\|\\*',
  '(?<![_\\w])_{3,12}(?![_\\w])',
  // A longer one is a rule across the page, unless something stands before it.
  '(?<=[^\\s_][ \\t]?)_{3,60}(?![_\\w])',
  '(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])',
  // Part of a reference is none: "2214/XX-B".
  '(?<![A-Za-z0-9]|[0-9][-/])XX(?![A-Za-z0-9]|[-/][A-Z0-9])',
  '(?<!\\?)\\?{3,8}(?=\\s+[a-z])',
  '\\b(?:TBC|TBD|TODO|FIXME)(?=\\s*:|\\s+here\\b)',
  "\\((?:[Ii]nsert|[Aa]dd|[Yy]our|[Cc]ompany|[Jj]ob|[Rr]ole|[Rr]ecruiter)(?:['’]s)?\\s[A-Za-z ]{2,30}\\)",
  '\\b(?:[Ii]nsert|[Ee]nter|[Ff]ill in) (?:your |the |a )?(?:reason|name|company|date|role|position|title)(?: here)?\\b',
  '\\b(?:INSERT|ENTER) (?:YOUR |THE )?(?:COMPANY|NAME|ROLE|JOB|DATE|TITLE|POSITION|REASON|RECRUITER)(?: NAME| TITLE| HERE)?\\b',
  // Who shouts writes "YOUR COMPANY" as well: small letters stand before a blank, or nothing else beside it.
  '(?<=[a-z][^\\n]{0,200}\\b)YOUR (?:COMPANY|NAME|JOB TITLE)(?: NAME| HERE)?\\b',
  '(?<=(?:^|\\n)[ \\t]*)YOUR (?:COMPANY|NAME|JOB TITLE)(?: NAME| HERE)?(?=[ \\t]*,?[ \\t]*(?:\\r?\\n|$))',
  "\\b(?:Hiring Manager|Recruiter|Company|Job|Your|Candidate)(?:['’]s)? Name\\b",
];

/** What brackets hold in finished letters: a quotation's `[sic]`, pronouns, a mail gateway's tag. */
const FRIENDS =
  /^[[(<{]+(?:.*\d{3}.*|(?:ref|case|ticket|job|req|id|no|fig|note)\b.*\d.*|sic|external|ext|internal|secure|confidential|encrypted|spam|caution|redacted|laughs?|smiles?|attached|attachment|image|emphasis (?:mine|added)|\.{3}|…|(?:she|he|they|ze|xe|any)\b.*|br|p|div|span|b|i|u|em|strong|a|hr|grin|wink|sigh|s|x)[\])>}]+$/i;

const READ: readonly ZoneKind[] = ['header', 'greeting', 'body', 'closing', 'signature'];

/** Nothing is left that a template meant to be filled in, wherever the writer's own words stand. */
export function checkPlaceholders(annotation: Annotation): Remark[] {
  const { draft, zones } = annotation;
  const remarks: Remark[] = [];
  for (const zone of zones) {
    if (!READ.includes(zone.kind)) continue;
    const text = draft.text.slice(zone.start, zone.end);
    if (!HINT.test(text)) continue;
    for (const style of STYLES) {
      for (const found of text.matchAll(new RegExp(style, 'g'))) {
        const seen = found[0];
        if (FRIENDS.test(seen) || isAddress(seen) || isKisses(zone.kind, seen)) continue;
        const start = zone.start + found.index;
        const end = start + seen.length;
        const fixes = withoutBlank({ start, end }, annotation);
        remarks.push({ start, end, values: { seen }, fixes });
      }
    }
  }
  return withoutNested(remarks);
}

/** In order, and of those that overlap the first and longest: `{{x}}` is not `{x}` too. */
function withoutNested(remarks: readonly Remark[]): Remark[] {
  const kept: Remark[] = [];
  for (const remark of remarks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (remark.start >= (kept.at(-1)?.end ?? 0)) kept.push(remark);
  }
  return kept;
}

function isAddress(seen: string): boolean {
  return /@|:\/\/|www\.|\.(?:com|org|net|io|co)\b|mailto:/i.test(seen);
}

/** "xxx" under a name is kisses. */
function isKisses(kind: ZoneKind, seen: string): boolean {
  return kind === 'closing' && /^x+$/.test(seen);
}
