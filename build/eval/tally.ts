/** How often something was there and heard, there and missed, not there and heard. */
export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

export const NOTHING: Tally = { right: 0, missed: 0, wrong: 0 };

export function count({ right, missed, wrong }: Tally, is: boolean, heard: boolean): Tally {
  return {
    right: right + (is && heard ? 1 : 0),
    missed: missed + (is && !heard ? 1 : 0),
    wrong: wrong + (!is && heard ? 1 : 0),
  };
}

export function add(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    missed: one.missed + other.missed,
    wrong: one.wrong + other.wrong,
  };
}

/** Precision, recall and F1. */
export function scoresOf({ right, missed, wrong }: Tally): readonly [number, number, number] {
  return [
    share(right, right + wrong),
    share(right, right + missed),
    share(2 * right, 2 * right + missed + wrong),
  ];
}

/** A share of none is not a number, and printed as a dash. */
export function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return share(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}
