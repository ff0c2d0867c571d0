/** Work that waits until nobody else is served: one piece at a time, with a pause as long behind each. */
export type IdleQueue<Item> = {
  /** Puts items before all that wait. */
  hurry(items: readonly Item[]): void;
  /** Puts items behind all that wait, each taken when it is its turn; resolves when nothing waits any more. */
  add(items: Iterable<Item>): Promise<void>;
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
  let hurried: Item[] = [];
  let later: Iterator<Item>[] = [];
  let isRunning = false;
  const onEmpty: (() => void)[] = [];

  const take = (): IteratorResult<Item, undefined> => {
    if (hurried.length > 0) return { done: false, value: hurried.shift()! };
    while (later.length > 0) {
      const next = later[0]!.next();
      if (!next.done) return next;
      later.shift();
    }
    return { done: true, value: undefined };
  };
  const clear = () => {
    hurried = [];
    later = [];
  };
  const run = (pauseMs: number) => {
    isRunning = true;
    setTimeout(step, pauseMs).unref();
  };
  async function step(): Promise<void> {
    if (isBusy()) return run(LOOK_AGAIN_MS);
    const start = performance.now();
    try {
      const next = take();
      if (next.done) {
        isRunning = false;
        for (const resolve of onEmpty.splice(0)) resolve();
        return;
      }
      await work(next.value);
    } catch {
      clear();
    }
    run(Math.max(SHORTEST_PAUSE_MS, performance.now() - start));
  }
  const start = () => {
    if (!isRunning) run(LOOK_AGAIN_MS);
  };

  return {
    hurry(items) {
      hurried.unshift(...items);
      if (hurried.length > 0) start();
    },
    add(items) {
      later.push(items[Symbol.iterator]());
      start();
      return new Promise((resolve) => {
        onEmpty.push(resolve);
      });
    },
    clear,
  };
}
