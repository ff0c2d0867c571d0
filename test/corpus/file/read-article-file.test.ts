import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ArticleFormat, readArticleFile } from '../../../src/corpus/file/read-article-file.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';
import { makeDocx, zip } from './make-docx.ts';
import { makePdf } from './pdf/make-pdf.ts';

const read = (bytes: Uint8Array, format: ArticleFormat) =>
  readArticleFile({ id: 'a', path: `corpus/a.${format}`, bytes }, format);
const refusal = async (bytes: Uint8Array, format: ArticleFormat) => {
  const { article, problems } = await read(bytes, format);
  expect(article).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'error', path: `corpus/a.${format}` });
  return problems[0]!.message;
};

const paragraphs = [
  'The council of Torvale voted on Sunday to keep its tram, with nine votes against four.',
  'The two cars get new brakes, and the line is to be painted before the winter comes.',
];

describe('a page that Chromium saved as one file and printed', async () => {
  const [archive, print] = await Promise.all([
    read(readFileSync('test/fixtures/documents/saved.mhtml'), 'web-archive'),
    read(readFileSync('test/fixtures/documents/printed.pdf'), 'pdf'),
  ]);
  const facts = {
    headline: {
      text: 'Lock keepers of Wexmere count four thousand boats in one summer',
      kind: 'title',
    },
    authors: ['Lena Osgard'],
    date: { iso: '2021-09-14', precision: 'day', inferred: false },
  };

  it('tells its source, and holds no word of the frame beside it', () => {
    expect(archive.problems).toEqual([]);
    expect(archive.article).toMatchObject({
      ...facts,
      publisher: { name: 'Wexmere Post' },
      url: 'https://wexmere.example/news/locks',
    });
    expect(archive.article!.text).not.toContain('Buy a boat');
  });

  it('gives the same text from paper as from the web', () => {
    expect(print.problems).toEqual([]);
    expect(print.article).toMatchObject(facts);
    expect(print.article!.text).toBe(archive.article!.text);
    expect(splitPassages(print.article!)).toHaveLength(12);
  });

  it('loses the heads and feet of its paper alone', () => {
    expect(print.dropped).toEqual([
      'Wexmere Post · 14 September 2021',
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
      'By Lena Osgard',
      '14 September 2021',
    ]);
  });
});

describe('a Word document', () => {
  it.each(['Title', 'Heading1'] as const)('is read, its %s as the headline', async (style) => {
    const { article, problems } = await read(
      makeDocx([
        { text: 'Torvale votes to keep its tram', style },
        { text: 'By Dilan Merrow' },
        { text: '21 May 2017' },
        ...paragraphs.map((text) => ({ text })),
      ]),
      'word',
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      headline: { text: 'Torvale votes to keep its tram', kind: 'title' },
      authors: ['Dilan Merrow'],
      date: { iso: '2017-05-21', inferred: false },
      text: paragraphs.join('\n\n'),
    });
  });

  it('is refused where it is encrypted, none, or unpacks without end', async () => {
    const encrypted = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await refusal(encrypted, 'word')).toMatch(/^is encrypted, or older than \.docx: /);
    expect(await refusal(Buffer.from('Text'), 'word')).toMatch(/^is no Word document: /);
    expect(await refusal(zip({ 'a.txt': 'Text' }), 'word')).toMatch(/^is no Word document: /);
    expect(await refusal(zip({ 'word/document.xml': '' }, 2 ** 30), 'word')).toMatch(
      /^unpacks to more than an article: /,
    );
  });
});

describe('a PDF', () => {
  it('is read without its properties', async () => {
    const lines = [
      { text: 'Torvale votes to keep its tram', y: 760, size: 18 },
      { text: 'The council of Torvale voted on Sunday to keep its', y: 700 },
      { text: 'tram, with nine votes against four, and to paint it.', y: 688 },
    ];
    const { article } = await read(makePdf([lines]), 'pdf');
    expect(article).toMatchObject({
      headline: { text: 'Torvale votes to keep its tram' },
      text: 'The council of Torvale voted on Sunday to keep its tram, with nine votes against four, and to paint it.',
    });
    expect(article).not.toHaveProperty('date');
  });

  it('is refused where it is encrypted, holds pictures alone, is none, or a book', async () => {
    expect(await refusal(makePdf([[{ text: 'a', y: 9 }]], true), 'pdf')).toBe(
      'is encrypted: save it without a password',
    );
    expect(await refusal(makePdf([[]]), 'pdf')).toMatch(/^holds pictures of text, or none: .*OCR/);
    expect(await refusal(Buffer.from('%PDF-1.4 broken'), 'pdf')).toMatch(
      /^can't be read as a PDF: /,
    );
    const book = Array.from({ length: 101 }, () => [{ text: 'a', y: 9 }]);
    expect(await refusal(makePdf(book), 'pdf')).toMatch(/^has 101 pages, at most 100: /);
  });
});

it.each(['mail', 'web-archive', 'word', 'pdf'] as const)(
  'an empty %s is refused',
  async (format) => {
    expect(await refusal(Buffer.from(''), format)).toMatch(/^is empty: /);
  },
);
