import type { Store } from './store.ts';

const PRUNE_EVERY_MS = 60 * 60 * 1_000;

/**
 * What the bot remembers, in a folder or, without one, in memory. What is too old is forgotten now
 * and once an hour, until it is closed. Rejects with a `StateError`.
 *
 * @param onError hears of a failed pruning, which is tried again
 */
export async function openStore(
  dataDir: string | undefined,
  { nowMs = Date.now, onError }: { nowMs?: () => number; onError: (error: unknown) => void },
): Promise<Store> {
  // Only programs that remember load SQLite.
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts');
  const store = openSqliteStore(dataDir);
  const prune = () => store.prune(nowMs()).catch(onError);
  void prune();
  const timer = setInterval(prune, PRUNE_EVERY_MS).unref();
  return {
    ...store,
    async close() {
      clearInterval(timer);
      await store.close();
    },
  };
}
