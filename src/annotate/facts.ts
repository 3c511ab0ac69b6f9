import type { Draft, Sentence, Span, Word } from '../draft/draft.ts';
import { headerValue } from '../draft/headers.ts';
import { isCapitalised } from '../draft/letters.ts';
import { isCommonWord, isParticle, isTitle } from '../draft/names.ts';
import { wordsOf } from '../draft/words.ts';
import type { Facts, Mark } from './annotation.ts';

const POSTS = new Set(
  'role roles position positions post job opening vacancy opportunity internship interview placement apprenticeship offer'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('the your a an this our that my'.split(' '));
const CONNECTORS = new Set('of and the for de & in'.split(' '));
const PLACES = new Set([...POSTS, ...'team work working everyone people folks all'.split(' ')]);
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december zoom skype'.split(
    ' ',
  ),
);

/** A text with its words. */
interface Read {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * Reads who writes to whom about which role at which company, from the greeting, the closing, the
 * subject and the body. Null where the draft does not say; a guess is worse than nothing, since
 * rewrites repeat it.
 */
export function factsOf(
  draft: Draft,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): Facts {
  const subject = headerValue(draft.headers, 'subject') ?? '';
  const inSubject: Read = { text: subject, words: wordsOf(subject) };
  const inBody = sentences
    .filter(({ zone }) => zone === 'body')
    .map(({ words }): Read => ({ text: draft.text, words }));
  return {
    recruiter: recruiterIn(draft, sentences, marks),
    role: roleIn([inSubject, ...inBody]),
    company: companyIn([...inBody, inSubject]),
    sender: senderIn(draft, sentences, marks),
  };
}

/** The name in the greeting, without the words that greet; null for "Hi there" and "Dear Hiring Team". */
function recruiterIn(
  draft: Draft,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): string | null {
  const at = sentences.findIndex((sentence) => sentence.zone === 'greeting');
  const greeting = sentences[at];
  if (!greeting || marks.some((mark) => mark.sentence === at && mark.name === 'names-recruiter'))
    return null;
  const opened = marks.find((mark) => mark.sentence === at && mark.name === 'greeting');
  const span = { start: opened?.end ?? greeting.start, end: greeting.end };
  return nameIn(draft.text, span, greeting.words.length <= SHORT_GREETING);
}

/** In a greeting of so few words a capital makes a name of any word: "Dear Will", "Hi Hope". */
const SHORT_GREETING = 4;

function senderIn(
  draft: Draft,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): string | null {
  let last: string | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.zone !== 'closing') continue;
    const signed = marks.findLast((mark) => mark.sentence === at && mark.name === 'sign-off');
    const name = nameIn(draft.text, { start: signed?.end ?? sentence.start, end: sentence.end });
    // A close in words that no list knows looks like a name until a name follows it.
    if (name && !draft.text.slice(sentence.start, sentence.end).endsWith(',')) return name;
    last ??= name;
  }
  return last;
}

/** The run of words from the first to the last that can be a name, as it is written. */
function nameIn(text: string, span: Span, trusting = false): string | null {
  // A blank that is still to be filled in names nobody.
  if (/[[\]{}<>«»%*_]/.test(text.slice(span.start, span.end))) return null;
  const words = wordsOf(text, span.start, span.end);
  const first = words.findIndex((word) => isNameWord(text.slice(word.start, word.end), trusting));
  let last = first;
  for (let at = first; first >= 0 && at < words.length; at += 1) {
    const word = words[at];
    if (!word || !isNameWord(text.slice(word.start, word.end), trusting)) break;
    if (at > first && /[,:;!?()\n]/.test(text.slice(words[at - 1]?.end, word.start))) break;
    last = at;
  }
  const from = words[first];
  const to = words[last];
  if (!from || !to) return null;
  const name = text.slice(from.start, to.end);
  if (/^(?:x+|xo+)$/i.test(name)) return null;
  return capitalise(name);
}

const NOBODY =
  /^(?:there|everyone|folks|everybody|all|team|again|both|friends?|sirs?|madam|hi|hello|to)$/i;

function isNameWord(raw: string, trusting: boolean): boolean {
  if (NOBODY.test(raw) && !isTitle(raw)) return false;
  if (trusting && isCapitalised(raw) && raw.length > 1) return true;
  if (raw === '&' || /^(?:x+|[xo]+)$/i.test(raw)) return false;
  if (isTitle(raw) || isParticle(raw)) return true;
  return !isCommonWord(raw) && /\D/.test(raw);
}

/** A name typed in lower case is still written with a capital where we write it. */
function capitalise(name: string): string {
  return name === name.toLowerCase() || !isCapitalised(name)
    ? name.replace(
        /(^|[\s-])([a-z])/g,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    : name;
}

/** "the Data Analyst role", "the role of Data Analyst", "Interview Invitation for Data Analyst". */
function roleIn(texts: readonly Read[]): string | null {
  for (const { text, words } of texts) {
    for (const [at, word] of words.entries()) {
      const role = POSTS.has(word.norm)
        ? (runBefore(text, words, at) ?? roleAfter(text, words, at))
        : null;
      if (role) return role;
      if (/^(?:invitation|applied|application)$/.test(word.norm)) {
        const named = roleAfter(text, words, at);
        if (named) return named;
      }
    }
  }
  return null;
}

/** The capitals before "role", behind a determiner. */
function runBefore(text: string, words: readonly Word[], at: number): string | null {
  let from = at;
  while (from > 0 && at - from < 7) {
    const word = words[from - 1];
    if (!word || !isJoined(text, word, words[from])) break;
    const inside = from < at && CONNECTORS.has(word.norm) && isNameLike(text, words[from - 2]);
    if (!isNameLike(text, word) && !inside) break;
    from -= 1;
  }
  const first = words[from];
  const last = words[at - 1];
  if (from === at || !first || !last || !DETERMINERS.has(words[from - 1]?.norm ?? '')) return null;
  return text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

function roleAfter(text: string, words: readonly Word[], at: number): string | null {
  if (!/^(?:of|as|for)$/.test(words[at + 1]?.norm ?? '')) return null;
  return runFrom(text, words, at + 2);
}

/** "the role at Acme", "wish Acme every success", "joining Acme". */
function companyIn(texts: readonly Read[]): string | null {
  for (const { text, words } of texts) {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]?.norm ?? '';
      let company: string | null = null;
      if (PLACES.has(word.norm)) {
        const here = next === 'here' ? 1 : 0;
        if (/^(?:at|with|from)$/.test(words[at + here + 1]?.norm ?? ''))
          company = runFrom(text, words, at + here + 2);
      } else if (/^(?:join|joining)$/.test(word.norm)) company = runFrom(text, words, at + 1);

      if (company) return company;
    }
  }
  return null;
}

/** The run of capitals from `from` on, past an article. */
function runFrom(text: string, words: readonly Word[], from: number): string | null {
  const start = DETERMINERS.has(words[from]?.norm ?? '') ? from + 1 : from;
  const first = words[start];
  if (!first || !isNameLike(text, first)) return null;
  let last = first;
  for (let at = start + 1; at < words.length && at - start < 7; at += 1) {
    const word = words[at];
    if (!word || !isJoined(text, last, word)) break;
    if (isNameLike(text, word)) last = word;
    else if (!CONNECTORS.has(word.norm) || !isNameLike(text, words[at + 1])) break;
    else last = word;
  }
  if (/[[{<_%*]\s*$/.test(text.slice(0, first.start))) return null;
  return text
    .slice(first.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
}

function isNameLike(text: string, word: Word | undefined): boolean {
  if (!word) return false;
  const raw = text.slice(word.start, word.end);
  return isCapitalised(raw) && !DAYS.has(word.norm) && !isCommonWord(raw) && raw.length > 1;
}

/** Nothing but one space or line break, or a tight hyphen or slash, stands between them. */
function isJoined(text: string, word: Word, next: Word | undefined): boolean {
  return (
    next !== undefined && /^(?:[ \t]|[ \t]?\r?\n|[-/])$/.test(text.slice(word.end, next.start))
  );
}
