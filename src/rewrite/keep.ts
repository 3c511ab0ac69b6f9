import { bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Around, Case } from './around.ts';
import { cutSentences } from './cut.ts';
import type { Rewrite } from './edit.ts';

/** One fault is cut by itself; where there are more, what stands between them is mostly of a piece with them. */
const SEVERAL = 2;

/**
 * Leaves out the whole body but the sentences that hold one of the template's moves and are above suspicion: a rant
 * or a row of excuses is not mended sentence by sentence. The template's words stand for a decision where none is kept.
 */
export function keepOnly(
  { template, text }: Case,
  { annotation, faults: { faulty, suspect }, needed, heard }: Around,
): Rewrite[] {
  if (faulty.size < SEVERAL) return [];
  const { source } = annotation.draft;
  const kept = new Set(template.keeps.flatMap((move) => [...heard(move)]));
  const stays = (each: Sentence) =>
    needed.has(each) ||
    isRequest(each, source) ||
    ((kept.has(each) || isPolite(each)) && !suspect.has(each));
  const left = bodyOf(annotation).filter((each) => faulty.has(each) || !stays(each));
  const [first] = left;
  if (!first) return [];
  const isAnswered = [...heard('decision')].some((own) => !left.includes(own));
  const edits = isAnswered
    ? cutSentences(left, source)
    : [{ start: first.start, end: first.end, text }, ...cutSentences(left.slice(1), source)];
  return [{ title: 'Leave out all but the answer and what goes with it', safe: false, edits }];
}

function isPolite({ words }: Sentence): boolean {
  return /^(?:please|kindly)$/.test(words[0]?.norm ?? '');
}

/** "Please delete my papers." and "Cancel it." are nobody's fault, in whatever tone. */
function isRequest({ start, end }: Sentence, source: string): boolean {
  return REQUEST.test(source.slice(start, end));
}

const REQUEST =
  /^(?:(?:please|kindly|pls|plz) )?(?:cancel|remove|delete|unsubscribe|take me off|(?:do not|don['’]?t) (?:contact|call|ring|keep|store|process))\b/i;
