import { type Around, type Case, isDoubt, oneLine } from './around.ts';
import type { Rewrite } from './edit.ts';
import { insertion } from './insert.ts';

/** A sentence that is missing, put where it belongs. */
export function putIn(each: Case, { annotation, faults, needed, voice }: Around): Rewrite[] {
  const { finding, rule, template, text } = each;
  // Where something was half heard, or the draft is cold, a ready sentence would say it twice or jar.
  if (isDoubt(each) || voice.cold) return [];
  const { safe } = template;
  // An answer stands in the place of what may be a promise rather than beside it.
  const others = rule.check === 'needs' ? [...rule.unless, ...rule.against] : [];
  const promise = faults.perhaps(others);
  if (promise && !needed.has(promise)) {
    const { start, end } = promise;
    return [{ title: `Say “${oneLine(text)}”`, safe, edits: [{ start, end, text }] }];
  }
  const edit = insertion(text, finding.start, rule.place, annotation);
  return [{ title: `Add “${oneLine(text)}”`, safe, edits: [edit] }];
}
