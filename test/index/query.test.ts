import { describe, expect, test } from 'vitest';
import { type Concept, weightTerms } from '../../src/index/query.ts';

const concept = (weight: number, terms: Concept['terms']): Concept => ({
  label: 'x',
  surface: 'x',
  kind: 'word',
  position: 0,
  places: [],
  weight,
  terms,
});

describe('weightTerms', () => {
  test('weighs a term by its concept, and keeps the higher of two weights', () => {
    const concepts = [
      concept(1, [
        { term: 'isis', weight: 1 },
        { term: '=isis', weight: 0.5 },
      ]),
      concept(0.4, [
        { term: '=isis', weight: 1 },
        { term: 'salih', weight: 1 },
      ]),
    ];
    expect(weightTerms({ concepts, answerType: 'other' })).toEqual([
      { term: 'isis', weight: 1 },
      { term: '=isis', weight: 0.5 },
      { term: 'salih', weight: 0.4 },
    ]);
  });

  test('gives no terms for a question that names nothing', () => {
    expect(weightTerms({ concepts: [], answerType: 'person' })).toEqual([]);
  });
});
