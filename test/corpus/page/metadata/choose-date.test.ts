import { describe, expect, test } from 'vitest';
import { chooseDates } from '../../../../src/corpus/page/metadata/choose-date.ts';
import { chooseTitle } from '../../../../src/corpus/page/metadata/choose-title.ts';
import { jsonLd, readFactsOf } from './read-facts-of.ts';

const TITLE = 'Low water keeps the ferry tied up';
const datesOf = (
  head: string,
  body: string,
  { url, language = 'en' }: { url?: string; language?: string } = {},
) => {
  const facts = readFactsOf(`<title>${TITLE}</title>${head}`, body, language);
  return chooseDates(facts, chooseTitle(facts, [])?.block, url);
};
const H1 = `<h1>${TITLE}</h1>`;

describe('chooseDates', () => {
  test.each([
    [
      'an article in JSON-LD',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2019-05-14T10:00:00+02:00' }),
      H1,
    ],
    [
      'one of a @graph',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite' },
          { '@type': ['Article', 'BlogPosting'], datePublished: '2019-05-14' },
        ],
      }),
      H1,
    ],
    [
      'the page that JSON-LD describes',
      jsonLd({ '@type': 'WebPage', datePublished: '2019-05-14' }),
      H1,
    ],
    ['a meta', '<meta property="article:published_time" content="2019-05-14T10:00:00Z">', H1],
    ['a meta in words', '<meta name="date" content="Tue, 14 May 2019 10:00:00 +0200">', H1],
    ['Unix seconds', '<meta property="article:published_time" content="1557820800">', H1],
    ['a line below the title', '', `${H1}<div>By Ann Lee | 14 May 2019, 3:51 pm</div>`],
    ['a line above the title', '', `<p>May 14th, 2019</p>${H1}`],
    [
      'an element beside the title',
      '',
      `${H1}<time datetime="2019-05-14T10:00+02:00">yesterday</time>`,
    ],
    [
      'a line that says so under the text',
      '',
      `${H1}<p>A long sentence about the ferry and the lake and the water that has sunk so low that nobody can cross it at all any more.</p><p>Published: 14 May 2019</p>`,
    ],
    [
      'the day that a text begins with',
      '',
      `${H1}<p>ELMARCH, 14 May 2019 – The ferry on the lake stayed in port because the water had sunk below its keel, the office said on Tuesday morning.</p>`,
    ],
  ])('reads %s', (_, head, body) => {
    expect(datesOf(head, body)).toMatchObject({ published: '2019-05-14', isInferred: false });
  });

  test.each([
    ['de', '14. Mai 2019'],
    ['fr', 'le 14 mai 2019'],
    ['es', '14 de mayo de 2019'],
    ['pt', '14/05/2019'],
    ['fi', '14.5.2019'],
    ['ja', '2019年5月14日'],
    ['', '14 mai 2019'],
    ['en-us', '5/14/2019'],
    ['en-gb', '14/05/2019'],
  ])('reads a line in the language %s: %s', (language, line) => {
    expect(datesOf('', `${H1}<div>${line}</div>`, { language }).published).toBe('2019-05-14');
  });

  test.each([
    ['in English without a country', '', `${H1}<div>5/4/2019</div>`, 'en'],
    [
      'in a teaser above the title',
      '',
      `<div><a href="/x">Storm closes the pass</a> <a href="/x">14 May 2019</a></div>${H1}`,
    ],
    [
      'in a list of other articles',
      '',
      `${H1}<aside><h3>Read on</h3><p>Ice on the lake</p><time datetime="2019-05-14">14 May</time><time datetime="2018-01-02">2 January</time></aside>`,
    ],
    [
      'in a sentence',
      '',
      `${H1}<p>The council of the town decided on 14 May 2019 in a long session that no ferry may cross the lake until the water rises.</p>`,
    ],
    [
      'in a short sentence',
      '',
      `${H1}<p>The next meeting of the crew is on Tue. 14 May 2019 at the inn.</p>`,
    ],
    ['of birth', '', `${H1}<p>Born: 14 May 1999</p>`],
    ['from before the web that nothing labels', '', `${H1}<p>14 May 1975</p>`],
    ['on which a reader joined', '', `${H1}<dl><dd>Joined: 14 May 2019, 08:15</dd></dl>`],
    ['from which on a rule is valid', '', `${H1}<p>(Valid since: 14 May 2019)</p>`],
    [
      'in a list beside the article, above its title',
      '',
      `<aside><p>14 May 2019</p><p>Ice on the lake</p><p>Ann Lee</p></aside>${H1}`,
    ],
    [
      'in a menu far below the title',
      '',
      `${H1}<nav>${'<p>Pier</p>'.repeat(8)}<p>Walk of 14 May 2019</p></nav>`,
    ],
    ['that lies ahead', '<meta property="article:published_time" content="2919-05-14">', H1],
    [
      'that the calendar doesn’t have',
      '<meta property="article:published_time" content="2019-02-30">',
      H1,
    ],
  ])('takes no date %s', (_, head, body, language = 'en') => {
    expect(datesOf(head, body, { language }).published).toBeUndefined();
  });

  test.each([
    ['what is printed', `${H1}<div>13 May 2019, 8:40 p.m.</div>`, undefined],
    ['the address', H1, 'https://lake.example/2019/05/13/ferry'],
  ])('prefers %s to the day in UTC', (_, body, url) => {
    const head = '<meta property="article:published_time" content="2019-05-14T01:40:00Z">';
    expect(datesOf(head, body, url === undefined ? {} : { url }).published).toBe('2019-05-13');
  });

  test.each([
    [
      'an element made for it',
      jsonLd({ '@type': 'Article', datePublished: '2019-05-10' }),
      '<time datetime="2019-05-14">14 May 2019</time>',
    ],
    [
      'the last change that machines are told of',
      jsonLd({ '@type': 'Article', datePublished: '2019-05-10', dateModified: '2019-05-14' }),
      '<p>14 May 2019</p>',
    ],
  ])('takes the day that readers are shown over another where %s bears it out', (_, head, body) => {
    expect(datesOf(head, H1 + body)).toEqual({ published: '2019-05-14', isInferred: false });
    const alone = jsonLd({ '@type': 'Article', datePublished: '2019-05-10' });
    expect(datesOf(alone, `${H1}<p>14 May 2019</p>`).published).toBe('2019-05-10');
  });

  test('takes no day of a meta that is later than the change that the page prints', () => {
    const head = '<meta name="date" content="2019-05-16">';
    expect(datesOf(head, `${H1}<p>Updated: 14 May 2019</p>`)).toEqual({
      published: '2019-05-14',
      isInferred: true,
    });
    expect(datesOf(head, `${H1}<p>Updated: 18 May 2019</p>`)).toEqual({
      published: '2019-05-16',
      updated: '2019-05-18',
      isInferred: false,
    });
  });

  test.each([
    ['2019-05-13T22:30:00-05:00', H1, '2019-05-13'],
    ['2019-05-14T03:30:00Z', H1, '2019-05-14'],
    ['2019-05-13T22:30:00-05:00', `${H1}<p>14 May 2019</p>`, '2019-05-14'],
  ])(
    'reads a time in UTC by the clock of another, %s, unless the day is shown',
    (time, body, day) => {
      const head = `<meta property="article:published_time" content="2019-05-14T03:10:00Z">
      <meta property="og:updated_time" content="${time}">`;
      expect(datesOf(head, body).published).toBe(day);
    },
  );

  test('keeps the day of a time with its zone', () => {
    const head = '<meta property="article:published_time" content="2019-05-14T01:40:00+02:00">';
    expect(datesOf(head, `${H1}<div>13 May 2019</div>`).published).toBe('2019-05-14');
  });

  test('reads the line right above the title where the author is a link', () => {
    const line = '<p><a href="/news">News</a> | By <a href="/ann">Ann Lee</a> | 14 May 2019</p>';
    expect(datesOf('', `${line}${H1}`).published).toBe('2019-05-14');
  });

  test('keeps what was updated apart', () => {
    const body = `${H1}<div>Published 14 May 2019 | Updated 16 May 2019</div>`;
    expect(datesOf('', body)).toEqual({
      published: '2019-05-14',
      updated: '2019-05-16',
      isInferred: false,
    });
    const head = jsonLd({
      '@type': 'Article',
      datePublished: '2019-05-14',
      dateModified: '2019-05-16',
    });
    expect(datesOf(head, H1)).toMatchObject({ published: '2019-05-14', updated: '2019-05-16' });
  });

  test('knows the time of a change that no word labels by what it is made for', () => {
    const body = `${H1}<time itemprop="dateModified">2019-05-16 09:00</time><p>2019-05-14 08:00</p>`;
    expect(datesOf('', body)).toMatchObject({ published: '2019-05-14', updated: '2019-05-16' });
  });

  test.each([
    ['2019-05-15T01:00:00Z', undefined],
    ['2019-05-15T01:00:00+02:00', '2019-05-15'],
    ['2019-05-16T01:00:00Z', '2019-05-16'],
  ])('says of a change at %s that it was on %s', (dateModified, updated) => {
    const head = jsonLd({ '@type': 'Article', datePublished: '2019-05-14', dateModified });
    expect(datesOf(head, H1).updated).toBe(updated);
  });

  test('infers a day from the address alone, or from the last change', () => {
    expect(datesOf('', H1, { url: 'https://lake.example/2019/05/14/ferry' })).toEqual({
      published: '2019-05-14',
      isInferred: true,
    });
    expect(datesOf('', `${H1}<div>Updated 14 May 2019</div>`)).toEqual({
      published: '2019-05-14',
      isInferred: true,
    });
  });
});
