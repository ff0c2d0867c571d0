/** A block with a longer line than this was not wrapped by its author: each line is a paragraph. */
const MAX_WRAP_CHARS = 120;

type Line = { start: number; end: number; breakAt: number; text: string };

/**
 * The offsets of the line breaks that end a paragraph, a heading or a list item, in order.
 * Breaks that only wrap a paragraph, or tear a sentence apart, are not among them.
 *
 * A full line without a full stop may be a wrapped paragraph's or a heading: `mayBeWrapped` tells
 * which to believe. It is right for a paragraph; of a document, ask `isHardWrapped`.
 */
export function findLineEnds(text: string, mayBeWrapped = true): number[] {
  const ends: number[] = [];
  let last: Line | undefined;
  for (const block of readBlocks(text)) {
    if (last && !isTornApart(last.text, block[0]!.text)) ends.push(last.breakAt);
    ends.push(...findEndsInBlock(block, mayBeWrapped));
    last = block.at(-1);
  }
  return ends;
}

/** Whether a document's paragraphs are broken into lines: some short line goes on in lower case. */
export function isHardWrapped(text: string): boolean {
  return readBlocks(text).some(
    (block) =>
      widthOf(block) <= MAX_WRAP_CHARS &&
      block.some((line, i) => i > 0 && isTornApart(block[i - 1]!.text, line.text)),
  );
}

/** The breaks that end something within a block of lines that no blank line parts. */
function findEndsInBlock(block: readonly Line[], mayBeWrapped: boolean): number[] {
  const width = widthOf(block);
  const pairs = block.slice(1).map((after, i) => ({ before: block[i]!, after }));
  const isWrapped =
    mayBeWrapped && width <= MAX_WRAP_CHARS && pairs.some((pair) => showsWrapping(pair, width));
  return pairs
    .filter(({ before, after }) => {
      if (LIST_MARK.test(after.text)) return true;
      if (isTornApart(before.text, after.text)) return false;
      return !isWrapped || nextWordFits(before, after, width);
    })
    .map(({ before }) => before.breakAt);
}

type Pair = { before: Line; after: Line };

/** A full line without a full stop: whoever broke it ran out of room. */
function showsWrapping({ before, after }: Pair, width: number): boolean {
  if (LIST_MARK.test(after.text) || ENDS_SENTENCE.test(before.text)) return false;
  return isTornApart(before.text, after.text) || !nextWordFits(before, after, width);
}

/** Whether the line was ended on purpose, since the next word had room on it. */
function nextWordFits(before: Line, after: Line, width: number): boolean {
  const firstWord = /^\S+/.exec(after.text)?.[0] ?? '';
  return !STARTS_LOW.test(after.text) && before.text.length + 1 + firstWord.length <= width;
}

/** Whether the second line goes on with the first one's sentence. */
function isTornApart(before: string, after: string): boolean {
  return STARTS_LOW.test(after) && !ENDS_SENTENCE.test(before) && !LIST_MARK.test(before);
}

/** A word in lower case; an address is none. */
const STARTS_LOW = /^(?!https?:)\p{Ll}/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const ENDS_SENTENCE = /[.!?…؟۔:;]["'”’»)\]]*$/;
/** A bullet, a dash or a number that begins a list item, or Markdown's heading and quotation marks. */
const LIST_MARK = /^(?:[-–—*•‣·▪■►]|#{1,6}|>|\(?\d{1,3}[.)])\s/;

/** Runs of lines that no blank line parts; none for a text of one line, which has no breaks. */
function readBlocks(text: string): Line[][] {
  if (!LINE_BREAK.test(text)) return [];
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of readLines(text)) {
    if (line.text === '') isOpen = false;
    else if (isOpen) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      isOpen = true;
    }
  }
  return blocks;
}

function widthOf(block: readonly Line[]): number {
  return block.reduce((width, line) => Math.max(width, line.text.length), 0);
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  const addLine = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const own = raw.trim();
    lines.push({ start, end: start + own.length, breakAt: to, text: own });
  };
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    addLine(match.index);
    from = match.index + match[0].length;
  }
  addLine(text.length);
  return lines;
}
