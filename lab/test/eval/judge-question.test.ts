import { describe, expect, it } from 'vitest';
import { judgeQuestion, readMetrics } from '../../eval/judge-question.ts';
import {
  makeExplanation,
  makeQuestion,
  makeQuoted,
  makeRefusal,
  makeResult,
} from './eval-fixture.ts';

const RIGHT = 'The right text.';
const textOf = (id: string) => (id === 'right' ? RIGHT : undefined);
const right = makeQuoted('right', RIGHT);
const wrong = makeQuoted('wrong', 'Something else.');

describe('judgeQuestion', () => {
  it('judges the ranking, the passages and the highlights apart', () => {
    const question = makeQuestion({ kind: 'factual', evidence: ['right text'] });
    const explanation = makeExplanation('found', [wrong, right], ['wrong', 'right']);
    expect(judgeQuestion(question, explanation, 3, textOf)).toEqual({
      id: 'q1',
      question: 'What?',
      kind: 'factual',
      answerable: true,
      outcome: 'found',
      confidence: 0.5,
      ms: 3,
      top: ['wrong', 'right'],
      firstRight: 2,
      ranking: expect.objectContaining({ 'hit@1': 0, 'hit@3': 1, 'mrr@10': 0.5 }),
      highlight: { first: false, any: true },
      span: null,
      found: { first: false, any: true },
    });
  });

  it('judges the highlights of the closest passages too, but not as an answer found', () => {
    const question = makeQuestion({ evidence: ['right text'] });
    const unsure = makeExplanation('unsure', [right], ['right']);
    const result = judgeQuestion(question, unsure, 1, textOf);
    expect(result.highlight).toEqual({ first: true, any: true });
    expect(result.found).toBeNull();
  });

  it('counts it as a missed highlight when nothing is shown', () => {
    const question = makeQuestion({ evidence: ['right text'] });
    const result = judgeQuestion(question, makeExplanation('not-found', [], ['right']), 1, textOf);
    expect(result.highlight).toEqual({ first: false, any: false });
    expect(result.firstRight).toBe(1);
  });

  it('leaves the highlight out when no right passage holds the answer', () => {
    const question = makeQuestion({ answers: ['in other words'] });
    const found = makeExplanation('found', [right], ['right']);
    expect(judgeQuestion(question, found, 1, textOf).highlight).toBeNull();
  });

  it('judges the first passage’s span by the short answers, where a right passage holds one', () => {
    const start = RIGHT.indexOf('right');
    const shown = { ...right, span: { start, end: start + 5 } };
    const explanation = makeExplanation('found', [shown], ['right']);
    const judge = (fields: Parameters<typeof makeQuestion>[0]) =>
      judgeQuestion(makeQuestion(fields), explanation, 1, textOf).span;
    expect(judge({ answers: ['right text'] })).toBe(true);
    expect(judge({ answers: ['text'] })).toBe(false);
    expect(judge({ answers: ['in other words'] })).toBeNull();
    expect(judge({ answerable: false, answers: ['right'] })).toBeNull();
  });

  it('takes every passage found for an unanswerable question for wrong', () => {
    const question = makeQuestion({ answerable: false, judgements: new Map() });
    const result = judgeQuestion(question, makeExplanation('found', [right], ['right']), 1, textOf);
    expect(result).toMatchObject({
      ranking: null,
      highlight: null,
      firstRight: null,
      found: { first: false, any: false },
    });
  });

  it('does not judge an answer when nobody knows a right passage', () => {
    const question = makeQuestion({ judgements: new Map([['right', 0]]) });
    const result = judgeQuestion(question, makeExplanation('found', [right], ['right']), 1, textOf);
    expect(result).toMatchObject({ ranking: null, found: null, answerable: true });
  });

  it('keeps the first ten passages, and the rank of a right one further down', () => {
    const ids = [...Array.from({ length: 12 }, (_, n) => `w${n}`), 'right'];
    const result = judgeQuestion(makeQuestion(), makeExplanation('found', [], ids), 1, textOf);
    expect(result.top).toEqual(ids.slice(0, 10));
    expect(result.firstRight).toBe(13);
  });
});

describe('readMetrics', () => {
  it('has an answerable question answered only when the outcome is found', () => {
    expect(readMetrics(makeResult({ outcome: 'found' })).answered).toBe(1);
    expect(readMetrics(makeResult({ outcome: 'unsure' })).answered).toBe(0);
    expect(readMetrics(makeResult({ outcome: 'not-found' })).answered).toBe(0);
    expect(readMetrics(makeResult())).not.toHaveProperty('refused');
  });

  it('has an unanswerable question refused unless the outcome is found', () => {
    expect(readMetrics(makeRefusal({ outcome: 'found' }))).toEqual({ refused: 0 });
    expect(readMetrics(makeRefusal({ outcome: 'unsure' }))).toEqual({ refused: 1 });
    expect(readMetrics(makeRefusal({ outcome: 'not-found' }))).toEqual({ refused: 1 });
  });

  it('counts a span only where one is shown and can be judged', () => {
    expect(readMetrics(makeResult({ span: true })).span).toBe(1);
    expect(readMetrics(makeResult({ span: false })).span).toBe(0);
    expect(readMetrics(makeResult())).not.toHaveProperty('span');
  });

  it('gives the two highlight metrics their own values', () => {
    const metrics = readMetrics(makeResult({ highlight: { first: false, any: true } }));
    expect(metrics).toMatchObject({ highlight: 0, 'highlight@3': 1 });
    expect(readMetrics(makeResult({ highlight: null }))).not.toHaveProperty('highlight');
  });
});
