import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPassageOrdinal } from '../../src/corpus/ordinals.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { measureCoverage } from '../../src/index/coverage.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeCorpus } from './make-corpus.ts';

const findAliases = createAliasFinder([['ISIS', 'Daesh', 'Islamic State']]);

/** What some paragraphs hold of a question, among others that make its words rare. */
function cover(question: string, paragraphs: readonly string[]) {
  const rest = { headline: '', paragraphs: ['Rain fell.', 'Snow fell.', 'Prices rose.'] };
  const corpus = makeCorpus([{ headline: '', paragraphs }, rest]);
  return measureCoverage(
    analyzeCorpus(corpus, findAliases),
    parseQuestion(readText(question), findAliases),
  );
}

function sharesOf(question: string, paragraphs: readonly string[]): number[] {
  const { share } = cover(question, paragraphs);
  return paragraphs.map((_, passage) => share(toPassageOrdinal(passage)));
}

const WORDS = ['Salih', 'ISIS', 'Islamic State', 'attacked', 'troops', 'the', '2020', '.', '. The'];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12, size: 'max' })
  .map((words) => words.join(' '));

describe('share', () => {
  test('is all of the question where a passage names all of it, by any of its names', () => {
    const [both, one, none] = sharesOf('Salih ISIS', [
      'Salih condemned the Islamic State.',
      'Daesh attacked.',
      'It rained.',
    ]);
    expect(both).toBeCloseTo(1);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(1);
    expect(none).toBe(0);
  });

  test('counts what few passages hold for more', () => {
    const [rare, common] = sharesOf('troops Kirkuk', [
      'Kirkuk was calm.',
      'The troops left.',
      'The troops came.',
    ]);
    expect(rare).toBeGreaterThan(common!);
  });

  test('counts what no passage holds for most', () => {
    const [known] = sharesOf('Kirkuk troops', ['Troops.']);
    const [unknown] = sharesOf('Peru troops', ['Troops in Kirkuk.']);
    expect(unknown).toBeLessThan(0.5);
    expect(known).toBeLessThan(0.5);
  });

  test('is nothing for a question that names nothing', () => {
    expect(sharesOf('…?', ['Salih spoke.'])).toEqual([0]);
  });

  test('is a share, whatever the passage and the question', () => {
    fc.assert(
      fc.property(text, text, (question, paragraph) => {
        const [share] = sharesOf(`Who ${question}?`, [paragraph]);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 150 },
    );
  });
});

describe('lacksName', () => {
  test('tells that a name or a number of the question stands nowhere', () => {
    const lacks = (question: string) => cover(question, ['Salih praised troops.']).lacksName;
    expect(lacks('Salih troops')).toBe(false);
    expect(lacks('Salih praised whales')).toBe(false);
    expect(lacks('Did Peru praise troops?')).toBe(true);
    expect(lacks('Salih in 1998')).toBe(true);
  });
});

describe('lacksNumber', () => {
  test('tells that a number of the question stands nowhere, however it is written', () => {
    const lacks = (question: string) => cover(question, ['Salih praised 45 troops.']).lacksNumber;
    expect(lacks('Did Peru praise forty-five whales?')).toBe(false);
    expect(lacks('Were 46 troops praised?')).toBe(true);
  });
});

describe('findBestSentence', () => {
  const find = (question: string, paragraph: string) =>
    cover(question, ['It rained. It rained.', paragraph]).findBestSentence(toPassageOrdinal(1));

  test('finds the sentence that holds most, and the first of equal ones', () => {
    const paragraph = 'Salih spoke. Salih praised troops. He left. Salih praised troops.';
    expect(find('Salih praised troops', paragraph)).toBe(1);
    expect(find('Salih', paragraph)).toBe(0);
  });

  test('is the first where none holds anything', () => {
    expect(find('Peru', 'Salih spoke. He left.')).toBe(0);
    expect(find('…?', 'Salih spoke. He left.')).toBe(0);
  });

  test('points at a sentence that the passage has', () => {
    let later = 0;
    fc.assert(
      fc.property(text, text, (question, paragraph) => {
        const place = find(question, paragraph);
        expect(place).toBeLessThan(Math.max(1, splitSentences(paragraph).length));
        if (place > 0) later += 1;
      }),
      { numRuns: 100 },
    );
    expect(later).toBeGreaterThan(5);
  });
});
