import type { TextRange } from '../text/sentences.ts';

/**
 * The words of a highlight before its span, of the span, and behind it. Where there is no span, or
 * not all of it lies in the highlight, the first are all.
 */
export function divideHighlight(
  text: string,
  highlight: TextRange,
  span: TextRange | undefined,
): [opening: string, answer: string, closing: string] {
  const isWithin = span !== undefined && span.start >= highlight.start && span.end <= highlight.end;
  const { start, end } = isWithin ? span : { start: highlight.end, end: highlight.end };
  return [
    text.slice(highlight.start, start),
    text.slice(start, end),
    text.slice(end, highlight.end),
  ];
}
