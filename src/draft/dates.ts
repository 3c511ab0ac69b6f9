/** A date as mail programs write it. */
export interface Moment {
  /** Milliseconds since 1970 in UTC; a text without a zone is read as if it were UTC. */
  readonly time: number;
  readonly zoned: boolean;
}

/** The months as English, German, French, Spanish, Portuguese, Dutch and Italian begin them. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz|maa|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out|ott)/,
  /^(?:nov)/,
  /^(?:dec|dez|déc|dic)/,
];

const LONGEST = 300;
const CLOCK = /\b(\d{1,2})[:h.](\d{2})(?::(\d{2}))?(?:\s|\u202f)*([ap])?\.?m?(?:Z|\b)/i;
const ZONE = /(?:\b(?:GMT|UTC|Z)\b|\b\d{2}Z\b|(?:^|[\s\d])([+-])(\d{2}):?(\d{2})\b(?!-))/;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](?=\d)|\b)/;
const FIGURES = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})\b/;
/** Languages that put the day first; of English only a clock with AM and PM says that the month is. */
const DAY_FIRST = /^(?:Am|Le|El|Em|No dia|Op|Il)\b/i;
const MONTH_FIRST = /\d\s*[AP]\.?M\b/i;

/** Reads a date out of a header's value or an attribution line; null where there is none for certain. */
export function momentIn(text: string): Moment | null {
  const line = text.slice(0, LONGEST);
  // Most texts that are asked have no date at all, and need no pattern to be tried.
  if (!/\d/.test(line)) return null;
  const day = dayIn(line);
  if (!day) return null;
  const clock = CLOCK.exec(line.replace(day.read, ' '));
  const hour = clock ? hourOf(Number(clock[1]), clock[4]) : 12;
  const minute = Number(clock?.[2] ?? 0);
  const second = Number(clock?.[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return null;
  const zone = ZONE.exec(line.replace(day.read, ' '));
  const time = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second) - offsetOf(zone);
  return { time, zoned: zone !== null };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What was read as the day, so that its figures are not read as a time. */
  readonly read: string;
}

function dayIn(line: string): Day | null {
  const iso = ISO.exec(line);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[0]);
  const figures = FIGURES.exec(line);
  if (figures) {
    const [read, first, mark, second, year] = figures;
    const [a, b] = [Number(first), Number(second)];
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    if (mark === '.' || a > 12 || DAY_FIRST.test(line)) return valid(full, b, a, read);
    if (b > 12 || a === b || MONTH_FIRST.test(line)) return valid(full, a, b, read);
    return null;
  }
  return namedDay(line);
}

/** "3 Nov 2026", "Nov 3, 2026", "3. November 2026", "3 de noviembre de 2026". */
function namedDay(line: string): Day | null {
  for (const found of line.matchAll(/[A-Za-z\u00c0-\u024f]{3,}/g)) {
    const month = MONTHS.findIndex((name) => name.test(found[0].toLowerCase())) + 1;
    if (month === 0) continue;
    const end = found.index + found[0].length;
    const after = /^\.?,?\s+(?:de\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/.exec(
      line.slice(end),
    );
    const before = /\b(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s+(?:de\s+|of\s+)?$/.exec(
      line.slice(Math.max(0, found.index - 12), found.index),
    );
    const day = after?.[1] ?? before?.[1];
    if (!after || day === undefined) continue;
    const from = after[1] === undefined ? found.index - (before?.[0].length ?? 0) : found.index;
    const read = line.slice(Math.max(0, from), end + after[0].length);
    return valid(Number(after[2]), month, Number(day), read);
  }
  return null;
}

function valid(year: number, month: number, day: number, read: string): Day | null {
  const real = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  const isDay =
    real && year >= 1990 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? { year, month, day, read } : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetOf(zone: RegExpExecArray | null): number {
  if (!zone || zone[1] === undefined) return 0;
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  return (zone[1] === '-' ? -minutes : minutes) * 60_000;
}
