import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSoftmax, type List } from '../../train/fit-softmax.ts';
import type { Bounds } from '../../train/minimize.ts';

const least = (count: number): Bounds[] => Array.from({ length: count }, () => ({ min: 0 }));
const makeList = (rows: number[][], right: readonly number[], weight = 1): List => ({
  rows,
  isRight: rows.map((_, place) => right.includes(place)),
  weight,
});

/** The logarithm of the odds, which is the weight that fits a right one among two best. */
const logit = (chance: number) => Math.log(chance / (1 - chance));

describe('fitSoftmax', () => {
  test('finds the weight that gives the right ones their likelihood', () => {
    // Three times in four, the candidate that has the feature is right.
    const lists = [0, 0, 0, 1].map((right) => makeList([[1], [0]], [right]));
    expect(fitSoftmax(lists, least(1))[0]).toBeCloseTo(logit(0.75), 2);
  });

  test('counts a list by its weight', () => {
    const lists = [makeList([[1], [0]], [0], 9), makeList([[1], [0]], [1], 1)];
    expect(fitSoftmax(lists, least(1))[0]).toBeCloseTo(logit(0.9), 2);
  });

  test('shares the likelihood among several right ones', () => {
    // Of three rows the two with the feature are right half of the time, the other the rest.
    const rows = [[1], [1], [0]];
    const lists = [makeList(rows, [0, 1]), makeList(rows, [2])];
    expect(fitSoftmax(lists, least(1))[0]).toBe(0);
    expect(fitSoftmax(lists, [{}])[0]).toBeCloseTo(Math.log(1 / 2), 2);
  });

  test('learns by the difference within a list, whatever all its candidates share', () => {
    const lists = (shared: number) =>
      [0, 0, 1].map((right) => makeList([[1 + shared], [shared]], [right]));
    expect(fitSoftmax(lists(5), least(1))[0]).toBeCloseTo(fitSoftmax(lists(0), least(1))[0]!, 2);
  });

  test('gives nothing to a column that tells nothing, or that misleads', () => {
    const lists = [
      ...[0, 0, 0, 1].map((right) =>
        makeList(
          [
            [1, 0.5, 0],
            [0, 0.5, 0],
          ],
          [right],
        ),
      ),
      ...[0, 1, 1, 1].map((right) =>
        makeList(
          [
            [0, 0.5, 1],
            [0, 0.5, 0],
          ],
          [right],
        ),
      ),
    ];
    const [telling, same, misleading] = fitSoftmax(lists, least(3));
    expect(telling).toBeCloseTo(logit(0.75), 2);
    expect(same).toBe(0);
    expect(misleading).toBe(0);
  });

  test('bears scores too high for an exponential', () => {
    const [weight] = fitSoftmax([makeList([[5000], [0]], [0])], least(1));
    expect(weight).toBeGreaterThan(0);
  });

  test('learns nothing from no lists, and from lists of one', () => {
    expect(fitSoftmax([], least(2))).toEqual([0, 0]);
    expect(fitSoftmax([makeList([[3, 4]], [0])], least(2))).toEqual([0, 0]);
    expect(fitSoftmax([], [])).toEqual([]);
  });

  test('stays within the bounds and has three decimals, whatever the lists', () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2,
      maxLength: 2,
    });
    const list = fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.nat(3))
      .map(([rows, right]) => makeList(rows, [right % rows.length]));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const [open, held] = fitSoftmax(lists, [{ min: 0 }, { min: 0.5, max: 1.5 }]);
        expect(open).toBeGreaterThanOrEqual(0);
        expect(held).toBeGreaterThanOrEqual(0.5);
        expect(held).toBeLessThanOrEqual(1.5);
        for (const weight of [open!, held!]) expect(weight).toBe(Number(weight.toFixed(3)));
      }),
      { numRuns: 25 },
    );
  });
});
