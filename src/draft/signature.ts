import type { Line } from './lines.ts';

const DELIMITER = /^--\s*$/;
const SENT_FROM =
  /^\s*(?:Sent from (?:my|Mail|Outlook|Yahoo|Proton)\b|Sent (?:via|with|using) \w|Get Outlook for\b|Von meinem|Envoyé (?:de|depuis)\b|Enviado (?:desde|do)\b|Verstuurd vanaf\b|Verzonden vanaf\b|Inviato da\b|Télécharger Outlook|Outlook für|Obtener Outlook|Scarica Outlook)/i;
const DISCLAIMER =
  /^\s*(?:\*?(?:CONFIDENTIALITY|DISCLAIMER|LEGAL) ?(?:NOTICE)?\b|This (?:e-?mail|message)(?: \([^)]*\))?,? (?:and|is|may|contains|including)\b.*(?:confidential|privileged|intended|attach)|Please consider the environment)/i;
const CONTACT =
  /\d[\d\s().+-]{6,}\d|\S@\S+\.\S|https?:|www\.|linkedin\.|^\s*(?:tel|phone|mobile|cell|fax)\b[:. ]|^\s*[mtpf][:.]\s*[\d+(]/i;
const RULE = /^\s*(?:_{5,}|-{5,}|={5,}|\*{5,})\s*$/;

/** What opens a signature says so in the first line, which may be a whole disclaimer. */
const LONGEST_MARK = 2_000;

/** The first line of the signature block, or `lines.length` where there is none. */
export function signatureStart(lines: readonly Line[], quoted: readonly boolean[]): number {
  const start = lines.findIndex(
    (line, at) =>
      !quoted[at] &&
      line.text.length <= LONGEST_MARK &&
      (DELIMITER.test(line.text) || SENT_FROM.test(line.text) || DISCLAIMER.test(line.text)),
  );
  return start < 0 ? lines.length : start;
}

/** No line of contacts is longer. */
export const LONGEST_CONTACT = 200;

/** A telephone number, address or link: a line under a name that is no part of the name. */
export function isContactLine(text: string): boolean {
  if (text.length > LONGEST_CONTACT) return false;
  return CONTACT.test(text) || RULE.test(text) || /\s\|\s/.test(text);
}
