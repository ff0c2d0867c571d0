import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/corpus/file/parse-article.ts';

const paragraph = (subject: string) =>
  `<p>${subject} crossed the oldest bridge over the Tigris in Mosul on Saturday, three years after it was destroyed.</p>`;
const body = ['The mayor', 'A baker', 'An engineer', 'The governor'].map(paragraph).join('');
const read = (aside: string, text = body) =>
  parseArticle(
    {
      id: 'a',
      path: 'corpus/a.html',
      content: `<html><head><title>Mosul bridge reopens</title></head><body><article><h1>Mosul bridge reopens</h1>${text}</article>${aside}</body></html>`,
    },
    'html',
  );
const box = (inner: string) => `<div class="box"><div>${inner}</div></div>`;
const long = (subject: string) =>
  `<p>${subject} was told to wait for two more years until the masons had cut the last stone by hand, and waited.</p>`;

describe('what was left out of a page', () => {
  it('is measured, and warned of where it is more than a tenth', async () => {
    const { article, leftOut, problems } = await read(box(long('Everybody else in the old town')));
    expect(article!.text).not.toContain('Everybody else');
    expect(leftOut).toEqual({
      share: 26 / (26 + 76),
      begins: 'Everybody else in the old town was told to wait for two more years until the…',
    });
    expect(problems).toEqual([
      {
        path: 'corpus/a.html',
        severity: 'warning',
        message: expect.stringMatching(
          /^leaves out 25 % of the page's prose, from “Everybody else/,
        ),
      },
    ]);
  });

  it('is not warned of where it is little', async () => {
    const more = ['A mason', 'A driver', 'A teacher', 'A nurse'].map(paragraph).join('');
    const { leftOut, problems } = await read(
      box('<p>Everybody else was told to wait for two more years, and waited.</p>'),
      body + more,
    );
    expect(leftOut?.share).toBe(12 / (12 + 152));
    expect(problems).toEqual([]);
  });

  it.each([
    ['comments', `<div class="comments">${long('A reader')}</div>`],
    ['a footer', `<footer>${long('A reader')}</footer>`],
    ['what is hidden', `<div style="display: none">${long('A reader')}</div>`],
    ['the text under a picture', `<figcaption>${long('A reader')}</figcaption>`],
    ['a notice', box(long('Whoever reads our privacy notice'))],
    [
      'another article’s summary',
      box(`<a href="/b">Five books about the marshes</a>${long('It')}`),
    ],
    ['a summary that is cut off', box(long('It').replace('waited.', 'waited…'))],
    ['links', box(long('It').replace(/<p>(.*)<\/p>/, '<p><a href="/b">$1</a></p>'))],
    ['a paragraph that stands twice', box(paragraph('A baker'))],
  ])('is not %s', async (_, aside) => {
    expect(await read(aside)).toMatchObject({ problems: [] });
  });
});
