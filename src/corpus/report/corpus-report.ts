import { joinNames } from '../../text/join-names.ts';
import type { Article } from '../article.ts';
import type { LeftOut } from '../file/parsed-article.ts';
import type { TextEncoding } from '../file/text-encoding.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { countCorpus } from './count-corpus.ts';

/** Longer lines that were left out are shown by their beginning. */
const MAX_SHOWN_CHARS = 60;

/** What was read from every file, then what is wrong, then the totals: for a terminal. */
export function renderCorpusReport(loaded: LoadedCorpus): string {
  const { corpus, problems, dropped, encodings } = loaded;
  const counts = countCorpus(loaded);
  const sections = [
    ...corpus.articles.map((article) =>
      describeArticle(article.path, article, {
        passages: counts.passagesOf(article),
        dropped: dropped.get(article.id) ?? [],
        encoding: encodings.get(article.id),
      }),
    ),
    ...listProblems(problems),
    [
      count(counts.articles, 'article'),
      count(counts.passages, 'passage'),
      count(counts.aliasGroups, 'alias group'),
      count(counts.errors, 'error'),
      count(counts.warnings, 'warning'),
    ].join(', '),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** A section of problems, if there are any. */
export function listProblems(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map((p) => `  ${p.severity.padEnd(7)} ${formatProblem(p)}`);
  return [['Problems', ...lines].join('\n')];
}

/** What is told of an article beside what it tells of itself. */
export type ReadingDetails = {
  passages: number;
  /** The lines that were left out of its text. */
  dropped: readonly string[];
  encoding: TextEncoding | undefined;
  /** What of the page's prose is not in its text. */
  leftOut?: LeftOut | undefined;
};

/** A heading, and below it a row for each thing that is known of an article. */
export function describeArticle(
  heading: string,
  { headline, publisher, via, authors, date, updated, url }: Article,
  { passages, dropped, encoding, leftOut }: ReadingDetails,
): string {
  const mark = (inferred: boolean | undefined) => (inferred ? ' (inferred)' : '');
  const rows: (readonly [string, string | undefined])[] = [
    [headline.kind, headline.text],
    ['publisher', publisher ? publisher.name + mark(publisher.inferred) : 'unknown'],
    ['via', via],
    [authors.length > 1 ? 'authors' : 'author', joinNames(authors)],
    ['date', date ? date.iso + mark(date.inferred) : 'unknown'],
    ['updated', updated && updated.iso !== date?.iso ? updated.iso : undefined],
    ['url', url],
    [
      'encoding',
      encoding && encoding.name !== 'utf-8' ? encoding.name + mark(encoding.inferred) : undefined,
    ],
    ['passages', String(passages)],
    ['prose', leftOut ? describeLeftOut(leftOut) : undefined],
    ['left out', dropped.length > 0 ? dropped.map(shorten).join(' / ') : undefined],
  ];
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)} ${value}`] : []));
  return [heading, ...lines].join('\n');
}

function describeLeftOut({ share, begins }: LeftOut): string {
  return `${Math.round(share * 100)} % left out, from “${begins}” on`;
}

function shorten(line: string): string {
  return line.length <= MAX_SHOWN_CHARS ? line : `${line.slice(0, MAX_SHOWN_CHARS).trimEnd()}…`;
}

export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
