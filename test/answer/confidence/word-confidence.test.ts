import { describe, expect, test } from 'vitest';
import { judgeWords, WORD_THRESHOLDS } from '../../../src/answer/confidence/word-confidence.ts';
import type { Coverage } from '../../../src/index/coverage.ts';
import type { FoundHit } from '../../../src/reading/read-passages.ts';

const COVERAGE: Coverage = {
  share: () => 1,
  lacksName: false,
  lacksNumber: false,
  rarest: 4,
  findBestSentence: () => 0,
};

/** A ranking whose best passage holds a share of the question and has a score. */
function judge(share: number, score: number, lacksName = false) {
  const best = { ordinal: 0, score } as FoundHit;
  return judgeWords({ ...COVERAGE, share: () => share, lacksName }, [best]);
}

describe('judgeWords', () => {
  test('is surer the more the question names and the more of it is there', () => {
    expect(judge(1, 12).confidence).toBeGreaterThan(judge(1, 6).confidence);
    expect(judge(1, 12).confidence).toBeGreaterThan(judge(0.5, 12).confidence);
    expect(judge(1, 1e6).confidence).toBeLessThanOrEqual(1);
  });

  test('finds, is unsure, or finds nothing, by the thresholds', () => {
    expect(judge(1, 12).outcome).toBe('found');
    expect(judge(0.5, 6).outcome).toBe('unsure');
    expect(judge(0.1, 1).outcome).toBe('not-found');
    expect(WORD_THRESHOLDS.unsure).toBeLessThan(WORD_THRESHOLDS.found);
  });

  test('never finds where a name is asked for that no passage holds', () => {
    expect(judge(1, 1e6, true).outcome).toBe('unsure');
  });

  test('finds nothing where nothing ranks', () => {
    expect(judgeWords(COVERAGE, [])).toEqual({ confidence: 0, outcome: 'not-found' });
  });
});
