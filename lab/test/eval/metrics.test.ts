import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeAuroc,
  computeMean,
  computePercentile,
  computeShare,
  computeWilsonInterval,
  scoreRanking,
} from '../../eval/metrics.ts';

const judge = (entries: Record<string, number>) => new Map(Object.entries(entries));

describe('scoreRanking', () => {
  it('gives a right first passage full marks', () => {
    expect(scoreRanking(['a', 'b'], judge({ a: 1 }))).toEqual({
      'hit@1': 1,
      'hit@3': 1,
      'mrr@10': 1,
      'ndcg@10': 1,
      'recall@10': 1,
    });
  });

  it('agrees with a case worked out by hand: relevances 0, 2, 0, 1 with one more 3 unfound', () => {
    const score = scoreRanking(['w', 'x', 'y', 'z'], judge({ w: 0, x: 2, z: 1, missed: 3 }))!;
    // DCG 2/log2(3) + 1/log2(5) = 1.26186 + .43068; ideal 3/1 + 2/log2(3) + 1/log2(4) = 4.76186.
    expect(score['hit@1']).toBe(0);
    expect(score['hit@3']).toBe(1);
    expect(score['mrr@10']).toBe(0.5);
    expect(score['ndcg@10']).toBeCloseTo(1.69254 / 4.76186, 5);
    expect(score['recall@10']).toBeCloseTo(2 / 3, 10);
  });

  it('counts the tenth place and nothing after it', () => {
    const fillers = Array.from({ length: 10 }, (_, index) => `f${index}`);
    const tenth = scoreRanking([...fillers.slice(0, 9), 'a'], judge({ a: 1 }))!;
    expect(tenth['mrr@10']).toBeCloseTo(0.1, 10);
    expect(tenth['recall@10']).toBe(1);
    expect(tenth['hit@3']).toBe(0);
    const eleventh = scoreRanking([...fillers, 'a'], judge({ a: 1 }))!;
    expect(eleventh['mrr@10']).toBe(0);
    expect(eleventh['recall@10']).toBe(0);
    expect(eleventh['ndcg@10']).toBe(0);
  });

  it('caps the ideal at ten passages, so that ten right ones are perfect', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const score = scoreRanking(ids, new Map(ids.map((id) => [id, 1])))!;
    expect(score['ndcg@10']).toBeCloseTo(1, 10);
    expect(score['recall@10']).toBeCloseTo(10 / 12, 10);
  });

  it('says nothing of a question without a right passage', () => {
    expect(scoreRanking(['a'], judge({ a: 0 }))).toBeUndefined();
    expect(scoreRanking(['a'], new Map())).toBeUndefined();
  });

  it('treats a relevance below 0 as wrong', () => {
    expect(scoreRanking(['bad', 'a'], judge({ bad: -2, a: 1 }))!['mrr@10']).toBe(0.5);
  });

  it('stays from 0 to 1, and never falls when a right passage moves up', () => {
    const ids = fc.uniqueArray(fc.nat(30).map(String), {
      minLength: 2,
      maxLength: 25,
      size: 'max',
    });
    let moves = 0;
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.nat(3)), fc.nat(), (ranked, relevances, pick) => {
        const judgements = new Map(ranked.map((id) => [id, relevances.next().value!]));
        const before = scoreRanking(ranked, judgements);
        if (before === undefined) return;
        for (const value of Object.values(before)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const place = 1 + (pick % (ranked.length - 1));
        const [above, below] = [ranked[place - 1]!, ranked[place]!];
        if (judgements.get(below)! <= judgements.get(above)!) return;
        moves += 1;
        const swapped = ranked.with(place - 1, below).with(place, above);
        const after = scoreRanking(swapped, judgements)!;
        for (const name of Object.keys(before) as (keyof typeof before)[]) {
          expect(after[name]).toBeGreaterThanOrEqual(before[name] - 1e-12);
        }
      }),
      { numRuns: 200 },
    );
    expect(moves).toBeGreaterThan(20);
  });
});

describe('computeAuroc', () => {
  it('agrees with a case worked out by hand, a tie counting half', () => {
    // Pairs: .9 beats .5 and .1; .5 ties with .5 and beats .1; 3.5 of 4.
    expect(computeAuroc([0.9, 0.5], [0.5, 0.1])).toBe(3.5 / 4);
  });

  it('is 1 for a perfect split, 0 for its reverse and .5 when all are equal', () => {
    expect(computeAuroc([3, 4], [1, 2])).toBe(1);
    expect(computeAuroc([1, 2], [3, 4])).toBe(0);
    expect(computeAuroc([1, 1, 1], [1, 1])).toBe(0.5);
  });

  it('is undefined without both sides', () => {
    expect(computeAuroc([], [1])).toBeUndefined();
    expect(computeAuroc([1], [])).toBeUndefined();
  });

  it('equals the count over all pairs', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: 1,
      maxLength: 30,
      size: 'max',
    });
    fc.assert(
      fc.property(values, values, (higher, lower) => {
        const wins = higher.flatMap((h) => lower.map((l) => (h > l ? 1 : h === l ? 0.5 : 0)));
        const expected = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
        expect(computeAuroc(higher, lower)).toBeCloseTo(expected, 10);
      }),
    );
  });
});

describe('summaries', () => {
  it('takes the nearest rank as percentile', () => {
    const values = [15, 20, 35, 40, 50];
    expect(computePercentile(values, 5)).toBe(15);
    expect(computePercentile(values, 40)).toBe(20);
    expect(computePercentile(values, 50)).toBe(35);
    expect(computePercentile(values, 99)).toBe(50);
    expect(computePercentile(values, 100)).toBe(50);
  });

  it('does not disturb the order of its input', () => {
    const values = [3, 1, 2];
    computePercentile(values, 50);
    expect(values).toEqual([3, 1, 2]);
  });

  it('has no mean, percentile or share of nothing', () => {
    expect(computeMean([])).toBeUndefined();
    expect(computePercentile([], 50)).toBeUndefined();
    expect(computeShare([], () => true)).toBeUndefined();
  });

  it('computes means and shares', () => {
    expect(computeMean([1, 2, 6])).toBe(3);
    expect(computeShare(['found', 'unsure', 'found', 'found'], (o) => o === 'found')).toBe(0.75);
  });

  it('gives a percentile that at least that share of the values does not exceed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 40, size: 'max' }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const value = computePercentile(values, percent)!;
          const shareUpTo = (limit: number) => values.filter((v) => v <= limit).length;
          expect(shareUpTo(value) * 100).toBeGreaterThanOrEqual(percent * values.length);
          const below = values.filter((v) => v < value).length;
          expect(below * 100).toBeLessThan(percent * values.length);
        },
      ),
    );
  });
});

describe('computeWilsonInterval', () => {
  it('agrees with cases worked out by hand', () => {
    // z² = 3.8415: 8 of 10 give (.8 + .19207 ± 1.96 √(.016 + .009604)) / 1.38415.
    expect(computeWilsonInterval(0.8, 10)).toEqual([
      expect.closeTo(0.4902, 4),
      expect.closeTo(0.9433, 4),
    ]);
    expect(computeWilsonInterval(0, 10)).toEqual([0, expect.closeTo(0.2775, 4)]);
    expect(computeWilsonInterval(1, 10)).toEqual([expect.closeTo(0.7225, 4), expect.closeTo(1)]);
  });

  it('holds the share, stays from 0 to 1, and narrows with more values', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 10_000 }), (value, count) => {
        const [low, high] = computeWilsonInterval(value, count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        const [lowOfMore, highOfMore] = computeWilsonInterval(value, count * 2);
        expect(highOfMore - lowOfMore).toBeLessThan(high - low);
      }),
    );
  });
});
