/** A person or a mailbox of a `To:` or `From:` field. */
export interface Address {
  /** The display name, or what the mailbox is called where there is none: "nicole smith" of nicole.smith@. */
  readonly name: string;
  /** Empty where only a name is given. */
  readonly mailbox: string;
  /** Whether somebody wrote the name; one made of a mailbox may be anything. */
  readonly written: boolean;
}

/** Commas and semicolons that separate addresses: not those in quotes. */
const SEPARATOR = /[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/;
const LONGEST_FIELD = 4_000;

/** Reads an address field as people type it. Comments and groups of RFC 5322 are not looked into. */
export function addressesIn(field: string): Address[] {
  return field
    .slice(0, LONGEST_FIELD)
    .split(SEPARATOR)
    .flatMap(joinReversed)
    .map(addressIn)
    .filter(({ name }) => name !== '');
}

/** "Smith, Nicole <n@acme.com>" is one person: a lone word before a name with a mailbox belongs to it. */
function joinReversed(part: string, at: number, parts: readonly string[]): string[] {
  const isLone = (text = '') => /^\s*[^\s@<>"]+\s*$/.test(text);
  if (isLone(part) && /</.test(parts[at + 1] ?? '')) return [];
  const before = parts[at - 1];
  if (/</.test(part) && isLone(before)) {
    const [given = '', ...mailbox] = part.split('<');
    return [`${given.trim()} ${before?.trim()} <${mailbox.join('<')}`];
  }
  return [part];
}

function addressIn(part: string): Address {
  const mailbox = /[^\s<>"']+@[^\s<>"']+/.exec(part)?.[0] ?? '';
  const shown = part
    .replace(/<[^>]*>?/g, '')
    .replace(/["']/g, '')
    .trim();
  if (shown !== '' && !shown.includes('@')) return { name: shown, mailbox, written: true };
  const local = mailbox.split('@')[0] ?? '';
  return {
    name: local
      .replace(/\+.*/, '')
      .replace(/[._\d-]+/g, ' ')
      .trim(),
    mailbox,
    written: false,
  };
}

/** The names of companies that a mailbox's domain may stand for: "acme" of jobs@mail.acme.co.uk. */
export function domainWords(mailbox: string): string[] {
  const domain = mailbox.split('@')[1] ?? '';
  return domain.toLowerCase().split('.').slice(0, -1);
}
