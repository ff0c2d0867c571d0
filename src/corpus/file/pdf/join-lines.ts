import { joinWords } from './join-words.ts';
import type { PageLine } from './page-line.ts';

/** Joins lines to paragraphs, a blank line between them. */
export function joinLines(lines: readonly PageLine[]): string {
  const words = new Set(lines.flatMap(({ text }) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []));
  const gap = findUsualGap(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || beginsParagraph(before, line, lines, gap))
      paragraphs.push(line.text);
    else paragraphs.push(joinWords(paragraphs.pop()!, line.text, words));
  });
  return paragraphs.join('\n\n');
}

/** Farther apart than that, in units of the usual gap, are paragraphs. */
const WIDER = 1.25;
/** A line that ends that far before the others' end, as a share of their length, is a last one. */
const SHORTER = 0.12;

function beginsParagraph(
  before: PageLine,
  line: PageLine,
  lines: readonly PageLine[],
  gap: number,
): boolean {
  if (LIST_MARK.test(line.text)) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.08) return true;
  const column = lines.filter(
    (other) => other.page === before.page && Math.abs(other.x - before.x) < before.size * 3,
  );
  const right = Math.max(...column.map((other) => other.right));
  const left = Math.min(...column.map((other) => other.x));
  const isShort = before.right < right - (right - left) * SHORTER;
  const endsSentence = ENDS_SENTENCE.test(before.text);
  const distance = before.y - line.y;
  // Up, or on another page: the text goes on in another column.
  if (line.page !== before.page || distance <= 0)
    return endsSentence && !/^\p{Ll}/u.test(line.text);
  if (distance > gap * WIDER) return true;
  const isIndented = line.x - left > line.size * 0.7 && line.x - before.x > line.size * 0.7;
  return isIndented || (isShort && (endsSentence || !/^\p{Ll}/u.test(line.text)));
}

const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*$/;
const LIST_MARK = /^(?:[•‣·▪■►–—]|\(?\d{1,2}[.)])\s/;

/** The distance between lines of a paragraph: that which is most often there. */
function findUsualGap(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const gap = before && before.page === line.page ? Math.round(before.y - line.y) : 0;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  const [usual] = [...counts].toSorted(([a, n], [b, m]) => m - n || a - b);
  return usual?.[0] ?? Number.POSITIVE_INFINITY;
}
