import type { Draft, Sentence, Span, Word } from '../draft/draft.ts';
import { isCapitalised } from '../draft/letters.ts';
import { isCommonWord } from '../draft/names.ts';
import { wordsOf } from '../draft/words.ts';

/** A role or a company that the draft names, as it is written. */
export interface Mention extends Span {
  readonly what: 'role' | 'company';
  readonly text: string;
  /** Whether the words around it leave no doubt: “at Leeds” may be a place, “with Acme” is none. */
  readonly sure: boolean;
  /** Whether it is about the job that is being answered, not another one that was accepted or kept. */
  readonly own: boolean;
}

const POSTS = new Set(
  'role roles position positions post job opening vacancy opportunity internship interview placement apprenticeship offer'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('the your a an this our that my'.split(' '));
const CONNECTORS = new Set('of and the for de & in'.split(' '));
const PLACES = new Set([...POSTS, ...'team work working everyone people folks all we'.split(' ')]);
const TEAMS = new Set('team recruiting recruitment hiring hr talent careers'.split(' '));
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december zoom skype teams'.split(
    ' ',
  ),
);

/** Shortly behind one of these stands another job than the one that is answered. */
const ELSEWHERE =
  /\b(?:accept(?:ed|ing)?|another|other|elsewhere|current(?:ly)?|instead|stay(?:ing|ed)?|join(?:ed|ing)?|start(?:ed|ing)?|new|previous(?:ly)?|present|remain(?:ing)?|promot\w*|signed|taken|took|said yes|also|both|my(?! (?:application|candidacy|cv|details|documents?|file|data|name|papers|profile)\b))\b/i;

const REACH = 60;

/** A stretch of the draft with its words. */
interface Read extends Span {
  readonly words: readonly Word[];
}

/** All roles and companies that subject, greeting and body name, subject first. */
export function mentionsOf(draft: Draft, sentences: readonly Sentence[]): Mention[] {
  const subject = draft.headers.find(({ name }) => name === 'subject');
  const inSubject: Read[] = subject
    ? [{ ...subject, words: wordsOf(draft.text, subject.start, subject.end) }]
    : [];
  const body = sentences.filter(({ zone }) => zone === 'body');
  const greeting = sentences.filter(({ zone }) => zone === 'greeting');
  return [
    ...[...inSubject, ...body].flatMap((read) => [
      ...rolesIn(draft.text, read),
      ...companiesIn(draft.text, read),
      ...firmsIn(draft.text, read),
    ]),
    ...greeting.flatMap((read) => teamsIn(draft.text, read)),
  ];
}

/** "the Data Analyst role", "the role of Data Analyst", "Interview Invitation for Data Analyst". */
function rolesIn(text: string, read: Read): Mention[] {
  const { words } = read;
  return words.flatMap(({ norm }, at) => {
    const found = POSTS.has(norm)
      ? (runBefore(text, words, at) ?? roleAfter(text, words, at))
      : /^(?:invitation|applied|application)$/.test(norm)
        ? roleAfter(text, words, at)
        : null;
    return found ? [mention('role', text, read, found, true)] : [];
  });
}

/** "the role at Acme", "wish Acme every success", "joining Acme". */
function companiesIn(text: string, read: Read): Mention[] {
  const { words } = read;
  return words.flatMap(({ norm }, at) => {
    if (PLACES.has(norm)) {
      const here = words[at + 1]?.norm === 'here' ? 1 : 0;
      const link = words[at + here + 1]?.norm ?? '';
      if (!/^(?:at|with|from)$/.test(link)) return [];
      const found = runFrom(text, words, at + here + 2);
      // “The interview with Helen” is with a person.
      const isPerson =
        norm === 'interview' && link === 'with' && !/\s/.test(text.slice(found?.start, found?.end));
      return found && !isPerson ? [mention('company', text, read, found, link === 'with')] : [];
    }
    const found = /^(?:join|joining)$/.test(norm) ? runFrom(text, words, at + 1) : null;
    return found ? [mention('company', text, read, found, true)] : [];
  });
}

/** Words that end the name of a company and hardly anything else: "what Lundgren Foods is doing". */
const FIRM_ENDS =
  /^(?:Foods|Logistics|Freight|Partners|Labs|Laboratories|Systems|Technologies|Industries|Consulting|Holdings|Group|GmbH|AG|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Bank|Hospitals?|Studios|Associates|Solutions|Energy|Motors|Airlines|Airways|Haulage|Brewery|Bakery|Pharma|Software|Media|Capital|Insurance|Developments|Mutual|Builders|Properties|Enterprises|Ventures|Textiles|Couriers|Shipping)$/;

function firmsIn(text: string, read: Read): Mention[] {
  const { words } = read;
  return words.flatMap((word, at) => {
    if (!FIRM_ENDS.test(text.slice(word.start, word.end))) return [];
    let from = at;
    while (
      from > 0 &&
      isJoined(text, words[from - 1] ?? word, words[from]) &&
      isNameLike(text, words[from - 1])
    )
      from -= 1;
    const first = words[from];
    if (from === at || !first) return [];
    return [mention('company', text, read, { start: first.start, end: word.end }, true)];
  });
}

/** "Dear Acme team", "Hello Acme Hiring Team". */
function teamsIn(text: string, read: Read): Mention[] {
  const { words } = read;
  const at = words.findIndex(({ norm }) => TEAMS.has(norm));
  const first = words[0];
  const from = first && words.length > 2 && at > 1 ? 1 : -1;
  if (from < 0) return [];
  const found = runFrom(text, words.slice(0, at), from);
  return found ? [mention('company', text, read, found, true)] : [];
}

function mention(
  what: Mention['what'],
  text: string,
  read: Read,
  span: Span,
  sure: boolean,
): Mention {
  const written = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    ...span,
    what,
    text: what === 'company' ? written.replace(/['’]s$/, '') : written,
    sure,
    own: !ELSEWHERE.test(text.slice(Math.max(read.start, span.start - REACH), span.start)),
  };
}

/** The capitals before "role", behind a determiner. */
function runBefore(text: string, words: readonly Word[], at: number): Span | null {
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
  return { start: first.start, end: last.end };
}

function roleAfter(text: string, words: readonly Word[], at: number): Span | null {
  if (!/^(?:of|as|for)$/.test(words[at + 1]?.norm ?? '')) return null;
  return runFrom(text, words, at + 2);
}

/** The run of capitals from `from` on, past an article. */
function runFrom(text: string, words: readonly Word[], from: number): Span | null {
  const start = DETERMINERS.has(words[from]?.norm ?? '') ? from + 1 : from;
  const first = words[start];
  if (!first || !isNameLike(text, first)) return null;
  // "the Year 4 teaching post": what begins so is not known to end with its capitals.
  const next = words[start + 1];
  if (next && /^\d/.test(next.norm) && isJoined(text, first, next)) return null;
  let last = first;
  for (let at = start + 1; at < words.length && at - start < 7; at += 1) {
    const word = words[at];
    if (!word || !isJoined(text, last, word)) break;
    if (isNameLike(text, word)) last = word;
    else if (!CONNECTORS.has(word.norm) || !isNameLike(text, words[at + 1])) break;
    else last = word;
  }
  if (/[[{<_%*]\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start))) return null;
  return { start: first.start, end: last.end };
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
