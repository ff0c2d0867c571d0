import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIdleQueue } from '../../../src/answer/suggest/idle-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createIdleQueue', () => {
  test('does one after the other, and says when all is done', async () => {
    const done: number[] = [];
    let running = 0;
    const queue = createIdleQueue<number>(
      async (item) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running -= 1;
        done.push(item);
      },
      () => false,
    );
    const all = queue.add([1, 2, 3]);
    await vi.runAllTimersAsync();
    await all;
    expect(done).toEqual([1, 2, 3]);
  });

  test('waits while somebody is served', async () => {
    let isBusy = true;
    const work = vi.fn(async () => {});
    const queue = createIdleQueue<number>(work, () => isBusy);
    void queue.add([1]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(work).not.toHaveBeenCalled();
    isBusy = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledOnce();
  });

  test('does first what is in a hurry', async () => {
    const done: number[] = [];
    const queue = createIdleQueue<number>(
      async (item) => void done.push(item),
      () => false,
    );
    void queue.add([1, 2]);
    queue.hurry([3, 4]);
    await vi.runAllTimersAsync();
    expect(done).toEqual([3, 4, 1, 2]);
  });

  test('pauses as long as a piece of work took', async () => {
    const startedAt: number[] = [];
    const queue = createIdleQueue<number>(
      async () => {
        startedAt.push(Date.now());
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
      () => false,
    );
    void queue.add([1, 2]);
    await vi.runAllTimersAsync();
    expect(startedAt[1]! - startedAt[0]!).toBeGreaterThanOrEqual(200);
  });

  test('drops the rest when one fails or it is cleared, and goes on with what comes later', async () => {
    const done: number[] = [];
    const queue = createIdleQueue<number>(
      async (item) => {
        if (item === 1) throw new Error('the networks are gone');
        done.push(item);
      },
      () => false,
    );
    const failed = queue.add([1, 2]);
    await vi.runAllTimersAsync();
    await failed;
    const cleared = queue.add([3]);
    queue.clear();
    await vi.runAllTimersAsync();
    await cleared;
    expect(done).toEqual([]);
    const later = queue.add([4]);
    await vi.runAllTimersAsync();
    await later;
    expect(done).toEqual([4]);
  });

  test('takes each when it is its turn, and not before', async () => {
    const events: string[] = [];
    const queue = createIdleQueue<number>(
      async (item) => void events.push(`done ${item}`),
      () => false,
    );
    function* make() {
      for (const item of [1, 2]) {
        events.push(`made ${item}`);
        yield item;
      }
    }
    void queue.add(make());
    expect(events).toEqual([]);
    await vi.runAllTimersAsync();
    expect(events).toEqual(['made 1', 'done 1', 'made 2', 'done 2']);
  });

  test('is soon done when it gets nothing', async () => {
    const done = createIdleQueue<number>(
      async () => {},
      () => false,
    ).add([]);
    await vi.runAllTimersAsync();
    await done;
  });
});
