import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../src/input/read-lines.ts';

async function* stream(chunks: readonly (Uint8Array | string)[]) {
  yield* chunks;
}

async function read(...chunks: (Uint8Array | string)[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(stream(chunks))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('gives the same lines however the bytes are cut into chunks', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ğ', '日', '😀', '\n', '\r\n', ' ') });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (content, cuts) => {
        const bytes = Buffer.from(content);
        const places = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length].sort(
          (a, b) => a - b,
        );
        const chunks = places.slice(1).map((end, n) => bytes.subarray(places[n], end));
        const expected = content
          .replace(/\n$/, '')
          .split('\n')
          .map((line, n) => ({ number: n + 1, text: line.replace(/\r$/, ''), isUtf8: true }))
          .filter(() => content !== '');
        expect(await read(...chunks)).toEqual(expected);
      }),
    );
  });

  it('yields a line before the next one has arrived', async () => {
    const reader = readLines(
      (async function* () {
        yield 'first\n';
        throw new Error('the second never comes');
      })(),
    );
    expect((await reader.next()).value).toMatchObject({ number: 1, text: 'first' });
  });

  it('yields blank lines, though none after the last line end', async () => {
    expect((await read('\n  \nthird\n')).map(({ text }) => text)).toEqual(['', '  ', 'third']);
    expect(await read('')).toEqual([]);
  });

  it('marks the line that is not UTF-8, and no other', async () => {
    const lines = await read('good\n', Buffer.of(0x61, 0xff), '\nlast');
    expect(lines.map(({ isUtf8 }) => isUtf8)).toEqual([true, false, true]);
    expect(lines[1]!.text).toBe('a\uFFFD');
  });

  it('does not end a line at separators that JSON allows in strings', async () => {
    expect(await read('a\u2028b\u2029c\u0085d')).toHaveLength(1);
  });

  it('drops a byte order mark at the very start alone', async () => {
    expect((await read('\uFEFFa\n\uFEFFb')).map(({ text }) => text)).toEqual(['a', '\uFEFFb']);
  });
});
