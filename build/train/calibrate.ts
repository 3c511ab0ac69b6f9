/** An unseen sentence's sum for one output, and whether the output holds. */
export interface Heard {
  readonly sum: number;
  readonly is: boolean;
}

export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Fits probability = 1 / (1 + exp(-(slope * sum + offset))) by damped Newton steps (Platt 1999). */
export function calibrate(heard: readonly Heard[]): Calibration {
  let fitted: Calibration = { slope: 0, offset: 0 };
  let loss = lossOf(heard, fitted);
  for (let step = 0; step < 100; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-6, 0, 1e-6];
    for (const { sum, is } of heard) {
      const p = probabilityOf(sum, fitted);
      const error = p - (is ? 1 : 0);
      const weight = p * (1 - p);
      gs += error * sum;
      go += error;
      hss += weight * sum * sum;
      hso += weight * sum;
      hoo += weight;
    }
    const determinant = hss * hoo - hso * hso;
    let length = 1;
    let next = fitted;
    let nextLoss = loss;
    do {
      next = {
        slope: fitted.slope - (length * (hoo * gs - hso * go)) / determinant,
        offset: fitted.offset - (length * (hss * go - hso * gs)) / determinant,
      };
      nextLoss = lossOf(heard, next);
      length /= 2;
    } while (nextLoss > loss && length > 1e-6);
    if (loss - nextLoss < 1e-9) break;
    fitted = next;
    loss = nextLoss;
  }
  return fitted;
}

function lossOf(heard: readonly Heard[], calibration: Calibration): number {
  let loss = 0;
  for (const { sum, is } of heard) {
    const odds = calibration.slope * sum + calibration.offset;
    const margin = is ? odds : -odds;
    loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
  }
  return loss;
}

function probabilityOf(sum: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * sum + offset)));
}

/** Scores this near to the best are as good: which of them is best was chance. */
const AS_GOOD = 0.01;

/** The probability from which on F1 is best: the middle of those that are as good. */
export function bestThreshold(ranked: readonly Ranked[]): number {
  const all = ranked.reduce((sum, { is }) => sum + (is ? 1 : 0), 0);
  let right = 0;
  const scores = ranked.map(({ p, is }, at) => {
    if (is) right += 1;
    return { p, score: (2 * right) / (at + 1 + all) };
  });
  const best = scores.reduce((most, { score }) => Math.max(most, score), 0);
  const good = scores.filter(({ score }) => score >= best - AS_GOOD);
  return ((good[0]?.p ?? 0.5) + (good.at(-1)?.p ?? 0.5)) / 2;
}

/** The lowest probability from which on at least `share` of what is heard is right. */
export function precisionThreshold(ranked: readonly Ranked[], share: number): number {
  let [right, threshold] = [0, ranked[0]?.p ?? 1];
  ranked.forEach(({ p, is }, at) => {
    if (is) right += 1;
    if (right / (at + 1) >= share) threshold = p;
  });
  return threshold;
}

/** The highest probability from which on at least `share` of what is there is heard. */
export function recallThreshold(ranked: readonly Ranked[], share: number): number {
  const all = ranked.reduce((sum, { is }) => sum + (is ? 1 : 0), 0);
  let right = 0;
  for (const { p, is } of ranked) {
    if (is) right += 1;
    if (right >= share * all) return p;
  }
  return 0;
}

export interface Ranked {
  readonly p: number;
  readonly is: boolean;
}

/** Sorted by probability, most probable first. */
export function rank(heard: readonly Heard[], calibration: Calibration): Ranked[] {
  return heard
    .map(({ sum, is }) => ({ p: probabilityOf(sum, calibration), is }))
    .sort((a, b) => b.p - a.p);
}
