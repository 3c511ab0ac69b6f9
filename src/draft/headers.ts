import type { Header } from './draft.ts';
import { isBlank, linesOf } from './lines.ts';

const FIELD = /^(subject|to|from|date|sent|cc|bcc|reply-to|x-[a-z-]+)[ \t]*:[ \t]*(.*)$/i;

/**
 * Reads a leading block of `Subject: / To: / From: / Date:` lines, if the text begins with one. A
 * blank line or the first line that is no field ends it, so a draft whose greeting follows the
 * subject directly keeps its greeting.
 */
export function readHeaders(text: string): { headers: Header[]; bodyStart: number } {
  const headers: Header[] = [];
  let bodyStart = 0;
  for (const line of linesOf(text)) {
    if (isBlank(line)) {
      if (headers.length > 0) return { headers, bodyStart: line.end };
      continue;
    }
    // A byte order mark before the first field has become a space.
    const field = FIELD.exec(headers.length === 0 ? line.text.trimStart() : line.text);
    const folded = headers.length > 0 && /^[ \t]/.test(line.text);
    if (field) {
      const [, name = '', value = ''] = field;
      const start = line.end - value.length;
      headers.push({ name: name.toLowerCase(), value: value.trim(), start, end: line.end });
    } else if (folded) {
      const last = headers.pop();
      if (last) {
        headers.push({ ...last, value: `${last.value} ${line.text.trim()}`, end: line.end });
      }
    } else break;
    bodyStart = line.end;
  }
  return { headers, bodyStart };
}

/** The value of the first header of that (lower-case) name. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}
