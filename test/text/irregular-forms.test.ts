import { describe, expect, test } from 'vitest';
import { toBaseForm } from '../../src/text/irregular-forms.ts';

describe('toBaseForm', () => {
  test.each([
    ['spoke', 'speak'],
    ['withdrew', 'withdraw'],
    ['withdrawn', 'withdraw'],
    ['struck', 'strike'],
    ['women', 'woman'],
  ])('brings %s to %s', (form, base) => {
    expect(toBaseForm(form)).toBe(base);
  });

  test('leaves base forms as they are', () => {
    for (const base of ['speak', 'withdraw', 'strike', 'woman']) {
      expect(toBaseForm(base)).toBe(base);
    }
  });

  test.each(['wound', 'bound', 'attacked', 'iraq', 'constructor', ''])(
    'knows no base of %j',
    (word) => {
      expect(toBaseForm(word)).toBe(word);
    },
  );
});
