import { type Bounds, minimize } from './minimize.ts';

/** Candidates of which some are right, as rows of numbers. */
export type List = {
  rows: readonly (readonly number[])[];
  isRight: readonly boolean[];
  /** How much the list counts beside the others. */
  weight: number;
};

type FlatList = { values: Float64Array; targets: Float64Array; weight: number };

const RIDGE = 1e-6;
const START = 0.3;

/**
 * Learns a weight for each column, so that the right candidates get the likelihood of a softmax over
 * their list. Weights have three decimals.
 */
export function fitSoftmax(lists: readonly List[], bounds: readonly Bounds[]): number[] {
  const flat = lists.map(flatten);
  const start = new Float64Array(bounds.length).fill(START);
  const fitted = minimize((point, gradient) => listLoss(flat, point, gradient), start, bounds);
  return Array.from(fitted, (value) => Math.round(value * 1000) / 1000);
}

function flatten({ rows, isRight, weight }: List): FlatList {
  const right = isRight.filter(Boolean).length;
  return {
    values: Float64Array.from(rows.flat()),
    targets: Float64Array.from(isRight, (is) => (is ? 1 / right : 0)),
    weight,
  };
}

/** Cross entropy of the softmax, with its gradient. */
function listLoss(lists: readonly FlatList[], point: Float64Array, gradient: Float64Array): number {
  const width = point.length;
  let loss = 0;
  for (const { values, targets, weight } of lists) {
    const scores = new Float64Array(targets.length);
    let highest = -Infinity;
    for (let row = 0; row < targets.length; row += 1) {
      let score = 0;
      for (let i = 0; i < width; i += 1) score += point[i]! * values[row * width + i]!;
      scores[row] = score;
      highest = Math.max(highest, score);
    }
    let total = 0;
    for (let row = 0; row < scores.length; row += 1) {
      scores[row] = Math.exp(scores[row]! - highest);
      total += scores[row]!;
    }
    for (let row = 0; row < scores.length; row += 1) {
      const share = scores[row]! / total;
      if (targets[row]! > 0) loss -= weight * targets[row]! * Math.log(share + 1e-12);
      const pull = weight * (share - targets[row]!);
      for (let i = 0; i < width; i += 1) gradient[i]! += pull * values[row * width + i]!;
    }
  }
  for (let i = 0; i < width; i += 1) {
    loss += RIDGE * point[i]! ** 2;
    gradient[i]! += 2 * RIDGE * point[i]!;
  }
  return loss;
}
