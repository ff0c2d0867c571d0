import { expect, it } from 'vitest';
import { dropRepeated } from '../../../../src/corpus/file/pdf/drop-repeated.ts';
import type { PageLine } from '../../../../src/corpus/file/pdf/page-line.ts';

const line = (page: number, y: number, text: string): PageLine => ({
  text,
  page,
  x: 50,
  y,
  right: 450,
  size: 10,
});
const kept = (pages: readonly (readonly PageLine[])[]) =>
  dropRepeated(pages).lines.map(({ text }) => text);

it('drops the heads and feet of pages, whatever number they bear', () => {
  const pages = [0, 1, 2].map((page) => [
    line(page, 800, `Wexmere Post ${page + 1}`),
    line(page, 700, `Report ${'abc'[page]}`),
    line(page, 688, 'It was so.'),
    line(page, 676, `And ${'xyz'[page]} was glad.`),
    line(page, 664, `It ended on day ${page}.`),
    line(page, 640 - page * 20, 'The end.'),
    line(page, 40, `${page + 1}`),
  ]);
  expect(kept(pages)).toEqual(
    [0, 1, 2].flatMap((page) => [
      `Report ${'abc'[page]}`,
      'It was so.',
      `And ${'xyz'[page]} was glad.`,
      `It ended on day ${page}.`,
      'The end.',
    ]),
  );
  expect(dropRepeated(pages).dropped).toContain('Wexmere Post 2');
});

it('drops a page’s number, and no year that ends a paragraph', () => {
  const text = [line(0, 700, 'The tram was built in'), line(0, 688, '1917')];
  expect(kept([[...text, line(0, 40, '7')]])).toEqual(['The tram was built in', '1917']);
  expect(kept([[...text, line(0, 664, 'Page 1 of 1')]])).toEqual(['The tram was built in', '1917']);
});
