import { describe, expect, test } from 'vitest';
import { chooseTitle } from '../../../../src/corpus/page/metadata/choose-title.ts';
import { siteNames } from '../../../../src/corpus/page/metadata/site-names.ts';
import { jsonLd, readFactsOf } from './read-facts-of.ts';

const TITLE = 'Low water keeps the ferry tied up';
const titleOf = (head: string, body: string, url?: string) => {
  const facts = readFactsOf(head, body);
  return chooseTitle(facts, siteNames(facts, url))?.title;
};

describe('chooseTitle', () => {
  test.each([
    [
      'a heading that the metadata repeats',
      `<title>${TITLE} | Lake Post</title>`,
      `<h1>${TITLE}</h1>`,
    ],
    [
      'a second heading under a section',
      `<meta property="og:title" content="${TITLE}">`,
      `<h1>Water and Roads</h1><h2>${TITLE}</h2>`,
    ],
    [
      'what only JSON-LD says',
      jsonLd({ '@type': 'NewsArticle', headline: TITLE }),
      '<h1><a href="/">Lake Post</a></h1>',
    ],
    [
      'a paragraph that shows what the metadata says',
      `<meta property="og:title" content="${TITLE}">`,
      `<h1>What moves the people here</h1><p class="t">${TITLE}</p>`,
    ],
    ['the only heading of a page that says nothing', '<title>Home</title>', `<h1>${TITLE}</h1>`],
    [
      'a heading without its kicker',
      `<title>${TITLE}</title>`,
      `<h1><span class="kicker">Lake life</span> ${TITLE}</h1>`,
    ],
    [
      'a heading without what stands above it',
      `<title>${TITLE}</title>`,
      `<h1>On the lake ${TITLE}</h1>`,
    ],
    [
      'two headings that the metadata joins',
      '<title>Low water: The ferry is tied up</title>',
      '<h1>Low water:</h1><h1>The ferry is tied up</h1>',
      'Low water: The ferry is tied up',
    ],
    [
      'a heading that goes on where the metadata was cut off',
      '<meta property="og:title" content="Low water keeps the ">',
      '<h1>Low water keeps the “old ferry” tied up</h1>',
      'Low water keeps the “old ferry” tied up',
    ],
  ])('takes %s', (_, head, body, title = TITLE) => {
    expect(titleOf(head, body)).toBe(title);
  });

  test.each([
    [
      'behind the title',
      `<title>${TITLE} - Lake Post</title><meta property="og:site_name" content="Lake Post">`,
    ],
    [
      'before the title',
      `<title>Lake Post: ${TITLE}</title><meta property="og:site_name" content="Lake Post">`,
    ],
  ])('leaves out the site’s name %s', (_, head) => {
    expect(titleOf(head, '')).toBe(TITLE);
  });

  test('knows a site’s name by its address', () => {
    const head = `<title>${TITLE} | The Lake Post</title>`;
    expect(titleOf(head, '', 'https://www.thelakepost.example/a')).toBe(TITLE);
  });

  test('never takes the site’s name for a title', () => {
    const head = '<title>Lake Post</title><meta property="og:site_name" content="Lake Post">';
    expect(titleOf(head, '<h1>Lake Post</h1>')).toBeUndefined();
  });
});
