import type { Annotation, Mark } from '../annotate/annotation.ts';
import { cutSentence } from '../rewrite/cut.ts';
import type { Rewrite } from '../rewrite/rewrite.ts';
import type { FieldReader } from '../rulebook/fields.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import type { Remark } from './remark.ts';

export interface OrderParameters {
  /** The move that should come first where both are there. */
  readonly first: string;
  readonly second: string;
  /** Moves that will do in the place of the first. */
  readonly or: readonly string[];
}

export function readOrder(fields: FieldReader, moves: readonly string[]): OrderParameters {
  return {
    first: fields.oneOf('first', moves),
    second: fields.oneOf('second', moves),
    or: fields.manyOf('or', moves, []),
  };
}

/** Of two moves that are both there, one comes first: at the latest in the same sentence. */
export function checkOrder(rule: Rule & OrderParameters, annotation: Annotation): Remark[] {
  const { marks } = annotation;
  const first = marks.find((mark) => mark.name === rule.first);
  const second = marks.find((mark) => mark.name === rule.second);
  if (!first || !second || first.sentence <= second.sentence) return [];
  const instead = marks.find((mark) => rule.or.includes(mark.name));
  if (instead && instead.sentence <= second.sentence) return [];
  return [{ start: second.start, end: second.end, fixes: bringForward(annotation, first) }];
}

/** The sentence put at the head of the body, where it says nothing that leans on what stands before it. */
function bringForward({ draft, sentences, marks }: Annotation, mark: Mark): Rewrite[] {
  const moved = sentences[mark.sentence];
  const head = sentences.find(({ zone }) => zone === 'body');
  if (!moved || !head || moved.zone !== 'body' || moved === head) return [];
  const text = draft.source.slice(moved.start, moved.end);
  const others = marks.some(
    ({ name, sentence }) => sentence === mark.sentence && name === 'decision',
  );
  if (others || LEANING.test(text) || /[\r\n]/.test(text) || !/[.!?]$/.test(text)) return [];
  const put = { start: head.start, end: head.start, text: `${text} ` };
  return [
    { title: `Begin with “${text}”`, safe: false, edits: [put, cutSentence(moved, draft.source)] },
  ];
}

const LEANING =
  /^(?:but|and|so|however|anyway|still|again|also|that|this|these|he|she|they)\b|\b(?:again|nevertheless|though|too|anyway|still|either)\b/i;
