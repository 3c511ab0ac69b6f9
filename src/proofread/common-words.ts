import { COMMON } from './common.ts';

const SPACED = ` ${COMMON} `;
/** Letters of a word and the space behind it, on average. */
const WIDTH = 7;

/**
 * About the place of a word among the commonest, from 0, or undefined where it is not one of them. Few
 * words are asked for in one draft: the list is searched as the text that it is.
 */
export function rankOf(word: string): number | undefined {
  const at = SPACED.indexOf(` ${word} `);
  return at < 0 ? undefined : Math.floor(at / WIDTH);
}

export function isCommon(word: string): boolean {
  return rankOf(word) !== undefined;
}
