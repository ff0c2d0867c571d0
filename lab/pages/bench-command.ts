import { createProgressBar } from '../../src/cli/progress-bar.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { comparePages } from './compare-pages.ts';
import { judgePage } from './judge-page.ts';
import { loadReader, type PageReader } from './load-reader.ts';
import type { PageResult } from './page-result.ts';
import { type BenchPage, readCollections } from './read-collections.ts';
import { readSavedPage } from './read-saved-page.ts';
import { renderPageComparison, renderShown, renderSummary } from './render-pages.ts';
import { readSavedPages, savePages } from './saved-pages.ts';
import { searchPage } from './search-page.ts';
import type { Shown } from './shown.ts';
import { summarizePages } from './summarize-pages.ts';

export type BenchOptions = {
  /** How many pages of each collection are read; all without it. */
  limit?: number;
  /** Where to keep each page's result. */
  json?: string;
  /** A file of kept results to compare with. */
  compare?: string;
  /** A module that reads the pages in the loader's place. */
  reader?: string;
  /** Whose wrong pages are listed. */
  show?: Shown;
};

const now = () => performance.now();

/** Reads saved pages as a corpus does, and prints how that stands to what is known of them. */
export async function benchPages(
  dir: string,
  { limit = Number.POSITIVE_INFINITY, json, compare, reader, show }: BenchOptions,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const start = now();
  // Read first: a wrong name must not cost a long run.
  const earlier = compare === undefined ? undefined : await readSavedPages(compare);
  const read = reader === undefined ? readSavedPage : await loadReader(reader);
  const pages = await readCollections(dir, limit);
  // The first page would pay for loading the modules.
  await read('first.html', Buffer.from('<p>A page.</p>'));

  const bar = createProgressBar(stderr, 'pages', now);
  const results: PageResult[] = [];
  try {
    for (const page of pages) {
      results.push(await benchPage(page, read));
      bar.update(results.length, pages.length);
    }
  } finally {
    bar.clear();
  }

  const parts = [renderSummary(summarizePages(results), now() - start)];
  if (earlier) parts.push(renderPageComparison(comparePages(earlier, results)));
  if (show) parts.push(renderShown(results, show));
  stdout.write(`${parts.join('\n\n')}\n`);
  if (json !== undefined) await savePages(json, results);
}

async function benchPage(page: BenchPage, read: PageReader): Promise<PageResult> {
  const { collection, id, path } = page;
  const [bytes, truth] = await Promise.all([page.readBytes(), page.readTruth()]);
  const start = now();
  const outcome = await read(path, bytes);
  const ms = Math.round((now() - start) * 10) / 10;
  return { collection, id, ms, ...judgePage(outcome, truth, searchPage(bytes)) };
}
