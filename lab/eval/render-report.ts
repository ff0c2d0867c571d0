import type { Comparison } from './compare-runs.ts';
import { RANKING_HEADINGS, rankingCells } from './ranking-columns.ts';
import { renderConfidence } from './render-confidence.ts';
import {
  formatP,
  formatPercent,
  formatPoints,
  formatTimes,
  renderMarkdownTable,
} from './render-table.ts';
import type { EvalRun, EvalSummary } from './run-eval.ts';

/** How the results came about, so that somebody else can get them again. */
export type ReportOrigin = {
  command: string;
  /** As `git` names it, or a word that says why there is none. */
  commit: string;
  /** Such as "2 cores, Node.js 20.20.2". */
  machine: string;
  /** The reliability plot, as the page links it. */
  plot: string;
};

const DEFINITIONS = `## What the numbers mean

All are per cent, except times and memory.

- **hit@1**, **hit@3**: a right passage is first, is among the first three. **MRR@10**: the mean of 1 / the rank of the first right passage. **nDCG@10**: with the relevance as gain and log2(rank + 1) as discount. **recall@10**: the share of the right passages among the first ten. All over the answerable questions that have a right passage, on the ranking before near-duplicates are folded.
- **highlight**: the sentence highlighted in the first passage shown overlaps the evidence (half of the shorter one's characters at least) or, without evidence, holds the answer. **in 3**: any passage shown does. **of**: how many questions the two are shares of: only questions whose right passage holds the evidence or answer word for word. A question that is shown no passage counts as a miss.
- **span**: of the spans shown in a right first passage, the share that holds a short answer or lies within it. **of**: how many were shown.
- **AUROC**: the chance that an answerable question gets more confidence than an unanswerable one, ties counting half. **ECE**: expected calibration error, how far the confidence lies from the share of questions whose first passage is right, on average over ten bins of equal count (fewer below 100 questions); an unanswerable question has no right passage.
- **answered**: answerable questions with the outcome "found". **refused**: unanswerable ones with any other outcome; "unsure" shows the closest passages and says what the corpus lacks, "not found" shows none.
- **first right**, **any right**: among all answers with the outcome "found", to unanswerable questions too, the share whose first passage (any passage shown) is right, with Wilson's 95 % interval. **found**: how many answers that is.
- **last turn alone**: every question asked as if nothing had been said before. **always concatenate**: every question asked as one text with all that the person had said before. **as alone**: among questions with earlier turns, the share whose first passage is the one that the question alone would find; on a new topic it should be.
- **p50**, **p99**: milliseconds that half, that 99 % of the questions took at most, one at a time, after a warm-up, and so for each stage of an answer: understanding the question, finding and ranking passages, quoting the best, deciding on the outcome, marking the answer in its sentence. **index**: milliseconds to build the index; **load**: to read the files. **MB**: memory of the process after the last question; sets that are run in one go add up.`;

/** The results as a Markdown page. */
export function renderReport(
  runs: readonly EvalRun[],
  comparisons: readonly Comparison[],
  { command, commit, machine, plot }: ReportOrigin,
): string {
  const summaries = runs.map(({ summary }) => summary);
  const notes = runs.flatMap(({ summary, notes }) => notes.map((n) => `- ${summary.set}: ${n}`));
  const sections = [
    '# Evaluation',
    `Written by \`${command}\` at commit ${commit}, on ${machine}. Run it again to renew this page.`,
    '## Ranking and highlight',
    renderMarkdownTable(
      ['set', 'engine', 'passages', 'questions', ...RANKING_HEADINGS, 'of', 'span', 'of'],
      summaries.map((summary) => [
        summary.set,
        summary.engine,
        `${summary.passages}`,
        `${summary.counts['mrr@10']}`,
        ...rankingCells(summary),
        `${summary.counts.highlight}`,
        formatPercent(summary.span),
        `${summary.counts.span}`,
      ]),
    ),
    ...renderConfidence(summaries, plot),
    '## Speed',
    renderSpeed(summaries),
    ...renderFollowUps(summaries),
    ...summaries.flatMap(renderKinds),
    ...comparisons.flatMap(renderMarkdownComparison),
    ...(notes.length > 0 ? ['## Notes', notes.join('\n')] : []),
    DEFINITIONS,
  ];
  return `${sections.join('\n\n')}\n`;
}

function renderKinds({ set, byKind }: EvalSummary): string[] {
  const kinds = Object.entries(byKind);
  if (kinds.length === 0) return [];
  return [
    `## ${set}, by kind of question`,
    renderMarkdownTable(
      ['kind', 'questions', ...RANKING_HEADINGS, 'of', 'answered', 'refused'],
      kinds.map(([kind, summary]) => [
        kind,
        `${summary.questions}`,
        ...rankingCells(summary),
        `${summary.counts.highlight}`,
        formatPercent(summary.abstention.answered),
        formatPercent(summary.abstention.refused),
      ]),
    ),
  ];
}

function renderSpeed(summaries: readonly EvalSummary[]): string {
  const stages = [...new Set(summaries.flatMap(({ ms }) => Object.keys(ms.stages)))];
  return renderMarkdownTable(
    ['set', 'passages', 'load', 'index', 'MB', 'p50 / p99', ...stages],
    summaries.map(({ set, passages, ms, rssMb }) => [
      ...[set, passages, ms.load, ms.index, rssMb].map(String),
      formatTimes(ms),
      ...stages.map((stage) => formatTimes(ms.stages[stage])),
    ]),
  );
}

function renderFollowUps(summaries: readonly EvalSummary[]): string[] {
  const rows = summaries.flatMap((summary) => {
    if (summary.followUps === null) return [];
    const { without, firstAsAlone } = summary.followUps;
    const mrrs = [summary, ...Object.values(without)].map((group) => group['mrr@10']);
    const asAlone = Object.entries(firstAsAlone).map(
      ([kind, { questions, share }]) => `${kind} ${formatPercent(share)} of ${questions}`,
    );
    return [[summary.set, ...mrrs.map(formatPercent), asAlone.join(', ')]];
  });
  if (rows.length === 0) return [];
  const headings = ['set', 'MRR@10', 'last turn alone', 'always concatenate', 'as alone'];
  return ['## Follow-ups', renderMarkdownTable(headings, rows)];
}

function renderMarkdownComparison({ set, shared, metrics }: Comparison): string[] {
  return [
    `## ${set}, before and after`,
    `${shared} questions that both runs asked. p: paired permutation test, two-sided.`,
    renderMarkdownTable(
      ['metric', 'questions', 'before', 'after', 'difference', 'p', 'helped', 'hurt'],
      metrics.map(({ metric, questions, before, after, difference, p, helped, hurt }) => [
        metric,
        `${questions}`,
        formatPercent(before),
        formatPercent(after),
        formatPoints(difference),
        formatP(p),
        `${helped.length}`,
        `${hurt.length}`,
      ]),
    ),
  ];
}
