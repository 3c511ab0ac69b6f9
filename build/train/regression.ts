import type { Matrix } from './matrix.ts';

/** Weights by feature, and the bias. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** How many past steps L-BFGS remembers, and how many it takes at most. */
const MEMORY = 8;
const MOST_STEPS = 60;
const TOLERANCE = 1e-3;

/**
 * L2-regularised logistic regression with balanced classes, by L-BFGS (Liu & Nocedal 1989) with a
 * backtracking line search. `strength` is C: the weight of the data against the regulariser.
 */
export function fit(matrix: Matrix, truth: Int8Array, width: number, strength: number): Fitted {
  const count = truth.length;
  const positives = truth.reduce<number>((sum, each) => sum + each, 0);
  const costs = [
    (strength * count) / (2 * Math.max(1, count - positives)),
    (strength * count) / (2 * Math.max(1, positives)),
  ];
  const objective = (at: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let each = 0; each < width; each += 1) {
      const weight = at[each] ?? 0;
      gradient[each] = weight;
      loss += 0.5 * weight * weight;
    }
    // The bias is regularised a little too, as liblinear does.
    const bias = at[width] ?? 0;
    gradient[width] = bias * 0.01;
    loss += 0.005 * bias * bias;
    for (let row = 0; row < count; row += 1) {
      const from = matrix.first[row] ?? 0;
      const to = matrix.first[row + 1] ?? 0;
      let sum = bias;
      for (let each = from; each < to; each += 1) {
        sum += (matrix.values[each] ?? 0) * (at[matrix.columns[each] ?? 0] ?? 0);
      }
      const is = truth[row] ?? 0;
      const cost = costs[is] ?? 1;
      const margin = is === 1 ? sum : -sum;
      loss +=
        cost * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const slope = cost * (1 / (1 + Math.exp(-sum)) - is);
      for (let each = from; each < to; each += 1) {
        const column = matrix.columns[each] ?? 0;
        gradient[column] = (gradient[column] ?? 0) + slope * (matrix.values[each] ?? 0);
      }
      gradient[width] = (gradient[width] ?? 0) + slope;
    }
    return loss;
  };
  const solution = minimise(objective, width + 1);
  return { weights: solution.subarray(0, width), bias: solution[width] ?? 0 };
}

type Objective = (at: Float64Array, gradient: Float64Array) => number;

function minimise(objective: Objective, size: number): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  const firstNorm = Math.sqrt(dot(gradient, gradient));
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (Math.sqrt(dot(gradient, gradient)) < TOLERANCE * firstNorm) break;
    const direction = twoLoops(gradient, steps, turns);
    const slope = dot(direction, gradient);
    let length = step === 0 ? 1 / Math.max(1, firstNorm) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = value;
    for (let tries = 0; tries < 20; tries += 1) {
      for (let each = 0; each < size; each += 1)
        next[each] = (at[each] ?? 0) + length * (direction[each] ?? 0);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const moved = new Float64Array(size);
    const turned = new Float64Array(size);
    for (let each = 0; each < size; each += 1) {
      moved[each] = (next[each] ?? 0) - (at[each] ?? 0);
      turned[each] = (nextGradient[each] ?? 0) - (gradient[each] ?? 0);
    }
    if (dot(moved, turned) > 1e-10) {
      steps.push(moved);
      turns.push(turned);
      if (steps.length > MEMORY) {
        steps.shift();
        turns.shift();
      }
    }
    at = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return at;
}

/** The quasi-Newton direction from the remembered steps and turns of the gradient. */
function twoLoops(
  gradient: Float64Array,
  steps: Float64Array[],
  turns: Float64Array[],
): Float64Array {
  const direction = gradient.map((each) => -each);
  const factors: number[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at] ?? direction;
    const turn = turns[at] ?? direction;
    const factor = dot(step, direction) / dot(step, turn);
    factors[at] = factor;
    add(direction, turn, -factor);
  }
  const step = steps.at(-1);
  const turn = turns.at(-1);
  if (step && turn) scale(direction, dot(step, turn) / dot(turn, turn));
  for (let at = 0; at < steps.length; at += 1) {
    const past = steps[at] ?? direction;
    const factor = dot(turns[at] ?? direction, direction) / dot(past, turns[at] ?? direction);
    add(direction, past, (factors[at] ?? 0) - factor);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < a.length; each += 1) sum += (a[each] ?? 0) * (b[each] ?? 0);
  return sum;
}

function add(target: Float64Array, other: Float64Array, times: number): void {
  for (let each = 0; each < target.length; each += 1) {
    target[each] = (target[each] ?? 0) + times * (other[each] ?? 0);
  }
}

function scale(target: Float64Array, times: number): void {
  for (let each = 0; each < target.length; each += 1) target[each] = (target[each] ?? 0) * times;
}
