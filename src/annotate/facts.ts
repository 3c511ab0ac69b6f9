import type { Draft, Sentence, Span } from '../draft/draft.ts';
import { isCapitalised } from '../draft/letters.ts';
import { isCommonWord, isParticle, isTitle } from '../draft/names.ts';
import { wordsOf } from '../draft/words.ts';
import type { Facts, Mark } from './annotation.ts';
import type { Mention } from './mentions.ts';

/** What the draft itself says, and where it says whom it greets. */
export interface Said {
  readonly facts: Facts;
  readonly recruiterAt: Span | null;
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
  mentions: readonly Mention[],
): Said {
  const recruiter = recruiterIn(draft, sentences, marks);
  const first = (what: Mention['what']) =>
    mentions.find((mention) => mention.what === what)?.text ?? null;
  return {
    recruiterAt: recruiter,
    facts: {
      recruiter: recruiter && capitalise(draft.text.slice(recruiter.start, recruiter.end)),
      role: first('role'),
      company: first('company'),
      sender: senderIn(draft, sentences, marks),
    },
  };
}

/** The name in the greeting, without the words that greet; null for "Hi there" and "Dear Hiring Team". */
function recruiterIn(
  draft: Draft,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): Span | null {
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
    const found = nameIn(draft.text, { start: signed?.end ?? sentence.start, end: sentence.end });
    const name = found && capitalise(draft.text.slice(found.start, found.end));
    // A close in words that no list knows looks like a name until a name follows it.
    if (name && !draft.text.slice(sentence.start, sentence.end).endsWith(',')) return name;
    last ??= name;
  }
  return last;
}

/** The run of words from the first to the last that can be a name, as it is written. */
function nameIn(text: string, span: Span, trusting = false): Span | null {
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
  if (/^(?:x+|xo+)$/i.test(text.slice(from.start, to.end))) return null;
  return { start: from.start, end: to.end };
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
