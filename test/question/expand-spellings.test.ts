import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createJoinedNames } from '../../src/index/joined-names.ts';
import { asTyped, correctQuestion, expandSpellings } from '../../src/question/expand-spellings.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { createSpellingIndex } from '../../src/text/names.ts';
import { makeCorpus } from '../index/make-corpus.ts';

const findAliases = createAliasFinder([['ISIS', 'Daesh']]);
const CORPUS = makeCorpus([
  {
    headline: '',
    paragraphs: [
      'General Qassem Soleimani was killed. Iraq mourned Qassem Soleimani.',
      'Earlier, Qasem Suleimani met Barzani in Iran. ISIS lost a resolution.',
      'Later, Adel Abdul-Mahdi and Abdulkhaliq Azzawi met Zayn al-Abidin. They towed boats.',
    ],
  },
]);
const analyzed = analyzeCorpus(CORPUS, findAliases);
const spellings = createSpellingIndex(analyzed.words, analyzed.names);

function expand(question: string, vocabulary?: ReadonlySet<string>) {
  const { query, corrections } = expandSpellings(parseQuestion(readText(question), findAliases), {
    analyzed,
    spellings,
    joinedNames: createJoinedNames(analyzed),
    vocabulary,
  });
  return { concepts: query.concepts, corrections };
}

describe('expandSpellings', () => {
  test('adds the other spellings that the corpus uses for a name, for a little less', () => {
    const [qassem] = expand('Who killed Qassem?').concepts.slice(1);
    expect(qassem!.terms.map(({ term }) => term)).toEqual(['qassem', 'qasem']);
    expect(qassem!.terms[1]!.weight).toBeLessThan(1);
  });

  test('adds the nearest words for one that the corpus does not hold', () => {
    const { concepts, corrections } = expand('Who is Barzanni?');
    expect(concepts[0]!.terms.map(({ term }) => term)).toEqual(['barzanni', 'barzani']);
    expect(concepts[0]!.terms[1]!.weight).toBeLessThan(1);
    expect(corrections).toEqual([{ typed: 'Barzanni', searched: 'Barzani' }]);
    expect(expand('resoluton').corrections).toEqual([
      { typed: 'resoluton', searched: 'resolution' },
    ]);
  });

  test('leaves alone what the corpus holds, if only under another name', () => {
    expect(expand('Daesh resolution Iraq').corrections).toEqual([]);
    expect(expand('Daesh').concepts[0]!.terms.map(({ term }) => term)).toEqual(['daesh', '=isis']);
  });

  test.each([
    ['When did Abdulmahdi call?', ['Abdulmahdi'], 'Abdul Mahdi'],
    ['Who is Zaynalabidin?', ['Zaynalabidin'], 'Zayn Abidin'],
    ['Who is Abdul Khaliq Azzawi?', ['Khaliq'], 'Abdulkhaliq'],
    ['Who is Abd al-Khaliq Azzawi?', ['Abd', 'Khaliq'], 'Abdulkhaliq'],
    ['Who is Abdel Khaliq?', ['Abdel', 'Khaliq'], 'Abdulkhaliq'],
  ])('knows a name of one word or two: %s', (question, labels, searched) => {
    const { concepts, corrections } = expand(question);
    expect(corrections.map((correction) => correction.searched)).toEqual([searched]);
    for (const label of labels) {
      const { terms } = concepts.find((concept) => concept.label === label)!;
      expect(terms.length).toBeGreaterThan(1);
    }
  });

  test('takes no other person for a name of one word', () => {
    expect(expand('Who is Abdulkarim Karwan?').corrections).toEqual([]);
  });

  test('corrects short words only where they are no words', () => {
    const vocabulary = new Set(['who', 'toned', 'the', 'boats', 'killed']);
    expect(expand('Who toed the boats?', vocabulary).corrections).toEqual([]);
    expect(expand('Who kiled Qasem?', vocabulary).corrections).toEqual([
      { typed: 'kiled', searched: 'killed' },
    ]);
    expect(expand('Who toned the boats?', vocabulary).corrections).toEqual([]);
    expect(expand('Who kiled Qasem?').corrections).toEqual([]);
  });

  test('takes no word that is spelt right for a slip of a name', () => {
    const vocabulary = new Set(['who', 'killed', 'cases', 'kasim', 'the', 'of', 'barzan']);
    const typed = (question: string) => expand(question, vocabulary).corrections;
    expect(typed('Who killed the barzan?')).toEqual([]);
    expect(expand('Who killed the barzan?').corrections).toEqual([
      { typed: 'barzan', searched: 'Barzani' },
    ]);
    // A name is written otherwise by everybody, and may be a word besides.
    expect(typed('who killed kasim?')).toEqual([{ typed: 'kasim', searched: 'Qassem' }]);
    expect(typed('Who killed Barzan?')).toEqual([{ typed: 'Barzan', searched: 'Barzani' }]);
  });

  test('leaves alone what nothing comes near', () => {
    const { concepts, corrections } = expand('What is the capital of Peru?');
    expect(corrections).toEqual([]);
    expect(concepts.map(({ terms }) => terms.length)).toEqual([1, 1]);
  });

  test('changes no word of a question into another country', () => {
    expect(expand('Irak').corrections).toEqual([]);
    expect(expand('Iran').concepts[0]!.terms.map(({ term }) => term)).toEqual(['iran']);
  });

  test('keeps the word as typed first, and every other concept as it is', () => {
    let expanded = 0;
    const words = fc.constantFrom('Qassem', 'Solaimani', 'barzanni', 'Iraq', 'oil', '2020', 'Peru');
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const before = parseQuestion(readText(list.join(' ')), findAliases).concepts;
        const { concepts } = expand(list.join(' '));
        expect(concepts).toHaveLength(before.length);
        concepts.forEach((concept, i) => {
          expect(concept.label).toBe(before[i]!.label);
          expect(concept.terms.slice(0, before[i]!.terms.length)).toEqual(before[i]!.terms);
          if (concept.terms.length > before[i]!.terms.length) expanded += 1;
        });
      }),
    );
    expect(expanded).toBeGreaterThan(20);
  });
});

describe('correctQuestion', () => {
  test.each([
    ['Who is Barzanni?', 'Barzanni', 'Barzani', 'Who is Barzani?'],
    ['who is barzanni?', 'barzanni', 'Barzani', 'who is Barzani?'],
    ['WHO IS BARZANNI?', 'BARZANNI', 'Barzani', 'WHO IS Barzani?'],
    ['Isra and Israil', 'Isra', 'isla', 'Isla and Israil'],
    ['resoluton or Resoluton', 'resoluton', 'resolution', 'resolution or Resolution'],
    ['Who is Abdul Mahdi?', 'Abdul Mahdi', 'Abdulmahdi', 'Who is Abdulmahdi?'],
    ['Who is Abd al-Mahdi?', 'Abd Mahdi', 'Abdulmahdi', 'Who is Abdulmahdi?'],
    ["Barzanni's call", 'Barzanni', 'barzani', "Barzani's call"],
  ])('%s, with %s for %s: %s', (question, typed, searched, corrected) => {
    expect(correctQuestion(question, [{ typed, searched }])).toBe(corrected);
  });

  test('writes in every correction', () => {
    const corrections = [
      { typed: 'Qasim', searched: 'qasem' },
      { typed: 'Solimani', searched: 'soleimani' },
    ];
    expect(correctQuestion('Who killed Qasim Solimani?', corrections)).toBe(
      'Who killed Qasem Soleimani?',
    );
  });

  test('is undefined without corrections, and when the word was not in this question', () => {
    expect(correctQuestion('Who is Barzani?', [])).toBeUndefined();
    expect(
      correctQuestion('And who is he?', [{ typed: 'Barzanni', searched: 'barzani' }]),
    ).toBeUndefined();
  });

  test('takes any word for what it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        expect(() => correctQuestion(`a ${typed} b`, [{ typed, searched: '$&' }])).not.toThrow();
      }),
    );
    expect(correctQuestion('a C++ b', [{ typed: 'C++', searched: 'x$&' }])).toBe('a X$& b');
  });
});

describe('asTyped', () => {
  test.each([
    ['What did Abd al-Munim say?', 'Abd Munim', 'Abd al-Munim'],
    ['what did abd munim say?', 'Abd Munim', 'abd munim'],
    ['And what did he say?', 'Abd Munim', 'Abd Munim'],
  ])('%s, with %s: %s', (question, typed, found) => {
    const correction = { typed, searched: 'Abdulmunim' };
    expect(asTyped(question, correction)).toEqual({ ...correction, typed: found });
  });
});
