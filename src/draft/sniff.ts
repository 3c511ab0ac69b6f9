/** Header fields that say that a text is a whole message and not a draft with a subject on top. */
const TELLING =
  /^(?:mime-version|content-type|content-transfer-encoding|message-id|received|return-path|in-reply-to|references|x-unsent|x-mailer|user-agent|x-mozilla-[\w-]+|x-uniform-type-identifier)[ \t]*:/im;
const FIELD = /^[!-9;-~]+[ \t]*:/;
const LONGEST_HEAD = 256 * 1024;

/** Where Emacs divides a draft's header from its text. */
export const EMACS = /^--text follows this line--\r?$/m;

/** Whether a text begins with the header of a message. A draft without one never loses its first line. */
export function isEmail(source: string): boolean {
  const head = source
    .slice(0, LONGEST_HEAD)
    .replace(/^\ufeff/, '')
    .replace(/^From .*\r?\n/, '');
  const end = head.search(/\r?\n[ \t]*(?:\r?\n|$)|\r[ \t]*\r|^--text follows/m);
  const lines = (end < 0 ? head : head.slice(0, end)).split(/\r\n|\n|\r/);
  if (EMACS.test(head) && FIELD.test(head)) return true;
  const fields = lines.filter((line) => line !== '');
  const formed = fields.every((line, at) => FIELD.test(line) || (at > 0 && /^[ \t]/.test(line)));
  return formed && fields.some((line) => TELLING.test(line));
}
