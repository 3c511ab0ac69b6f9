const DECAY = { mean: 0.9, square: 0.999 } as const;
const SMALLEST = 1e-8;

/**
 * Steps down `slope`, which is then nothing again: each weight by what its slope was of late on the mean, measured by
 * how large it was (Adam: Kingma & Ba 2015).
 */
export function adam(weights: Float64Array, slope: Float64Array): (rate: number) => void {
  const means = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  let steps = 0;
  return (rate) => {
    steps += 1;
    const begun = (rate * Math.sqrt(1 - DECAY.square ** steps)) / (1 - DECAY.mean ** steps);
    for (let at = 0; at < weights.length; at += 1) {
      const own = slope[at] ?? 0;
      const mean = DECAY.mean * (means[at] ?? 0) + (1 - DECAY.mean) * own;
      const square = DECAY.square * (squares[at] ?? 0) + (1 - DECAY.square) * own ** 2;
      means[at] = mean;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (begun * mean) / (Math.sqrt(square) + SMALLEST);
    }
    slope.fill(0);
  };
}
