import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/article.ts';
import type { Scope, SearchEngine, WeightedTerm } from '../../src/index/search-engine.ts';
import { type AliasFinder, createAliasFinder } from '../../src/text/aliases.ts';
import { analyze } from '../../src/text/analyze.ts';
import { articlesAt, passagesAt } from '../corpus/places.ts';
import { makeCorpus } from './make-corpus.ts';

/** Makes an engine that searches a corpus; called once a test. */
export type EngineFactory = (corpus: Corpus, findAliases: AliasFinder) => Promise<SearchEngine>;

const findAliases = createAliasFinder([['ISIS', 'Daesh', 'Islamic State']]);

const CORPUS = makeCorpus([
  {
    headline: 'Salih calls for cooperation',
    paragraphs: [
      'Barham Salih spoke with Mike Pompeo.',
      'Coalition training was suspended.',
      'Parliament passed a resolution in Baghdad.',
    ],
  },
  {
    headline: 'Assistance remains critical',
    paragraphs: ['The coalition helps against Daesh.', 'Nobody patrols the border near Kirkuk.'],
  },
  {
    headline: 'Oil',
    paragraphs: ['Oil was sold.', 'Oil oil oil was sold in Kirkuk, Kirkuk, Kirkuk.'],
  },
]);

/** What every search engine does, whatever it is built on. */
export function describeSearchEngine(name: string, createEngine: EngineFactory): void {
  const engineFor = (corpus: Corpus) => createEngine(corpus, findAliases);
  const searchFor = async (
    words: string,
    options: { corpus?: Corpus; limit?: number; scope?: Scope } = {},
  ) => {
    const { corpus = CORPUS, limit = 10, scope } = options;
    return (await engineFor(corpus)).search(toQuery(words), limit, scope);
  };
  const textsOf = (hits: readonly { ordinal: number }[], corpus = CORPUS) =>
    hits.map(({ ordinal }) => corpus.passages[ordinal]!.text);

  describe(`${name} as a search engine`, () => {
    test('finds the passage that holds a word, before the others of its article', async () => {
      const hits = await searchFor('resolution');
      expect(textsOf(hits)[0]).toBe('Parliament passed a resolution in Baghdad.');
      expect(hits[0]!.passageScore).toBeGreaterThan(0);
      expect(hits).toHaveLength(3);
      expect(hits.slice(1).every(({ passageScore }) => passageScore === 0)).toBe(true);
    });

    test('finds every passage of an article by a word of its headline', async () => {
      const hits = await searchFor('cooperation');
      expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
      expect(hits.every(({ headlineScore }) => headlineScore > 0)).toBe(true);
    });

    test('prefers the passage whose headline agrees', async () => {
      const corpus = makeCorpus([
        { headline: 'Weather', paragraphs: ['Salih spoke.'] },
        { headline: 'Oil prices', paragraphs: ['Salih spoke.'] },
      ]);
      const hits = await searchFor('Salih oil', { corpus });
      expect(hits.map(({ ordinal }) => ordinal)).toEqual([1, 0]);
    });

    test('prefers the passage whose article says more of what is asked', async () => {
      const corpus = makeCorpus([
        { headline: 'A', paragraphs: ['Salih spoke.', 'It rained.'] },
        { headline: 'B', paragraphs: ['Salih spoke.', 'Davos was cold.'] },
      ]);
      const hits = await searchFor('Salih Davos', { corpus });
      const scoreOf = (ordinal: number) => hits.find((hit) => hit.ordinal === ordinal)!.score;
      expect(scoreOf(2)).toBeGreaterThan(scoreOf(0));
    });

    test('finds a name by another of its group', async () => {
      const [term] = findAliases(analyze('ISIS')).map((mention) => mention.term);
      const hits = await (await engineFor(CORPUS)).search([{ term: term!, weight: 1 }], 10);
      expect(textsOf(hits)[0]).toBe('The coalition helps against Daesh.');
    });

    test('stands equal scores in corpus order', async () => {
      const same = { headline: 'Same', paragraphs: ['Salih spoke.', 'Salih spoke.'] };
      const corpus = makeCorpus([same, same, same]);
      const hits = await searchFor('Salih', { corpus });
      expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4, 5]);
      expect((await searchFor('Salih', { corpus, limit: 3 })).map((hit) => hit.ordinal)).toEqual([
        0, 1, 2,
      ]);
    });

    test('gives the best ones when there are more than the limit', async () => {
      const all = await searchFor('Kirkuk coalition Salih oil');
      expect(all).toHaveLength(7);
      for (let limit = 0; limit <= all.length + 1; limit += 1) {
        expect(await searchFor('Kirkuk coalition Salih oil', { limit })).toEqual(
          all.slice(0, limit),
        );
      }
    });

    test('finds passages of the given articles only', async () => {
      const hits = await searchFor('Kirkuk coalition oil', {
        scope: { articles: new Set(articlesAt(1)) },
      });
      expect(hits.map(({ ordinal }) => ordinal).toSorted()).toEqual([3, 4]);
      expect(await searchFor('Kirkuk', { scope: { articles: new Set() } })).toEqual([]);
      expect(
        await searchFor('Kirkuk', { scope: { articles: new Set(articlesAt(0, 1, 2)) } }),
      ).toEqual(await searchFor('Kirkuk'));
    });

    test('finds the given passages only, before it keeps the best', async () => {
      const scope = { passages: new Set(passagesAt(4, 5)) };
      const hits = await searchFor('Kirkuk oil', { scope, limit: 2 });
      expect(hits.map(({ ordinal }) => ordinal).toSorted()).toEqual([4, 5]);
      expect(await searchFor('Kirkuk', { scope: { passages: new Set() } })).toEqual([]);
      const both = { articles: new Set(articlesAt(1)), passages: new Set(passagesAt(4, 5)) };
      const [only, ...others] = await searchFor('Kirkuk oil', { scope: both });
      expect(only!.ordinal).toBe(4);
      expect(others).toEqual([]);
    });

    test('scores a passage the same whatever else is searched in', async () => {
      const everywhere = await searchFor('Kirkuk');
      const [alone] = await searchFor('Kirkuk', { scope: { articles: new Set(articlesAt(1)) } });
      expect(everywhere).toContainEqual(alone);
    });

    test('finds nothing for no terms, and for terms that the corpus does not hold', async () => {
      expect(await searchFor('')).toEqual([]);
      expect(await searchFor('Peru')).toEqual([]);
      const engine = await engineFor(CORPUS);
      for (const term of ['', 'constructor', '__proto__', 'hasOwnProperty', '*', '+salih', '-x']) {
        expect(await engine.search([{ term, weight: 1 }], 10)).toEqual([]);
      }
    });

    test('counts a term by its weight', async () => {
      const engine = await engineFor(CORPUS);
      const best = async (resolution: number, border: number) => {
        const query = [...toQuery('resolution', resolution), ...toQuery('border', border)];
        return textsOf(await engine.search(query, 1))[0];
      };
      expect(await best(1, 0.1)).toContain('resolution');
      expect(await best(0.1, 1)).toContain('border');
    });

    test('searches a corpus of one passage, and one of none', async () => {
      const one = makeCorpus([{ headline: 'Oil', paragraphs: ['Salih spoke.'] }]);
      expect(textsOf(await searchFor('Salih', { corpus: one }), one)).toEqual(['Salih spoke.']);
      expect(await searchFor('Salih', { corpus: { articles: [], passages: [] } })).toEqual([]);
      const silent = makeCorpus([{ headline: '', paragraphs: ['The and of.', '…'] }]);
      expect(await searchFor('Salih', { corpus: silent })).toEqual([]);
    });

    test('gives hits with positive scores, best first, each passage once', async () => {
      const engine = await engineFor(CORPUS);
      const words = 'salih coalit oil kirkuk border parliament =isis unknown'.split(' ');
      const queries = fc.array(
        fc.record({
          term: fc.constantFrom(...words),
          weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
        }),
      );
      let several = 0;
      await fc.assert(
        fc.asyncProperty(queries, fc.nat(8), async (query, limit) => {
          const hits = await engine.search(query, limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          if (hits.length > 1) several += 1;
          expect(new Set(hits.map(({ ordinal }) => ordinal)).size).toBe(hits.length);
          hits.forEach((hit, i) => {
            expect(hit.score).toBeGreaterThan(0);
            const next = hits[i + 1];
            if (next === undefined) return;
            expect(
              hit.score > next.score || (hit.score === next.score && hit.ordinal < next.ordinal),
            ).toBe(true);
          });
        }),
      );
      expect(several).toBeGreaterThan(20);
    });
  });
}

function toQuery(words: string, weight = 1): WeightedTerm[] {
  return analyze(words).map(({ term }) => ({ term, weight }));
}
