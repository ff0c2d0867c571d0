/**
 * The names in "A, B and C". Where it isn't plain that every piece is a name, as in "Jane Roe,
 * Baghdad", the whole stays one.
 */
export function splitByline(byline: string): readonly string[] {
  if (byline === '') return [];
  const names = byline.split(/\s*(?:,\s*(?:and\s|&\s)?|\s(?:and|&)\s)\s*/);
  const isList =
    (/\s(?:and|&)\s/.test(byline) || names.length > 2) &&
    names.every((name) => /\S\s+\S/.test(name));
  return isList ? names : [byline];
}
