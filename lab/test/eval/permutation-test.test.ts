import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPermutationTest } from '../../eval/permutation-test.ts';
import { createSeededRandom } from '../../eval/seeded-random.ts';

const run = (differences: number[], seed = 1) =>
  runPermutationTest(differences, createSeededRandom(seed));

/** The p of every possible choice of signs: what the random rounds estimate. */
function computeExactP(differences: number[]): number {
  const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0));
  const choices = 2 ** differences.length;
  let asFar = 0;
  for (let choice = 0; choice < choices; choice += 1) {
    const sum = differences.reduce((s, d, index) => s + ((choice >> index) & 1 ? -d : d), 0);
    if (Math.abs(sum) >= observed - 1e-9) asFar += 1;
  }
  return asFar / choices;
}

describe('runPermutationTest', () => {
  it('finds nothing between equal systems', () => {
    expect(run([0, 0, 0])).toEqual({ difference: 0, p: 1, questions: 3 });
    expect(run([])).toEqual({ difference: 0, p: 1, questions: 0 });
  });

  it('is sure of a gain that every one of 30 questions shows', () => {
    const result = run(new Array(30).fill(0.5));
    expect(result.difference).toBe(0.5);
    expect(result.p).toBeCloseTo(1 / 10_001, 10);
  });

  it('estimates the exact p of all sign choices', () => {
    const differences = [1, 0.5, -0.25, 1, 0.3333, -0.5, 0.1, 0.9, 0, -0.2];
    expect(run(differences).p).toBeCloseTo(computeExactP(differences), 1.7);
    const even = [1, -1, 1, -1, 1];
    expect(run(even).p).toBe(1); // any choice of signs of five ones is at least as far from 0 as 1
  });

  it('draws the same p from the same seed', () => {
    const differences = [1, -1, 1, 1, 0.5, -0.5, 1];
    expect(run(differences, 7)).toEqual(run(differences, 7));
  });

  it('sees a loss as it sees a gain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(-1, -0.5, 0, 0.25, 1), {
          minLength: 1,
          maxLength: 40,
          size: 'max',
        }),
        (differences) => {
          const gain = run(differences);
          const loss = run(differences.map((difference) => -difference));
          expect(loss.difference).toBeCloseTo(-gain.difference, 10);
          expect(loss.p).toBe(gain.p);
          expect(gain.p).toBeGreaterThan(0);
          expect(gain.p).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('cries wolf in about 5 % of comparisons of equal systems at p < .05', () => {
    const randomBits = createSeededRandom(42);
    let alarms = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const differences = Array.from({ length: 40 }, () => randomBits() / 2 ** 31 - 1);
      if (runPermutationTest(differences, randomBits, 400).p < 0.05) alarms += 1;
    }
    expect(alarms / 400).toBeGreaterThan(0.02);
    expect(alarms / 400).toBeLessThan(0.09);
  });
});

describe('createSeededRandom', () => {
  it('spreads over all 32 bits, each about half the time', () => {
    const randomBits = createSeededRandom(3);
    const counts = new Array<number>(32).fill(0);
    for (let round = 0; round < 4000; round += 1) {
      const bits = randomBits();
      for (let bit = 0; bit < 32; bit += 1) counts[bit]! += (bits >>> bit) & 1;
    }
    for (const count of counts) expect(Math.abs(count / 4000 - 0.5)).toBeLessThan(0.05);
  });

  it('gives other numbers for another seed', () => {
    expect(createSeededRandom(1)()).not.toBe(createSeededRandom(2)());
  });
});
