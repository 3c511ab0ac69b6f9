import { type Annotation, bodyOf } from '../../annotate/annotation.ts';
import type { Lexicon } from '../../proofread/lexicon.ts';
import { proofread } from '../../proofread/proofread.ts';
import type { Slip } from '../../proofread/slip.ts';
import { unfinishedIn } from '../../proofread/unfinished.ts';
import type { Remark } from '../remark.ts';

/** A remark about a habit costs less than one about a slip. */
const HABIT = { severity: 'suggestion', points: 1 } as const;

/** A remark about many places names so many of them. */
const MOST_NAMED = 4;

/** A sentence that was never finished is no slip of a letter. */
const UNFINISHED_POINTS = 10;

/** No misspelling, doubled word, wrong article or missing apostrophe: one remark each,
 * but one for all apostrophes and one for every “i”. */
export function checkProofread(annotation: Annotation, lexicon: Lexicon | null): Remark[] {
  const slips = proofread(annotation, lexicon);
  const apostrophes = slips.filter(({ variant }) => variant === 'apostrophes');
  const capitals = slips.filter(({ variant }) => variant === 'capitals');
  const rest = slips.filter(({ variant }) => variant !== 'apostrophes' && variant !== 'capitals');
  const body = bodyOf(annotation).map(({ start, end }) => annotation.draft.text.slice(start, end));
  const written = (pattern: RegExp) => body.flatMap((text) => text.match(pattern) ?? []).length;
  const habit = (missing: readonly Slip[], pattern: RegExp) =>
    missing.length >= written(pattern) ? HABIT : {};
  return [
    ...rest.map(remarkOn),
    ...unfinishedIn(annotation).map(({ start, end }): Remark => {
      const seen = annotation.draft.text.slice(start, end);
      return { start, end, variant: 'unfinished', points: UNFINISHED_POINTS, values: { seen } };
    }),
    ...together(apostrophes, habit(apostrophes, /[a-z]['’](?:t|m|ve|re|ll|d|s)\b/gi)),
    ...together(capitals, habit(capitals, /\bI\b/g)),
  ].sort((a, b) => a.start - b.start);
}

function remarkOn({ variant, start, end, seen, better, safe, edit }: Slip): Remark {
  const title = variant === 'doubled' ? `Say “${better}” once` : `Write “${better}”`;
  return { start, end, variant, values: { seen, better }, fixes: [{ title, safe, edits: [edit] }] };
}

/** One remark for all slips of a habit, at the first of them. */
function together(slips: readonly Slip[], softer: Pick<Remark, 'severity' | 'points'>): Remark[] {
  const [first] = slips;
  if (!first) return [];
  const distinct = [...new Set(slips.map(({ better }) => better))];
  const named = distinct.slice(0, MOST_NAMED).join(', ');
  const better = distinct.length > MOST_NAMED ? `${named} …` : named;
  const remark = remarkOn({ ...first, better });
  const edits = slips.map(({ edit }) => edit);
  return [{ ...remark, ...softer, fixes: [{ title: `Write ${better}`, safe: true, edits }] }];
}
