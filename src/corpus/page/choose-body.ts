import type { Block } from './read-blocks.ts';

/** Paragraphs of at least so many words that are hardly links are prose. */
export const PROSE_WORDS = 12;
const FEWEST_DECK_WORDS = 8;
const FEWEST_GAP_WORDS = 8;
const MOST_LINKS_IN_PROSE = 0.25;
/** What is a link nearly from end to end leads to another article. */
export const TEASER_LINKS = 0.8;
/** How far above its first paragraph an article's title may stand. */
const MAX_DECK_BLOCKS = 30;
/** Where less of a page's prose than this was found, it was not the article. */
const LEAST_SHARE = 0.3;
/** Nor where so much prose, as a share of what was found, stands between it and the title. */
const MOST_PASSED_OVER = 0.5;
/** Where more of what was found than this stands beside the article, it is the article. */
const MOST_BESIDE = 0.5;
const MOST_LABEL_WORDS = 8;
const ENDS_SENTENCE = /[.!?…؟。]["'”’»)\]]*$/u;

/**
 * Which blocks of a page are the article's, beginning with those that Readability found: without
 * links to other articles, what is written under pictures, what stands beside an article or tells
 * about it, and headings at the end with nothing below them; with the deck that stands between title
 * and text, and the paragraphs that it took for the page's in between. A page of whose prose it found
 * little, or what stands far below the title, is read from the title on, all that is prose.
 *
 * @param found the texts of the blocks that Readability kept, in the order of the page
 * @param titleBlock the place of the title in `blocks`, where the page shows it
 */
export function chooseBody(
  blocks: readonly Block[],
  found: readonly string[],
  titleBlock: number | undefined,
): boolean[] {
  const marked = markFound(blocks, found);
  const isWhole = isMostlyAround(blocks.filter((_, at) => marked[at]));
  const candidates = isAmiss(blocks, marked, titleBlock)
    ? blocks.map((block, at) => isProse(block) && at >= (titleBlock ?? 0))
    : marked;
  const own = candidates.map((isCandidate, at) => {
    const block = blocks[at]!;
    const isOther = isTeaser(block) || block.isCaption || (!isWhole && standsAround(block));
    return isCandidate && !isOther;
  });
  const cut = dropLabelsAtEnd(blocks, own);
  const chosen = cut.includes(true) ? cut : marked;
  const first = chosen.indexOf(true);
  const last = chosen.lastIndexOf(true);
  return blocks.map((block, at) => {
    if (chosen[at]) return true;
    if (isApart(block)) return false;
    const isInside = first < at && at < last;
    if (isInside) return countWords(block) >= FEWEST_GAP_WORDS;
    const isDeck =
      titleBlock !== undefined &&
      titleBlock < at &&
      at < first &&
      first - at <= MAX_DECK_BLOCKS &&
      (block.level > 0 || ENDS_SENTENCE.test(block.text));
    return isDeck && countWords(block) >= FEWEST_DECK_WORDS;
  });
}

/** Whether what was found is not the page's article. */
function isAmiss(
  blocks: readonly Block[],
  marked: readonly boolean[],
  titleBlock: number | undefined,
): boolean {
  const words = sumWords(blocks.filter((block, at) => marked[at] && block.linkShare < 0.5));
  const passedOver =
    titleBlock === undefined ? [] : blocks.slice(titleBlock + 1, Math.max(0, marked.indexOf(true)));
  return (
    words < LEAST_SHARE * sumWords(blocks.filter(isProse)) ||
    sumWords(passedOver.filter(isProse)) > MOST_PASSED_OVER * words
  );
}

function isMostlyAround(found: readonly Block[]): boolean {
  const text = found.filter(({ linkShare }) => linkShare < 0.5);
  return sumWords(text.filter(standsAround)) > MOST_BESIDE * sumWords(text);
}

/** "Related articles", when these are gone. */
function dropLabelsAtEnd(blocks: readonly Block[], chosen: readonly boolean[]): boolean[] {
  const last = blocks.findLastIndex((block, at) => chosen[at] && !isLabel(block));
  return chosen.map((isChosen, at) => isChosen && at <= last);
}

function isLabel(block: Block): boolean {
  const { text, level } = block;
  return level > 0
    ? !text.endsWith('.')
    : text.endsWith(':') && countWords(block) <= MOST_LABEL_WORDS;
}

/** Finds the texts among the blocks, each once, in order as far as it goes. */
function markFound(blocks: readonly Block[], found: readonly string[]): boolean[] {
  const left = new Map<string, number>();
  for (const text of found) left.set(text, (left.get(text) ?? 0) + 1);
  return blocks.map(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count > 0;
  });
}

/** Whether a block is a paragraph of at least so many words that is hardly links. */
export function isProse(block: Block): boolean {
  return !isApart(block) && countWords(block) >= PROSE_WORDS;
}

/** Whether a block that Readability left out is no part of an article. */
function isApart(block: Block): boolean {
  const { isCaption, isHidden, linkShare } = block;
  return standsAround(block) || isCaption || isHidden || linkShare >= MOST_LINKS_IN_PROSE;
}

function standsAround({ beside, isCredit }: Block): boolean {
  return beside || isCredit;
}

function isTeaser(block: Block): boolean {
  return block.linkShare >= TEASER_LINKS && countWords(block) > 1;
}

function sumWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block), 0);
}

function countWords({ text }: Block): number {
  return text.split(' ').length;
}
