const LIST = new Intl.ListFormat('en-GB');

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  return LIST.format(names);
}
