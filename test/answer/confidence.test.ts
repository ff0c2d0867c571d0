import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import model from '../../src/answer/confidence.json' with { type: 'json' };
import {
  type Evidence,
  estimateConfidence,
  measureEvidence,
  THRESHOLDS,
} from '../../src/answer/confidence.ts';
import { LIKENESS_FEATURES, WORD_FEATURES } from '../../src/search/passage-features.ts';
import { rankPassages } from '../../src/search/rank-passages.ts';
import { makeCorpus } from '../search/make-corpus.ts';
import {
  addSpelling,
  arbitraryCorpus,
  arbitraryQuestion,
  FILLER,
  openCorpus,
} from '../search/rank-fixture.ts';

const EVIDENCE = [...WORD_FEATURES, ...LIKENESS_FEATURES, 'margin', 'pooled', 'knownNames'];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const arbitraryEvidence: fc.Arbitrary<Evidence> = fc
  .array(share, { minLength: EVIDENCE.length, maxLength: EVIDENCE.length })
  .map((values) => Object.fromEntries(EVIDENCE.map((name, i) => [name, values[i]!])));
const everything: Evidence = Object.fromEntries(EVIDENCE.map((name) => [name, 1]));

const NEWS = makeCorpus([
  {
    headline: 'Salih in Davos',
    paragraphs: ['Salih spoke in Davos.', 'Pompeo praised troops.', 'He left.', ...FILLER],
  },
]);
const { source, read, search } = openCorpus(NEWS);
const confidenceIn = (question: string, evidence: Evidence | undefined) =>
  estimateConfidence(source.analyzed, read(question), evidence);

async function evidenceFor(question: string) {
  const query = read(question);
  const ranked = rankPassages(source, query, await search(query));
  return measureEvidence(source.analyzed, query, ranked);
}

describe('the model that ships', () => {
  test('reads evidence that is measured, and lets none speak against', () => {
    expect(Object.keys(model.weights)).not.toEqual([]);
    for (const [name, weight] of Object.entries(model.weights)) {
      expect(EVIDENCE).toContain(name);
      expect(weight).toBeGreaterThan(0);
    }
  });

  test('wants more for found than for unsure', () => {
    expect(THRESHOLDS.unsure).toBeGreaterThan(0);
    expect(THRESHOLDS.found).toBeGreaterThan(THRESHOLDS.unsure);
    expect(THRESHOLDS.found).toBeLessThan(1);
  });

  test('finds what everything speaks for, and nothing that nothing speaks for', () => {
    const nothing = Object.fromEntries(EVIDENCE.map((name) => [name, 0]));
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
          const richer = { ...evidence, [name]: evidence[name]! + more };
          expect(confidenceIn(question, richer)).toBeGreaterThanOrEqual(chance);
        },
      ),
    );
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

describe('measureEvidence', () => {
  test('measures nothing where nothing ranks', () => {
    expect(measureEvidence(source.analyzed, read('Salih'), [])).toBeUndefined();
  });

  test('takes over the best passage’s features', async () => {
    const query = read('Salih Davos');
    const ranked = rankPassages(source, query, await search(query));
    expect(measureEvidence(source.analyzed, query, ranked)).toMatchObject(ranked[0]!.features);
  });

  test('measures the lead over the second', async () => {
    const query = read('Salih');
    const [best] = rankPassages(source, query, await search(query));
    const marginOf = (...scores: number[]) =>
      measureEvidence(
        source.analyzed,
        query,
        scores.map((score) => ({ ...best!, score })),
      )!.margin;
    expect(marginOf(4)).toBe(1);
    expect(marginOf(4, 4)).toBe(0);
    expect(marginOf(4, 3, 1)).toBeCloseTo(0.25);
    expect(marginOf(0, 0)).toBe(0);
  });

  test('counts what the first passages say together', async () => {
    const together = await evidenceFor('Salih praised Davos troops');
    expect(together!.coverage).toBeLessThan(1);
    expect(together!.pooled).toBeCloseTo(1);
  });

  test('knows whether the corpus knows the names', async () => {
    expect((await evidenceFor('Salih praised Davos'))!.knownNames).toBe(1);
    expect((await evidenceFor('Salih praised zebras'))!.knownNames).toBe(1);
    expect((await evidenceFor('Salih praised Peru'))!.knownNames).toBeLessThan(1);
  });

  test('measures shares of what carries over between corpora', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        const opened = openCorpus(corpus);
        const query = opened.read(question);
        const ranked = rankPassages(opened.source, query, await opened.search(query));
        const evidence = measureEvidence(opened.source.analyzed, query, ranked);
        if (evidence === undefined) {
          expect(ranked).toEqual([]);
          return;
        }
        expect(Object.keys(evidence).toSorted()).toEqual(EVIDENCE.toSorted());
        for (const name of ['margin', 'pooled', 'knownNames']) {
          expect(evidence[name], name).toBeGreaterThanOrEqual(0);
          expect(evidence[name], name).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 80 },
    );
  });
});
