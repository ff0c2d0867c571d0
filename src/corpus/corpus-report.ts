import { joinNames } from '../text/join-names.ts';
import type { Article } from './article.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { formatProblem } from './problem.ts';

/** Longer lines that were left out are shown by their beginning. */
const MAX_SHOWN_CHARS = 60;

/** What was read from every file, then what is wrong, then the totals: for a terminal. */
export function renderCorpusReport(loaded: LoadedCorpus): string {
  const { corpus, problems, aliases } = loaded;
  const passageCounts = new Map<string, number>();
  for (const { articleId } of corpus.passages) {
    passageCounts.set(articleId, (passageCounts.get(articleId) ?? 0) + 1);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const sections = [
    ...corpus.articles.map((article) =>
      describeArticle(article, passageCounts.get(article.id) ?? 0, loaded),
    ),
    ...(problems.length > 0
      ? [
          [
            'Problems',
            ...problems.map((p) => `  ${p.severity.padEnd(7)} ${formatProblem(p)}`),
          ].join('\n'),
        ]
      : []),
    [
      count(corpus.articles.length, 'article'),
      count(corpus.passages.length, 'passage'),
      count(aliases.length, 'alias group'),
      count(errors, 'error'),
      count(problems.length - errors, 'warning'),
    ].join(', '),
  ];
  return `${sections.join('\n\n')}\n`;
}

function describeArticle(article: Article, passages: number, loaded: LoadedCorpus): string {
  const dropped = loaded.dropped.get(article.id) ?? [];
  const encoding = loaded.encodings.get(article.id);
  const { path, headline, publisher, via, authors, date, url } = article;
  const mark = (inferred: boolean | undefined) => (inferred ? ' (inferred)' : '');
  const rows: (readonly [string, string | undefined])[] = [
    [headline.kind, headline.text],
    ['publisher', publisher ? publisher.name + mark(publisher.inferred) : 'unknown'],
    ['via', via],
    [authors.length > 1 ? 'authors' : 'author', joinNames(authors)],
    ['date', date ? date.iso + mark(date.inferred) : 'unknown'],
    ['url', url],
    [
      'encoding',
      encoding && encoding.name !== 'utf-8' ? encoding.name + mark(encoding.inferred) : undefined,
    ],
    ['passages', String(passages)],
    ['left out', dropped.length > 0 ? dropped.map(shorten).join(' / ') : undefined],
  ];
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)} ${value}`] : []));
  return [path, ...lines].join('\n');
}

function shorten(line: string): string {
  return line.length <= MAX_SHOWN_CHARS ? line : `${line.slice(0, MAX_SHOWN_CHARS).trimEnd()}…`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
