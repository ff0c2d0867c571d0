import type { PageLine } from './page-line.ts';

/** As many lines at either edge of a page may be its head and its foot. */
const EDGE_LINES = 3;
/** A head may stand on every other page alone. */
const MIN_PAGE_SHARE = 0.4;
/** How far the same line may lie from its place on another page, in points. */
const SAME_PLACE = 4;

/** Leaves out what stands in the same place of several pages, and the numbers of pages. */
export function dropRepeated(pages: readonly (readonly PageLine[])[]): {
  lines: PageLine[];
  dropped: string[];
} {
  const edges = pages.map(findEdges);
  const needed = Math.max(2, pages.length * MIN_PAGE_SHARE);
  const isRepeated = (line: PageLine) =>
    edges.filter((edge) => edge.flat().some((other) => isSame(line, other))).length >= needed;
  const isPageNumber = (line: PageLine) =>
    PAGE_OF.test(line.text) ||
    (/^\W*\d{1,4}\W*$/.test(line.text) && standsApart(line, pages[line.page]!));
  // Only from the edge inwards: what stands behind a line of the text is text.
  const dropped = edges.flat().flatMap((edge) => {
    const end = edge.findIndex((line) => !isRepeated(line) && !isPageNumber(line));
    return end < 0 ? edge : edge.slice(0, end);
  });
  return {
    lines: pages.flat().filter((line) => !dropped.includes(line)),
    dropped: [...new Set(dropped.map(({ text }) => text))],
  };
}

/** The lines at the top of a page and at its foot, from the edge inwards. */
function findEdges(lines: readonly PageLine[]): [top: PageLine[], foot: PageLine[]] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  return [down.slice(0, EDGE_LINES), down.slice(-EDGE_LINES).reverse()];
}

/** The same but for its numbers. */
function isSame(a: PageLine, b: PageLine): boolean {
  return Math.abs(a.y - b.y) <= SAME_PLACE && maskNumbers(a.text) === maskNumbers(b.text);
}

function maskNumbers(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

/** "Page 3", "Page 3 of 7", "3/7", "- 3 -" */
const PAGE_OF =
  /^\W*(?:page \d{1,4}(?: of \d{1,4})?|\d{1,4} ?(?:\/|of) ?\d{1,4}|[-–—] ?\d{1,4} ?[-–—])\W*$/i;

/** In units of the font's size. A year may end a paragraph, but then it stands close below it. */
const APART = 2.5;

function standsApart(line: PageLine, page: readonly PageLine[]): boolean {
  return page.every((other) => other === line || Math.abs(other.y - line.y) > line.size * APART);
}
