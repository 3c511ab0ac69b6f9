import { chanceFrom, shuffle } from './chance.ts';
import type { Matrix } from './matrix.ts';

/** Weights by feature, and the bias. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** How often each example is looked at; twice as often made no difference that showed. */
const EPOCHS = 8;

/**
 * L2-regularised logistic regression with balanced classes, by coordinate descent in the dual (Yu, Huang & Lin 2011):
 * each example in turn pulls the weights as far as is best for it, given all others. `strength` is C: the weight
 * of the data against the regulariser.
 */
export function fit(matrix: Matrix, truth: Int8Array, width: number, strength: number): Fitted {
  const { first, columns, values } = matrix;
  const count = truth.length;
  const positives = truth.reduce<number>((sum, each) => sum + each, 0);
  const costs = [
    (strength * count) / (2 * Math.max(1, count - positives)),
    (strength * count) / (2 * Math.max(1, positives)),
  ];
  const squares = squaresOf(matrix);
  // How strongly each example pulls: between nothing and its cost.
  const pulls = new Float64Array(count);
  const weights = new Float64Array(width);
  let bias = 0;
  const order = Int32Array.from(pulls.keys());
  const chance = chanceFrom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    for (const row of order) {
      const from = first[row] ?? 0;
      const to = first[row + 1] ?? 0;
      let sum = bias;
      for (let at = from; at < to; at += 1) {
        sum += (values[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
      }
      const is = truth[row] ?? 0;
      const sign = is === 1 ? 1 : -1;
      const pulled = pulls[row] ?? 0;
      const pull = bestPull(sign * sum, squares[row] ?? 1, pulled, costs[is] ?? 1);
      const step = sign * (pull - pulled);
      pulls[row] = pull;
      bias += step;
      for (let at = from; at < to; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0);
      }
    }
  }
  return { weights, bias };
}

/** The squared length of each row, with the 1 that stands for the bias. */
function squaresOf({ first, values }: Matrix): Float64Array {
  const squares = new Float64Array(first.length - 1).fill(1);
  for (let row = 0; row < squares.length; row += 1) {
    const end = first[row + 1] ?? 0;
    for (let at = first[row] ?? 0; at < end; at += 1) {
      squares[row] = (squares[row] ?? 0) + (values[at] ?? 0) ** 2;
    }
  }
  return squares;
}

const MOST_STEPS = 30;
const TOLERANCE = 1e-6;

/**
 * The pull z = cost * sigmoid(t) with t + square * (z - pulled) + margin = 0, by Newton's method inside a bracket
 * that holds the solution, since the left side grows with t; where a step would leave it, the bracket is halved.
 */
function bestPull(margin: number, square: number, pulled: number, cost: number): number {
  let high = square * pulled - margin;
  let low = high - square * cost;
  // What pulled not at all, or as hard as it may, has no odds.
  const odds = Math.log(pulled / (cost - pulled));
  let t = Math.min(high, Math.max(low, Number.isFinite(odds) ? odds : 0));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const share = 1 / (1 + Math.exp(-t));
    const value = t + square * (cost * share - pulled) + margin;
    if (value > 0) high = t;
    else low = t;
    const next = t - value / (1 + square * cost * share * (1 - share));
    const moved = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(moved - t) < TOLERANCE) break;
    t = moved;
  }
  return cost / (1 + Math.exp(-t));
}
