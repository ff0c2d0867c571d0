import type { FollowUpSummary } from './measure-follow-ups.ts';
import { RANKING_HEADINGS, rankingCells } from './ranking-columns.ts';
import { formatPercent, formatTimes, renderTable } from './render-table.ts';
import type { EvalRun } from './run-eval.ts';
import type { ResultSummary } from './summarize-results.ts';

const HEADINGS = ['%', 'questions', ...RANKING_HEADINGS, 'found', 'unsure', 'not found'];

/** The results of one set for a person to read, without a line end at the end. */
export function renderSummary({ summary, notes }: EvalRun): string {
  const { set, engine, passages, questions, counts } = summary;
  const { abstention, precisionOfFound, ms, rssMb } = summary;
  const { followUps } = summary;
  const groups: [string, ResultSummary][] = [
    ['all', summary],
    ...(followUps ? Object.entries(followUps.without) : []),
    ...Object.entries(summary.byKind),
  ];
  const rows = groups.flatMap(([name, group]) => renderRows(name, group));
  const lines = [
    `${set} · ${engine} · ${passages} passages · ${questions} questions`,
    '',
    renderTable([HEADINGS, ...rows]),
    '',
    `Confidence tells answerable from unanswerable questions: AUROC ${formatPercent(abstention.auroc)} %; it is off by ${formatPercent(abstention.ece)} points (ECE)`,
    `Answerable and answered: ${formatPercent(abstention.answered)} %; unanswerable and refused: ${formatPercent(abstention.refused)} %`,
    `Of ${precisionOfFound.answers} answers given as found, the first passage is right in ${formatPercent(precisionOfFound.first)} %, any shown in ${formatPercent(precisionOfFound.any)} %`,
    ...(counts.highlight < counts['mrr@10']
      ? [
          `Highlights are judged on the ${counts.highlight} questions whose answer stands in the text`,
        ]
      : []),
    ...(counts.span > 0
      ? [
          `Of ${counts.span} spans shown, ${formatPercent(summary.span)} % hold the answer or lie in it`,
        ]
      : []),
    ...(followUps
      ? [`First passage as without earlier turns: ${renderFirstAsAlone(followUps)}`]
      : []),
    `Load ${ms.load} ms · index ${ms.index} ms · a question ${formatTimes(ms)} ms (p50 / p99): ${Object.entries(
      ms.stages,
    )
      .map(([stage, times]) => `${stage} ${formatTimes(times)}`)
      .join(', ')} · ${rssMb} MB`,
    ...notes.map((note) => `Note: ${note}`),
  ];
  return lines.join('\n');
}

function renderFirstAsAlone({ firstAsAlone }: FollowUpSummary): string {
  return Object.entries(firstAsAlone)
    .map(([kind, { questions, share }]) => `${kind} ${formatPercent(share)} % of ${questions}`)
    .join(', ');
}

/** A row for the answerable questions and one for the unanswerable ones, as far as there are any. */
function renderRows(name: string, group: ResultSummary): string[][] {
  const { answered, refused } = group.counts;
  const rows: string[][] = [];
  const label = (sort: string) => (answered > 0 && refused > 0 ? `${name}, ${sort}` : name);
  if (answered > 0) {
    rows.push([
      label('answerable'),
      `${answered}`,
      ...rankingCells(group),
      ...Object.values(group.abstention.answerable).map(formatPercent),
    ]);
  }
  if (refused > 0) {
    rows.push([
      label('unanswerable'),
      `${refused}`,
      ...RANKING_HEADINGS.map(() => ''),
      ...Object.values(group.abstention.unanswerable).map(formatPercent),
    ]);
  }
  return rows;
}
