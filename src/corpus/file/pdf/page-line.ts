/** A line of a page. Lengths are in points; y counts from the foot of the page. */
export type PageLine = {
  text: string;
  page: number;
  x: number;
  y: number;
  right: number;
  size: number;
};

/** A piece of a line, as the file draws it. */
export type TextItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
};

/** Puts the pieces of a page together to lines, in the order in which the file draws them. */
export function readLines(items: readonly TextItem[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine | undefined;
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    if (str !== '') {
      if (line && Math.abs(line.y - y) <= Math.max(line.size, fontSize) / 2) {
        const isApart = x - line.right > fontSize * WORD_GAP && !/\s$/.test(line.text);
        line.text += isApart && !/^\s/.test(str) ? ` ${str}` : str;
        line.right = Math.max(line.right, x + width);
        // A note's mark is smaller than what it stands beside.
        line.size = Math.max(line.size, fontSize);
      } else {
        line = { text: str, page, x, y, right: x + width, size: fontSize };
        lines.push(line);
      }
    }
    if (hasEOL) line = undefined;
  }
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** In units of the font's size: letters are nearer to each other, words farther apart. */
const WORD_GAP = 0.2;
