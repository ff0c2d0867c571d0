import { type FoundTitle, findTitle } from './find-title.ts';
import { beginsComments, beginsRelated, isEdgeFurniture, isFurniture } from './page-furniture.ts';
import { type PageLine, readPageLines } from './page-lines.ts';

/** A copied page, taken apart. */
export type Page = {
  title?: FoundTitle;
  /** The lines that tell about the article, above its title, below it, and below the article. */
  credits: {
    aboveTitle: readonly PageLine[];
    belowTitle: readonly PageLine[];
    below: readonly PageLine[];
  };
  /** The article, cut out of the page: its words as they stand. */
  text: string;
  /** Lines that are neither the title nor in the text. */
  dropped: readonly PageLine[];
};

/** What becomes of a line. */
type Fate = 'body' | 'title' | 'dropped';

/**
 * Finds the article in a copied page: everything from its first paragraph to its last, and above
 * and below these every line that isn't plainly the page's.
 */
export function readPage(content: string): Page {
  const all = readPageLines(content);
  const firstProse = all.findIndex(isArticleProse);
  const commentsAt = all.findIndex((line, i) => i > firstProse && beginsComments(line.text));
  const lines = commentsAt < 0 || firstProse < 0 ? all : all.slice(0, commentsAt);
  const comments = all.slice(lines.length);

  const first = firstProse < 0 ? lines.length : firstProse;
  const last = firstProse < 0 ? lines.length : lines.findLastIndex(isArticleProse);
  const above = lines.slice(0, first);
  const title = findTitle(
    above,
    lines
      .slice(first, last + 1)
      .map((line) => line.text)
      .join('\n'),
  );
  const titleAt = title ? above.findIndex((line) => line.text === title.line) : above.length;
  const creditsEnd = findCreditsEnd(lines, first);

  const fates = lines.map((line, i): Fate => {
    if (title && line.text === title.line) return 'title';
    if (i < first) return i >= titleAt || !title ? judgeAbove(line) : 'dropped';
    if (i > last) return isInRelatedList(lines, i) ? 'dropped' : judgeBelow(line);
    if (i > first && i < creditsEnd)
      return line.credits || isEdgeFurniture(line.text) ? 'dropped' : 'body';
    return isFurniture(line.text) || isInRelatedList(lines, i) ? 'dropped' : 'body';
  });
  // A page of nothing but furniture is an article that looks like it.
  const body = fates.includes('body') ? fates : fates.map((): Fate => 'body');

  const tells = (line: PageLine, i: number) => line.credits !== undefined && body[i] === 'dropped';
  return {
    ...(title && { title }),
    credits: {
      aboveTitle: lines.filter((line, i) => i < titleAt && tells(line, i)),
      belowTitle: lines.filter(
        (line, i) => i >= titleAt && i < Math.max(first, creditsEnd) && tells(line, i),
      ),
      below: lines.filter((line, i) => i > last && tells(line, i)),
    },
    text: cutOut(content, lines, body),
    dropped: [...lines.filter((_, i) => body[i] === 'dropped'), ...comments],
  };
}

function isArticleProse(line: PageLine): boolean {
  return line.isProse && !isEdgeFurniture(line.text);
}

/** Above the article: what isn't the page's is a deck, and the article's. One or two words are a section. */
function judgeAbove(line: PageLine): Fate {
  if (line.credits || isEdgeFurniture(line.text)) return 'dropped';
  return line.text.split(/\s+/).length >= 3 || /[.!?]$/.test(line.text) ? 'body' : 'dropped';
}

/** Below the article: a bare link is the article's, as it may belong to its last paragraph. */
function judgeBelow(line: PageLine): Fate {
  if (/^https?:/.test(line.text)) return 'body';
  return line.credits || isEdgeFurniture(line.text) || beginsRelated(line.text)
    ? 'dropped'
    : 'body';
}

/** Some pages print the byline below the first paragraph; where it does, the line after it. */
function findCreditsEnd(lines: readonly PageLine[], first: number): number {
  let end = first + 1;
  while (end < lines.length && (lines[end]!.credits || isEdgeFurniture(lines[end]!.text))) end++;
  const hasByline = lines
    .slice(first + 1, end)
    .some(
      ({ credits }) =>
        credits?.author || credits?.dateLabel || (credits?.publisher && credits.date),
    );
  return hasByline ? end : first;
}

/** Whether the line is "Related articles" or one of the headlines below it, up to a blank line or a paragraph. */
function isInRelatedList(lines: readonly PageLine[], i: number): boolean {
  let at = i;
  while (at > 0 && !lines[at]!.isProse && !beginsRelated(lines[at]!.text)) at--;
  const list = lines.slice(at, i + 1);
  if (!beginsRelated(list[0]!.text) || lines[i]!.isProse) return false;
  const isSpaced = lines[at + 1]?.afterBlank === true;
  return isSpaced || list.slice(1).every((line) => !line.afterBlank);
}

/** The body's lines with the space between them as it stands; where others stood between, a blank line. */
function cutOut(content: string, lines: readonly PageLine[], fates: readonly Fate[]): string {
  const pieces: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    if (fates[i] !== 'body') return;
    const last = pieces.at(-1);
    if (last && fates[i - 1] === 'body') last.end = line.end;
    else pieces.push({ start: line.start, end: line.end });
  });
  return pieces.map(({ start, end }) => content.slice(start, end)).join('\n\n');
}
