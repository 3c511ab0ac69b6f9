import type { Annotation } from '../../annotate/annotation.ts';
import { wordsOf } from '../../draft/words.ts';
import type { Edit, Rewrite } from '../../rewrite/edit.ts';
import type { Remark } from '../remark.ts';

/** Prefixes that mail programs put before a subject in an answer. */
const PREFIX = /^\s*(?:(?:re|fwd?|aw|wg|sv|antw|rv|enc|tr)\s*:\s*)+/i;

/** Where there are headers, the subject says what the mail is about. */
export function checkSubject(annotation: Annotation): Remark[] {
  const { draft } = annotation;
  if (draft.headers.length === 0) return [];
  const subject = draft.headers.find(({ name }) => name === 'subject');
  if (!subject) {
    const [first] = draft.headers;
    const at = first?.start ?? 0;
    // The place before the first field's name.
    const line = draft.source.lastIndexOf('\n', at - 1) + 1;
    const newline = /\r\n|\n|\r/.exec(draft.source)?.[0] ?? '\n';
    const text = `Subject: ${subjectFor(annotation)}${newline}`;
    return [
      {
        start: line,
        end: line,
        variant: 'missing',
        fixes: [fix({ start: line, end: line, text })],
      },
    ];
  }
  const said = subject.value.replace(PREFIX, '');
  if (wordsOf(said).length > 0) return [];
  const { start, end } = subject;
  const space = draft.source.charAt(start - 1) === ':' ? ' ' : '';
  const text = `${space}${subjectFor(annotation)}`;
  const variant = subject.value === '' ? 'missing' : 'bare';
  return [{ start, end, variant, fixes: [fix({ start, end, text })] }];
}

function fix(edit: Edit): Rewrite {
  return { title: `Write “${edit.text.trim()}”`, safe: false, edits: [edit] };
}

/** What the mail is about, in as many words as are known. */
function subjectFor({ scenario, facts }: Annotation): string {
  const what = scenario === 'offer' ? 'Your offer' : 'Interview';
  const about = facts.role ? `${what}: ${facts.role}` : what;
  return facts.sender ? `${about} – ${facts.sender}` : about;
}
