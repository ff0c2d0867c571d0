import { type BodyResult, FACTS, type PageResult, VERDICTS } from './page-result.ts';
import { computeF } from './summarize-pages.ts';

export const MEASURES = ['served', 'body', ...FACTS] as const;
export type Measure = (typeof MEASURES)[number];

/** A page that two runs read differently. */
export type MovedPage = { page: PageResult; before: string; after: string; gain: number };

export type MeasureComparison = {
  collection: PageResult['collection'];
  measure: Measure;
  /** Pages that both runs hold a figure of. */
  shared: number;
  /** Most first, as the other. */
  better: readonly MovedPage[];
  worse: readonly MovedPage[];
};

/** Sets two runs against each other page by page, after against before. */
export function comparePages(
  before: readonly PageResult[],
  after: readonly PageResult[],
): MeasureComparison[] {
  const earlierByKey = new Map(before.map((page) => [keyOf(page), page]));
  const pairs = after.flatMap((page): [PageResult, PageResult][] => {
    const earlier = earlierByKey.get(keyOf(page));
    return earlier === undefined ? [] : [[earlier, page]];
  });
  const collections = [...new Set(pairs.map(([, page]) => page.collection))];
  return collections.flatMap((collection) =>
    MEASURES.flatMap((measure) => {
      const some = pairs.filter(([, page]) => page.collection === collection);
      return compareMeasure(collection, measure, some);
    }),
  );
}

function compareMeasure(
  collection: PageResult['collection'],
  measure: Measure,
  pairs: readonly [PageResult, PageResult][],
): MeasureComparison[] {
  const moves = pairs.flatMap(([earlier, page]): MovedPage[] => {
    const [before, after] = [readMeasure(earlier, measure), readMeasure(page, measure)];
    if (before === undefined || after === undefined) return [];
    return [{ page, before: before.shown, after: after.shown, gain: after.score - before.score }];
  });
  if (moves.length === 0) return [];
  const byGain = moves.filter(({ gain }) => gain !== 0).sort((a, b) => b.gain - a.gain);
  const better = byGain.filter(({ gain }) => gain > 0);
  const worse = byGain.slice(better.length).reverse();
  return [{ collection, measure, shared: moves.length, better, worse }];
}

function readMeasure(
  page: PageResult,
  measure: Measure,
): { score: number; shown: string } | undefined {
  if (measure === 'served') {
    return page.unserved ? { score: 0, shown: page.unserved } : { score: 1, shown: 'served' };
  }
  if (measure === 'body') {
    const score = scoreBody(page.body);
    return { score, shown: score.toFixed(3) };
  }
  const fact = page[measure];
  if (fact === undefined) return undefined;
  // The verdicts stand from the best to the worst.
  return { score: -VERDICTS.indexOf(fact.verdict), shown: fact.ours ?? '–' };
}

/** From 0 to 1. Of segments the share that is judged right, as many pages have only a few. */
export function scoreBody(body: BodyResult): number {
  const { tp, fp, fn, tn } = body;
  return tn === undefined ? computeF(body) : (tp + tn) / (tp + fp + fn + tn || 1);
}

function keyOf({ collection, id }: PageResult): string {
  return `${collection}/${id}`;
}
