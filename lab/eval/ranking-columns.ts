import { formatPercent } from './render-table.ts';
import type { ResultSummary } from './summarize-results.ts';

const METRICS = [
  ['hit@1', 'hit@1'],
  ['hit@3', 'hit@3'],
  ['mrr@10', 'MRR@10'],
  ['ndcg@10', 'nDCG@10'],
  ['recall@10', 'recall@10'],
  ['highlight', 'highlight'],
  ['highlight@3', 'in 3'],
] as const;

/** What every table of results says of ranking and highlight. */
export const RANKING_HEADINGS: readonly string[] = METRICS.map(([, heading]) => heading);

/** One cell for each of `RANKING_HEADINGS`. */
export function rankingCells(summary: ResultSummary): string[] {
  return METRICS.map(([metric]) => formatPercent(summary[metric]));
}
