import type { Review } from '../review.ts';
import { DIALS, type Dial } from '../tone/features.ts';
import type { DialReading } from '../tone/tone.ts';
import type { Colors } from './colors.ts';
import { visible } from './visible.ts';

const LENGTH = 20;
const NAMES = Math.max(...DIALS.map(({ length }) => length));
/** Beside the dial there is room for so many of the words that moved it. */
const MOST_SHOWN = 3;
/** What moved a dial by less shows nothing. */
const LEAST_SHOWN = 1.5;

/** Three small dials, each with the words that moved it most. */
export function drawDials(review: Review, c: Colors, width: number): string[] {
  const { tone } = review;
  return [
    `  How it sounds  ${c.bold(tone.summary)}`,
    ...DIALS.map((dial) => drawDial(dial, tone[dial], review, c, width)),
  ];
}

function drawDial(
  dial: Dial,
  { value, spans }: DialReading,
  { source }: Review,
  c: Colors,
  width: number,
): string {
  const at = Math.round((value / 100) * (LENGTH - 1));
  const scale = `${c.dim('·'.repeat(at))}${c.bold('●')}${c.dim('·'.repeat(LENGTH - 1 - at))}`;
  const head = `    ${dial.padEnd(NAMES)}  ${scale} ${String(value).padStart(3)}`;
  let room = width - (4 + NAMES + 2 + LENGTH + 4);
  const shown: string[] = [];
  const seen = new Set<string>();
  for (const { start, end, weight } of spans) {
    const words = visible(source.slice(start, end).replace(/\s+/g, ' '));
    if (shown.length === MOST_SHOWN || Math.abs(weight) < LEAST_SHOWN) break;
    const text = `  ${weight > 0 ? '+' : '−'} ${words}`;
    if (words.length > 28 || text.length > room || seen.has(words.toLowerCase())) continue;
    seen.add(words.toLowerCase());
    room -= text.length;
    shown.push(weight > 0 ? c.green(text) : c.yellow(text));
  }
  return head + shown.join('');
}
