/** Writes the gradient at `point` into `gradient` and returns the loss there. */
export type Loss = (point: Float64Array, gradient: Float64Array) => number;

/** Bounds of one coordinate; a missing one is open. */
export type Bounds = { min?: number; max?: number };

const RATE = 0.05;
const STEPS = 800;

/**
 * Minimises a smooth, convex loss within bounds: Adam, with each step cut off at the bounds.
 * The rate falls to zero, so the last point is the answer.
 */
export function minimize(loss: Loss, start: Float64Array, bounds: readonly Bounds[]): Float64Array {
  const point = start.slice();
  const gradient = new Float64Array(point.length);
  const mean = new Float64Array(point.length);
  const variance = new Float64Array(point.length);
  for (let step = 1; step <= STEPS; step += 1) {
    gradient.fill(0);
    loss(point, gradient);
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (let i = 0; i < point.length; i += 1) {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient[i]!;
      variance[i] = 0.999 * variance[i]! + 0.001 * gradient[i]! ** 2;
      const change = mean[i]! / (1 - 0.9 ** step);
      const scale = Math.sqrt(variance[i]! / (1 - 0.999 ** step)) + 1e-12;
      const { min = -Infinity, max = Infinity } = bounds[i]!;
      point[i] = Math.min(max, Math.max(min, point[i]! - (rate * change) / scale));
    }
  }
  return point;
}
