import type { Comparison } from './compare-runs.ts';
import { formatP, formatPercent, formatPoints } from './render-table.ts';
import type { EvalRun, EvalSummary } from './run-eval.ts';
import type { ResultSummary } from './summarize-results.ts';

/** How the results came about, so that somebody else can get them again. */
export type ReportOrigin = {
  command: string;
  /** As `git` names it, or a word that says why there is none. */
  commit: string;
  /** Such as "2 cores, Node.js 20.20.2". */
  machine: string;
};

const DEFINITIONS = `## What the numbers mean

All are per cent, except times and memory.

- **hit@1**, **hit@3**: a right passage is first, is among the first three. **MRR@10**: the mean of 1 / the rank of the first right passage. **nDCG@10**: with the relevance as gain and log2(rank + 1) as discount. **recall@10**: the share of the right passages among the first ten. All over the answerable questions that have a right passage, on the ranking before near-duplicates are folded.
- **highlight**: the sentence highlighted in the first passage shown overlaps the evidence (half of the shorter one's characters at least) or, without evidence, holds the answer. **in 3**: any passage shown does. **of**: how many questions the two are shares of: only questions whose right passage holds the evidence or answer word for word. A question that is shown no passage counts as a miss.
- **AUROC**: the chance that an answerable question gets more confidence than an unanswerable one, ties counting half.
- **answered**: answerable questions with the outcome "found". **refused**: unanswerable ones with any other outcome; "unsure" shows the closest passages and says what the corpus lacks, "not found" shows none.
- **right when found**: among all answers with the outcome "found", to unanswerable questions too, the share whose first passage (any passage shown) is right.
- **last turn alone**: every question asked as if nothing had been said before. **always concatenate**: every question asked as one text with all that the person had said before. **as alone**: among questions with earlier turns, the share whose first passage is the one that the question alone would find; on a new topic it should be.
- **p50**, **p99**: milliseconds that half, that 99 % of the questions took at most, one at a time, after a warm-up. **index**: milliseconds to build the index; **load**: to read the files. **MB**: memory of the process after the last question; sets that are run in one go add up.`;

/** The results as a Markdown page. */
export function renderReport(
  runs: readonly EvalRun[],
  comparisons: readonly Comparison[],
  { command, commit, machine }: ReportOrigin,
): string {
  const summaries = runs.map(({ summary }) => summary);
  const notes = runs.flatMap(({ summary, notes }) => notes.map((n) => `- ${summary.set}: ${n}`));
  const sections = [
    '# Evaluation',
    `Written by \`${command}\` at commit ${commit}, on ${machine}. Run it again to renew this page.`,
    '## Ranking and highlight',
    renderMarkdownTable(
      ['set', 'engine', 'passages', 'questions', ...RANKING_HEADINGS],
      summaries.map((summary) => [
        summary.set,
        summary.engine,
        `${summary.passages}`,
        `${summary.counts['mrr@10']}`,
        ...rankingCells(summary),
      ]),
    ),
    '## Abstention',
    renderMarkdownTable(
      [
        'set',
        'answerable',
        'unanswerable',
        'AUROC',
        'answered',
        'refused',
        'of them not found',
        'right when found: first',
        'any',
      ],
      summaries.map((summary) => abstentionCells(summary)),
    ),
    '## Speed',
    renderMarkdownTable(
      ['set', 'passages', 'load', 'index', 'p50', 'p99', 'MB'],
      summaries.map(({ set, passages, ms, rssMb }) =>
        [set, passages, ms.load, ms.index, ms.p50 ?? '–', ms.p99 ?? '–', rssMb].map(String),
      ),
    ),
    ...renderFollowUps(summaries),
    ...summaries.flatMap(renderKinds),
    ...comparisons.flatMap(renderMarkdownComparison),
    ...(notes.length > 0 ? ['## Notes', notes.join('\n')] : []),
    DEFINITIONS,
  ];
  return `${sections.join('\n\n')}\n`;
}

const RANKING_HEADINGS = [
  'hit@1',
  'hit@3',
  'MRR@10',
  'nDCG@10',
  'recall@10',
  'highlight',
  'in 3',
  'of',
];

function rankingCells(summary: ResultSummary): string[] {
  const shares = [
    summary['hit@1'],
    summary['hit@3'],
    summary['mrr@10'],
    summary['ndcg@10'],
    summary['recall@10'],
    summary.highlight,
    summary['highlight@3'],
  ];
  return [...shares.map(formatPercent), `${summary.counts.highlight}`];
}

function abstentionCells({ set, counts, abstention, precisionOfFound }: EvalSummary): string[] {
  return [
    set,
    `${counts.answered}`,
    `${counts.refused}`,
    ...[
      abstention.auroc,
      abstention.answered,
      abstention.refused,
      abstention.unanswerable['not-found'],
      precisionOfFound.first,
      precisionOfFound.any,
    ].map(formatPercent),
  ];
}

function renderKinds({ set, byKind }: EvalSummary): string[] {
  const kinds = Object.entries(byKind);
  if (kinds.length === 0) return [];
  return [
    `## ${set}, by kind of question`,
    renderMarkdownTable(
      ['kind', 'questions', ...RANKING_HEADINGS, 'answered', 'refused'],
      kinds.map(([kind, summary]) => [
        kind,
        `${summary.questions}`,
        ...rankingCells(summary),
        formatPercent(summary.abstention.answered),
        formatPercent(summary.abstention.refused),
      ]),
    ),
  ];
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

function renderMarkdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const toRow = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${headings.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`;
  return [toRow(headings), rule, ...rows.map(toRow)].join('\n');
}
