import { describe, expect, test } from 'vitest';
import { chooseAuthors } from '../../../../src/corpus/page/metadata/choose-authors.ts';
import { chooseTitle } from '../../../../src/corpus/page/metadata/choose-title.ts';
import { jsonLd, readFactsOf } from './read-facts-of.ts';

const TITLE = 'Low water keeps the ferry tied up';
const H1 = `<h1>${TITLE}</h1>`;
const SITE = ['Lake Post', 'lakepost.com'];
const choose = (head: string, body: string, site = SITE) => {
  const facts = readFactsOf(`<title>${TITLE}</title>${head}`, body);
  return chooseAuthors(facts, chooseTitle(facts, [])?.block, site);
};
const article = (author: unknown) => jsonLd({ '@type': 'NewsArticle', headline: TITLE, author });

describe('chooseAuthors', () => {
  test.each([
    ['a name in JSON-LD', article('Ann Lee'), H1, ['Ann Lee']],
    ['a person in JSON-LD', article({ '@type': 'Person', name: 'Ann Lee' }), H1, ['Ann Lee']],
    [
      'persons in JSON-LD',
      article([{ name: 'Ann Lee' }, { name: 'Bo van der Venn' }]),
      H1,
      ['Ann Lee', 'Bo van der Venn'],
    ],
    [
      'a person that is only referred to',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#1' } },
          { '@type': 'Person', '@id': '#1', name: 'Ann Lee' },
        ],
      }),
      H1,
      ['Ann Lee'],
    ],
    [
      'names in a meta',
      '<meta name="author" content="Ann Lee, Bo Venn and Cy Wray">',
      H1,
      ['Ann Lee', 'Bo Venn', 'Cy Wray'],
    ],
    [
      'two metas',
      '<meta name="author" content="Ann Lee"><meta name="author" content="Bo Venn">',
      H1,
      ['Ann Lee', 'Bo Venn'],
    ],
    [
      'links to authors',
      '',
      `${H1}<p>By <a rel="author">Ann Lee</a> and <a rel="author">Bo Venn</a></p>`,
      ['Ann Lee', 'Bo Venn'],
    ],
    ['a byline', '', `${H1}<div class="byline">By Ann Lee, 3 May 2019</div>`, ['Ann Lee']],
    [
      'a byline in German',
      '',
      `${H1}<div class="autor">Von Ann Lee und Bo Venn</div>`,
      ['Ann Lee', 'Bo Venn'],
    ],
    ['a line that begins with “by”', '', `${H1}<p>By Ann Lee</p>`, ['Ann Lee']],
    ['what the design shouts', '', `${H1}<div class="byline">BY ANN LEE</div>`, ['Ann Lee']],
    [
      'one of two that machines are told of',
      article('Ann Lee'),
      `${H1}<div class="byline">By <b class="author">Ann Lee</b> and <b class="author">Bo Venn</b></div>`,
      ['Ann Lee', 'Bo Venn'],
    ],
    [
      'a pseudonym where it is marked as one',
      '',
      `${H1}<a rel="author">lakewatcher</a>`,
      ['lakewatcher'],
    ],
    [
      'who wrote, not who translated',
      '',
      `${H1}<div class="byline">By Ann Lee. Translated by Bo Venn</div>`,
      ['Ann Lee'],
    ],
    [
      'a pseudonym before a label',
      '',
      `${H1}<span class="author">lakewatcher Veröffentlicht am</span>`,
      ['lakewatcher'],
    ],
    [
      'who wrote and took the pictures',
      '',
      `${H1}<div class="byline">Photos and text: Ann Lee</div>`,
      ['Ann Lee'],
    ],
    [
      'who wrote and, elsewhere, took a picture',
      '',
      `${H1}<a class="author">Ann Lee</a><figcaption>Photo: <b class="author">Ann Lee</b></figcaption>`,
      ['Ann Lee'],
    ],
    [
      'a name with hyphens for the end of a line',
      '',
      `${H1}<p>By Ann Fair&shy;child</p>`,
      ['Ann Fairchild'],
    ],
    [
      'the whole name of whom the author’s box tells',
      article('Ann'),
      `${H1}<div class="author-box">Ann Lee writes about lakes.</div>`,
      ['Ann Lee'],
    ],
    [
      'the whole name where it stands alone',
      article('Ann'),
      `${H1}<p>Ann Lee</p><p>reporter</p>`,
      ['Ann Lee'],
    ],
    [
      'a first name where the page has two of that name',
      article('Ann'),
      `${H1}<p>Ann Lee</p><p>Ann Venn</p><a href="/ann-wray">Ann Wray</a>`,
      ['Ann'],
    ],
  ])('reads %s', (_, head, body, authors) => {
    expect(choose(head, body).authors).toEqual(authors);
  });

  test.each([
    ['the site', article('Lake Post'), `${H1}`],
    ['an organisation', article({ '@type': 'Organization', name: 'Lake Water Office' }), H1],
    ['a label', '', `${H1}<span class="author">Posted on</span>`],
    ['a lone “by”', '', `${H1}<span class="byline">By</span>`],
    ['a date', '', `${H1}<span class="author">3 May 2019</span>`],
    ['an agency', '', `${H1}<span class="author">Lakeland News Agency</span>`],
    ['an address', '<meta property="article:author" content="https://lake.example/ann-lee">', H1],
    ['whoever took the picture', '', `${H1}<span class="author">Photo: Ann Lee</span>`],
    ['a translator', '', `${H1}<span class="author">Translated by Ann Lee</span>`],
    [
      'whoever took the picture, behind a label',
      '',
      `${H1}<div>Photo: <span class="author">Ann Lee</span></div>`,
    ],
    [
      'whoever took the picture, below a label',
      '',
      `${H1}<strong>Photo:</strong><p class="author">Ann Lee</p>`,
    ],
    [
      'whose picture it is by its licence',
      '',
      `${H1}<span class="author-name"><a class="license-author">Ann Lee</a></span>`,
    ],
    [
      'a translator, behind a label',
      '',
      `${H1}<div>Translated by: <span class="author">Ann Lee</span></div>`,
    ],
    ['the beginning of a phrase', '', `${H1}<span class="author">Nombre del autor</span>`],
    ['a program', '', `${H1}<span class="author">Lake Water Program</span>`],
    ['letters that stand for an agency', '', `${H1}<a rel="author">LAKEN</a>`],
    ['the name that somebody signs in with', '', `${H1}<a rel="author">ann.lee</a>`],
    ['words of two sentences', '', `${H1}<span class="author">New Waters. Focus</span>`],
    ['the address of the site', '', `${H1}<a rel="author">lakepost</a>`],
    ['a reader', '', `${H1}<div class="comments"><a rel="author">Oskar Wray</a></div>`],
  ])('never takes %s for one', (_, head, body) => {
    expect(choose(head, body).authors).toEqual([]);
  });

  test('knows the site by the words of its address, but not who has an address of their own', () => {
    expect(choose(article('Lake Post'), H1, ['LakePost.com']).authors).toEqual([]);
    expect(choose(article('Ann Lee'), H1, ['annlee.example']).authors).toEqual(['Ann Lee']);
  });

  describe('of the account that put an article into WordPress', () => {
    const account = jsonLd({
      '@graph': [
        { '@type': 'WebPage', author: { '@id': 'https://lakepost.com/#/schema/person/0ab1' } },
        {
          '@type': 'Person',
          '@id': 'https://lakepost.com/#/schema/person/0ab1',
          name: 'Ann Lee',
          url: 'https://lakepost.com/author/ann/',
        },
      ],
    });
    const meta = '<meta name="author" content="Ann Lee">';

    test.each([
      ['takes the name that the page shows', `${H1}<p>ANN LEE, 3 May 2019</p>`, ['Ann Lee']],
      ['takes no name that the page doesn’t show', H1, []],
      [
        'prefers another that a byline prints',
        `${H1}<p>By Bo Venn</p><p class="author">Ann Lee</p>`,
        ['Bo Venn'],
      ],
      [
        'knows its name in a byline with more on its line',
        `${H1}<p>By Ann Lee In Lakes And Rivers</p>`,
        ['Ann Lee'],
      ],
    ])('%s', (_, body, authors) => {
      expect(choose(account + meta, body).authors).toEqual(authors);
    });
  });

  test('tells an agency apart', () => {
    expect(choose('', `${H1}<div class="byline">By Ann Lee, Reuters</div>`)).toEqual({
      authors: ['Ann Lee'],
      agency: 'Reuters',
    });
    expect(choose(article('Reuters'), H1)).toEqual({ authors: [], agency: 'Reuters' });
  });
});
