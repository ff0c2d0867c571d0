import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRightHit, rerank } from '../../../src/eval/training/fit-confidence.ts';
import { fitRanking } from '../../../src/eval/training/fit-ranking.ts';
import {
  type Feature,
  type Features,
  LIKENESS_FEATURES,
  WORD_FEATURES,
} from '../../../src/search/passage-features.ts';
import { FEATURES, makeExample, makeSet } from './example-fixture.ts';

/** Questions whose right passage has more of one feature, and less of another. */
function makeTelling(telling: Feature, misleading: Feature, count = 6) {
  return Array.from({ length: count }, (_, i) => {
    const right = i % 3;
    const hits = [0, 1, 2].map((place) => ({
      [telling]: place === right ? 0.9 : 0.3,
      [misleading]: place === right ? 0.2 : 0.8,
    }));
    return makeExample(hits, [right]);
  });
}

const weightsOf = (examples: ReturnType<typeof makeTelling>, others: typeof examples = []) => {
  const sets = [makeSet('a', examples), ...(others.length > 0 ? [makeSet('b', others)] : [])];
  const { words, likeness } = fitRanking(sets);
  return { ...words, ...likeness };
};

describe('fitRanking', () => {
  test('gives the telling feature the weight, and the misleading one none', () => {
    const weights = weightsOf(makeTelling('coverage', 'phrase'));
    expect(weights.coverage).toBeGreaterThan(1);
    expect(weights.phrase).toBeUndefined();
    for (const feature of FEATURES) {
      if (feature !== 'coverage') {
        expect(weights[feature] ?? 0, feature).toBeLessThan(weights.coverage!);
      }
    }
  });

  test('ranks every right passage first when the features tell', () => {
    const examples = makeTelling('denseSentence', 'article');
    const weights = fitRanking([makeSet('a', examples)]);
    for (const example of examples) {
      expect(isRightHit(example, rerank(example, weights)[0]!)).toBe(true);
    }
  });

  test('puts words with words and likeness with likeness', () => {
    const { words, likeness } = fitRanking([makeSet('a', makeTelling('likePassage', 'names'))]);
    expect(likeness.likePassage).toBeGreaterThan(0);
    for (const name of Object.keys(words)) expect(WORD_FEATURES).toContain(name);
    for (const name of Object.keys(likeness)) expect(LIKENESS_FEATURES).toContain(name);
  });

  test('holds likeness back, however telling: here it looks better than it is', () => {
    const likeness = weightsOf(makeTelling('likeSentence', 'phrase')).likeSentence!;
    const word = weightsOf(makeTelling('sentence', 'phrase')).sentence!;
    expect(likeness).toBeLessThan(word / 2);
  });

  test('holds near words back as likeness, for it reads the same vectors', () => {
    const near = weightsOf(makeTelling('nearSentence', 'phrase')).nearSentence!;
    const word = weightsOf(makeTelling('sentence', 'phrase')).sentence!;
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(word / 2);
  });

  test.each(['typedSentence', 'before'] as const)(
    'keeps a least weight for %s, even where it misleads',
    (feature) => {
      expect(weightsOf(makeTelling('coverage', feature))[feature]).toBeGreaterThan(0);
    },
  );

  test('counts each set alike, however many questions it has', () => {
    const coverage = makeTelling('coverage', 'near', 3);
    const near = makeTelling('near', 'coverage', 30);
    const weights = weightsOf(coverage, near);
    expect(Math.abs((weights.coverage ?? 0) - (weights.near ?? 0))).toBeLessThan(0.2);
    const pooled = weightsOf([...coverage, ...near]);
    expect(pooled.near! - (pooled.coverage ?? 0)).toBeGreaterThan(1);
  });

  test('learns nothing from questions without an answer', () => {
    const examples = makeTelling('coverage', 'phrase');
    const misleading = makeTelling('phrase', 'coverage').map((example) => ({
      ...example,
      answerable: false,
    }));
    expect(weightsOf([...examples, ...misleading])).toEqual(weightsOf(examples));
  });

  test('learns from a question by what it can tell', () => {
    // The words of a question that tells nothing are no evidence; likeness is.
    const mute = (feature: Feature) =>
      makeTelling(feature, 'article').map((example) => ({ ...example, queryWeight: 0 }));
    const spoken = weightsOf(makeTelling('coverage', 'article')).coverage!;
    expect(weightsOf(mute('coverage')).coverage ?? 0).toBeLessThan(spoken / 2);
    expect(weightsOf(mute('likePassage')).likePassage).toBeGreaterThan(0.5);
  });

  test('shares the credit among several right passages', () => {
    const example = makeExample([{ coverage: 1 }, { coverage: 1 }, { phrase: 1 }], [0, 1]);
    const weights = weightsOf([example]);
    expect(weights.coverage).toBeGreaterThan(1);
    expect(weights.phrase).toBeUndefined();
  });

  test('never gives a negative weight, whatever the questions', { timeout: 30_000 }, () => {
    const features = fc
      .array(fc.integer({ min: 0, max: 10 }), {
        minLength: FEATURES.length,
        maxLength: FEATURES.length,
      })
      .map(
        (values) =>
          Object.fromEntries(FEATURES.map((name, i) => [name, values[i]! / 10])) as Features,
      );
    const example = fc
      .tuple(fc.array(features, { minLength: 2, maxLength: 4 }), fc.nat(3))
      .map(([hits, right]) => makeExample(hits, [right % hits.length]));
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (examples) => {
        for (const weight of Object.values(weightsOf(examples))) {
          expect(weight).toBeGreaterThan(0);
          expect(Number.isFinite(weight)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
