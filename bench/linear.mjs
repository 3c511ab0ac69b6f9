import { bodySentences } from './drafts.mjs';
import { median, millisecondsOf } from './measure.mjs';
import { libraryFile } from './paths.mjs';

const KIB = 1024;
const SIZES = [16, 64, 256, 1_024];

/** Enough runs for a median, but a text that takes seconds is not run nine times over. */
const RUNS = 9;
const LONG_ENOUGH_MS = 1_500;

/** A text that took this long is not made four times longer. */
const TOO_LONG_MS = 10_000;

/** What a review takes a byte, in texts from 16 KiB to 1 MiB, as a ratio to the shortest. */
export async function linearity() {
  const { review } = await import(libraryFile);
  const sentences = bodySentences().join(' ');
  const texts = {
    'letter in paragraphs': repeated(`${sentences}\n\n`),
    'letter in one line': repeated(`${sentences} `),
    'one hostile text': hostile,
    'only [': repeated('['),
    'only letters': repeated('a'),
    'only >': repeated('>'),
  };
  return Object.entries(texts).flatMap(([what, make]) =>
    ['text', 'markdown'].flatMap((format) => growth(what, make, format, review)),
  );
}

function growth(what, make, format, review) {
  let base;
  const rows = [];
  for (const size of SIZES) {
    const text = make(size * KIB);
    const ours = timeOf(() => review(text, { format }));
    base ??= ours / size;
    const budget = 'about 1 (linear)';
    const name = `${what}, ${format}, ${size} KiB`;
    if (size !== SIZES[0]) {
      rows.push({
        what: name,
        ours,
        against: '16 KiB, by byte',
        theirs: base * SIZES[0],
        unit: 'ms',
        ratio: ours / size / base,
        budget,
      });
    }
    if (ours > TOO_LONG_MS) {
      rows.push({ what: `${what}, ${format}: too slow to go on`, ours, unit: 'ms', budget });
      break;
    }
  }
  return rows;
}

function timeOf(work) {
  // The first run warms up, unless it is too long for that to matter.
  const first = millisecondsOf(work);
  if (first > LONG_ENOUGH_MS) return first;
  const times = [];
  let spent = 0;
  while (times.length < RUNS && spent < LONG_ENOUGH_MS) {
    const time = millisecondsOf(work);
    times.push(time);
    spent += time;
  }
  return median(times);
}

function repeated(unit) {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** A third each of brackets, one long word, and `>`, each of them a paragraph. */
function hostile(length) {
  const third = Math.floor((length - 4) / 3);
  return ['[', 'a', '>'].map((unit) => unit.repeat(third)).join('\n\n');
}
