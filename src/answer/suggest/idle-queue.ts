/** Work that waits until nobody else is served: one piece at a time, with a pause as long behind each. */
export type IdleQueue<Item> = {
  /** Puts items before all that wait. */
  hurry(items: readonly Item[]): void;
  /** Puts items behind all that wait; resolves when nothing waits any more. */
  add(items: readonly Item[]): Promise<void>;
  clear(): void;
};

/** Somebody who has just been answered may ask on. */
const SHORTEST_PAUSE_MS = 5;
const LOOK_AGAIN_MS = 250;

/**
 * Keeps no process alive. What fails empties the queue: whatever it needs is gone.
 *
 * @param isBusy whether somebody is being served
 */
export function createIdleQueue<Item>(
  work: (item: Item) => Promise<void>,
  isBusy: () => boolean,
): IdleQueue<Item> {
  let waiting: Item[] = [];
  let isRunning = false;
  let onEmpty: (() => void)[] = [];

  const settle = () => {
    for (const resolve of onEmpty) resolve();
    onEmpty = [];
  };
  const run = (pauseMs: number) => {
    isRunning = true;
    setTimeout(step, pauseMs).unref();
  };
  async function step(): Promise<void> {
    if (isBusy()) return run(LOOK_AGAIN_MS);
    const [item] = waiting.splice(0, 1);
    const start = performance.now();
    try {
      if (item !== undefined) await work(item);
    } catch {
      waiting = [];
    }
    if (waiting.length > 0) return run(Math.max(SHORTEST_PAUSE_MS, performance.now() - start));
    isRunning = false;
    settle();
  }
  const start = () => {
    if (!isRunning) run(LOOK_AGAIN_MS);
  };

  return {
    hurry(items) {
      waiting.unshift(...items);
      if (waiting.length > 0) start();
    },
    add(items) {
      waiting.push(...items);
      if (waiting.length === 0 && !isRunning) return Promise.resolve();
      start();
      return new Promise((resolve) => {
        onEmpty.push(resolve);
      });
    },
    clear() {
      waiting = [];
    },
  };
}
