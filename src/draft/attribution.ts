/** How programs introduce the mail that is answered, in seven languages. */

/** "On ... wrote:", on one line; wrapped ones are joined before. */
const WROTE: readonly RegExp[] = [
  /^On\b.{4,300}?\b(?:wrote|writes)\s*:$/i,
  // The Bat and Emacs
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,.{4,200}\bwrote\s*:$/i,
  /^.{2,80}(?:<\S+@\S+> )?writes\s*:$/,
  /^Am\b.{4,300}?\bschrieb\b.{0,200}?:$/i,
  /^Le\b.{4,300}?\ba écrit\s*:$/i,
  /^El\b.{4,300}?\bescribió\s*:$/i,
  /^(?:Em|No dia)\b.{4,300}?\b(?:escreveu|escreveram)\s*:$/i,
  /^Op\b.{4,300}?\b(?:schreef|heeft)\b.{0,200}?:$/i,
  /^Il\b.{4,300}?\bha scritto\s*:$/i,
  // mutt's other habit, and plain names: "Nicole Smith wrote:", "* Nicole <n@x> [2026-11-03 09:12 +0100]:"
  /^\* .{2,100}<\S+@\S+>.{0,60}:$/,
  /^.{0,80}<\S+@\S+>(?: wrote| schrieb| a écrit| escribió| escreveu| schreef| ha scritto)\s*:$/i,
];

/** The line that a wrapped attribution begins with. */
const HEAD = /^(?:On|Am|Le|El|Em|No dia|Op|Il)\b.*(?:\d|day\b|at\b)/i;

export function isAttribution(line: string): boolean {
  const text = line.replace(/^[>\s]+/, '').trimEnd();
  return (
    text.length <= LONGEST &&
    text.endsWith(':') &&
    !/\bI wrote\s*:$/.test(text) &&
    WROTE.some((form) => form.test(text))
  );
}

export function beginsAttribution(line: string): boolean {
  return line.length <= LONGEST && HEAD.test(line.replace(/^[>\s]+/, ''));
}

const LONGEST = 400;

/** A line over which everything below is somebody else's. */
const DIVIDER =
  /^\s*(?:-{2,}\s*(?:Original Message|Forwarded message|Original Appointment|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Mensaje original|Mensaje reenviado|Mensagem original|Mensagem encaminhada|Oorspronkelijk bericht|Doorgestuurd bericht|Messaggio originale|Messaggio inoltrato)\s*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message (?:réexpédié|transféré)\s*:|Inizio messaggio inoltrato:|Inicio del mensaje reenviado:)\s*$/i;

export function isDivider(line: string): boolean {
  return line.length <= LONGEST && DIVIDER.test(line);
}

const MARK = String.raw`^[>\s]*\*?`;
const FROM = 'From|Von|De|Van|Da';
const SENT =
  'Sent|Date|Gesendet|Datum|Envoyé|Date|Enviado(?: el)?|Enviada em|Fecha|Data|Verzonden|Inviato';
const NEXT = `${SENT}|To|An|À|A|Para|Aan|Subject|Betreff|Objet|Asunto|Assunto|Onderwerp|Oggetto|Cc`;
const FROM_LINE = new RegExp(`${MARK}(?:${FROM})\\*?\\s?:\\*?\\s+(\\S.*)$`, 'i');
const SENT_LINE = new RegExp(`${MARK}(?:${SENT})\\*?\\s?:\\*?\\s+(\\S.*)$`, 'i');
const NEXT_LINE = new RegExp(`${MARK}(?:${NEXT})\\*?\\s?:\\*?\\s`, 'i');

/** "From: Nicole Smith <n@x>" of a header block that a program puts over the mail it answers. */
export function fromIn(line: string): string | undefined {
  return line.length <= LONGEST ? FROM_LINE.exec(line)?.[1] : undefined;
}

export function sentIn(line: string): string | undefined {
  return line.length <= LONGEST ? SENT_LINE.exec(line)?.[1] : undefined;
}

/** Whether a line goes on with such a block. */
export function goesOnAsHeader(line: string): boolean {
  return line.length <= LONGEST && NEXT_LINE.test(line);
}
