import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFeatureReader,
  type Feature,
  LIKENESS_FEATURES,
  WORD_FEATURES,
} from '../../src/search/passage-features.ts';
import { makeCorpus } from './make-corpus.ts';
import { arbitraryCorpus, arbitraryQuestion, openArticle, openCorpus } from './rank-fixture.ts';

/** BM25 sums: a word that repeats, or that has several spellings, takes them past what is usual. */
const OPEN_FEATURES: readonly Feature[] = ['passage', 'headline', 'article'];

async function featuresOf(question: string, paragraphs: readonly string[], headline?: string) {
  const all = await openArticle(paragraphs, headline).readAll(question);
  return all.slice(0, paragraphs.length);
}

describe('createFeatureReader', () => {
  test('gives shares of the question, whatever corpus and question', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        for (const features of await openCorpus(corpus).readAll(question)) {
          for (const feature of WORD_FEATURES) {
            expect(features[feature], feature).toBeGreaterThanOrEqual(0);
            const most = OPEN_FEATURES.includes(feature) ? Number.MAX_VALUE : 1 + 1e-6;
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
        const { source, weigh, search } = openCorpus(corpus);
        const query = weigh(question);
        const hits = await search(query);
        const readFeatures = createFeatureReader(source, query);
        const forwards = hits.map(readFeatures);
        const backwards = hits.toReversed().map(readFeatures).toReversed();
        const fresh = hits.map((hit) => createFeatureReader(source, query)(hit));
        expect(backwards).toEqual(forwards);
        expect(fresh).toEqual(forwards);
      }),
      { numRuns: 60 },
    );
  });

  test('covers what the passage names, by any of its names', async () => {
    const [both, one, none] = await featuresOf('Salih ISIS', [
      'Salih condemned the Islamic State.',
      'Daesh attacked.',
      'It rained.',
    ]);
    expect(both!.coverage).toBeCloseTo(1);
    expect(one!.coverage).toBeGreaterThan(0);
    expect(one!.coverage).toBeLessThan(1);
    expect(none!.coverage).toBe(0);
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

  test('counts a near word where the asked one is missing', async () => {
    const question = 'demonstrators Baghdad';
    const [same, near, none] = await featuresOf(question, [
      'The demonstrators left Baghdad.',
      'The protesters left Baghdad.',
      'The tomatoes left Baghdad.',
    ]);
    expect(same!.nearSentence).toBeCloseTo(1);
    expect(near!.nearSentence).toBeLessThan(same!.nearSentence);
    expect(near!.nearSentence).toBeGreaterThan(none!.nearSentence);
    expect(near!.sentence).toBe(none!.sentence);
  });

  test('tells how much of the question is told, most by the words that tell most', async () => {
    const question = 'Did the demonstrators go to Baghdad?';
    const [all, apart, near, unlike, small] = await featuresOf(question, [
      'The demonstrators went to go to Baghdad.',
      'The demonstrators left. They go to Baghdad.',
      'The protesters go to Baghdad.',
      'The tomatoes go to Baghdad.',
      'The demonstrators were in Baghdad.',
    ]);
    expect(all!.told).toBe(1);
    expect(apart!.told).toBe(1);
    expect(near!.told).toBeLessThan(1);
    expect(near!.told).toBeGreaterThan(unlike!.told);
    expect(small!.told).toBeGreaterThan(unlike!.told);
    expect(small!.told).toBeLessThan(1);
  });

  test('takes no other name for a name', async () => {
    const [other, none] = await featuresOf('Salih Baghdad', [
      'In Baghdad, Barzani slept.',
      'In Baghdad, it rained.',
    ]);
    expect(other!.nearSentence).toBeCloseTo(none!.nearSentence);
  });

  test('takes no stop word for a near one', async () => {
    const [bare, full] = await featuresOf('everybody Baghdad', [
      'They left Baghdad.',
      'All of them, who were with you, have then left Baghdad.',
    ]);
    expect(full!.nearSentence).toBe(bare!.nearSentence);
    expect(bare!.nearSentence).toBeLessThan(1);
  });

  test('counts near words in the sentence that covers most', async () => {
    const [apart] = await featuresOf('demonstrators Baghdad', [
      'The mayor of Baghdad came. Protesters left.',
    ]);
    const [alone] = await featuresOf('demonstrators Baghdad', ['The mayor of Baghdad came.']);
    expect(apart!.nearSentence).toBe(alone!.nearSentence);
  });

  test('loses nothing by near words, whatever corpus and question', async () => {
    // A sentence that is likelier may take the place of one that covers a thousandth more.
    const tieBreak = 1e-3;
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, arbitraryQuestion, async (corpus, question) => {
        for (const { sentence, nearSentence } of await openCorpus(corpus).readAll(question)) {
          expect(nearSentence).toBeGreaterThanOrEqual(sentence - tieBreak);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('finds the likest sentence where no word is shared', async () => {
    const [alone, among] = await featuresOf('demonstrators', [
      'Protesters were beaten by police.',
      'The weather was fine. Protesters were beaten by police. Lunch was served.',
    ]);
    expect(among!.sentence).toBe(0);
    expect(among!.likeSentence).toBe(alone!.likeSentence);
    expect(among!.likeSentence).toBeGreaterThan(among!.likePassage);
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
    expect((await readAll('Salih praised troops'))[1]!.before).toBe(0);
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
    const all = await openCorpus(corpus).readAll('anything');
    expect(all.map(({ lead }) => lead)).toEqual([1, 0, 1, 0, 0]);
  });

  test('reads a passage without words, and a question without words', async () => {
    for (const features of await featuresOf('…?', ['…', 'Salih spoke.'])) {
      expect(Object.values(features).every(Number.isFinite)).toBe(true);
      expect(features).toMatchObject({ coverage: 0, sentence: 0, likePassage: 0, rarest: 0 });
    }
  });
});
