import { isUtf8 } from 'node:buffer';

export type Line = {
  /** From 1. */
  number: number;
  /** Without its line end. Bytes that are not UTF-8 have become U+FFFD. */
  text: string;
  isUtf8: boolean;
};

const LINE_FEED = 0x0a;

/**
 * Yields the lines of a stream, blank ones too, in order, each as soon as it is read. A line end at
 * the very end starts no further line.
 *
 * Only `\n` and `\r\n` end a line. Node's readline also splits at U+2028 and U+2029, which JSON
 * allows inside a string.
 */
export async function* readLines(stream: AsyncIterable<unknown>): AsyncGenerator<Line> {
  let number = 0;
  // What stands before the line's end so far: joined once, so that a long line costs linear time.
  let pieces: Uint8Array[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      number += 1;
      yield toLine(number, [...pieces, bytes.subarray(start, end)]);
      pieces = [];
      start = end + 1;
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start));
  }
  if (pieces.length > 0) yield toLine(number + 1, pieces);
}

function toLine(number: number, pieces: readonly Uint8Array[]): Line {
  const bytes = pieces.length === 1 ? Buffer.from(pieces[0]!) : Buffer.concat(pieces);
  const text = bytes.toString('utf8');
  const from = number === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return {
    number,
    text: text.slice(from, text.endsWith('\r') ? -1 : undefined),
    isUtf8: isUtf8(bytes),
  };
}
