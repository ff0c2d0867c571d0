import { stat } from 'node:fs/promises';
import type { Terminal } from '../../src/cli/terminal.ts';
import { listFiles } from '../../src/corpus/folder/list-files.ts';
import { type ArticleFile, readArticle } from '../../src/corpus/folder/read-article.ts';
import { readFiles } from '../../src/corpus/folder/read-files.ts';
import { renderTable } from '../eval/render-table.ts';

const THREADS = [1, 2] as const;

/** Seconds by the clock, and of processors: on a shared machine only these say how much was done. */
type Run = { wallS: number; cpuS: number };

/** Reads the saved pages of a folder as a start does, several times, and prints how long that takes. */
export async function measureSpeed(
  dir: string,
  { runs }: { runs: number },
  { stdout }: Terminal,
): Promise<void> {
  const pages = (await listFiles(dir, '', [])).filter(({ format }) => format === 'html');
  if (pages.length === 0) throw new Error(`${dir} holds no saved pages.`);
  const sizes = await Promise.all(pages.map(async ({ path }) => (await stat(path)).size));
  const mb = sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024;
  const measured = THREADS.map((threads) => ({ threads, runs: [] as Run[] }));
  for (let run = 0; run < runs; run++) {
    // In turn, so that what else the machine does falls on both.
    for (const { threads, runs: own } of measured) own.push(await timeRun(pages, threads));
  }
  const table = renderTable([
    ['threads', 'seconds', 'from', 'to', 'processor seconds', 'pages a second'],
    ...measured.map(({ threads, runs: own }) => {
      const walls = own.map(({ wallS }) => wallS).sort((a, b) => a - b);
      const median = quantile(walls, 0.5);
      const cpu = quantile(
        own.map(({ cpuS }) => cpuS).sort((a, b) => a - b),
        0.5,
      );
      const seconds = [median, walls[0]!, walls.at(-1)!, cpu].map((value) => value.toFixed(1));
      return [`${threads}`, ...seconds, (pages.length / median).toFixed(0)];
    }),
  ]);
  const ms = await timePages(pages);
  stdout.write(`${pages.length} pages, ${mb.toFixed(0)} MB; medians of ${runs} runs

${table}

a page: median ${quantile(ms, 0.5).toFixed(0)} ms, p95 ${quantile(ms, 0.95).toFixed(0)} ms
`);
}

async function timeRun(pages: readonly ArticleFile[], threads: number): Promise<Run> {
  const start = performance.now();
  const before = process.cpuUsage();
  await readFiles(pages, undefined, threads);
  const { user, system } = process.cpuUsage(before);
  return { wallS: (performance.now() - start) / 1000, cpuS: (user + system) / 1e6 };
}

/** How long each page takes, one after the other, in order of time. */
async function timePages(pages: readonly ArticleFile[]): Promise<number[]> {
  const ms: number[] = [];
  // The first page would pay for loading the modules.
  await readArticle(pages[0]!);
  for (const page of pages) {
    const start = performance.now();
    await readArticle(page);
    ms.push(performance.now() - start);
  }
  return ms.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
