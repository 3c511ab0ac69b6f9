import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Draft, Header, Span } from './draft.ts';
import { EMACS } from './sniff.ts';
import { readText, withoutControls } from './text.ts';

/** Deep enough for any letter, and no deeper: a message may nest its parts to exhaust the reader. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024, forceRfc822Attachments: true };

/**
 * Reads a message: decodes its header and the text of its body. Where that text stands in the file as it
 * is, offsets are the file's; where it was encoded, the draft's source is the decoded text and `inFile` is
 * false. Throws where the message cannot be parsed.
 */
export async function readEmail(source: string, bytes: Uint8Array): Promise<Draft> {
  const emacs = EMACS.exec(source);
  const raw = emacs ? source.replace(EMACS, '') : bytes;
  const email = await PostalMime.parse(withoutMailbox(raw), LIMITS);
  const words = email.text ?? (email.html ? await textOf(email.html) : '');
  const body = fromWindows(words).replace(/\u00a0/g, ' ');
  const place = placeOf(body, source, headEnd(source));
  if (!place) {
    const decoded = readText(body, 'email');
    return {
      ...decoded,
      headers: headersOf(email, () => ({ start: 0, end: 0 })),
      bodyStart: 0,
      inFile: false,
    };
  }
  const text = withoutControls(source);
  return {
    source,
    text:
      blank(text.slice(0, place.start)) +
      text.slice(place.start, place.end) +
      blank(text.slice(place.end)),
    format: 'email',
    headers: headersOf(email, (name) => fieldAt(source, name)),
    bodyStart: place.start,
    inFile: true,
  };
}

/**
 * HTML as text. postal-mime turns one into the other where a message mixes them, so it is given one that
 * does.
 */
async function textOf(html: string): Promise<string> {
  const part = (type: string, text: string) =>
    `--mixed\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const mixed = await PostalMime.parse(
    `Content-Type: multipart/mixed; boundary=mixed\r\n\r\n${part('text/plain', '')}${part('text/html', html)}--mixed--\r\n`,
    LIMITS,
  );
  return mixed.text ?? '';
}

/** Unix mailboxes put a line before each message. */
function withoutMailbox(raw: string | Uint8Array): string | Uint8Array {
  if (typeof raw === 'string') return raw.replace(/^From .*\r?\n/, '');
  const isMailbox =
    raw[0] === 70 && raw[1] === 114 && raw[2] === 111 && raw[3] === 109 && raw[4] === 32;
  return isMailbox ? raw.subarray(raw.indexOf(10) + 1) : raw;
}

/** What windows-1252 has where Latin-1 has control characters, from U+0080 on; Node 20 reads the one for the other. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (unit) => WINDOWS.charAt(unit.charCodeAt(0) - 0x80));
}

function headEnd(source: string): number {
  const end = source.search(/\r?\n[ \t]*\r?\n|^--text follows this line--/m);
  return end < 0 ? 0 : end;
}

/**
 * Where the decoded body stands in the file letter by letter, blanks aside: wraps, soft line breaks and line
 * ends are the file's own. Undefined where it was encoded.
 */
function placeOf(body: string, source: string, from: number): Span | undefined {
  const wanted = body.replace(/\s+/g, '');
  if (wanted === '') return undefined;
  const offsets: number[] = [];
  let squeezed = '';
  for (let at = from; at < source.length; at += 1) {
    const unit = source.charAt(at);
    if (/\s/.test(unit)) continue;
    squeezed += unit;
    offsets.push(at);
  }
  const found = squeezed.indexOf(wanted);
  const start = offsets[found];
  const last = offsets[found + wanted.length - 1];
  if (found < 0 || start === undefined || last === undefined) return undefined;
  return { start: lineStart(source, start), end: last + 1 };
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Where the value of a header field stands in the file, up to its last folded line. */
function fieldAt(source: string, name: string): Span {
  const found = new RegExp(`^${name}[ \\t]*:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, 'im').exec(source);
  if (!found) return { start: 0, end: 0 };
  const value = found[1] ?? '';
  const start = found.index + found[0].length - value.length;
  return { start, end: start + value.length };
}

const READ = ['subject', 'to', 'cc', 'bcc', 'from', 'reply-to', 'date', 'x-decline-lint'] as const;

function headersOf(email: Email, at: (name: string) => Span): Header[] {
  const values: Readonly<Record<(typeof READ)[number], string | undefined>> = {
    subject: email.subject,
    to: named(email.to),
    cc: named(email.cc),
    bcc: named(email.bcc),
    from: named(email.from ? [email.from] : undefined),
    'reply-to': named(email.replyTo),
    date: email.headers.find(({ key }) => key === 'date')?.value,
    'x-decline-lint': email.headers.find(({ key }) => key === 'x-decline-lint')?.value,
  };
  const present = new Set(email.headers.map(({ key }) => key));
  return READ.flatMap((name) => {
    const value = values[name];
    if (value === undefined && !present.has(name)) return [];
    return [{ name, value: fromWindows(value ?? '').trim(), ...at(name) }];
  });
}

/** Addresses as a text field has them, so that all headers are read alike. */
function named(addresses: readonly Address[] | undefined): string | undefined {
  return addresses
    ?.flatMap((each) => ('group' in each && each.group ? each.group : [each]))
    .map(({ name, address }) => (address ? `"${name.replaceAll('"', '')}" <${address}>` : name))
    .join(', ');
}
