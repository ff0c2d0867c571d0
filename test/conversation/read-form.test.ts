import { describe, expect, test } from 'vitest';
import { readForm } from '../../src/conversation/read-form.ts';

const NONE = { asks: false, pointsBack: false, asksWhatIs: false, isTopicAlone: false };

describe('readForm', () => {
  test.each([
    ['Syria', {}],
    ['and in Syria?', { pointsBack: true }],
    ['why did he?', { asks: true, pointsBack: true }],
    ['Did Salih meet Trump?', { asks: true }],
    ['Who is Salih?', { asks: true, asksWhatIs: true }],
    ['and about Salih?', { pointsBack: true, isTopicAlone: true }],
    ['and in 2021?', { pointsBack: true, timeAlone: { from: '2021-01-01', to: '2021-12-31' } }],
    ['on 5 January 2020', { timeAlone: { from: '2020-01-05', to: '2020-01-05' } }],
  ])('reads how %s is put', (question, form) => {
    expect(readForm(question)).toEqual({ ...NONE, ...form });
  });
});
