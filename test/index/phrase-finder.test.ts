import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createPhraseFinder } from '../../src/index/phrase-finder.ts';
import { analyze } from '../../src/text/analyze.ts';
import { makeCorpus } from './make-corpus.ts';

const CORPUS = makeCorpus([
  {
    headline: 'Coalition remains critical',
    paragraphs: [
      'They underscored “restraint for a constructive dialogue” in Erdoğan’s palace.',
      'Restraint. For a constructive dialogue, they met.',
      'A dialogue for constructive restraint, in part of Iraq.',
    ],
  },
  { headline: 'Oil', paragraphs: ['The coalition remains.', 'Critical words fell.'] },
]);
const findPhrase = createPhraseFinder(analyzeCorpus(CORPUS, () => []));
const placesOf = (phrase: string) => [...findPhrase(phrase)];

describe('createPhraseFinder', () => {
  test.each([
    ['restraint for a constructive dialogue', [0, 1]],
    ['RESTRAINT, FOR A CONSTRUCTIVE DIALOGUE!', [0, 1]],
    ['in Erdogan', [0]],
    ['constructive restraint', [2]],
    ['dialogue in', [0]],
    ['coalition remains', [0, 1, 2, 3]],
    ['remains critical', [0, 1, 2]],
    ['art of Iraq', []],
    ['restraint constructive dialogue', []],
    ['constructive dialogues', []],
    ['Peru', []],
    ['…', []],
    ['', []],
  ])('%j stands in passages %j', (phrase, places) => {
    expect(placesOf(phrase)).toEqual(places);
  });

  test('finds every run of words in the passage that it was taken from', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(20), fc.nat(20), (passage, a, b) => {
        const { text } = CORPUS.passages[passage]!;
        const tokens = analyze(text);
        const [from, to] = [a % tokens.length, b % tokens.length].sort((x, y) => x - y);
        const phrase = text.slice(tokens[from!]!.start, tokens[to!]!.end);
        expect(placesOf(phrase)).toContain(passage);
      }),
    );
  });
});
