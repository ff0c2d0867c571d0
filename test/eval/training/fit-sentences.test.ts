import { describe, expect, test } from 'vitest';
import type { SentenceExample } from '../../../src/eval/training/collect-examples.ts';
import { fitSentences, scoreSentences } from '../../../src/eval/training/fit-sentences.ts';
import {
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceFeatures,
} from '../../../src/search/answering-sentence.ts';
import { makeExample, makeSet } from './example-fixture.ts';

/** As many passages as a set needs to teach anything. */
const ENOUGH = 50;

function makeSentence(fields: Partial<SentenceFeatures>): SentenceFeatures {
  const none = Object.fromEntries(SENTENCE_FEATURES.map((feature) => [feature, 0]));
  return { ...(none as SentenceFeatures), ...fields };
}

/** Passages of three sentences, of which the answering one has more of one feature, less of another. */
function makePassages(telling: SentenceFeature, misleading: SentenceFeature, count = ENOUGH) {
  return Array.from({ length: count }, (_, i): SentenceExample => {
    const answers = [0, 1, 2].map((place) => place === i % 3);
    return {
      sentences: answers.map((is) =>
        makeSentence({ [telling]: is ? 0.9 : 0.3, [misleading]: is ? 0.2 : 0.8 }),
      ),
      answers,
    };
  });
}

/** A set whose examples have two passages each. */
function makePassageSet(name: string, passages: readonly SentenceExample[]) {
  const pairs = passages.flatMap((_, i) => (i % 2 === 0 ? [passages.slice(i, i + 2)] : []));
  return makeSet(
    name,
    pairs.map((pair) => makeExample([{}], [0], { passages: pair })),
  );
}

describe('fitSentences', () => {
  test('gives the telling feature the weight, and the misleading one none', () => {
    const weights = fitSentences([makePassageSet('news', makePassages('likeness', 'alone'))]);
    expect(weights.likeness).toBeGreaterThan(1);
    expect(weights.alone).toBe(0);
  });

  test('weighs all features, none below 0', () => {
    const weights = fitSentences([makePassageSet('news', makePassages('commonWords', 'first'))]);
    expect(Object.keys(weights)).toEqual([...SENTENCE_FEATURES]);
    for (const weight of Object.values(weights)) expect(weight).toBeGreaterThanOrEqual(0);
  });

  test('learns nothing from a set of few passages', () => {
    const many = makePassageSet('many', makePassages('likeness', 'alone'));
    const few = makePassageSet('few', makePassages('alone', 'likeness', ENOUGH - 1));
    expect(fitSentences([many, few])).toEqual(fitSentences([many]));
    expect(Object.values(fitSentences([few]))).toEqual(SENTENCE_FEATURES.map(() => 0));
    expect(fitSentences([])).toEqual(fitSentences([few]));
  });

  test('counts each set alike, however many passages it has', () => {
    const small = makePassages('likeness', 'alone');
    const large = makePassages('alone', 'likeness', 4 * ENOUGH);
    const apart = fitSentences([makePassageSet('a', small), makePassageSet('b', large)]);
    expect(Math.abs(apart.likeness! - apart.alone!)).toBeLessThan(0.2);
    const pooled = fitSentences([makePassageSet('both', [...small, ...large])]);
    expect(pooled.alone! - pooled.likeness!).toBeGreaterThan(1);
  });
});

describe('scoreSentences', () => {
  test('is the share of passages whose chosen sentence answers', () => {
    const right = makePassages('likeness', 'alone', 30);
    const wrong = makePassages('alone', 'likeness', 30);
    const set = makePassageSet('news', [...right, ...wrong]);
    expect(scoreSentences(set, { likeness: 1 })).toBe(0.5);
    expect(scoreSentences(makePassageSet('news', [...right, ...right]), { likeness: 1 })).toBe(1);
    expect(scoreSentences(makePassageSet('news', [...wrong, ...wrong]), { likeness: 1 })).toBe(0);
  });

  test('takes the first sentence when nothing is weighed', () => {
    const set = makePassageSet('news', makePassages('likeness', 'alone', 60));
    expect(scoreSentences(set, {})).toBeCloseTo(1 / 3);
  });

  test('is not known of a set of few passages', () => {
    const passages = makePassages('likeness', 'alone', ENOUGH);
    const known = scoreSentences(makePassageSet('news', passages), { likeness: 1 });
    expect(known).toBe(1);
    const few = makePassageSet('news', passages.slice(1));
    expect(scoreSentences(few, { likeness: 1 })).toBeUndefined();
  });

  test('is as good as can be by what the set itself teaches', () => {
    const set = makePassageSet('news', makePassages('withPrevious', 'evidence'));
    expect(scoreSentences(set, fitSentences([set]))).toBe(1);
  });
});
