/**
 * The names in "A, B and C". Where it isn't plain that every piece is a name, as in "Jane Roe,
 * Baghdad", the whole stays one.
 * @param isData whether it comes from data, where commas stand between names alone
 */
export function splitByline(byline: string, isData = false): readonly string[] {
  if (byline === '') return [];
  const names = byline.split(/\s*(?:,\s*(?:and\s|&\s)?|\s(?:and|&)\s)\s*/);
  const isList =
    (isData || /\s(?:and|&)\s/.test(byline)) && names.every((name) => /\S\s+\S/.test(name));
  return isList ? names : [byline];
}
