import { type Annotation, HALF_HEARD, isBare, type Mark } from '../annotate/annotation.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import { suggestion } from '../rulebook/nearest.ts';
import { SCENARIOS, type Scenario, scenarioOwner } from '../rulebook/scenario.ts';
import { placeFor } from './place.ts';
import type { Remark } from './remark.ts';

/** What a remark on weak evidence costs. */
const WEAK_POINTS = 3;

/** Under this probability the model has heard nothing that would soften a remark. */
const LEAST_HEARD = 0.1;

export interface NeedsParameters {
  /** Other courtesies: where one of them is heard or half heard, an error is a warning. */
  readonly eased: readonly string[];
  /** The move that must be there. */
  readonly move: string;
  /** Only where the draft is this, or some phrase in it sounds like it: a withdrawal may cancel too. */
  readonly when: Scenario | null;
  /** Rules whose fault, where found, says enough: a hedged decision is not a missing one. */
  readonly unless: readonly string[];
  /** Rules whose fault, where found, speaks against weak evidence: who puts off has not declined. */
  readonly against: readonly string[];
  /** Moves that show that the writer may have meant it, as the rule's own phrases do. */
  readonly weak: readonly string[];
}

export function readNeeds(fields: FieldReader, moves: readonly string[]): NeedsParameters {
  return {
    eased: fields.manyOf('eased', moves, []),
    move: readMove(fields, moves),
    unless: fields.words('unless'),
    when: fields.raw('when') === undefined ? null : fields.oneOf('when', SCENARIOS),
    against: fields.words('against'),
    weak: fields.manyOf('weak', moves, []),
  };
}

function readMove(fields: FieldReader, moves: readonly string[]): string {
  const move = fields.text('move');
  if (!moves.includes(move))
    fields.fault('move', `move: “${move}” is not known here; ${suggestion(move, moves)}`);
  return move;
}

/**
 * The move is heard somewhere in the draft. Where it is not but weak evidence is, the remark drops to
 * a suggestion that shows what was seen: a wording we do not know is no proof that nothing was said.
 */
export function checkNeeds(rule: RuleFrame & NeedsParameters, annotation: Annotation): Remark[] {
  const settles = [rule.move, ...rule.unless];
  const { draft, marks, faint } = annotation;
  if (rule.when && !soundsLike(rule.when, annotation)) return [];
  if (marks.some((mark) => settles.includes(mark.name))) return [];
  const place = placeFor(rule.place, annotation);
  if (marks.some((mark) => rule.against.includes(mark.name))) return [place];
  const weak = [rule.rule, ...rule.weak];
  const doubted = faint.filter(
    ({ name, by, certainty }) =>
      name === rule.move && (by === 'phrase' || certainty >= LEAST_HEARD),
  );
  const seen =
    marks.find((mark) => weak.includes(mark.name)) ?? doubted.find((mark) => mark.by === 'phrase');
  if (seen && rule.severity !== 'suggestion') {
    const { start, end } = seen;
    const values = { seen: draft.text.slice(start, end) };
    return [{ start, end, variant: 'weak', severity: 'suggestion', points: WEAK_POINTS, values }];
  }
  // What is only suggested is not worth a doubt.
  if (rule.severity === 'suggestion')
    return isBare(annotation) || doubted.some(({ certainty }) => certainty >= HALF_HEARD)
      ? []
      : [place];
  // The model may have heard something; what it heard shows a reader little.
  if (doubted.length > 0) return [{ ...place, severity: 'suggestion', points: WEAK_POINTS }];
  const softens = ({ name, certainty }: Mark) =>
    rule.eased.includes(name) && certainty >= HALF_HEARD;
  if (marks.some(({ name }) => rule.eased.includes(name)) || faint.some(softens))
    return [{ ...place, severity: 'warning', points: Math.ceil(rule.points / 2) }];
  return [
    rule.severity !== 'error' && isBare(annotation) ? { ...place, severity: 'suggestion' } : place,
  ];
}

function soundsLike(scenario: Scenario, annotation: Annotation): boolean {
  const owner = scenarioOwner(scenario);
  return annotation.scenario === scenario || annotation.marks.some(({ name }) => name === owner);
}
