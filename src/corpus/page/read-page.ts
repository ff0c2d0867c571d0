import { type FoundTitle, findTitle } from './find-title.ts';
import {
  beginsAuthorNote,
  beginsComments,
  beginsRelated,
  isEdgeFurniture,
  isFurniture,
} from './page-furniture.ts';
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
 * and below these every line that isn't plainly the page's. A title that is known isn't looked for.
 */
export function readPage(content: string, knownTitle?: string): Page {
  const all = readPageLines(content);
  const firstProse = all.findIndex(isArticleProse);
  const hasProse = firstProse >= 0;
  const end = all.findIndex(
    (line, i) => hasProse && i > firstProse && endsArticle(line, all.slice(0, i), all.slice(i + 1)),
  );
  const lines = end < 0 ? all : all.slice(0, end);

  const first = hasProse ? firstProse : lines.length;
  const last = hasProse ? lines.findLastIndex(isArticleProse) : lines.length;
  const article = lines.slice(first, last + 1).map((line) => line.text);
  const title =
    knownTitle === undefined
      ? findTitle(lines.slice(0, first), article.join('\n'))
      : { line: knownTitle, title: knownTitle };
  const titleAt = lines.findIndex((line, i) => i < first && line.text === title?.line);
  const creditsEnd = findCreditsEnd(lines, first);

  const judge = (line: PageLine, i: number): Fate => {
    if (line.text === title?.line) return 'title';
    if (i < titleAt) return 'dropped';
    if (i < first) return judgeAbove(line, hasProse);
    if (i > last) return isInRelatedList(lines, i) ? 'dropped' : judgeBelow(line);
    if (i > first && i < creditsEnd && isBeside(line)) return 'dropped';
    return isFurniture(line.text) || isInRelatedList(lines, i) ? 'dropped' : 'body';
  };
  const judged = lines.map(judge);
  // A page of nothing but furniture is an article that looks like it.
  const fates = judged.includes('body') ? judged : judged.map((): Fate => 'body');

  const tellers = (from: number, to: number) =>
    lines.filter(
      (line, i) =>
        i >= from && i < to && line.credits && fates[i] === 'dropped' && !isInRelatedList(lines, i),
    );
  const aboveEnd = titleAt < 0 ? first : titleAt;
  return {
    ...(title && { title }),
    credits: {
      aboveTitle: tellers(0, aboveEnd),
      belowTitle: tellers(aboveEnd, Math.max(first, creditsEnd)),
      below: tellers(last + 1, lines.length),
    },
    text: cutOut(content, lines, fates),
    dropped: [...lines.filter((_, i) => fates[i] === 'dropped'), ...all.slice(lines.length)],
  };
}

/** Whether a line begins what stands under an article, and not a part of it. */
function endsArticle(
  { text }: PageLine,
  before: readonly PageLine[],
  after: readonly PageLine[],
): boolean {
  if (beginsComments(text)) return areComments(after);
  if (!beginsRelated(text) && !beginsAuthorNote(text)) return false;
  return countProse(after) <= MOST_PROSE_BEHIND * countProse(before);
}

/** Teasers and a note on the author are short beside the article. */
const MOST_PROSE_BEHIND = 0.25;

function countProse(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { isProse, text }) => sum + (isProse ? text.length : 0), 0);
}

/** Under each comment or above it stands who wrote it, or when; an article's paragraphs stand alone. */
function areComments(lines: readonly PageLine[]): boolean {
  const prose = lines.flatMap((line, i) => (line.isProse ? [{ line, above: lines[i - 1] }] : []));
  const signed = prose.filter(
    ({ line, above }) =>
      SIGNED.test(line.text) ||
      (above !== undefined && !above.isProse && /^[\p{Lu}\d@]/u.test(above.text)),
  );
  return 2 * signed.length >= prose.length;
}

/** "Oskar: I have ridden it …", "Lotte says:" */
const SIGNED = /^[\p{L}\p{N}_.-]+(?: [\p{L}\p{N}_.-]+){0,2}(?: (?:says|said|wrote|writes))?:\s/u;

/** Whether a line, where it isn't the article's, is the page's. */
function isBeside(line: PageLine): boolean {
  return line.credits !== undefined || isEdgeFurniture(line.text);
}

function isArticleProse(line: PageLine): boolean {
  return line.isProse && !isEdgeFurniture(line.text);
}

/** Above the article: what isn't the page's is a deck, and the article's. One or two words are a section. */
function judgeAbove(line: PageLine, hasProse: boolean): Fate {
  if (isBeside(line)) return 'dropped';
  const isSection = hasProse && !/[.!?]$/.test(line.text) && line.text.split(/\s+/).length < 3;
  return isSection ? 'dropped' : 'body';
}

/** Below the article: a bare link is the article's, as it may belong to its last paragraph. */
function judgeBelow(line: PageLine): Fate {
  return isBeside(line) && !/^https?:/.test(line.text) ? 'dropped' : 'body';
}

/** Some pages print the byline below the first paragraph; where it does, the line after it. */
function findCreditsEnd(lines: readonly PageLine[], first: number): number {
  let end = first + 1;
  while (end < lines.length && isBeside(lines[end]!)) end++;
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
