/**
 * Joins two lines of a paragraph. A hyphen that only divided a word goes; one that belongs to the
 * word stays. The other words of the document tell which it is, and where they don't it goes.
 */
export function joinWords(before: string, line: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  const head = /([\p{L}\p{N}]+)[-‐]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}\p{L}*/u.exec(line)?.[0];
  if (head === undefined || tail === undefined) {
    // "al-" and a name, "2019-" and a number.
    return /[\p{L}\p{N}][-‐]$/u.test(before) ? before + line : `${before} ${line}`;
  }
  const isCompound =
    !words.has(head + tail) &&
    (words.has(`${head}-${tail}`) ||
      /\p{N}|^\p{Lu}{2,}$/u.test(head) ||
      SECOND_HALVES.has(tail) ||
      (words.has(head) && words.has(tail)));
  return isCompound ? before + line : before.slice(0, -1) + line;
}

/** What news ties to the word before: "US-led", "Iran-backed". */
const SECOND_HALVES = new Set(
  'led backed based held run owned controlled aligned linked funded trained born style wide old year day month'.split(
    ' ',
  ),
);
