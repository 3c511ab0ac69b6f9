import { type Annotation, isBare } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Edit, Rewrite } from '../rewrite/edit.ts';
import type { RuleFrame } from '../rulebook/frame.ts';
import { givenName, partsOf } from './people.ts';
import { placeFor } from './place.ts';
import { type Remark, SOFTENED } from './remark.ts';

export type NamesParameters = Readonly<Record<never, never>>;

export function readNames(): NamesParameters {
  return {};
}

/** The greeting names a person. The rule's own phrases are the greetings that name nobody. */
export function checkNames(rule: RuleFrame, annotation: Annotation): Remark[] {
  const { draft, sentences, marks } = annotation;
  const at = sentences.findIndex((sentence) => sentence.zone === 'greeting');
  const greeting = sentences[at];
  if (!greeting) {
    const place = placeFor('greeting', annotation);
    const fixes = nameThem(annotation, undefined);
    return [{ ...place, variant: 'missing', fixes, ...(isBare(annotation) ? SOFTENED : {}) }];
  }
  const { start, end } = greeting;
  const generic = marks.find((mark) => mark.sentence === at && mark.name === rule.rule);
  const fixes = nameThem(annotation, greeting);
  if (generic) {
    const values = { seen: draft.text.slice(generic.start, generic.end) };
    return [{ start, end, values, fixes }];
  }
  const named = annotation.recruiterAt !== null;
  return named ? [] : [{ start, end, variant: 'nobody', fixes }];
}

const OPENERS = /^\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|greetings)\b/i;

/** The greeting with the name that headers, thread or caller tell, where they tell one person's. */
function nameThem(annotation: Annotation, greeting: Sentence | undefined): Rewrite[] {
  const { draft, told } = annotation;
  const [known, ...others] = told.recruiters.filter((name) => partsOf(name).length > 0);
  if (known === undefined || others.length > 0) return [];
  const given = givenName(known);
  if (!greeting) {
    const { start } = placeFor('greeting', annotation);
    const newline = /\r\n|\n|\r/.exec(draft.source)?.[0] ?? '\n';
    return [rename({ start, end: start, text: `Dear ${given},${newline}${newline}` }, given)];
  }
  const written = draft.text.slice(greeting.start, greeting.end);
  const opener = OPENERS.exec(written)?.[0] ?? 'Dear';
  const mark = /[,:;!.]\s*$/.exec(written)?.[0] ?? '';
  const { start, end } = greeting;
  return [rename({ start, end, text: `${opener} ${given}${mark}` }, given)];
}

function rename(edit: Edit, name: string): Rewrite {
  return { title: `Greet ${name}`, safe: false, edits: [edit] };
}
