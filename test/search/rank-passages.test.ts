import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Feature,
  type Features,
  LIKENESS_FEATURES,
  WORD_FEATURES,
} from '../../src/search/passage-features.ts';
import { type RankWeights, rankPassages, scorePassage } from '../../src/search/rank-passages.ts';
import weights from '../../src/search/weights.json' with { type: 'json' };
import { makeCorpus } from './make-corpus.ts';
import { arbitraryCorpus, arbitraryQuestion, FILLER, openCorpus } from './rank-fixture.ts';

const FEATURES: readonly Feature[] = [...WORD_FEATURES, ...LIKENESS_FEATURES];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const arbitraryFeatures: fc.Arbitrary<Features> = fc
  .array(share, { minLength: FEATURES.length, maxLength: FEATURES.length })
  .map((values) => makeFeatures((i) => values[i]!));
const weightOf = (names: readonly Feature[]) =>
  fc
    .array(fc.option(fc.double({ min: 0, max: 9, noNaN: true }), { nil: undefined }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((values) =>
      Object.fromEntries(
        names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]]])),
      ),
    );
const arbitraryWeights: fc.Arbitrary<RankWeights> = fc.record({
  words: weightOf(WORD_FEATURES),
  likeness: weightOf(LIKENESS_FEATURES),
});
const questionWeight = fc.double({ min: 0, max: 3, noNaN: true });

function makeFeatures(shareOf: (i: number) => number): Features {
  return Object.fromEntries(FEATURES.map((feature, i) => [feature, shareOf(i)])) as Features;
}

describe('scorePassage', () => {
  test('adds up the features by their weights, the words’ by the question’s weight too', () => {
    const features = { ...makeFeatures(() => 0), coverage: 0.5, names: 1, likeSentence: 0.25 };
    const given = { words: { coverage: 4, names: 3, phrase: 9 }, likeness: { likeSentence: 8 } };
    expect(scorePassage(features, 1, given)).toBe(7);
    expect(scorePassage(features, 2, given)).toBe(12);
    expect(scorePassage(features, 0, given)).toBe(2);
    expect(scorePassage(features, 2, { words: {}, likeness: {} })).toBe(0);
  });

  test('gains by every feature that is weighed, and by no other', () => {
    const more = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        arbitraryFeatures,
        arbitraryWeights,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.constantFrom(...FEATURES),
        more,
        (features, given, ofQuestion, feature, gain) => {
          const before = scorePassage(features, ofQuestion, given);
          const richer = { ...features, [feature]: features[feature] + gain };
          const after = scorePassage(richer, ofQuestion, given);
          const weight = given.words[feature] ?? given.likeness[feature] ?? 0;
          if (weight > 1e-6) expect(after).toBeGreaterThan(before);
          else expect(after).toBeCloseTo(before, 5);
        },
      ),
    );
  });

  test('never lets a passage fall behind one that has less of a feature which comes to count more', () => {
    fc.assert(
      fc.property(
        arbitraryFeatures,
        arbitraryFeatures,
        arbitraryWeights,
        questionWeight,
        fc.constantFrom(...WORD_FEATURES),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (one, other, given, ofQuestion, feature, gain) => {
          const [rich, poor] = one[feature] >= other[feature] ? [one, other] : [other, one];
          const leadBy = (by: RankWeights) =>
            scorePassage(rich, ofQuestion, by) - scorePassage(poor, ofQuestion, by);
          const heavier = {
            ...given,
            words: { ...given.words, [feature]: (given.words[feature] ?? 0) + gain },
          };
          expect(leadBy(heavier)).toBeGreaterThanOrEqual(leadBy(given) - 1e-9);
        },
      ),
    );
  });
});

describe('the weights that ship', () => {
  test('name features, and let none speak against a passage', () => {
    for (const [part, names] of [
      [weights.words, WORD_FEATURES],
      [weights.likeness, LIKENESS_FEATURES],
    ] as const) {
      expect(Object.keys(part)).not.toEqual([]);
      for (const [name, weight] of Object.entries(part)) {
        expect(names).toContain(name);
        expect(weight).toBeGreaterThan(0);
      }
    }
  });
});

describe('rankPassages', () => {
  test('scores each hit the same, whatever hits stand before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCorpus,
        arbitraryQuestion,
        fc.infiniteStream(fc.nat()),
        async (corpus, question, keys) => {
          const { source, read, search } = openCorpus(corpus);
          const query = read(question);
          const hits = await search(query);
          const shuffled = hits
            .map((hit) => ({ hit, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ hit }) => hit);
          const byOrdinal = (ranked: ReturnType<typeof rankPassages>) =>
            ranked.toSorted((a, b) => a.ordinal - b.ordinal);
          expect(byOrdinal(rankPassages(source, query, shuffled))).toEqual(
            byOrdinal(rankPassages(source, query, hits)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives every hit once, best first, and keeps the order of equals', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        const { source, read, search } = openCorpus(corpus);
        const query = read(question);
        const hits = await search(query);
        const place = new Map(hits.map(({ ordinal }, i) => [ordinal, i]));
        const ranked = rankPassages(source, query, hits);
        expect(new Set(ranked.map(({ ordinal }) => ordinal))).toEqual(new Set(place.keys()));
        expect(ranked).toHaveLength(hits.length);
        ranked.forEach((hit, i) => {
          const next = ranked[i + 1];
          if (next === undefined) return;
          expect(next.score).toBeLessThanOrEqual(hit.score);
          if (next.score === hit.score) {
            expect(place.get(next.ordinal)).toBeGreaterThan(place.get(hit.ordinal)!);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('ranks nothing when nothing was found', () => {
    const { source, read } = openCorpus(makeCorpus([]));
    expect(rankPassages(source, read('Who is Salih?'), [])).toEqual([]);
  });

  const bestFor = async (question: string, paragraphs: readonly string[]) => {
    const corpus = makeCorpus([
      ...paragraphs.map((text) => ({ headline: 'News', paragraphs: [text] })),
      { headline: 'Other news', paragraphs: FILLER },
    ]);
    const { source, read, search } = openCorpus(corpus);
    const query = read(question);
    const [best] = rankPassages(source, query, await search(query));
    return corpus.passages[best!.ordinal]!.text;
  };

  test.each([
    [
      'the passage that says it in one sentence',
      'Who leads the security committee?',
      'Hassan leads the security committee.',
      'The committee met. Somebody leads a band. Security was tight.',
    ],
    [
      'the passage with the kind of answer that is asked for',
      'When did Salih resign?',
      'Salih resigned in January 2020 and went home.',
      'Salih resigned in the morning and went home.',
    ],
    [
      'the passage whose words mean the same',
      'What happened to the demonstrators in Baghdad?',
      'Protesters in Baghdad were beaten.',
      'Tomatoes in Baghdad were expensive.',
    ],
  ])('puts %s first', async (_, question, right, wrong) => {
    expect(await bestFor(question, [wrong, right])).toBe(right);
    expect(await bestFor(question, [right, wrong])).toBe(right);
  });
});
