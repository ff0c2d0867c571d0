import { computeWilsonInterval } from './metrics.ts';
import { formatPercent, renderMarkdownTable } from './render-table.ts';
import type { EvalSummary } from './run-eval.ts';
import type { Share } from './summarize-results.ts';

/** "Found" promises that so many of the answers hold the answer. */
const PROMISED_SHARE = 0.9;

const PLOT_TEXT =
  'For each set of questions, the confidence said against the share of questions whose first passage was right; the table below says how far apart the two are (ECE)';

const LEGEND =
  'A dot is a share of a set’s questions, from the least to the most confident; its line is a 95 % interval. On the diagonal, the confidence is worth what it says; below it, less. Passages are shown as an answer from “found” on.';

/**
 * The report's section on what the confidence is worth, as blocks of Markdown.
 * @param plot the picture's address, as the report links it.
 */
export function renderConfidence(summaries: readonly EvalSummary[], plot: string): string[] {
  return [
    '## Confidence',
    `![${PLOT_TEXT}](${plot})`,
    LEGEND,
    renderMarkdownTable(
      [
        'set',
        'answerable',
        'unanswerable',
        'AUROC',
        'ECE',
        'answered',
        'refused',
        'of them not found',
        'found',
        'first right',
        'any right',
      ],
      summaries.map(confidenceCells),
    ),
    judgePromise(summaries),
  ];
}

function confidenceCells({ set, counts, abstention, precisionOfFound }: EvalSummary): string[] {
  const { auroc, ece, answered, refused, unanswerable } = abstention;
  const { first, any, answers } = precisionOfFound;
  return [
    set,
    `${counts.answered}`,
    `${counts.refused}`,
    ...[auroc, ece, answered, refused, unanswerable['not-found']].map(formatPercent),
    `${answers}`,
    formatInterval(first, answers),
    formatInterval(any, answers),
  ];
}

/** `88.2 (79.9–93.5)`: a share with its 95 % interval. */
function formatInterval(share: Share, count: number): string {
  if (share === null) return formatPercent(share);
  const bounds = computeWilsonInterval(share, count).map(formatPercent);
  return `${formatPercent(share)} (${bounds.join('–')})`;
}

/** Says on which sets "found" is worth what it promises, as far as the answers can tell. */
function judgePromise(summaries: readonly EvalSummary[]): string {
  const kept: string[] = [];
  const broken: string[] = [];
  const open: string[] = [];
  for (const { set, precisionOfFound } of summaries) {
    const { any, answers } = precisionOfFound;
    if (any === null) continue;
    const [low, high] = computeWilsonInterval(any, answers);
    (low >= PROMISED_SHARE ? kept : high < PROMISED_SHARE ? broken : open).push(set);
  }
  const list = (sets: readonly string[]) => (sets.length === 0 ? 'none' : sets.join(', '));
  return `“Found” promises a right passage in ${PROMISED_SHARE * 100} % of the answers. By the intervals of “any right”, the promise is kept on: ${list(kept)}; broken on: ${list(broken)}; open on: ${list(open)}.`;
}
