import { describe, expect, it } from 'vitest';
import { questionKey } from '../../src/state/question-key.ts';

describe('questionKey', () => {
  it.each([
    ['Who is Salih?', ' who is\u00a0 SALIH '],
    ['Who is Salih?', 'Who is Salih…'],
    ['Who is Salih?', 'Ｗｈｏ is Salih ?!'],
    ['من هو صالح؟', 'من  هو صالح'],
  ])('is the same for %j and %j', (one, other) => {
    expect(questionKey(other)).toBe(questionKey(one));
  });

  it.each([
    ['Who is Salih?', 'Who was Salih?'],
    ['Who said "go home"?', 'Who said go home?'],
    ['What is new? from:rudaw', 'What is new?'],
    ['U.S.', 'us'],
  ])('differs for %j and %j', (one, other) => {
    expect(questionKey(other)).not.toBe(questionKey(one));
  });
});
