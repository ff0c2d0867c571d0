import { findOutlet } from '../outlets.ts';
import { isEdgeFurniture } from './page-furniture.ts';
import type { PageLine } from './page-lines.ts';

export type FoundTitle = {
  /** The line as it stands on the page. */
  line: string;
  /** The title: the line without the outlet's name after it. */
  title: string;
  /** The outlet that the line ends with, as in "Iraq votes | Al Jazeera". */
  publisher?: string;
};

/** Longer lines are paragraphs. */
const MAX_CHARS = 250;
/** A title of which fewer words stand in the article may be another article's. */
const MIN_SHARE = 0.5;
/** News tells what its title says within its first paragraphs. */
const MAX_SHARED_CHARS = 5000;
/** Words that begin with the same letters count as one: "votes" and "voted". */
const STEM_CHARS = 5;

/**
 * The article's title among the lines above its first paragraph: the one that stands twice, the first
 * whose words the article uses, the one above the byline, or the only one.
 */
export function findTitle(above: readonly PageLine[], article: string): FoundTitle | undefined {
  const candidates = above.filter(isCandidate);
  const repeated = candidates.find(
    ({ text }, i) =>
      countWords(text) >= 3 && candidates.some((other, j) => j > i && other.text === text),
  );
  const found =
    repeated ?? findShared(candidates, article) ?? findAboveByline(above) ?? findOnly(candidates);
  return found && { line: found.text, ...splitOutlet(found.text) };
}

function isCandidate({ text, credits }: PageLine): boolean {
  return !credits && text.length <= MAX_CHARS && !isEdgeFurniture(text) && !/[^.]\.$/.test(text);
}

function findShared(candidates: readonly PageLine[], article: string): PageLine | undefined {
  const stems = new Set(toStems(article.slice(0, MAX_SHARED_CHARS)));
  return candidates.find(({ text }) => {
    const { title } = splitOutlet(text);
    const share = shareOf(title, stems);
    return countWords(title) >= 4 ? share >= MIN_SHARE : countWords(title) >= 2 && share === 1;
  });
}

/** The first of the lines that stand together above the author's name or the date. */
function findAboveByline(above: readonly PageLine[]): PageLine | undefined {
  const byline = above.findIndex(({ credits }) => credits?.author || credits?.date);
  let first = byline;
  while (first > 0 && isCandidate(above[first - 1]!)) first--;
  return above
    .slice(Math.max(first, 0), Math.max(byline, 0))
    .find(({ text }) => countWords(text) >= 4);
}

function findOnly(candidates: readonly PageLine[]): PageLine | undefined {
  const [only, second] = candidates;
  return only && !second && countWords(only.text) >= 3 ? only : undefined;
}

function shareOf(title: string, stems: ReadonlySet<string>): number {
  const own = toStems(title);
  return own.length === 0 ? 0 : own.filter((stem) => stems.has(stem)).length / own.length;
}

function toStems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [];
  return words.map((word) => word.slice(0, STEM_CHARS));
}

/** Parts a title from the outlet's name that pages put after it. */
function splitOutlet(line: string): Omit<FoundTitle, 'line'> {
  const match = /^(.+?)\s+(?:[|–—-]|\/\/?|»|::)\s+([^|–—»]{2,40})$/u.exec(line);
  const publisher = match && findOutlet(match[2]!);
  return publisher ? { title: match[1]!, publisher } : { title: line };
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
