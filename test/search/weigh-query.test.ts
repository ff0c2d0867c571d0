import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseDocumentFrequency, sum, weighQuery } from '../../src/search/weigh-query.ts';
import {
  addSpelling,
  arbitraryCorpus,
  arbitraryQuestion,
  openArticle,
  openCorpus,
} from './rank-fixture.ts';

describe('the importance of a concept', () => {
  const open = (paragraphs: readonly string[]) => {
    const { source, read, weigh } = openArticle(paragraphs);
    return { source, read, weigh: (question: string) => [...weigh(question).importance] };
  };
  const { source, read, weigh } = open(['Salih praised troops.', 'Troops fled.']);

  test('is more for what fewer passages hold', () => {
    const [salih, troops] = weigh('Salih troops');
    expect(salih).toBeGreaterThan(troops!);
    expect(troops).toBeGreaterThan(0);
  });

  test('goes by the commonest of its names', () => {
    const [group, common, rare] = open([
      'ISIS fled Kirkuk.',
      'Daesh fled Mosul.',
      'Islamic State fled Kirkuk.',
    ]).weigh('ISIS fled Mosul');
    expect(group).toBe(common);
    expect(group).toBeLessThan(rare!);
  });

  test('is that of the word that is searched in place of a misspelt one', () => {
    const corrected = addSpelling(read('Saleh'), 'salih');
    expect([...weighQuery(source.analyzed, corrected).importance]).toEqual(weigh('Salih'));
  });

  test('is next to nothing for a word that no passage holds', () => {
    const [troops, unknown] = weigh('troops zebras');
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(troops! / 5);
  });

  test('goes by the concept’s own weight', () => {
    const query = read('Salih');
    const half = { ...query, concepts: query.concepts.map((one) => ({ ...one, weight: 0.5 })) };
    const [whole] = weigh('Salih');
    expect(weighQuery(source.analyzed, half).importance[0]).toBeCloseTo(whole! / 2);
  });
});

describe('weighQuery', () => {
  test('keeps the query, and has one entry for each concept', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const { source, read } = openCorpus(corpus);
        const query = read(question);
        const weighed = weighQuery(source.analyzed, query);
        expect(weighed).toMatchObject(query);
        expect(weighed.isName).toHaveLength(query.concepts.length);
        expect(weighed.importance).toHaveLength(query.concepts.length);
        for (const importance of weighed.importance) expect(importance).toBeGreaterThan(0);
        expect(Number.isFinite(weighed.weight)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('knows names, numbers and dates from words, however a name is written', () => {
    const { weigh } = openArticle(['Salih praised troops in January 2020.', 'Then Salih slept.']);
    expect(weigh('Salih praised 3,200 troops in January 2020').isName).toEqual([
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(weigh('salih slept').isName).toEqual([true, false]);
  });

  test('finds the concepts of a term by its number, and those that share one', () => {
    const { source, read } = openArticle(['Salih attacked.', 'Pompeo fled with troops.']);
    const query = addSpelling(read('Salih attacks zebras'), 'troop');
    const { conceptsOfTerm } = weighQuery(source.analyzed, query);
    const placesOf = (term: string) => conceptsOfTerm.get(source.analyzed.termNumbers.get(term)!);
    expect(placesOf('salih')).toEqual([0]);
    expect(placesOf('attack')).toEqual([1]);
    expect(placesOf('troop')).toEqual([0, 1, 2]);
    expect(placesOf('fled')).toBeUndefined();
    expect(conceptsOfTerm.size).toBe(3);
  });

  test('finds a thing by any of its names', () => {
    const { weigh } = openArticle(['The Islamic State attacked.', 'Daesh fled.']);
    expect([...weigh('ISIS').conceptsOfTerm.values()]).toEqual([[0]]);
  });
});

describe('the weight of a query', () => {
  const { weigh } = openArticle(['Salih met Pompeo in Davos.', 'Barzani flew home.']);

  test('is 1 for three words that one passage alone holds', () => {
    expect(weigh('Salih Pompeo Barzani').weight).toBeCloseTo(1);
  });

  test('grows with what the question names, and is 0 for nothing', () => {
    expect(weigh('…').weight).toBe(0);
    expect(weigh('Salih').weight).toBeLessThan(weigh('Salih Pompeo').weight);
    expect(weigh('Salih Pompeo').weight).toBeLessThan(1);
    expect(weigh('Salih Pompeo Barzani Davos').weight).toBeGreaterThan(1);
  });

  test('grows less with every word', () => {
    const questions = [
      'Salih',
      'Salih Pompeo',
      'Salih Pompeo Barzani',
      'Salih Pompeo Barzani Davos',
    ];
    const weights = [0, ...questions.map((question) => weigh(question).weight)];
    const steps = weights.slice(1).map((weight, i) => weight - weights[i]!);
    for (const [i, step] of steps.slice(1).entries()) expect(step).toBeLessThan(steps[i]!);
  });
});

describe('inverseDocumentFrequency', () => {
  test('is above 0, and falls with every document of the first half that holds the word', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (more, frequency) => {
        const count = 2 * frequency + more + 2;
        const here = inverseDocumentFrequency(frequency, count);
        expect(here).toBeGreaterThan(inverseDocumentFrequency(frequency + 1, count));
        expect(inverseDocumentFrequency(count, count)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('sum', () => {
  test('adds up, and is 0 for nothing', () => {
    expect(sum(Float64Array.of(1, 2.5, -0.5))).toBe(3);
    expect(sum(new Float64Array(0))).toBe(0);
  });
});
