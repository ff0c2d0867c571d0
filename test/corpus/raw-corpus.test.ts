import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

const curatedDir = fileURLToPath(new URL('../../corpus', import.meta.url));
const rawDir = fileURLToPath(new URL('../fixtures/raw-corpus', import.meta.url));

/** The curated article of each raw file. */
const CURATED: Readonly<Record<string, string>> = {
  '000_95fdb1946f7e016f': '2020-01-19-rudaw-salih-pompeo',
  '001_9befeb7b724ec001': '2020-01-24-gfatf-salih-trump-davos',
  '002_95fdc6ca93736465': '2020-01-17-gulan-coalition-critical',
  '003_697a7837b925f2f5': '2020-01-19-anadolu-salih-pompeo',
  '004_59732cbc3e8acaae': '2021-eastern-herald-barzani-phelps',
};

/**
 * What a page tells of its article. A date that nobody printed was worked out by a person who knew
 * the year; no text of these says it, so a raw copy has none.
 */
function describeArticle({ headline, publisher, via, authors, date, url }: Article) {
  return { headline, publisher, via, authors, date: date?.inferred ? undefined : date, url };
}

describe('the five raw pages', async () => {
  const [raw, curated] = await Promise.all([loadCorpus(rawDir), loadCorpus(curatedDir)]);

  it('load without a problem, as do the curated articles', () => {
    expect(raw.problems).toEqual([]);
    expect(curated.problems).toEqual([]);
    expect(raw.corpus.articles.map(({ id }) => id)).toEqual(Object.keys(CURATED));
    expect(curated.corpus.articles.map(({ id }) => id)).toEqual(Object.values(CURATED).sort());
  });

  it.each(Object.entries(CURATED))('%s loads to the same passages as %s', (rawId, curatedId) => {
    const texts = (loaded: typeof raw, id: string) =>
      loaded.corpus.passages.filter(({ articleId }) => articleId === id).map(({ text }) => text);
    expect(texts(raw, rawId).length).toBeGreaterThanOrEqual(9);
    expect(texts(raw, rawId)).toEqual(texts(curated, curatedId));
  });

  it.each(Object.entries(CURATED))('%s tells the same of itself as %s', (rawId, curatedId) => {
    const find = (loaded: typeof raw, id: string) =>
      loaded.corpus.articles.find((a) => a.id === id)!;
    expect(describeArticle(find(raw, rawId))).toEqual(describeArticle(find(curated, curatedId)));
  });

  it('are described as is known of them', () => {
    const known = curated.corpus.articles.map(({ publisher, via, authors, date, headline }) => ({
      publisher: publisher?.name,
      via,
      authors,
      date: date?.iso,
      kind: headline.kind,
      inferred: [publisher?.inferred && 'publisher', date?.inferred && 'date'].filter(Boolean),
    }));
    expect(known).toEqual([
      {
        publisher: 'Gulan Media',
        via: 'Rudaw',
        authors: [],
        date: '2020-01-17',
        kind: 'title',
        inferred: [],
      },
      {
        publisher: 'Anadolu Agency (AA)',
        via: undefined,
        authors: ['Idris Okuducu (written by Fahri Aksut)'],
        date: '2020-01-19',
        kind: 'lead',
        inferred: ['date'],
      },
      {
        publisher: 'Rudaw',
        via: undefined,
        authors: [],
        date: '2020-01-19',
        kind: 'title',
        inferred: ['publisher', 'date'],
      },
      {
        publisher: 'GFATF',
        via: 'MIA',
        authors: [],
        date: '2020-01-24',
        kind: 'title',
        inferred: [],
      },
      {
        publisher: 'The Eastern Herald',
        via: undefined,
        authors: [],
        date: '2021',
        kind: 'lead',
        inferred: ['date'],
      },
    ]);
  });

  it('lose page furniture and nothing else', () => {
    expect([...raw.dropped.values()].flat().sort()).toEqual([
      '* Writing by Fahri Aksut',
      'Affected Countries: iraq; united-states;',
      'By Idris Okuducu',
      'Gulan Media January 17, 2020 News',
      'January 24, 2020 » Today News » /',
      'Rudaw',
      'Skip to Content',
      'Source: MIA',
      'Top',
      'logo',
      '• LLL-GFATF-ISIS Islamic State ISIS is an Islamic extremist terrorist organization controlling territory in Iraq...[+]',
      '• Sunday, 08 February 2026',
    ]);
  });

  it('keep a sub-heading with its paragraph and a link in its sentence', () => {
    const texts = curated.corpus.passages.map(({ text }) => text);
    expect(
      texts.some((text) => text.startsWith('- US, Iran tension in Iraq\nEarlier this month, ')),
    ).toBe(true);
    expect(
      texts.some((text) =>
        text.endsWith('makes. https://www.rudaw.net/english/kurdistan/11012020'),
      ),
    ).toBe(true);
  });
});
