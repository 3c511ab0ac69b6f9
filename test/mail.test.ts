import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { answeredIn } from '../src/annotate/thread.ts';
import { partsOf } from '../src/checks/people.ts';
import { readEmail } from '../src/draft/email.ts';
import { isEmail } from '../src/draft/sniff.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { reviewEmail } from '../src/index.ts';
import { annotateDraft } from '../src/review.ts';

/** What a message of `fixtures/mail` holds, as a person reads it. */
interface Expected {
  readonly file: string;
  readonly subject: string;
  readonly to: string;
  readonly greeting: string | null;
  readonly first: string;
  readonly last: string;
  readonly sender: string;
  readonly quotedAuthor: string | null;
  readonly received: string | null;
  readonly inFile: boolean;
  readonly faults: readonly string[];
  readonly decline: boolean;
}

const folder = join(root, 'fixtures/mail');
const expected = readFileSync(join(folder, 'expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Expected => JSON.parse(line));

const ENGLISH = /\b(?:the|you|for|and|that|with|your)\b/;

/** Threads in other languages, named by nobody, or sent along as a file. */
const UNREAD = /koi8r|-pl\.eml|thebat|emacs|forward-attachment/;

const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, '');

describe('the messages of fixtures/mail', () => {
  it('are all described, and more than sixty', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(expected.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(60);
  });
});

describe.each(expected)('$file', (mail) => {
  const bytes = readFileSync(join(folder, mail.file));
  const source = new TextDecoder('utf-8').decode(bytes);
  const read = () => readEmail(source, bytes);
  const heard = async () => annotateDraft(await read(), { rulebook, predictor: null });

  it('is taken for a message and decoded', async () => {
    expect(isEmail(bytes.toString('latin1'))).toBe(true);
    const { text, headers } = await read();
    expect(squeeze(text)).toContain(squeeze(mail.greeting ?? ''));
    expect(squeeze(text)).toContain(squeeze(mail.first));
    expect(headers.find(({ name }) => name === 'subject')?.value ?? '').toBe(mail.subject);
  });

  it('keeps the writer’s words apart from everybody else’s', async () => {
    const { draft, sentences } = await heard();
    const body = sentences
      .filter(({ zone }) => zone === 'body' || zone === 'greeting')
      .map(({ start, end }) => draft.text.slice(start, end))
      .join(' ');
    expect(squeeze(body)).toContain(squeeze(mail.last).slice(-12));
    if (mail.quotedAuthor) expect(body).not.toMatch(/^\s*>/m);
  });

  it('knows whom it answers and when that came', async () => {
    const { draft, zones } = await heard();
    const { from, received } = answeredIn(draft, zones);
    if (mail.quotedAuthor && !UNREAD.test(mail.file)) {
      const written = partsOf(from?.name ?? '');
      expect(partsOf(mail.quotedAuthor).some((part) => written.includes(part))).toBe(true);
    }
    if (mail.received && !UNREAD.test(mail.file)) {
      // A quote without a zone is read as UTC.
      const apart = Math.abs((received?.time ?? 0) - Date.parse(mail.received));
      expect(apart).toBeLessThan(15 * 3_600_000);
    }
  });

  it('has its positions in the file where its text stands there', async () => {
    const draft = await read();
    expect(draft.inFile).toBe(mail.inFile);
    if (draft.inFile) expect(draft.source).toBe(source);
  });

  it('is reviewed', async () => {
    const review = await reviewEmail(bytes);
    expect(review.stats.words).toBeGreaterThan(3);
    if (mail.decline && ENGLISH.test(`${mail.first} ${mail.last}`))
      expect(review.scenario).not.toBe('not-a-decline');
  });
});
