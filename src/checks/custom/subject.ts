import type { Annotation } from '../../annotate/annotation.ts';
import { wordsOf } from '../../draft/words.ts';
import type { Remark } from '../remark.ts';

/** Prefixes that mail programs put before a subject in an answer. */
const PREFIX = /^\s*(?:(?:re|fwd?|aw|wg|sv|antw|rv|enc|tr)\s*:\s*)+/i;

/** Where there are headers, the subject says what the mail is about. */
export function checkSubject({ draft }: Annotation): Remark[] {
  if (draft.headers.length === 0) return [];
  const subject = draft.headers.find(({ name }) => name === 'subject');
  if (!subject) {
    const [first] = draft.headers;
    const at = first?.start ?? 0;
    // The place before the first field's name.
    const line = draft.source.lastIndexOf('\n', at - 1) + 1;
    return [{ start: line, end: line, variant: 'missing' }];
  }
  const said = subject.value.replace(PREFIX, '');
  if (wordsOf(said).length > 0) return [];
  return [
    { start: subject.start, end: subject.end, variant: subject.value === '' ? 'missing' : 'bare' },
  ];
}
