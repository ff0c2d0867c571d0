import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import model from '../../src/answer/confidence.json' with { type: 'json' };
import {
  computeLogit,
  EVIDENCE,
  type Evidence,
  estimateConfidence,
  measureEvidence,
  THRESHOLDS,
} from '../../src/answer/confidence.ts';
import {
  type Features,
  LIKENESS_FEATURES,
  WORD_FEATURES,
} from '../../src/search/passage-features.ts';
import { type RankedHit, rankPassages, scorePassage } from '../../src/search/rank-passages.ts';
import weights from '../../src/search/weights.json' with { type: 'json' };
import { makeCorpus } from '../search/make-corpus.ts';
import {
  addSpelling,
  arbitraryCorpus,
  arbitraryQuestion,
  FILLER,
  openCorpus,
} from '../search/rank-fixture.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scoring = fc.double({ min: 0, max: 50, noNaN: true });
const arbitraryEvidence: fc.Arbitrary<Evidence> = fc.record({
  score: scoring,
  lead: scoring,
  likePassage: share,
  typedSentence: share,
});
const nothing: Evidence = { score: 0, lead: 0, likePassage: 0, typedSentence: 0 };

const FEATURES = [...WORD_FEATURES, ...LIKENESS_FEATURES];
const allFeatures = Object.fromEntries(FEATURES.map((name) => [name, 1])) as Features;
const highest = scorePassage(allFeatures, 1, weights);
const everything: Evidence = { score: highest, lead: highest, likePassage: 1, typedSentence: 1 };

const NEWS = makeCorpus([
  {
    headline: 'Salih in Davos',
    paragraphs: ['Salih spoke in Davos.', 'Pompeo praised troops.', 'He left.', ...FILLER],
  },
]);
const { source, read, search } = openCorpus(NEWS);
const confidenceIn = (question: string, evidence: Evidence | undefined) =>
  estimateConfidence(source.analyzed, read(question), evidence);

describe('the model that ships', () => {
  test('reads evidence that is measured, and lets none speak against', () => {
    expect(Object.keys(model.weights).toSorted()).toEqual([...EVIDENCE].toSorted());
    for (const name of EVIDENCE) expect(model.weights[name], name).toBeGreaterThanOrEqual(0);
    expect(EVIDENCE.some((name) => model.weights[name] > 0)).toBe(true);
  });

  test('wants more for found than for unsure', () => {
    expect(THRESHOLDS.unsure).toBeGreaterThan(0);
    expect(THRESHOLDS.found).toBeGreaterThan(THRESHOLDS.unsure);
    expect(THRESHOLDS.found).toBeLessThan(1);
  });

  test('finds what everything speaks for, and nothing that nothing speaks for', () => {
    expect(confidenceIn('Salih', everything)).toBeGreaterThan(THRESHOLDS.found);
    expect(confidenceIn('Salih', nothing)).toBeLessThan(THRESHOLDS.unsure);
  });
});

describe('estimateConfidence', () => {
  test('is a chance, and grows with the evidence', () => {
    const questions = fc.constantFrom('Salih', 'Salih Peru', 'unknown troops', 'Peru', '');
    fc.assert(
      fc.property(
        arbitraryEvidence,
        questions,
        fc.constantFrom(...EVIDENCE),
        share,
        (evidence, question, name, more) => {
          const chance = confidenceIn(question, evidence);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          const richer = { ...evidence, [name]: evidence[name] + more };
          expect(confidenceIn(question, richer)).toBeGreaterThanOrEqual(chance);
        },
      ),
    );
  });

  test('is less for a question for a number where the best passage has none', () => {
    const untyped = { ...everything, typedSentence: 0 };
    const many = 'How many troops has Salih?';
    expect(confidenceIn(many, untyped)).toBeCloseTo(confidenceIn(many, everything) / 2);
    for (const other of ['When did Salih praise troops?', 'troops of Salih'])
      expect(confidenceIn(other, untyped)).toBe(confidenceIn(other, everything));
  });

  test('is nothing without evidence', () => {
    expect(confidenceIn('Salih', undefined)).toBe(0);
  });

  test('is less where the corpus lacks a word, and less still where it lacks a name', () => {
    const [known, word, name] = [
      'Salih Pompeo Davos troops',
      'Salih Pompeo Davos zebras',
      'Salih Pompeo Davos Peru',
    ].map((question) => confidenceIn(question, everything)) as [number, number, number];
    expect(word).toBeLessThan(known);
    expect(name).toBeLessThan(word);
  });

  test('shows nothing as found of a question that the corpus mostly doesn’t know', () => {
    expect(confidenceIn('Salih, Lima, Cusco and Peru', everything)).toBeLessThan(THRESHOLDS.found);
  });

  test('forgives a word that only earlier questions had', () => {
    const query = read('Salih Peru');
    const carried = {
      ...query,
      concepts: query.concepts.map((one, i) => (i === 1 ? { ...one, weight: 0.4 } : one)),
    };
    expect(estimateConfidence(source.analyzed, carried, everything)).toBe(
      confidenceIn('Salih', everything),
    );
  });

  test('forgives a word that was searched by another spelling', () => {
    const corrected = addSpelling(read('Saleh'), 'salih');
    expect(estimateConfidence(source.analyzed, corrected, everything)).toBe(
      confidenceIn('Salih', everything),
    );
  });
});

describe('computeLogit', () => {
  test('adds up the evidence by its weights', () => {
    const given = {
      intercept: -2,
      weights: { score: 0.5, lead: 2, likePassage: 1 },
    };
    const evidence = { score: 4, lead: 1.5, likePassage: 0.25, typedSentence: 0 };
    expect(computeLogit(evidence, given)).toBe(3.25);
    expect(computeLogit(nothing, given)).toBe(-2);
  });
});

describe('measureEvidence', () => {
  const rank = (...scores: number[]): RankedHit[] =>
    scores.map((score, ordinal) => ({ ordinal, score, features: allFeatures }));
  const leadOf = (...scores: number[]) => measureEvidence(rank(...scores))!.lead;

  test('measures nothing where nothing ranks', () => {
    expect(measureEvidence([])).toBeUndefined();
  });

  test('takes over the best passage’s score and what its words say', async () => {
    const query = read('Salih Davos troops');
    const ranked = rankPassages(source, query, await search(query));
    const [best, second] = ranked;
    const { likePassage } = best!.features;
    expect(likePassage).not.toBe(second!.features.likePassage);
    expect(measureEvidence(ranked)).toMatchObject({
      score: best!.score,
      likePassage,
    });
  });

  test('measures the lead over the mean of the six behind the first three', () => {
    expect(leadOf(4, 4, 4, 4)).toBe(0);
    expect(leadOf(10, 9, 9, 5, 1)).toBe(7);
    expect(leadOf(10, 9, 9, 6, 5, 4, 3, 2, 1, 0, 0)).toBe(leadOf(10, 9, 9, 6, 5, 4, 3, 2, 1));
    expect(leadOf(10, 9, 9, 6, 5, 4, 3, 2, 0)).toBeGreaterThan(leadOf(10, 9, 9, 6, 5, 4, 3, 2, 1));
  });

  test('does not mind that the second and third say the same', () => {
    expect(leadOf(10, 10, 10, 4)).toBe(leadOf(10, 5, 4, 4));
  });

  test('leads by its whole score where no more than three rank', () => {
    expect(leadOf(4)).toBe(4);
    expect(leadOf(4, 3, 2)).toBe(4);
    expect(leadOf(0)).toBe(0);
  });

  test('measures all that the model reads, whatever corpus and question', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        const opened = openCorpus(corpus);
        const query = opened.read(question);
        const ranked = rankPassages(opened.source, query, await opened.search(query));
        const evidence = measureEvidence(ranked);
        if (evidence === undefined) {
          expect(ranked).toEqual([]);
          return;
        }
        expect(Object.keys(evidence)).toEqual(expect.arrayContaining([...EVIDENCE]));
        for (const name of EVIDENCE) expect(evidence[name], name).toBeGreaterThanOrEqual(0);
        expect(evidence.lead).toBeLessThanOrEqual(evidence.score);
      }),
      { numRuns: 80 },
    );
  });
});
