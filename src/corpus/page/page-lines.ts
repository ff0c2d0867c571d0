import { findLineEnds, isHardWrapped } from '../../text/line-ends.ts';
import type { TextRange } from '../../text/sentences.ts';
import { DATELINE } from '../lead.ts';
import { type Credits, readCredits } from './credits.ts';
import { isEdgeFurniture } from './page-furniture.ts';

/** A paragraph or a line of a copied page, without the space around it. */
export type PageLine = TextRange & {
  text: string;
  /** What it tells about the article, when it stands beside it. */
  credits?: Credits;
  isProse: boolean;
  /** Whether a blank line stands above it. */
  afterBlank: boolean;
};

/** Divides a copied page into its lines; a paragraph that is wrapped over several is one. */
export function readPageLines(content: string): PageLine[] {
  const lines: PageLine[] = [];
  const mayBeWrapped = isHardWrapped(content);
  for (const run of findRuns(content)) {
    const ends = findLineEnds(content.slice(run.start, run.end), mayBeWrapped).map(
      (end) => run.start + end,
    );
    let from = run.start;
    for (const to of [...ends, run.end]) {
      const line = readLine(content, from, to);
      if (line) {
        const gap = content.slice(lines.at(-1)?.end ?? 0, line.start);
        lines.push({ ...line, afterBlank: BLANK_LINE.test(gap) });
      }
      from = to;
    }
  }
  return lines;
}

/**
 * Lines that are plainly their own (a byline, a date, a button, a dateline's paragraph) part the
 * page, so that none of them is taken for the first line of a wrapped paragraph.
 */
function findRuns(content: string): TextRange[] {
  const runs: TextRange[] = [];
  let start = 0;
  for (const match of content.matchAll(/[^\n\r]+/g)) {
    const text = match[0].trim();
    const end = match.index + match[0].length;
    if (text.length > MAX_SINGLE_CHARS) continue;
    if (DATELINE.test(text)) {
      runs.push({ start, end: match.index });
      start = match.index;
    } else if (readCredits(text) || isEdgeFurniture(text)) {
      runs.push({ start, end: match.index }, { start: match.index, end });
      start = end;
    }
  }
  runs.push({ start, end: content.length });
  return runs.filter((run) => run.end > run.start);
}

const BLANK_LINE = /(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)/;
/** Longer lines are paragraphs. */
const MAX_SINGLE_CHARS = 200;

function readLine(
  content: string,
  from: number,
  to: number,
): Omit<PageLine, 'afterBlank'> | undefined {
  const raw = content.slice(from, to);
  const text = raw.trim();
  if (text === '') return undefined;
  const start = from + raw.length - raw.trimStart().length;
  const credits = text.length <= MAX_SINGLE_CHARS ? readCredits(text) : undefined;
  return {
    start,
    end: start + text.length,
    text,
    isProse: !credits && isProse(text),
    ...(credits && { credits }),
  };
}

/** Whether a line reads as a sentence of an article rather than as a headline or a label. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words >= 25) return true;
  const minWords = DATELINE.test(text) ? 6 : 8;
  return words >= minWords && /[.!…؟۔]["'”’»)\]]*$/.test(text);
}
