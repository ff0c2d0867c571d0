import { describe, expect, test } from 'vitest';
import { toArticleOrdinal, toPassageOrdinal } from '../../src/corpus/ordinals.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { makeCorpus } from './make-corpus.ts';

const analyze = (...paragraphs: string[]) =>
  analyzeCorpus(makeCorpus([{ headline: '', paragraphs }]), createAliasFinder([]));

describe('the names of a corpus', () => {
  test('are the words that mostly stand capitalised, as the articles write them', () => {
    const { names } = analyze(
      'ERBIL – Attacks on Erbil by the IRGC. McGurk met Erdoğan.',
      'The attacks went on.',
    );
    expect([...names.values()]).toEqual(['Erbil', 'IRGC', 'McGurk', 'Erdoğan']);
    expect(names.get('erdogan')).toBe('Erdoğan');
    expect(names.has('attacks')).toBe(false);
  });
});

describe('the terms of a passage', () => {
  const termsOf = (text: string, date?: string, aliases: readonly string[][] = []) => {
    const article = makeArticle({ text, ...(date !== undefined && { date }) });
    const corpus = { articles: [article], passages: splitPassages(article) };
    return analyzeCorpus(corpus, createAliasFinder(aliases)).indexedTerms(toPassageOrdinal(0));
  };

  test('hold the days that it means, by the day of its article', () => {
    const text = 'They met on Thursday. It rained on January 3, and last year.';
    expect(termsOf(text, '2020-01-17').filter((term) => /\d{4}/.test(term))).toEqual([
      '@2020-01-16',
      '@2020-01-03',
      '2019',
    ]);
    expect(termsOf(text, '2020').filter((term) => /\d{4}/.test(term))).toEqual([
      '@2020-01-03',
      '2019',
    ]);
    expect(termsOf(text).filter((term) => /\d{4}/.test(term))).toEqual([]);
  });

  test('hold a year that it names once', () => {
    expect(termsOf('Iraq declared victory in 2017.', '2021')).toEqual([
      'iraq',
      'declar',
      'victori',
      '2017',
    ]);
  });

  test('hold the group of a name, also where the name is a date', () => {
    expect(
      termsOf('The October 1 movement grew.', '2020-01-17', [['Tishreen', 'October 1']]),
    ).toEqual(['october', '=tishreen', '1', 'movement', 'grow']);
  });
});

describe('the sentences of a passage', () => {
  test('are those that its text is split into, each with its terms', () => {
    const texts = [
      'It rained. “Dr. Salih left,” he said.',
      '…',
      ' \u00a0Oil was sold.  In Basra? ',
    ];
    const analyzed = analyze(...texts);
    for (const [n, passage] of analyzed.passageOrdinals.entries()) {
      expect(analyzed.sentencesOf(passage)).toEqual(splitSentences(texts[n]!));
    }
    expect(analyzed.passageOrdinals.map(analyzed.termsBySentence)).toEqual([
      [
        ['it', 'rain'],
        ['dr', 'salih', 'leav', 'he', 'said'],
      ],
      [[]],
      [
        ['oil', 'was', 'sell'],
        ['in', 'basra'],
      ],
    ]);
  });
});

describe('a headline', () => {
  test('is read once, with what it is indexed by and what it says word for word', () => {
    const corpus = makeCorpus([{ headline: 'The fall of Daesh', paragraphs: ['It rained.'] }]);
    const analyzed = analyzeCorpus(corpus, createAliasFinder([['ISIS', 'Daesh']]));
    const { terms, words } = analyzed.headlineOf(toArticleOrdinal(0));
    expect(words).toEqual(['the', 'fall', 'of', 'daesh']);
    expect(terms).toEqual(expect.arrayContaining(['fall', '=isis']));
    expect([...analyzed.articlesHeadlining(['fall'])]).toEqual([0]);
    expect([...analyzed.articlesHeadlining(['rain'])]).toEqual([]);
  });
});
