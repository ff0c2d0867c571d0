/** What is said where the folder of vectors can't be written. */
export function unkeptLine(cacheDir: string, reason: string): string {
  return `The articles’ vectors can’t be kept in ${cacheDir}, so every start makes them again (${reason}): give the bot the right to write there, or set CACHE_DIR to another folder.`;
}
