import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPassageReader } from '../../src/search/read-passage.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { arbitraryCorpus, arbitraryQuestion, openArticle, openCorpus } from './rank-fixture.ts';

function openReader({ source, weigh }: ReturnType<typeof openCorpus>, question: string) {
  return createPassageReader(source, weigh(question));
}

/** The given paragraphs, each read for the question. */
function readFor(question: string, paragraphs: readonly string[]) {
  const reader = openReader(openArticle(paragraphs), question);
  return paragraphs.map((_, passage) => reader.read(passage));
}

describe('createPassageReader', () => {
  test('reads each sentence of a passage, with one entry for each concept', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const opened = openCorpus(corpus);
        const count = opened.read(question).concepts.length;
        const reader = openReader(opened, question);
        corpus.passages.forEach(({ text }, passage) => {
          const { sentences, phrase, near, likeness, headlineLikeness } = reader.read(passage);
          expect(sentences).toHaveLength(splitSentences(text).length);
          for (const shares of [phrase, near]) {
            expect(shares).toHaveLength(count);
            expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          }
          for (const { covered } of sentences) {
            expect(covered).toHaveLength(count);
            expect(covered.every((is) => is === 0 || is === 1)).toBe(true);
          }
          const { tokenStarts } = opened.source.analyzed;
          const ends = [tokenStarts[passage], ...sentences.map(({ to }) => to)];
          expect([...sentences.map(({ from }) => from), tokenStarts[passage + 1]]).toEqual(ends);
          for (const like of [
            likeness,
            headlineLikeness,
            ...sentences.map((one) => one.likeness),
          ]) {
            expect(like).toBeGreaterThanOrEqual(0);
            expect(like).toBeLessThanOrEqual(1);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  test('reads a passage the same whatever was read before', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const opened = openCorpus(corpus);
        const reader = openReader(opened, question);
        const passages = [...corpus.passages.keys()];
        const forwards = passages.map((passage) => reader.read(passage));
        const kept = structuredClone(forwards);
        const backwards = passages.toReversed().map((passage) => reader.read(passage));
        const fresh = passages.map((passage) => openReader(opened, question).read(passage));
        expect(backwards.toReversed()).toEqual(kept);
        expect(fresh).toEqual(kept);
        expect(forwards).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });

  test('covers what a sentence names, by any of its names', () => {
    const [passage] = readFor('Salih ISIS', [
      'Salih condemned the Islamic State. Daesh attacked. It rained.',
    ]);
    expect(passage!.sentences.map(({ covered }) => [...covered])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  test('covers a word in any of its forms', () => {
    const [passage] = readFor('attacks', ['They attacked. They left.']);
    expect(passage!.sentences.map(({ covered }) => covered[0])).toEqual([1, 0]);
  });

  test('tells how like the question a sentence is, and the passage as a whole', () => {
    const [passage, alone] = readFor('demonstrators', [
      'The weather was fine. Protesters were beaten by police.',
      'Protesters were beaten by police.',
    ]);
    const [weather, protest] = passage!.sentences;
    expect(protest!.likeness).toBeGreaterThan(weather!.likeness);
    expect(passage!.likeness).toBeLessThan(protest!.likeness);
    expect(alone!.likeness).toBe(protest!.likeness);
  });

  test('tells how like the question the headline is', () => {
    const likenessOf = (headline: string) =>
      openReader(openArticle(['It rained.'], headline), 'demonstrators').read(0).headlineLikeness;
    expect(likenessOf('Protesters beaten')).toBeGreaterThan(likenessOf('Weather report'));
    expect(likenessOf('Demonstrators')).toBeCloseTo(1, 5);
    expect(likenessOf('')).toBe(0);
  });

  test('tells what a passage covers without reading its sentences', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const reader = openReader(openCorpus(corpus), question);
        for (const passage of corpus.passages.keys()) {
          const { sentences } = reader.read(passage);
          reader.readCover(passage).forEach((is, c) => {
            expect(is).toBe(Math.max(0, ...sentences.map(({ covered }) => covered[c]!)));
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reads from the small words what a question asks for', () => {
    const likenessOf = (question: string) =>
      readFor(question, ['He was born in January.'])[0]!.likeness;
    expect(likenessOf('When was Salih born?')).toBeGreaterThan(likenessOf('Who was Salih born?'));
  });

  test('knows the sentence with the kind of answer', () => {
    const [passage] = readFor('When did Salih resign?', [
      'Salih resigned. It rained in January. He resigned on Monday.',
    ]);
    expect(passage!.sentences.map(({ hasEvidence }) => hasEvidence)).toEqual([false, true, true]);
  });

  test('takes nothing for the answer that the question itself names', () => {
    const [passage] = readFor('When in January did Salih resign?', [
      'Salih resigned in January. Salih resigned in January 2020.',
    ]);
    expect(passage!.sentences.map(({ hasEvidence }) => hasEvidence)).toEqual([false, true]);
    const [group] = readFor('Who attacked ISIS?', ['It hit Daesh. It hit Daesh and Salih.']);
    expect(group!.sentences.map(({ hasEvidence }) => hasEvidence)).toEqual([false, true]);
  });

  test('wants no evidence where words can’t tell', () => {
    const opened = openArticle(['Salih resigned in January 2020.']);
    expect(openReader(opened, 'When did Salih resign?').wantsEvidence).toBe(true);
    const reader = openReader(opened, 'Why did Salih resign?');
    expect(reader.wantsEvidence).toBe(false);
    expect(reader.read(0).sentences.map(({ hasEvidence }) => hasEvidence)).toEqual([false]);
  });

  test.each([
    ['as asked', 'The security committee met.', 1, 1],
    ['with one word between', 'The security subcommittee, committee of three.', 1, 1 / 2],
    ['with two words between', 'The security of a committee.', 0, 1 / 3],
    ['in two sentences', 'The security was poor. The committee met.', 0, 0],
    ['the other way round', 'The committee for security met.', 0, 1 / 3],
    ['and nothing else', 'The committee met.', 0, 0],
    ['far and then as asked', 'The committee of the security committee met.', 1, 1],
  ])('tells how two concepts stand: %s', (_, text, phrase, near) => {
    const [passage] = readFor('security committee', [text]);
    expect([...passage!.phrase]).toEqual([0, phrase]);
    expect(passage!.near[0]).toBe(0);
    expect(passage!.near[1]).toBeCloseTo(near);
  });

  test('tells which tokens a sentence has, stop words too', () => {
    const [, passage] = readFor('Salih', ['It rained.', 'The man of the day was Salih. He left.']);
    expect(passage!.sentences.map(({ from, to }) => [from, to])).toEqual([
      [2, 9],
      [9, 11],
    ]);
  });

  test('reads a passage without words, and a question without words', () => {
    const [silent, spoken] = readFor('…?', ['…', 'Salih spoke.']);
    expect(silent).toMatchObject({ likeness: 0 });
    expect(spoken).toMatchObject({ likeness: 0 });
    expect(spoken!.sentences).toHaveLength(1);
    const [asked] = readFor('Salih', ['…']);
    for (const { covered, likeness } of asked!.sentences) {
      expect([covered[0], likeness]).toEqual([0, 0]);
    }
  });
});
