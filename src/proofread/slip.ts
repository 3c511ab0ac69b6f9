import type { Span } from '../draft/draft.ts';
import type { Edit } from '../rewrite/edit.ts';
import type { Token } from './tokens.ts';

/** One thing a proofreader would mark; `variant` names the rule's message for it. */
export interface Slip extends Span {
  readonly variant: 'misspelt' | 'doubled' | 'article' | 'mixed' | 'apostrophes' | 'capitals';
  readonly seen: string;
  readonly better: string;
  /** Whether nothing else can have been meant. */
  readonly safe: boolean;
  readonly edit: Edit;
}

/** The slip that is settled by writing `better` in the place of `token`. */
export function slipOf(
  variant: Slip['variant'],
  token: Token,
  better: string,
  safe: boolean,
): Slip {
  const { start, end, raw } = token;
  const text = likeWritten(better, raw);
  return { variant, start, end, seen: raw, better: text, safe, edit: { start, end, text } };
}

/** `better` with a capital where `raw` has one. */
function likeWritten(better: string, raw: string): string {
  if (raw.length > 1 && raw === raw.toUpperCase()) return better.toUpperCase();
  const first = raw.charAt(0);
  return first === first.toLowerCase() ? better : first + better.slice(1);
}
