import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../eval/compare-runs.ts';
import { renderReport } from '../../eval/render-report.ts';
import { renderSummary } from '../../eval/render-summary.ts';
import { formatP, formatPercent, formatPoints, renderTable } from '../../eval/render-table.ts';
import { createSeededRandom } from '../../eval/seeded-random.ts';
import { summarizeResults } from '../../eval/summarize-results.ts';
import { makeRefusal, makeResult } from './eval-fixture.ts';
import { makeRun } from './run-fixture.ts';

const RUN = makeRun('mine', [
  makeResult({ kind: 'factual' }),
  makeResult({ kind: 'follow|up', id: 'q2', outcome: 'unsure', found: null }),
  makeRefusal({ kind: 'follow|up', id: 'q3' }),
]);

const ORIGIN = {
  command: 'npm run -s eval -- mine',
  commit: 'abc123',
  machine: '2 cores',
  plot: 'plot.png',
};

describe('renderSummary', () => {
  const text = renderSummary(RUN);

  it('shows what was asked of what, and each kind of question', () => {
    expect(text).toContain('mine · lunr · 10 passages · 3 questions');
    expect(text).toMatch(/^all, answerable +2( +100\.0){7} +50\.0 +50\.0 +0\.0$/m);
    expect(text).toMatch(/^all, unanswerable +1 +0\.0 +0\.0 +100\.0$/m);
    expect(text).toMatch(/^factual +1( +100\.0){8} +0\.0 +0\.0$/m);
    expect(text).toMatch(/^follow\|up, unanswerable +1 /m);
  });

  it('shows abstention, precision, times, memory and notes', () => {
    expect(text).toContain('AUROC 100.0 %; it is off by 3.3 points (ECE)');
    expect(text).toContain('Answerable and answered: 50.0 %; unanswerable and refused: 100.0 %');
    expect(text).toContain('Of 1 answers given as found, the first passage is right in 100.0 %');
    expect(text).toContain(
      'Load 5 ms · index 20 ms · a question 2 / 2 ms (p50 / p99): find 1.5 / 2.5 · 99 MB',
    );
    expect(text).toContain('Note: a note on mine');
  });

  it('says how many questions highlights are judged on, where it is not all', () => {
    expect(text).not.toContain('Highlights are judged');
    const some = makeRun('some', [makeResult(), makeResult({ id: 'q2', highlight: null })]);
    expect(renderSummary(some)).toContain('Highlights are judged on the 1 questions');
    expect(renderReport([some], [], ORIGIN)).toContain(
      '| some | lunr | 10 | 2 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 1 |',
    );
  });

  it('shows what follow-ups are worth without their earlier turns', () => {
    const miss = makeResult({
      ranking: { 'hit@1': 0, 'hit@3': 0, 'mrr@10': 0.25, 'ndcg@10': 0, 'recall@10': 1 },
    });
    const run = makeRun('talks', [makeResult()], {
      without: {
        'last turn alone': summarizeResults([miss]),
        'always concatenate': summarizeResults([makeResult()]),
      },
      firstAsAlone: { 'new topic': { questions: 8, share: 0.75 } },
    });
    expect(renderSummary(run)).toMatch(/^last turn alone +1 +0\.0 +0\.0 +25\.0 /m);
    expect(renderSummary(run)).toMatch(/^always concatenate +1 +100\.0 /m);
    expect(renderSummary(run)).toContain('as without earlier turns: new topic 75.0 % of 8');
    expect(renderReport([run, RUN], [], ORIGIN)).toContain(
      '| talks | 100.0 | 25.0 | 100.0 | new topic 75.0 of 8 |\n\n',
    );
  });

  it('says how many spans were shown, where any was', () => {
    expect(text).not.toContain('spans shown');
    const some = makeRun('some', [
      makeResult({ span: true }),
      makeResult({ id: 'q2', span: false }),
    ]);
    expect(renderSummary(some)).toContain('Of 2 spans shown, 50.0 % hold the answer or lie in it');
  });

  it('shows a dash where nothing was measured', () => {
    expect(renderSummary(makeRun('none', []))).toContain('AUROC – %');
  });
});

describe('renderReport', () => {
  it('says how to get the results again', () => {
    const page = renderReport([RUN], [], ORIGIN);
    expect(page).toContain('`npm run -s eval -- mine` at commit abc123, on 2 cores');
    expect(page).toContain('- mine: a note on mine');
    expect(page.endsWith('\n')).toBe(true);
  });

  it('shows the reliability plot, and each figure of confidence with its interval', () => {
    const page = renderReport([RUN], [], ORIGIN);
    expect(page).toMatch(/^!\[For each set [^\]]+\]\(plot\.png\)$/m);
    expect(page).toContain(
      '| mine | 2 | 1 | 100.0 | 3.3 | 50.0 | 100.0 | 100.0 | 1 | 100.0 (20.7–100.0) | 100.0 (20.7–100.0) |',
    );
  });

  it('says where “found” keeps its promise, breaks it, and where too few answers tell', () => {
    const many = (any: boolean) =>
      Array.from({ length: 100 }, () => makeResult({ found: { first: any, any } }));
    const runs = [
      makeRun('good', many(true)),
      makeRun('few', [makeResult()]),
      makeRun('bad', [...many(true), ...many(false)]),
      makeRun('silent', [makeRefusal()]),
    ];
    expect(renderReport(runs, [], ORIGIN)).toContain(
      'kept on: good; broken on: bad; open on: few.',
    );
  });

  it('shows the times of each stage', () => {
    expect(renderReport([RUN], [], ORIGIN)).toContain(
      '| mine | 10 | 5 | 20 | 99 | 2 / 2 | 1.5 / 2.5 |',
    );
  });

  it('makes tables whose rows have as many cells as their headings', () => {
    const comparison = compareRuns('mine', RUN.questions, RUN.questions, createSeededRandom(1));
    const page = renderReport([RUN, makeRun('other', [])], [comparison], ORIGIN);
    const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
    expect(page).toContain('## mine, before and after');
    expect(page).toContain('| mine | lunr | 10 | 2 | 100.0 |');
  });
});

describe('renderTable', () => {
  it('sets the first column to the left and the others to the right', () => {
    const rows = [
      ['a', '1', ''],
      ['longer', '100', ''],
    ];
    expect(renderTable(rows)).toBe('a         1\nlonger  100');
  });
});

describe('formats', () => {
  it('writes shares in per cent, and a dash for none', () => {
    expect([0, 0.12345, 1, null, undefined].map(formatPercent)).toEqual([
      '0.0',
      '12.3',
      '100.0',
      '–',
      '–',
    ]);
  });

  it('writes differences with their sign', () => {
    expect([0.015, -0.003, 0.0001, 0].map(formatPoints)).toEqual(['+1.5', '−0.3', '0.0', '0.0']);
  });

  it('writes p to four digits', () => {
    expect([1, 0.03124, 0.00009999, 0.0001].map(formatP)).toEqual([
      '1',
      '.0312',
      '<.0001',
      '.0001',
    ]);
  });
});
