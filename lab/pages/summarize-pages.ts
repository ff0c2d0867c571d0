import { computeMean } from '../eval/metrics.ts';
import type { Counts } from './match-body.ts';
import { COLLECTIONS, FACTS, type FactName, type PageResult, VERDICTS } from './page-result.ts';

type Collection = PageResult['collection'];

export type BodySummary = {
  collection: Collection;
  /** Only of the pages that are served. */
  served: boolean;
  pages: number;
  precision: number;
  recall: number;
  f: number;
};

export type FactSummary = {
  collection: Collection;
  fact: FactName;
  pages: number;
  /** Of those that count as wrong: the truth stands nowhere on the page. */
  absent: number;
} & Record<(typeof VERDICTS)[number], number>;

export type PagesSummary = {
  bodies: readonly BodySummary[];
  facts: readonly FactSummary[];
  /** Most frequent first. */
  unserved: readonly { collection: Collection; reason: string; pages: number }[];
  ms: { p50: number; p95: number };
};

export function summarizePages(results: readonly PageResult[]): PagesSummary {
  const byCollection = COLLECTIONS.flatMap((collection) => {
    const pages = results.filter((result) => result.collection === collection);
    return pages.length === 0 ? [] : [{ collection, pages }];
  });
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const timeAt = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0;
  return {
    bodies: byCollection.flatMap(({ collection, pages }) =>
      [false, true].map((served) => {
        const kept = served ? pages.filter(({ unserved }) => !unserved) : pages;
        const counts = kept.map(({ body }) => body);
        const score = collection === 'mixed' ? scoreTogether(counts) : scoreApart(counts);
        return { collection, served, pages: kept.length, ...score };
      }),
    ),
    facts: byCollection.flatMap(({ collection, pages }) =>
      FACTS.flatMap((fact) => countVerdicts(collection, fact, pages)),
    ),
    unserved: byCollection.flatMap(({ collection, pages }) => countReasons(collection, pages)),
    ms: { p50: timeAt(0.5), p95: timeAt(0.95) },
  };
}

type Score = Pick<BodySummary, 'precision' | 'recall' | 'f'>;

/** Of all pages' segments together. */
function scoreTogether(bodies: readonly Counts[]): Score {
  const sum = (key: 'tp' | 'fp' | 'fn') => bodies.reduce((total, body) => total + body[key], 0);
  const [tp, fp, fn] = [sum('tp'), sum('fp'), sum('fn')];
  return {
    precision: tp / (tp + fp || 1),
    recall: tp / (tp + fn || 1),
    f: computeF({ tp, fp, fn }),
  };
}

/** The means of the pages' precision and recall, each where there is something to count. */
function scoreApart(bodies: readonly Counts[]): Score {
  const meanOver = (key: 'fp' | 'fn') =>
    computeMean(
      bodies
        .filter((body) => body.tp + body[key] > 0)
        .map(({ tp, [key]: other }) => tp / (tp + other)),
    ) ?? 0;
  const [precision, recall] = [meanOver('fp'), meanOver('fn')];
  return { precision, recall, f: (2 * precision * recall) / (precision + recall || 1) };
}

export function computeF({ tp, fp, fn }: Counts): number {
  return (2 * tp) / (2 * tp + fp + fn || 1);
}

function countVerdicts(
  collection: Collection,
  fact: FactName,
  pages: readonly PageResult[],
): FactSummary[] {
  const verdicts = pages.flatMap((page) => page[fact]?.verdict ?? []);
  if (verdicts.length === 0) return [];
  const [right, byCase, none, wrong] = VERDICTS.map(
    (verdict) => verdicts.filter((other) => other === verdict).length,
  );
  return [
    {
      collection,
      fact,
      pages: verdicts.length,
      right: right!,
      case: byCase!,
      none: none!,
      wrong: wrong!,
      absent: pages.filter((page) => page[fact]?.isAbsent).length,
    },
  ];
}

function countReasons(
  collection: Collection,
  pages: readonly PageResult[],
): { collection: Collection; reason: string; pages: number }[] {
  const counts = new Map<string, number>();
  for (const { unserved } of pages) {
    if (unserved) counts.set(unserved, (counts.get(unserved) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ collection, reason, pages: count }))
    .sort((a, b) => b.pages - a.pages);
}
