import { KISSES } from './kisses.ts';
import { isCapitalised, LETTERS } from './letters.ts';

const NAME = `[${LETTERS}][${LETTERS}'’-]+`;
/** "Abbie x", or the kiss alone. */
const KISSED = new RegExp(`^(?:${NAME} (?:${NAME} )?)?(?:${KISSES})$`);
/** "A hug, Yolanda." */
const HUGGED = new RegExp(
  `^(?:an? |big |much |lots of |warm |kind |best |all my )?(?:hugs?|kiss(?:es)?|love|greetings|regards|cheers|wishes|best|saludos|respect|blessings|peace), (${NAME})\\.?$`,
  'i',
);
/** "cheers" alone. */
const CLOSED = /^(?:cheers|ta|regards|best|bye|laters?|love|xo+)[.!]?$/i;

/** Whether a sentence behind the last one only signs, where others have a line of its own for it. */
export function isSigned(said: string): boolean {
  if (CLOSED.test(said)) return true;
  if (KISSED.test(said)) return said.split(' ').slice(0, -1).every(isCapitalised);
  const [, name = ''] = HUGGED.exec(said) ?? [];
  return isCapitalised(name);
}
