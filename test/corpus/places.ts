import {
  type ArticleOrdinal,
  type PassageOrdinal,
  toArticleOrdinal,
  toPassageOrdinal,
} from '../../src/corpus/ordinals.ts';

export function passagesAt(...places: readonly number[]): PassageOrdinal[] {
  return places.map(toPassageOrdinal);
}

export function articlesAt(...places: readonly number[]): ArticleOrdinal[] {
  return places.map(toArticleOrdinal);
}
