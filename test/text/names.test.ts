import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpellingIndex, transliterationKey } from '../../src/text/names.ts';

describe('transliterationKey', () => {
  test.each([
    'qassem qasem kasim qasim kassem',
    'soleimani suleimani sulaimani soleymani suleymani',
    'mohandes muhandis mohandis',
    'muqtada moqtada',
    'khaliq khaleq',
    'hussein husain hussain hossein',
    'barzani barzany',
    'houthi huthi',
  ])('is shared by %s', (words) => {
    expect(new Set(words.split(' ').map(transliterationKey))).toHaveLength(1);
  });

  test.each([
    ['iraq', 'iran'],
    ['iraq', 'iraqi'],
    ['iran', 'iranian'],
    ['salih', 'salah'],
    ['erbil', 'kirkuk'],
    ['trump', 'trumpet'],
    ['maria', 'mario'],
    ['maria', 'marie'],
    ['george', 'georgia'],
    ['syria', 'siri'],
  ])('tells %s from %s', (a, b) => {
    expect(transliterationKey(a)).not.toBe(transliterationKey(b));
  });

  test('gives a name written with doubled letters the same key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,10}$/), fc.nat(9), (word, at) => {
        const i = at % word.length;
        fc.pre(!/[cgkdtps]h|[cgkdtps]$/.test(word.slice(0, i + 2)));
        const doubled = word.slice(0, i) + word[i] + word.slice(i);
        expect(transliterationKey(doubled)).toBe(transliterationKey(word));
      }),
    );
  });
});

const NAMES = 'qassem qasem soleimani suleimani barzani pompeo salih saleh iraq iran iraqi'.split(
  ' ',
);
const WORDS = [
  ...NAMES,
  ...'resolution resolve cooperation attack attacks fight from with'.split(' '),
];
const index = createSpellingIndex(WORDS, new Set(NAMES));

describe('findVariants', () => {
  test('gives the other spellings that the corpus uses for a name', () => {
    expect(index.findVariants('qassem')).toEqual(['qasem']);
    expect(index.findVariants('soleimani')).toEqual(['suleimani']);
    expect(index.findVariants('salih')).toEqual(['saleh']);
  });

  test('gives no name that only sounds a little like it', () => {
    const names = 'korea curia corey kurie friday freddy russia rossi'.split(' ');
    const some = createSpellingIndex(names, new Set(names));
    for (const name of names) expect(some.findVariants(name)).toEqual([]);
  });

  test('gives none for other words, short names, and names with one spelling', () => {
    expect(index.findVariants('attack')).toEqual([]);
    expect(index.findVariants('iraq')).toEqual([]);
    expect(index.findVariants('barzani')).toEqual([]);
    expect(index.findVariants('kasim')).toEqual([]);
  });
});

describe('findNearest', () => {
  test.each([
    ['kasim', ['qassem', 'qasem']],
    ['sulaimani', ['soleimani', 'suleimani']],
    ['barzanni', ['barzani']],
    ['brazani', ['barzani']],
    ['pompoe', ['pompeo']],
    ['ponpeo', ['pompeo']],
    ['resoluton', ['resolution']],
    ['coperation', ['cooperation']],
    ['soliemanni', ['soleimani', 'suleimani']],
  ])('takes %s for %j', (typed, words) => {
    expect(index.findNearest(typed)).toEqual(words);
  });

  test.each(['peru', 'irak', 'xyzzy', 'pompidou', 'barcelona', '17000', '', 'zz'])(
    'finds nothing near %j',
    (typed) => {
      expect(index.findNearest(typed)).toEqual([]);
    },
  );

  test('puts the same sound before a slip of the pen, and names before other words', () => {
    const words = ['kassim', 'qasem', 'basim'];
    expect(createSpellingIndex(words, new Set(words)).findNearest('kasim')).toEqual([
      'kassim',
      'qasem',
      'basim',
    ]);
    expect(
      createSpellingIndex(['hallmark', 'hellmark'], new Set(['hellmark'])).findNearest('hullmark'),
    ).toEqual(['hellmark', 'hallmark']);
  });

  test.each([
    ['place', 'peace'],
    ['slain', 'plain'],
    ['light', 'fight'],
    ['white', 'while'],
    ['promised', 'prompted'],
    ['preacher', 'reached'],
  ])('does not take %s for %s, which is no name', (typed, word) => {
    expect(createSpellingIndex([word], new Set()).findNearest(typed)).toEqual([]);
  });

  test('gives names of the same sound alone for a word that is spelt right', () => {
    const found = createSpellingIndex(['prime', 'qasem'], new Set(['prime', 'qasem']));
    expect(found.findNearest('price')).toEqual(['prime']);
    expect(found.findNearest('price', 'right')).toEqual([]);
    expect(found.findNearest('kasim', 'right')).toEqual(['qasem']);
  });

  test('finds every name that one slip makes of it', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{6,12}$/),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (word, place, letter, slip) => {
          const at = place % (word.length - 1);
          const typed = {
            drop: word.slice(0, at) + word.slice(at + 1),
            add: word.slice(0, at) + letter + word.slice(at),
            change: word.slice(0, at) + letter + word.slice(at + 1),
            swap: word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
          }[slip];
          fc.pre(typed !== word);
          expect(createSpellingIndex([word], new Set([word])).findNearest(typed)).toEqual([word]);
        },
      ),
    );
  });
});
