import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, type Loss, minimize } from '../../train/minimize.ts';

/** A bowl with its lowest point at `target`, steeper in some directions than in others. */
function bowl(target: readonly number[], steepness: readonly number[] = []): Loss {
  return (point, gradient) =>
    target.reduce((loss, best, i) => {
      const steep = steepness[i] ?? 1;
      const off = point[i]! - best;
      gradient[i]! += 2 * steep * off;
      return loss + steep * off * off;
    }, 0);
}

const open = (count: number): Bounds[] => Array.from({ length: count }, () => ({}));

describe('minimize', () => {
  test('finds the lowest point of a bowl', () => {
    const found = minimize(bowl([3, -2, 0.5]), new Float64Array(3), open(3));
    [3, -2, 0.5].forEach((best, i) => {
      expect(found[i]).toBeCloseTo(best, 2);
    });
  });

  test('finds it in a bowl that is a hundred times steeper one way', () => {
    const found = minimize(bowl([2, -1], [100, 1]), new Float64Array(2), open(2));
    expect(found[0]).toBeCloseTo(2, 2);
    expect(found[1]).toBeCloseTo(-1, 2);
  });

  test('finds it where two coordinates depend on each other', () => {
    // (x + y - 3)² + (x - 1)²: lowest at (1, 2).
    const loss: Loss = (point, gradient) => {
      const sum = point[0]! + point[1]! - 3;
      const off = point[0]! - 1;
      gradient[0]! += 2 * sum + 2 * off;
      gradient[1]! += 2 * sum;
      return sum * sum + off * off;
    };
    const found = minimize(loss, Float64Array.of(0, 0), open(2));
    expect(found[0]).toBeCloseTo(1, 2);
    expect(found[1]).toBeCloseTo(2, 2);
  });

  test('stops at a bound that the lowest point lies behind', () => {
    const found = minimize(bowl([-5, 5, 1, 7]), new Float64Array(4), [
      { min: 0 },
      { max: 2 },
      { min: 0, max: 3 },
      { min: 1, max: 1 },
    ]);
    expect([...found].map((value) => Math.round(value * 100) / 100)).toEqual([0, 2, 1, 1]);
  });

  test('never leaves the bounds and ends at the nearest point to the lowest, wherever it starts', () => {
    const coordinate = fc.record({
      target: fc.integer({ min: -3, max: 3 }),
      start: fc.integer({ min: -3, max: 3 }),
      low: fc.integer({ min: -4, max: 0 }),
      high: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1, maxLength: 4 }), (coordinates) => {
        const target = coordinates.map((one) => one.target);
        const inner = bowl(target);
        let steps = 0;
        const watched: Loss = (point, gradient) => {
          steps += 1;
          // The start may lie outside; a step never does.
          const isWithin = coordinates.every(
            ({ low, high }, i) => point[i]! >= low && point[i]! <= high,
          );
          if (steps > 1 && !isWithin) throw new Error(`left the bounds: ${point.join(' ')}`);
          return inner(point, gradient);
        };
        const found = minimize(
          watched,
          Float64Array.from(coordinates, ({ start }) => start),
          coordinates.map(({ low, high }) => ({ min: low, max: high })),
        );
        coordinates.forEach(({ low, high }, i) => {
          expect(found[i]).toBeCloseTo(Math.min(high, Math.max(low, target[i]!)), 1);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('leaves the start as it was, and a point of no coordinates', () => {
    const start = Float64Array.of(9);
    minimize(bowl([1]), start, open(1));
    expect([...start]).toEqual([9]);
    expect(minimize(() => 0, new Float64Array(0), [])).toHaveLength(0);
  });

  test('stays where nothing pulls', () => {
    expect([...minimize(() => 1, Float64Array.of(0.3, -0.3), open(2))]).toEqual([0.3, -0.3]);
  });
});
