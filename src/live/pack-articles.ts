import type { Article } from '../corpus/article.ts';

/** An article's place in a list that both sides have. */
type Packed = { articleAt: number };

/**
 * Puts its place in the list for every article in a value: a list of a thousand articles goes to
 * another thread as so many numbers, and comes out as the very articles that are known there.
 */
export function createArticlePacker(articles: readonly Article[]): (value: unknown) => unknown {
  const placeOf = new Map<unknown, number>(articles.map((article, at) => [article, at]));
  return (value) =>
    replaceObjects(value, (object) => {
      const articleAt = placeOf.get(object);
      return articleAt === undefined ? undefined : ({ articleAt } satisfies Packed);
    });
}

/** What undoes it, with the same list. */
export function createArticleUnpacker(articles: readonly Article[]): (value: unknown) => unknown {
  return (value) =>
    replaceObjects(value, (object) =>
      'articleAt' in object ? articles[(object as Packed).articleAt] : undefined,
    );
}

/** The value with other objects in the place of some; of kinds other than plain, none is looked into. */
function replaceObjects(value: unknown, replace: (object: object) => object | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((one) => replaceObjects(one, replace));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaceObjects(one, replace)]),
  );
}
