import type { Watch } from '../../../state/watches.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import { pause } from '../after.ts';
import type { BackgroundDeps } from '../background-deps.ts';
import { bringsNews } from './brings-news.ts';
import { tellWatcher } from './tell-watcher.ts';

const PAGE_WATCHES = 100;
const LOOK_AGAIN_MS = 250;

/**
 * Asks every watched question again for which there are newer articles, one at a time and while nobody
 * waits for an answer, and tells who watches of what is new. False where that failed for some, who
 * are to be told later; the log says why.
 */
export async function askWatches(deps: BackgroundDeps): Promise<boolean> {
  const { store, logger, signal } = deps;
  const added = await store.articles.addedSince(0);
  const cameMs = new Map(added.map(({ id, firstSeenMs }) => [id, firstSeenMs]));
  const latestMs = added.at(-1)?.firstSeenMs ?? Number.NEGATIVE_INFINITY;
  let isDone = true;
  let afterId = 0;
  for (;;) {
    const page = await store.watches.list({ afterId, limit: PAGE_WATCHES });
    if (page.length === 0) return isDone;
    for (const watch of page) {
      if (watch.atMs > latestMs) continue;
      await untilIdle(deps);
      if (signal.aborted) return isDone;
      try {
        await askOne(watch, (id) => (cameMs.get(id) ?? -1) >= watch.atMs, deps);
      } catch (error) {
        isDone = false;
        logger.error(`The watch ${watch.id} could not be looked at, and is later.`, error);
      }
    }
    afterId = page.at(-1)!.id;
  }
}

async function askOne(
  watch: Watch,
  isNew: (articleId: string) => boolean,
  deps: BackgroundDeps,
): Promise<void> {
  const { question, before = [], passageIds, outcome } = watch;
  const { answer } = await makeAnswer(deps.desk, { question, before, more: 0 });
  if (bringsNews(answer, { isNew, passageIds, wasFound: outcome === 'found' })) {
    await tellWatcher(watch, answer, deps);
  }
}

async function untilIdle({ isBusy, after, signal }: BackgroundDeps): Promise<void> {
  while (isBusy() && !signal.aborted) await pause(after, LOOK_AGAIN_MS, signal);
}
