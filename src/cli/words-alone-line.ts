/** What is said once, at the start, where the networks can't run. */
export function wordsAloneLine(reason: string): string {
  return `The bot goes by words alone, because its networks can’t run: ${reason}`;
}
