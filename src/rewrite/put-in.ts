import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import { type Around, type Case, isDoubt, oneLine } from './around.ts';
import { behindStop, cutSentences } from './cut.ts';
import type { Rewrite } from './edit.ts';
import { insertion } from './insert.ts';
import { KINDNESSES } from './kindnesses.ts';

/** A sentence that is missing, put where it belongs. */
export function putIn(
  each: Case,
  { annotation, faults, needed, voice, heard, contrary, asks }: Around,
): Rewrite[] {
  const { finding, rule, template, text } = each;
  // Where something was half heard, or the draft is cold, a ready sentence would say it twice or jar.
  if (isDoubt(each) || voice.cold) return [];
  // Nobody is wished well before he is answered, nor does a letter that ends kindly end twice.
  const isWish = rule.check === 'ends' || (rule.check === 'needs' && WISHES.includes(rule.move));
  if (isWish && (asks || faults.wavering.size > 0 || endsKindly(annotation, heard))) return [];
  const { safe } = template;
  const { source } = annotation.draft;
  // An answer stands in the place of what is or may be a promise, or of what speaks against it, rather than beside it.
  const others = rule.check === 'needs' ? [...rule.unless, ...rule.against] : [];
  const [promised] = others.flatMap((name) => [...heard(name)]);
  const promise = promised ?? faults.perhaps(others);
  const against = rule.check === 'needs' && rule.move === 'decision' ? [...contrary] : [];
  const first = promise && !needed.has(promise) ? [promise] : [];
  const [old, ...more] = [...first, ...against.filter((each) => each !== promise)];
  if (old) {
    const edits = [behindStop(old, text, source), ...cutSentences(more, source)];
    return [{ title: `Say “${oneLine(text)}”`, safe, edits }];
  }
  const edit = insertion(text, finding.start, rule.place, annotation);
  return [{ title: `Add “${oneLine(text)}”`, safe, edits: [edit] }];
}

const WISHES = ['well-wish', 'open-door'];

function endsKindly(annotation: Annotation, heard: Around['heard']): boolean {
  const last = bodyOf(annotation).at(-1);
  return last !== undefined && KINDNESSES.some((move) => heard(move).has(last));
}
