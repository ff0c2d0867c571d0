import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCalibrationError, measureReliability } from '../../eval/measure-reliability.ts';
import { makeRefusal, makeResult } from './eval-fixture.ts';

const right = (confidence: number) => makeResult({ confidence });
const wrong = (confidence: number) => makeResult({ confidence, firstRight: 2 });

describe('measureReliability', () => {
  it('agrees with a case worked out by hand: the less confident half right twice in ten', () => {
    const bins = measureReliability([
      ...Array.from({ length: 9 }, () => right(0.8)),
      ...Array.from({ length: 8 }, () => wrong(0.1)),
      ...Array.from({ length: 2 }, () => right(0.3)),
      wrong(0.9),
    ]);
    expect(bins).toEqual([
      { questions: 10, confidence: expect.closeTo(0.14), right: 0.2 },
      { questions: 10, confidence: expect.closeTo(0.81), right: 0.9 },
    ]);
    // Half of the questions are off by .06, half by .09.
    expect(computeCalibrationError(bins)).toBeCloseTo(0.075);
  });

  it('takes an unanswerable question for not right, and leaves out what nobody has judged', () => {
    const unjudged = makeResult({ ranking: null, firstRight: null, found: null });
    expect(measureReliability([right(0.5), makeRefusal({ confidence: 0.5 }), unjudged])).toEqual([
      { questions: 2, confidence: 0.5, right: 0.5 },
    ]);
  });

  it('makes up to ten bins of equal count, least confident first, that lose no question', () => {
    const results = fc.array(
      fc
        .record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() })
        .map(({ confidence, isRight }) => (isRight ? right(confidence) : wrong(confidence))),
      { maxLength: 250, size: 'max' },
    );
    const met = new Set<number>();
    fc.assert(
      fc.property(results, (asked) => {
        const bins = measureReliability(asked);
        const counts = bins.map(({ questions }) => questions);
        met.add(bins.length);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(asked.length);
        if (bins.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
        if (bins.length > 1) expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
        const said = bins.map(({ confidence }) => confidence);
        for (const [n, value] of said.slice(1).entries()) {
          expect(value).toBeGreaterThanOrEqual(said[n]! - 1e-9);
        }
        const allRight = bins.reduce((sum, bin) => sum + bin.right * bin.questions, 0);
        expect(allRight).toBeCloseTo(asked.filter(({ firstRight }) => firstRight === 1).length);
      }),
    );
    expect([...met]).toContain(10);
    expect(met.size).toBeGreaterThan(4);
  });
});

describe('computeCalibrationError', () => {
  it('is nothing when what was said came true, and undefined when nothing was asked', () => {
    expect(computeCalibrationError([{ questions: 10, confidence: 0.7, right: 0.7 }])).toBe(0);
    expect(computeCalibrationError(measureReliability([]))).toBeUndefined();
  });

  it('counts each bin by its questions', () => {
    expect(
      computeCalibrationError([
        { questions: 10, confidence: 0.5, right: 0.9 },
        { questions: 30, confidence: 0.8, right: 0.6 },
      ]),
    ).toBeCloseTo(0.25);
  });
});
