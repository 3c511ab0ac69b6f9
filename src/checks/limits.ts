import { type Annotation, bodyOf, countWords, HALF_HEARD } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { cutSentences } from '../rewrite/cut.ts';
import type { Rewrite } from '../rewrite/edit.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import type { Remark } from './remark.ts';

export interface LimitsParameters {
  /** What is counted: the words or sentences of the body, or its sentences that hold a move. */
  readonly of: string;
  readonly most: number;
  /** Sentences of fewer words together are brief, however many they are. */
  readonly from: number;
  /** Whether a move counts as often as it is heard in a sentence. */
  readonly each: boolean;
}

export function readLimits(fields: FieldReader, moves: readonly string[]): LimitsParameters {
  return {
    of: fields.oneOf('of', ['words', 'sentences', ...moves]),
    most: fields.number('most'),
    from: fields.number('from', 0),
    each: fields.raw('each') === true,
  };
}

function sentencesWith(move: string, { sentences, marks }: Annotation): Sentence[] {
  const numbers = new Set(
    marks.filter(({ name }) => name === move).map(({ sentence }) => sentence),
  );
  return sentences.filter((_, at) => numbers.has(at));
}

/** Moves that a letter must not lose. */
const KEPT = [
  'decision',
  'gratitude',
  'well-wish',
  'open-door',
  'alternative',
  'compliment',
  'reason',
];

/** So many words over the limit cost the rule's points, and as many again the next time. */
const OVER = 100;

/** No more than `most`; the remark stands on what is over it. */
export function checkLimits(rule: RuleFrame & LimitsParameters, annotation: Annotation): Remark[] {
  const body = bodyOf(annotation);
  if (rule.of === 'words') {
    const count = countWords(body);
    if (count <= rule.most) return [];
    let words = 0;
    const over = body.find((sentence) => {
      words += countWords([sentence]);
      return words > rule.most;
    });
    // A place and no stretch: what stands there may be wrong in itself, and is charged for that.
    const at = over?.start ?? 0;
    const points = rule.points * Math.ceil((count - rule.most) / OVER);
    const values = { count: String(count), most: String(rule.most) };
    return [{ start: at, end: at, points, values }];
  }
  const counted = rule.of === 'sentences' ? body : sentencesWith(rule.of, annotation);
  if (countWords(counted) < rule.from) return [];
  const heard = rule.each ? annotation.marks.filter(({ name }) => name === rule.of) : counted;
  const count = heard.length;
  const over = counted[Math.min(rule.most, counted.length - 1)];
  const last = counted.at(-1);
  if (count <= rule.most || !over || !last) return [];
  const values = { count: String(count), most: String(rule.most) };
  const points = rule.points + Math.ceil(rule.points / 2) * (count - rule.most - 1);
  return [
    { start: over.start, end: last.end, points, values, fixes: cutOver(counted, rule, annotation) },
  ];
}

/** Leaves out the sentences that say nothing else, all but the first, or that too where another says it beside more. */
function cutOver(
  counted: readonly Sentence[],
  rule: RuleFrame & LimitsParameters,
  { draft, sentences, marks, faint }: Annotation,
): Rewrite[] {
  if (rule.of === 'words' || rule.of === 'sentences') return [];
  const saysMore = new Set(
    [...marks, ...faint]
      .filter(
        ({ name, certainty }) => KEPT.includes(name) && name !== rule.of && certainty >= HALF_HEARD,
      )
      .map(({ sentence }) => sentence),
  );
  const alone = counted.filter((each) => !saysMore.has(sentences.indexOf(each)));
  const kept = alone.length < counted.length ? 0 : 1;
  // “With apologies,” above a name is how the letter ends.
  const over = alone.slice(kept).filter(({ zone }) => zone === 'body');
  if (over.length === 0) return [];
  const edits = cutSentences([...over, ...between(over, rule)], draft.source);
  return [{ title: `Leave ${over.length} of the ${counted.length} out`, safe: false, edits }];

  /** What stands between reasons and does nothing is of a piece with them, unless it asks. */
  function between(cut: readonly Sentence[], { of }: LimitsParameters): Sentence[] {
    const [first, last] = [cut[0], cut.at(-1)];
    if (of !== 'reason' || !first || !last) return [];
    const heard = new Set(marks.map(({ sentence }) => sentence));
    return sentences.filter(
      (each, at) =>
        each.zone === 'body' &&
        each.start > first.start &&
        each.end < last.end &&
        !heard.has(at) &&
        !saysMore.has(at) &&
        !draft.text.slice(each.start, each.end).includes('?'),
    );
  }
}
