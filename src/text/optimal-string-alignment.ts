/**
 * The optimal string alignment distance of two words: letters left out, put in, taken for another, or
 * swapped with their neighbour; no letter is edited twice. Counts to `limit` and returns
 * `limit + 1` beyond it.
 *
 * natural's distance gives the same numbers, but keeps an object for each pair of letters: too
 * slow to try a word against a whole vocabulary.
 */
export function measureEditDistance(a: string, b: string, limit: number): number {
  const tooMany = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooMany;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }

  // Row `i` holds the slips between the first `i` letters of `a` and all beginnings of `b`.
  const width = endB - start;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= width; j += 1) last.push(j);
  let row: number[] = [];
  for (let i = 1; i <= endA - start; i += 1) {
    const letter = a.charCodeAt(start + i - 1);
    row[0] = i;
    let fewest = i;
    for (let j = 1; j <= width; j += 1) {
      const other = b.charCodeAt(start + j - 1);
      let slips = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (letter === other ? 0 : 1),
      );
      const isSwapped =
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(start + j - 2) &&
        a.charCodeAt(start + i - 2) === other;
      if (isSwapped) slips = Math.min(slips, beforeLast[j - 2]! + 1);
      row[j] = slips;
      fewest = Math.min(fewest, slips);
    }
    // A swap looks two rows back, and adds a slip to what stood there.
    if (fewest > tooMany) return tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[width]!, tooMany);
}
