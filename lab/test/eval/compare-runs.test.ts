import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../eval/compare-runs.ts';
import type { QuestionResult } from '../../eval/question-result.ts';
import { renderComparison } from '../../eval/render-comparison.ts';
import { createSeededRandom } from '../../eval/seeded-random.ts';
import { makeRefusal, makeResult } from './eval-fixture.ts';

const ranked = (mrr: number) => ({
  'hit@1': mrr === 1 ? 1 : 0,
  'hit@3': 1,
  'mrr@10': mrr,
  'ndcg@10': mrr,
  'recall@10': 1,
});

const compare = (before: QuestionResult[], after: QuestionResult[]) =>
  compareRuns('set', before, after, createSeededRandom(1));

const BEFORE = [
  makeResult({ id: 'a', question: 'A?', ranking: ranked(0.5) }),
  makeResult({ id: 'b', question: 'B?', ranking: ranked(1) }),
  makeResult({ id: 'c', question: 'C?', ranking: ranked(0.25) }),
  makeRefusal({ id: 'u', question: 'U?' }),
  makeResult({ id: 'gone' }),
];
const AFTER = [
  makeRefusal({ id: 'u', question: 'U?', outcome: 'found', confidence: 0.9 }),
  makeResult({ id: 'c', question: 'C?', ranking: ranked(1) }),
  makeResult({ id: 'b', question: 'B?', ranking: ranked(0.5) }),
  makeResult({ id: 'a', question: 'A?', ranking: ranked(1) }),
  makeResult({ id: 'new' }),
];

describe('compareRuns', () => {
  const comparison = compare(BEFORE, AFTER);
  const mrr = comparison.metrics.find(({ metric }) => metric === 'mrr@10')!;

  it('pairs the questions by their ids and leaves the others out', () => {
    expect(comparison).toMatchObject({ shared: 4, onlyBefore: 1, onlyAfter: 1 });
    expect(mrr).toMatchObject({ questions: 3, difference: expect.closeTo(0.75 / 3, 10) });
    expect(mrr.before).toBeCloseTo(1.75 / 3, 10);
    expect(mrr.after).toBeCloseTo(2.5 / 3, 10);
  });

  it('lists the biggest gains and losses first', () => {
    expect(mrr.helped.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['c', 0.25, 1],
      ['a', 0.5, 1],
    ]);
    expect(mrr.hurt.map(({ id }) => id)).toEqual(['b']);
  });

  it('compares refusals on unanswerable questions alone, and confidence over all', () => {
    const refused = comparison.metrics.find(({ metric }) => metric === 'refused')!;
    expect(refused).toMatchObject({ questions: 1, before: 1, after: 0, difference: -1 });
    expect(comparison.auroc).toEqual({ before: 1, after: 0.5 });
  });

  it('finds no difference between a run and itself', () => {
    const { metrics } = compare(BEFORE, BEFORE);
    expect(metrics.length).toBeGreaterThan(5);
    for (const metric of metrics) {
      expect(metric).toMatchObject({ difference: 0, p: 1, helped: [], hurt: [] });
    }
  });

  it('leaves out the metrics that no shared question has a say in', () => {
    const { metrics, auroc } = compare([makeRefusal()], [makeRefusal()]);
    expect(metrics.map(({ metric }) => metric)).toEqual(['refused']);
    expect(auroc).toBeUndefined();
  });
});

describe('renderComparison', () => {
  it('shows difference, p, counts and examples of both directions', () => {
    const text = renderComparison(compare(BEFORE, AFTER));
    expect(text).toContain('set, before and after: 4 questions in both');
    expect(text).toContain('left out: 1 asked only before, 1 only after');
    expect(text).toMatch(/^mrr@10 +3 +58\.3 +83\.3 +\+25\.0 +\S+ +2 +1$/m);
    expect(text).toMatch(/^refused +1 +100\.0 +0\.0 +−100\.0 +1 +0 +1$/m);
    expect(text).toContain('mrr@10, helped:\n  c  0.25 → 1.00  C?\n  a  0.50 → 1.00  A?');
    expect(text).toContain('mrr@10, hurt:\n  b  1.00 → 0.50  B?');
    expect(text).toContain('AUROC 100.0 % before, 50.0 % after');
  });
});
