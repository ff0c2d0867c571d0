import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchSegments, matchShingles } from '../../pages/match-body.ts';

describe('matchSegments', () => {
  it('finds segments whatever the white space, and counts each side', () => {
    const truth = { with: ['Rain fell', 'in Mosul'], without: ['Subscribe', 'Read more'] };
    expect(matchSegments('Rain\n\nfell.  Read\tmore', truth)).toEqual({
      tp: 1,
      fp: 1,
      fn: 1,
      tn: 1,
      missed: ['in Mosul'],
      wrong: ['Read more'],
    });
  });
});

describe('matchShingles', () => {
  it('shares out the runs of four words', () => {
    // Of "a b c d" and "b c d e" the truth holds the first, and "x a b c" besides.
    expect(matchShingles('a b c d e', 'x a b c d')).toEqual({ tp: 1 / 3, fp: 1 / 3, fn: 1 / 3 });
  });

  it('takes fewer words for one shingle, and counts repeated ones as often as they stand', () => {
    expect(matchShingles('Yes, no.', 'yes no')).toEqual({ tp: 0, fp: 0.5, fn: 0.5 });
    expect(matchShingles('yes no', 'yes: no')).toEqual({ tp: 1, fp: 0, fn: 0 });
    expect(matchShingles('a a a a a', 'a a a a')).toEqual({ tp: 0.5, fp: 0.5, fn: 0 });
  });

  it('finds nothing in nothing', () => {
    expect(matchShingles('', '')).toEqual({ tp: 0, fp: 0, fn: 0 });
    expect(matchShingles('', 'some words')).toEqual({ tp: 0, fp: 0, fn: 1 });
  });

  test('turns round with its texts', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { tp, fp, fn } = matchShingles(left, right);
        expect(matchShingles(right, left)).toEqual({ tp, fp: fn, fn: fp });
      }),
    );
  });
});
