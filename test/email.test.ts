import { describe, expect, it } from 'vitest';
import { readEmail } from '../src/draft/email.ts';
import { isEmail } from '../src/draft/sniff.ts';
import { reviewEmail } from '../src/index.ts';

const HEAD =
  'From: Jo Bell <jo@x.example>\nTo: Maria Lopez <maria@acme.example>\nSubject: Interview\nMIME-Version: 1.0\n';
const BODY = 'Dear Maria,\n\nThank you for the invitation. I must decline.\n\nBest,\nJo Bell\n';
const PLAIN = `${HEAD}Content-Type: text/plain; charset=utf-8\n\n${BODY}`;

function read(message: string | Uint8Array) {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  return readEmail(new TextDecoder().decode(bytes), bytes);
}

describe('a message', () => {
  it('has its positions in the file where its text stands there', async () => {
    const draft = await read(PLAIN);
    expect(draft.inFile).toBe(true);
    expect(draft.source).toBe(PLAIN);
    expect(draft.text.trim()).toBe(BODY.trim());
    expect(draft.text).toHaveLength(PLAIN.length);
    for (const { name, value, start, end } of draft.headers)
      if (name === 'subject') expect(PLAIN.slice(start, end)).toBe(value);
  });

  it('has them in its decoded text where it is encoded', async () => {
    const encoded = Buffer.from(BODY).toString('base64');
    const draft = await read(
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${encoded}\n`,
    );
    expect(draft.inFile).toBe(false);
    expect(draft.source.trim()).toBe(BODY.trim());
  });

  it.each([
    ['CRLF', PLAIN.replaceAll('\n', '\r\n')],
    ['a mailbox line', `From jo@x.example Tue Nov  3 09:12:00 2026\n${PLAIN}`],
    [
      'an attachment',
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${BODY}\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b--\n`,
    ],
  ])('with %s has its own words alone', async (_, message) => {
    const draft = await read(message);
    expect(draft.inFile).toBe(true);
    expect(draft.text.replace(/\s+/g, ' ').trim()).toBe(BODY.replace(/\s+/g, ' ').trim());
  });

  it('of windows-1252 has its curly quotes', async () => {
    const draft = await read(
      `${HEAD}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nI=92m sorry =96 I can=92t come.\n`,
    );
    expect(draft.source.trim()).toBe('I’m sorry – I can’t come.');
  });

  it('of HTML alone is read as text', async () => {
    const draft = await read(
      `${HEAD}Content-Type: text/html; charset=utf-8\n\n<html><body><p>Dear Maria,</p><p>I <b>must</b> decline &amp; thank you.</p></body></html>\n`,
    );
    expect(draft.source).toMatch(/Dear Maria,\s+I must decline & thank you\./);
  });

  it('of Emacs ends its header at the line of Emacs', async () => {
    const message = `To: Maria Lopez <maria@acme.example>\nSubject: Interview\n--text follows this line--\n${BODY}`;
    expect(isEmail(message)).toBe(true);
    const draft = await read(message);
    expect(draft.text.trim()).toBe(BODY.trim());
    expect(draft.headers.map(({ name }) => name)).toEqual(['subject', 'to']);
  });

  it('is reviewed by the library', async () => {
    const review = await reviewEmail(PLAIN.replace('Dear Maria', 'Dear Thomas'));
    expect(review.findings.map(({ rule }) => rule)).toContain('right-name');
    expect(review.format).toBe('email');
  });
});

describe('a draft', () => {
  it.each([
    ['without a header', BODY],
    ['with a subject on top', `Subject: Interview\nTo: Maria\n\n${BODY}`],
    ['that begins with a colon', `To be honest: no.\n\n${BODY}`],
    ['of nothing', ''],
  ])('%s is no message', (_, text) => {
    expect(isEmail(text)).toBe(false);
  });
});

/** A small generator of the same numbers everywhere (Lehmer 1951). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('a damaged message', () => {
  const multipart = `${HEAD}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${BODY}\n--b\nContent-Type: text/html\n\n<p>Dear Maria</p>\n--b--\n`;
  const outcome = async (message: string) => {
    try {
      return typeof (await reviewEmail(message)).score;
    } catch (error) {
      return error instanceof Error && error.message !== '' ? 'refused' : 'mute';
    }
  };

  it.each([
    ['cut short', multipart.slice(0, 320)],
    ['of wrong boundaries', multipart.replaceAll('--b', '--c')],
    [
      'nested without end',
      `${HEAD}${Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}`,
    ],
    ['with a header line of 600 KiB', `Subject: ${'x'.repeat(600 * 1024)}\n${PLAIN}`],
    ['of lone CRs', PLAIN.replaceAll('\n', '\r')],
    ['of invalid base64', `${HEAD}Content-Transfer-Encoding: base64\n\n%%%%====####\n`],
    ['of an unknown charset', PLAIN.replace('utf-8', 'x-nonsense')],
    ['of an empty body', HEAD],
  ])('%s is reviewed or refused with a word', async (_, message) => {
    expect(['number', 'refused']).toContain(await outcome(message));
  });

  it('is reviewed or refused, however it is damaged', async () => {
    const random = numbers(20_261_122);
    for (let round = 0; round < 300; round += 1) {
      let message = round % 2 === 0 ? multipart : PLAIN;
      for (let change = 0; change < 6; change += 1) {
        const at = Math.floor(random() * message.length);
        const length = Math.floor(random() * 20);
        const put = String.fromCharCode(
          ...Array.from({ length: Math.floor(random() * 5) }, () => 1 + Math.floor(random() * 254)),
        );
        message = message.slice(0, at) + put + message.slice(at + length);
      }
      expect(['number', 'refused']).toContain(await outcome(message));
    }
  });
});

describe('a long message', () => {
  it.each([
    ['lines', (count: number) => `${PLAIN}${'> I must decline.\n'.repeat(count)}`],
    ['header fields', (count: number) => `${'X-Long: yes\n'.repeat(count)}${PLAIN}`],
    [
      'parts',
      (count: number) =>
        `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nI must decline.\n'.repeat(count)}--b--\n`,
    ],
  ])('of twice as many %s is at most twice the reading', async (_, messageOf) => {
    const small = await unitsRead(messageOf(300));
    const large = await unitsRead(messageOf(600));
    expect(large / small).toBeLessThan(2.4);
  });
});

/** How often a string is asked for one of its units while a message is read: the same on every machine. */
async function unitsRead(message: string): Promise<number> {
  const original = String.prototype.charAt;
  let count = 0;
  Object.defineProperty(String.prototype, 'charAt', {
    configurable: true,
    writable: true,
    value(this: string, at: number) {
      count += 1;
      return original.call(this, at);
    },
  });
  try {
    await reviewEmail(message);
  } finally {
    Object.defineProperty(String.prototype, 'charAt', {
      configurable: true,
      writable: true,
      value: original,
    });
  }
  return count;
}
