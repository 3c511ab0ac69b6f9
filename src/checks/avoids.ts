import type { Annotation, Grade } from '../annotate/annotation.ts';
import { LABELS, type Label } from '../model/labels.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import { type Remark, SOFTENED } from './remark.ts';

export interface AvoidsParameters {
  /** The sentence model's label for this fault, beside the rule's own phrases. */
  readonly hears: Label | null;
  /** Whether its phrases can hardly mean anything else: the sentence model may soften them, never silence them. */
  readonly certain: boolean;
  /** Moves that take the sting out: silent in a sentence that holds one, softer in a draft that does. */
  readonly unless: readonly string[];
  /** Moves that contradict those that take the sting out, where both are made for certain. */
  readonly clash: readonly string[];
}

export function readAvoids(fields: FieldReader, moves: readonly string[]): AvoidsParameters {
  const hears = fields.raw('hears') === undefined ? null : fields.oneOf('hears', LABELS);
  const certain = fields.raw('certain') === true;
  const unless = fields.manyOf('unless', moves, []);
  return { hears, certain, unless, clash: fields.manyOf('clash', moves, []) };
}

/** How much the model's certainty allows: only a phrase or near-certainty may be called an error. */
const GRADED: Readonly<Record<Grade, (rule: RuleFrame) => Pick<Remark, 'severity' | 'points'>>> = {
  sure: () => ({}),
  likely: (rule) => ({
    severity: rule.severity === 'error' ? 'warning' : rule.severity,
    points: Math.ceil(rule.points / 2),
  }),
  possible: (rule) => ({ severity: 'suggestion', points: Math.ceil(rule.points / 4) }),
};

/** None of the rule's own phrases is heard, nor what contradicts the rest: one remark for each sentence that has one. */
export function checkAvoids(rule: RuleFrame & AvoidsParameters, annotation: Annotation): Remark[] {
  const { draft, marks } = annotation;
  const settling = marks.filter(({ name }) => rule.unless.includes(name));
  const seen = new Set(settling.map(({ sentence }) => sentence));
  const faults = marks.flatMap((mark): Remark[] => {
    if (mark.name !== rule.rule || seen.has(mark.sentence)) return [];
    seen.add(mark.sentence);
    const { start, end } = mark;
    const softer = settling.length > 0 ? SOFTENED : GRADED[mark.grade](rule);
    return [{ start, end, values: { seen: draft.text.slice(start, end) }, ...softer }];
  });
  return [...faults, ...clashes(rule, annotation)];
}

/** "I must withdraw. I look forward to meeting you on Tuesday." */
function clashes(
  { clash, unless, points }: RuleFrame & AvoidsParameters,
  { draft, marks }: Annotation,
): Remark[] {
  const settled = marks.filter(({ name, grade }) => unless.includes(name) && grade === 'sure');
  // Who cannot come then but proposes when he can says both.
  if (marks.some(({ name }) => name === 'alternative')) return [];
  const told = new Set<number>();
  return marks.flatMap(({ name, sentence, start, end, grade }): Remark[] => {
    if (!clash.includes(name) || grade !== 'sure' || told.has(sentence)) return [];
    if (!settled.some((mark) => mark.sentence !== sentence)) return [];
    told.add(sentence);
    const values = { seen: draft.text.slice(start, end) };
    const half = Math.ceil(points / 2);
    return [{ start, end, values, variant: 'clash', severity: 'warning', points: half }];
  });
}
