import { clipText } from '../../src/text/clip-text.ts';
import { renderTable } from '../eval/render-table.ts';
import { type MeasureComparison, type MovedPage, scoreBody } from './compare-pages.ts';
import { collapseSpace } from './match-body.ts';
import type { Fact, PageResult } from './page-result.ts';
import type { Shown } from './shown.ts';
import type { PagesSummary } from './summarize-pages.ts';

export function renderSummary(summary: PagesSummary, wallMs: number): string {
  const { bodies, facts, unserved, ms } = summary;
  const body = renderTable([
    ['body', 'pages', 'precision', 'recall', 'F'],
    ...bodies.map(({ collection, served, pages, precision, recall, f }) => [
      `${collection}${served ? ', served' : ''}`,
      `${pages}`,
      ...[precision, recall, f].map(formatShare),
    ]),
  ]);
  const fact = renderTable([
    ['fact', 'pages', 'right', 'but for case', 'wrong', 'not on the page', 'none', 'share right'],
    ...facts.map(({ collection, fact, pages, right, case: byCase, wrong, absent, none }) => [
      `${FACT_NAMES[fact]}, ${collection}`,
      ...[pages, right, byCase, wrong, absent, none].map(String),
      formatShare(right / pages),
    ]),
  ]);
  const count = unserved.reduce((sum, { pages }) => sum + pages, 0);
  const reasons = unserved.map(
    ({ collection, reason, pages }) => `  ${pages} ${collection}: ${oneLine(reason, 120)}`,
  );
  const seconds = (wallMs / 1000).toFixed(1);
  const time = `time a page: median ${ms.p50.toFixed(0)} ms, p95 ${ms.p95.toFixed(0)} ms; ${seconds} s in all`;
  return [body, fact, [`not served: ${count}`, ...reasons].join('\n'), time].join('\n\n');
}

const FACT_NAMES = { title: 'title', date: 'date', urlDay: 'day of the address', author: 'author' };

function formatShare(share: number): string {
  return share.toFixed(3).replace(/^0/, '');
}

/** The pages that aren't right, one a line, the worst first. */
export function renderShown(results: readonly PageResult[], shown: Shown): string {
  const rows =
    shown === 'body' ? listBodies(results) : results.flatMap((r) => listFaults(r, shown));
  return [`${shown}: ${rows.length}`, ...rows].join('\n');
}

function listBodies(results: readonly PageResult[]): string[] {
  return results
    .map((result) => ({ result, score: scoreBody(result.body) }))
    .filter(({ result, score }) => score < (result.body.tn === undefined ? GOOD_ENOUGH : 1))
    .sort((a, b) => a.score - b.score)
    .map(({ result, score }) => {
      const { ours, truth } = result.body;
      return `${formatShare(score)} ${renderFault(result, ours, truth)}`;
    });
}

/** Hardly a body is the truth to the last word. */
const GOOD_ENOUGH = 0.95;

function listFaults(result: PageResult, shown: Exclude<Shown, 'body'>): string[] {
  if (shown === 'unserved') {
    return result.unserved ? [`${nameOf(result)}  ${oneLine(result.unserved, 120)}`] : [];
  }
  const facts: (Fact | undefined)[] =
    shown === 'date' ? [result.date, result.urlDay] : [result[shown]];
  return facts
    .filter((fact) => fact !== undefined && fact.verdict !== 'right')
    .map((fact) => {
      const note = fact?.isAbsent ? ' (not on the page)' : '';
      return `${renderFault(result, fact?.ours, fact?.truth)}${note}`;
    });
}

function renderFault(result: PageResult, ours: string | undefined, truth: string | undefined) {
  const note = result.unserved ? ' (not served)' : '';
  return `${nameOf(result)}${note}  ours: ${oneLine(ours, 70)}  truth: ${oneLine(truth, 70)}`;
}

/** How many pages are read better and worse than before, and which. */
export function renderPageComparison(comparisons: readonly MeasureComparison[]): string {
  const table = renderTable([
    ['against before', 'pages', 'better', 'worse'],
    ...comparisons.map(({ collection, measure, shared, better, worse }) => [
      `${measure}, ${collection}`,
      ...[shared, better.length, worse.length].map(String),
    ]),
  ]);
  const moves = comparisons.flatMap(({ measure, better, worse }) => [
    ...better.map((moved) => `+ ${measure} ${renderMove(moved)}`),
    ...worse.map((moved) => `- ${measure} ${renderMove(moved)}`),
  ]);
  return [table, ...(moves.length > 0 ? [moves.join('\n')] : [])].join('\n\n');
}

function renderMove({ page, before, after }: MovedPage): string {
  return `${nameOf(page)}  ${oneLine(before, 70)} → ${oneLine(after, 70)}`;
}

function nameOf({ collection, id }: PageResult): string {
  return `${collection}/${clipText(id, 60)}`;
}

function oneLine(text: string | undefined, maxChars: number): string {
  return text === undefined ? '–' : clipText(collapseSpace(text), maxChars);
}
