import { describe, expect, it } from 'vitest';
import {
  roundMs,
  summarizeByKind,
  summarizeResults,
  summarizeTimes,
} from '../../eval/summarize-results.ts';
import { makeRefusal, makeResult } from './eval-fixture.ts';

const MISS = { 'hit@1': 0, 'hit@3': 1, 'mrr@10': 0.5, 'ndcg@10': 0.6, 'recall@10': 0.5 };

describe('summarizeResults', () => {
  const summary = summarizeResults([
    makeResult(),
    makeResult({
      ranking: MISS,
      firstRight: 2,
      highlight: null,
      found: { first: false, any: true },
    }),
    makeResult({ outcome: 'unsure', confidence: 0.1, ranking: null, highlight: null, found: null }),
    makeRefusal(),
    makeRefusal({ outcome: 'found', confidence: 0.95, found: { first: false, any: false } }),
  ]);

  it('takes each metric over the questions that have a say in it', () => {
    expect(summary).toMatchObject({
      questions: 5,
      'hit@1': 0.5,
      'hit@3': 1,
      'mrr@10': 0.75,
      'ndcg@10': 0.8,
      'recall@10': 0.75,
      highlight: 1,
    });
    expect(summary.counts).toMatchObject({
      'mrr@10': 2,
      highlight: 1,
      answered: 3,
      refused: 2,
    });
  });

  it('says how often it answered and refused, and how well confidence tells the two apart', () => {
    // .9, .9 and .1 against .1 and .95: 1 + 1 + 0.5 of six pairs.
    expect(summary.abstention.auroc).toBeCloseTo(2.5 / 6, 5);
    // One bin of .9, .9, .1 and .95, with one right first passage.
    expect(summary.abstention.ece).toBeCloseTo(2.85 / 4 - 1 / 4, 5);
    expect(summary.abstention.answered).toBeCloseTo(2 / 3, 5);
    expect(summary.abstention.refused).toBe(0.5);
    expect(summary.abstention.answerable).toEqual({
      found: expect.closeTo(2 / 3, 5),
      unsure: expect.closeTo(1 / 3, 5),
      'not-found': 0,
    });
    expect(summary.abstention.unanswerable).toEqual({ found: 0.5, unsure: 0, 'not-found': 0.5 });
  });

  it('counts an answer to an unanswerable question against the precision of what was found', () => {
    expect(summary.precisionOfFound).toEqual({
      first: expect.closeTo(1 / 3, 5),
      any: expect.closeTo(2 / 3, 5),
      answers: 3,
    });
  });

  it('has null, not 0, where no question has a say', () => {
    const refusals = summarizeResults([makeRefusal()]);
    expect(refusals['hit@1']).toBeNull();
    expect(refusals.highlight).toBeNull();
    expect(refusals.abstention).toMatchObject({ auroc: null, answered: null, refused: 1 });
    expect(refusals.precisionOfFound).toEqual({ first: null, any: null, answers: 0 });
  });
});

describe('summarizeByKind', () => {
  it('summarises each kind, in the order of the questions', () => {
    const kinds = summarizeByKind([
      makeResult({ kind: 'paraphrase', ranking: MISS }),
      makeRefusal({ kind: 'unanswerable' }),
      makeResult({ kind: 'paraphrase' }),
      makeResult({ kind: null }),
    ]);
    expect(Object.keys(kinds)).toEqual(['paraphrase', 'unanswerable', 'other']);
    expect(kinds.paraphrase).toMatchObject({ questions: 2, 'mrr@10': 0.75 });
  });

  it('is empty when all questions are of one kind', () => {
    expect(summarizeByKind([makeResult(), makeResult()])).toEqual({});
  });
});

describe('summarizeTimes', () => {
  it('gives the nearest ranks, rounded to hundredths', () => {
    expect(summarizeTimes([1.005, 2.123, 3, 4])).toEqual({ p50: 2.12, p99: 4 });
    expect(summarizeTimes([])).toEqual({ p50: null, p99: null });
    expect(roundMs(1.239)).toBe(1.24);
  });
});
