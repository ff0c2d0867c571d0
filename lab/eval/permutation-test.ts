import type { RandomBits } from './seeded-random.ts';

export type PairedResult = {
  /** The mean of the differences: above 0 when the second system scores higher. */
  difference: number;
  /** The chance of a mean at least as far from 0 if the two systems were alike, 0 < p ≤ 1. */
  p: number;
  questions: number;
};

/** Sums that differ by less are one sum: adding in another order must not decide a comparison. */
const ROUNDING = 1e-9;

/**
 * Compares two systems on the same questions: two-sided, by flipping signs at random.
 *
 * Under the null hypothesis each question's difference is as likely to have the other sign, so the
 * observed mean is set against means with random signs. The observed one counts as a round too,
 * so that p is never 0.
 * @param differences second minus first, one a question.
 */
export function runPermutationTest(
  differences: readonly number[],
  randomBits: RandomBits,
  rounds = 10_000,
): PairedResult {
  const questions = differences.length;
  // A question on which both agree adds 0 whatever its sign.
  const moved = Float64Array.from(differences.filter((difference) => difference !== 0));
  const observed = moved.reduce((sum, difference) => sum + difference, 0);
  if (moved.length === 0) return { difference: 0, p: 1, questions };

  const threshold = Math.abs(observed) - ROUNDING;
  let asFar = 1;
  for (let round = 0; round < rounds; round += 1) {
    if (Math.abs(sumWithRandomSigns(moved, randomBits)) >= threshold) asFar += 1;
  }
  return { difference: observed / questions, p: asFar / (rounds + 1), questions };
}

function sumWithRandomSigns(values: Float64Array, randomBits: RandomBits): number {
  let sum = 0;
  let bits = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (index % 32 === 0) bits = randomBits();
    sum += (bits & 1) === 0 ? values[index]! : -values[index]!;
    bits >>>= 1;
  }
  return sum;
}
