import type { Comparison, MetricComparison, Moved } from './compare-runs.ts';
import type { QuestionMetric } from './judge-question.ts';
import { formatP, formatPercent, formatPoints, renderTable } from './render-table.ts';

/** The metrics whose examples are worth a line: the others move with them. */
const SHOWN_BY_EXAMPLE: readonly QuestionMetric[] = ['mrr@10', 'highlight', 'answered', 'refused'];
const EXAMPLES = 3;

/** A comparison for a person to read, without a line end at the end. */
export function renderComparison(comparison: Comparison): string {
  const { set, shared, onlyBefore, onlyAfter, metrics, auroc } = comparison;
  const rows = metrics.map((metric) => [
    metric.metric,
    `${metric.questions}`,
    formatPercent(metric.before),
    formatPercent(metric.after),
    formatPoints(metric.difference),
    formatP(metric.p),
    `${metric.helped.length}`,
    `${metric.hurt.length}`,
  ]);
  const lines = [
    `${set}, before and after: ${shared} questions in both`,
    ...(onlyBefore + onlyAfter > 0
      ? [`(left out: ${onlyBefore} asked only before, ${onlyAfter} only after)`]
      : []),
    '',
    renderTable([
      ['%', 'questions', 'before', 'after', 'difference', 'p', 'helped', 'hurt'],
      ...rows,
    ]),
    ...(auroc
      ? [`AUROC ${formatPercent(auroc.before)} % before, ${formatPercent(auroc.after)} % after`]
      : []),
    ...metrics
      .filter(({ metric }) => SHOWN_BY_EXAMPLE.includes(metric))
      .flatMap((metric) => [
        ...renderExamples(metric, 'helped', metric.helped),
        ...renderExamples(metric, 'hurt', metric.hurt),
      ]),
  ];
  return lines.join('\n');
}

function renderExamples(
  { metric }: MetricComparison,
  which: 'helped' | 'hurt',
  moved: readonly Moved[],
): string[] {
  if (moved.length === 0) return [];
  return [
    '',
    `${metric}, ${which}:`,
    ...moved.slice(0, EXAMPLES).map(({ id, question, before, after }) => {
      return `  ${id}  ${before.toFixed(2)} → ${after.toFixed(2)}  ${question}`;
    }),
  ];
}
