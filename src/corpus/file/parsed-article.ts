import type { Article } from '../article.ts';
import type { Problem } from '../problem.ts';
import type { TextEncoding } from './text-encoding.ts';

/** A file of the corpus as it was read, before its format is looked at. */
export type SourceFile = {
  /** The id its article will have. */
  id: string;
  path: string;
  /** Decoded, without a byte-order mark. */
  content: string;
};

/** Prose of a page that is not in its article's text. */
export type LeftOut = {
  /** Of the words of all the page's prose, 0 to 1. */
  share: number;
  /** The first words of it. */
  begins: string;
};

/** What a format's parser made of a file: no article when a problem of severity `error` says why. */
export type ParsedArticle = {
  article?: Article;
  problems: readonly Problem[];
  /** Lines of the file that were taken for the page around the article, and left out of its text. */
  dropped: readonly string[];
  /** Absent where nothing was left out. */
  leftOut?: LeftOut;
  /** Of a file that was read as text. */
  encoding?: TextEncoding;
};

/** A file that isn't served, and why. */
export function refuseFile(path: string, fault: Pick<Problem, 'line' | 'message'>): ParsedArticle {
  return { problems: [{ path, severity: 'error', ...fault }], dropped: [] };
}
