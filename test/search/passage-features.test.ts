import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFeatureReader,
  type Feature,
  inverseDocumentFrequency,
  LIKENESS_FEATURES,
  WORD_FEATURES,
  weighConcepts,
  weighQuestion,
} from '../../src/search/passage-features.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeCorpus } from './make-corpus.ts';
import {
  addSpelling,
  arbitraryCorpus,
  arbitraryQuestion,
  FILLER,
  openCorpus,
} from './rank-fixture.ts';

/** BM25 sums: a word that repeats, or that has several spellings, takes them past what is usual. */
const OPEN_FEATURES: readonly Feature[] = ['passage', 'headline', 'article'];

/** One article of the given paragraphs, with others around it that make its words rare. */
function openArticle(paragraphs: readonly string[], headline = 'Headline') {
  return openCorpus(
    makeCorpus([
      { headline, paragraphs },
      { headline: '', paragraphs: FILLER },
    ]),
  );
}

async function featuresOf(question: string, paragraphs: readonly string[], headline?: string) {
  const readings = await openArticle(paragraphs, headline).readAll(question);
  return readings.slice(0, paragraphs.length).map(({ features }) => features);
}

describe('createFeatureReader', () => {
  test('gives shares of the question, whatever corpus and question', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        for (const { features } of await openCorpus(corpus).readAll(question)) {
          for (const feature of WORD_FEATURES) {
            expect(features[feature], feature).toBeGreaterThanOrEqual(0);
            const most = OPEN_FEATURES.includes(feature) ? Number.MAX_VALUE : 1 + 1e-9;
            expect(features[feature], feature).toBeLessThanOrEqual(most);
          }
          for (const feature of LIKENESS_FEATURES) {
            expect(features[feature], feature).toBeGreaterThanOrEqual(0);
            expect(features[feature], feature).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('reads a passage the same whatever was read before', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        const { source, read, search } = openCorpus(corpus);
        const query = read(question);
        const hits = await search(query);
        const readPassage = createFeatureReader(source, query);
        const forwards = hits.map(readPassage);
        const backwards = hits.toReversed().map(readPassage).toReversed();
        const fresh = hits.map((hit) => createFeatureReader(source, query)(hit));
        expect(backwards).toEqual(forwards);
        expect(fresh).toEqual(forwards);
      }),
      { numRuns: 60 },
    );
  });

  test('points at a sentence that the passage has, and at concepts that the query has', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        const opened = openCorpus(corpus);
        const count = opened.read(question).concepts.length;
        const readings = await opened.readAll(question);
        readings.forEach(({ bestSentence, covered }, ordinal) => {
          const sentences = splitSentences(corpus.passages[ordinal]!.text);
          expect(bestSentence).toBeGreaterThanOrEqual(0);
          expect(bestSentence).toBeLessThan(Math.max(1, sentences.length));
          expect(covered).toHaveLength(count);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('covers what the passage names, by any of its names', async () => {
    const [both, one, none] = await openArticle([
      'Salih condemned the Islamic State.',
      'Daesh attacked.',
      'It rained.',
    ]).readAll('Salih ISIS');
    expect([...both!.covered]).toEqual([1, 1]);
    expect([...one!.covered]).toEqual([0, 1]);
    expect([...none!.covered]).toEqual([0, 0]);
    expect(both!.features.coverage).toBeCloseTo(1);
    expect(one!.features.coverage).toBeGreaterThan(0);
    expect(one!.features.coverage).toBeLessThan(1);
    expect(none!.features.coverage).toBe(0);
  });

  test('counts names apart', async () => {
    const [name, word] = await featuresOf('Salih praised troops', [
      'Salih slept. Salih ate.',
      'Somebody praised troops.',
    ]);
    expect(name!.names).toBeCloseTo(1);
    expect(word!.names).toBe(0);
    const [nameless] = await featuresOf('troops', ['Somebody praised troops.']);
    expect(nameless!.names).toBe(1);
  });

  test('knows the rarest thing asked for', async () => {
    const [rare, common] = await featuresOf('troops Kirkuk', [
      'Kirkuk was calm.',
      'The troops left.',
      'The troops came.',
    ]);
    expect(rare!.rarest).toBe(1);
    expect(common!.rarest).toBe(0);
  });

  test('prefers what one sentence says to what two say, and short ones to long', async () => {
    const [together, apart, long] = await featuresOf('Salih praised troops', [
      'Salih praised troops. Then it rained.',
      'Salih spoke. Somebody praised troops.',
      'Salih, who had come by the early train on a cold and rainy day, praised troops.',
    ]);
    expect(together!.coverage).toBeCloseTo(apart!.coverage);
    expect(together!.sentence).toBeCloseTo(1);
    expect(apart!.sentence).toBeLessThan(1);
    expect(long!.sentence).toBeCloseTo(1);
    expect(long!.denseSentence).toBeLessThan(together!.denseSentence);
  });

  test('sees words that stand together as they were asked', async () => {
    const [phrase, apart, near, far, reversed] = await featuresOf('security committee', [
      'The security committee met.',
      'The security subcommittee, committee of three.',
      'The security of a committee.',
      'The security was poor. The committee met.',
      'The committee for security met.',
    ]);
    expect(phrase).toMatchObject({ phrase: 1, near: 1 });
    expect(apart!.phrase).toBe(1);
    expect(apart!.near).toBeLessThan(1);
    expect(near!.phrase).toBe(0);
    expect(near!.near).toBeGreaterThan(0);
    expect(near!.near).toBeLessThan(apart!.near);
    expect(far).toMatchObject({ phrase: 0, near: 0 });
    expect(reversed!.phrase).toBe(0);
    expect(reversed!.near).toBeGreaterThan(0);
  });

  test('finds nothing to stand together in a question of one word', async () => {
    const [features] = await featuresOf('Who is Salih?', ['It rained.']);
    expect(features).toMatchObject({ phrase: 1, near: 1 });
  });

  test('wants the kind of answer in the sentence that covers', async () => {
    const [right, elsewhere, none] = await featuresOf('When did Salih resign?', [
      'Salih resigned in January. It rained.',
      'Salih resigned. It rained in January.',
      'Salih resigned. It rained.',
    ]);
    expect(right!.typedSentence).toBeCloseTo(1);
    expect(elsewhere!.typedSentence).toBe(0);
    expect(none!.typedSentence).toBe(0);
    const [asked] = await featuresOf('When in January did Salih resign?', [
      'Salih resigned in January.',
    ]);
    expect(asked!.sentence).toBeCloseTo(1);
    expect(asked!.typedSentence).toBe(0);
    const [untyped] = await featuresOf('Why did Salih resign?', ['Salih resigned.']);
    expect(untyped!.typedSentence).toBe(untyped!.sentence);
  });

  test('takes the sentence with the kind of answer among those that cover as much', async () => {
    const [first, second] = await openArticle([
      'Salih resigned in January. Salih resigned.',
      'Salih resigned. Salih resigned in January.',
    ]).readAll('When did Salih resign?');
    expect(first!.bestSentence).toBe(0);
    expect(second!.bestSentence).toBe(1);
  });

  test('takes the likest sentence where no word is shared', async () => {
    const [reading] = await openArticle([
      'The weather was fine. Protesters were beaten by police. Lunch was served.',
    ]).readAll('demonstrators');
    expect(reading!.bestSentence).toBe(1);
    expect(reading!.features.sentence).toBe(0);
    expect(reading!.features.likeSentence).toBeGreaterThan(reading!.features.likePassage);
  });

  test('reads the passage before for who is meant, within the article', async () => {
    const paragraphs = ['Salih came to Davos.', 'He praised troops.', 'Salih praised troops.'];
    const [first, second, third] = await featuresOf('Salih praised troops', paragraphs);
    expect(first!.before).toBe(0);
    expect(second!.before).toBeGreaterThan(0);
    expect(second!.coverage + second!.before).toBeCloseTo(1);
    expect(third!.before).toBe(0);
    const { readAll } = openCorpus(
      makeCorpus(paragraphs.map((text) => ({ headline: '', paragraphs: [text] }))),
    );
    expect((await readAll('Salih praised troops'))[1]!.features.before).toBe(0);
  });

  test('lets the headline count for what the passage doesn’t say', async () => {
    const [passage] = await featuresOf('Salih resigned', ['He resigned.'], 'Salih steps down');
    const [without] = await featuresOf('Salih resigned', ['He resigned.'], 'A day in Baghdad');
    expect(passage!.headline).toBeGreaterThan(without!.headline);
    expect(passage!.headlineOrPassage).toBeGreaterThan(without!.headlineOrPassage);
    expect(passage!.likeHeadline).toBeGreaterThan(without!.likeHeadline);
    expect(passage!.coverage).toBe(without!.coverage);
  });

  test('knows the first passage of each article', async () => {
    const corpus = makeCorpus([
      { headline: 'A', paragraphs: ['One.', 'Two.'] },
      { headline: 'B', paragraphs: ['Three.', 'Four.', 'Five.'] },
    ]);
    const readings = await openCorpus(corpus).readAll('anything');
    expect(readings.map(({ features }) => features.lead)).toEqual([1, 0, 1, 0, 0]);
  });

  test('reads a passage without words, and a question without words', async () => {
    const [silent, spoken] = await openArticle(['…', 'Salih spoke.']).readAll('…?');
    for (const { features } of [silent!, spoken!]) {
      expect(Object.values(features).every(Number.isFinite)).toBe(true);
      expect(features).toMatchObject({ coverage: 0, sentence: 0, likePassage: 0, rarest: 0 });
    }
  });
});

describe('weighConcepts', () => {
  test('weighs a misspelt word as the word that is searched in its place', () => {
    const corrected = addSpelling(read('Saleh'), 'salih');
    expect([...weighConcepts(source.analyzed, corrected)]).toEqual(weigh('Salih'));
  });

  const open = (paragraphs: readonly string[]) => {
    const { source, read } = openArticle(paragraphs);
    const weigh = (question: string) => [...weighConcepts(source.analyzed, read(question))];
    return { source, read, weigh };
  };
  const { source, read, weigh } = open(['Salih praised troops.', 'Troops fled.']);

  test('weighs more what fewer passages hold', () => {
    const [salih, troops] = weigh('Salih troops');
    expect(salih).toBeGreaterThan(troops!);
    expect(troops).toBeGreaterThan(0);
  });

  test('weighs a thing by the commonest of its names', () => {
    const [group, common, rare] = open([
      'ISIS fled Kirkuk.',
      'Daesh fled Mosul.',
      'Islamic State fled Kirkuk.',
    ]).weigh('ISIS fled Mosul');
    expect(group).toBe(common);
    expect(group).toBeLessThan(rare!);
  });

  test('weighs by the concept’s own weight', () => {
    const query = read('Salih');
    const half = { ...query, concepts: query.concepts.map((one) => ({ ...one, weight: 0.5 })) };
    const [whole] = weighConcepts(source.analyzed, query);
    expect(weighConcepts(source.analyzed, half)[0]).toBeCloseTo(whole! / 2);
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

describe('weighQuestion', () => {
  const { source, read } = openArticle(['Salih met Pompeo in Davos.', 'Barzani flew home.']);
  const weigh = (question: string) => weighQuestion(source.analyzed, read(question));

  test('is 1 for three words that one passage alone holds', () => {
    expect(weigh('Salih Pompeo Barzani')).toBeCloseTo(1);
  });

  test('grows with what the question names, and is 0 for nothing', () => {
    expect(weigh('…')).toBe(0);
    expect(weigh('Salih')).toBeLessThan(weigh('Salih Pompeo'));
    expect(weigh('Salih Pompeo')).toBeLessThan(1);
    expect(weigh('Salih Pompeo Barzani Davos')).toBeGreaterThan(1);
  });
});
