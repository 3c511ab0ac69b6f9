const VOWELS = 'aeiouy';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that are taken for each other by ear. */
const ALIKE = ['cs', 'ck', 'sz', 'iy', 'mn', 'fv', 'gj', 'dt', 'bp', 'kq'];
/** Letters that are easily not heard at all. */
const SILENT = 'aeiouyhwglrtnd';

const neighbours = new Set(
  ROWS.flatMap((row) => [...row].slice(1).map((key, at) => row.charAt(at) + key)),
);

function among(pairs: { has: (pair: string) => boolean }, a: string, b: string): boolean {
  return pairs.has(a + b) || pairs.has(b + a);
}

const alike = new Set(ALIKE);

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.6;
  if (among(alike, a, b)) return 0.7;
  return among(neighbours, a, b) ? 0.8 : 1.3;
}

/**
 * How far a hand or an ear goes from `meant` to `written`: about a half for a swap of neighbours or a
 * letter doubled by mistake, above 1 for a letter that nothing explains.
 */
export function distance(written: string, meant: string): number {
  let over: number[] = [];
  let above = [0];
  for (let at = 1; at <= written.length; at += 1) {
    above.push((above[at - 1] ?? 0) + extra(written, at - 1));
  }
  for (let to = 1; to <= meant.length; to += 1) {
    const letter = meant.charAt(to - 1);
    const row = [(above[0] ?? 0) + missing(meant, to - 1)];
    for (let at = 1; at <= written.length; at += 1) {
      let cost = Math.min(
        (row[at - 1] ?? 0) + extra(written, at - 1),
        (above[at] ?? 0) + missing(meant, to - 1),
        (above[at - 1] ?? 0) +
          substitution(written.charAt(at - 1), letter) * (at === 1 && to === 1 ? 1.5 : 1),
      );
      const swapped =
        at > 1 && to > 1 && written[at - 2] === letter && written[at - 1] === meant[to - 2];
      if (swapped) cost = Math.min(cost, (over[at - 2] ?? 0) + (at === 2 ? 0.8 : 0.5));
      row.push(cost);
    }
    over = above;
    above = row;
  }
  return above[written.length] ?? 0;
}

function extra(written: string, at: number): number {
  const letter = written[at];
  if (letter === written[at - 1]) return 0.4;
  return at === 0 ? 1.5 : 0.9;
}

function missing(meant: string, at: number): number {
  const letter = meant.charAt(at);
  if (letter === meant[at - 1]) return 0.4;
  if (at === 0) return 1.5;
  return SILENT.includes(letter) ? 0.6 : 0.8;
}
