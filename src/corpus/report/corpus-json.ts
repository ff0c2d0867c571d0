import type { Article, ArticleDate } from '../article.ts';
import type { TextEncoding } from '../file/text-encoding.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import type { Problem } from '../problem.ts';
import { countCorpus } from './count-corpus.ts';

type ArticleJson = {
  id: string;
  path: string;
  title: string;
  /** `lead`: the file gives no title, and these are its opening words. */
  titleKind: Article['headline']['kind'];
  publisher: Article['publisher'] | null;
  via: string | null;
  authors: readonly string[];
  date: ArticleDate | null;
  updated: ArticleDate | null;
  url: string | null;
  /** Null of a file that isn't read as text. */
  encoding: TextEncoding | null;
  passages: number;
  words: number;
};

/** What a corpus holds and what is wrong with it, as scripts read it. Every key is always there. */
export type CorpusJson = {
  /** Those that are served, in the order of their paths. */
  articles: ArticleJson[];
  /** `line` is null where the file as a whole is meant. */
  problems: (Omit<Problem, 'line'> & { line: number | null })[];
  counts: {
    articles: number;
    passages: number;
    aliasGroups: number;
    errors: number;
    warnings: number;
  };
};

export function toCorpusJson(loaded: LoadedCorpus): CorpusJson {
  const { corpus, problems, encodings } = loaded;
  const { passagesOf, ...counts } = countCorpus(loaded);
  return {
    articles: corpus.articles.map((article) => ({
      id: article.id,
      path: article.path,
      title: article.headline.text,
      titleKind: article.headline.kind,
      publisher: article.publisher ?? null,
      via: article.via ?? null,
      authors: article.authors,
      date: article.date ?? null,
      updated: article.updated ?? null,
      url: article.url ?? null,
      encoding: encodings.get(article.id) ?? null,
      passages: passagesOf(article),
      words: countWords(article.text),
    })),
    problems: problems.map(({ path, line = null, severity, message }) => ({
      path,
      line,
      severity,
      message,
    })),
    counts,
  };
}

/** What stands between spaces and holds a letter or a digit. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
