import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeenEvents } from '../../../src/slack/incoming/seen-events.ts';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/state/store.ts';

const LEASE_MS = 30_000;
const DAY_MS = 86_400_000;

let store: Store;
let done: string[];
let logged: string[];
beforeEach(() => {
  vi.useFakeTimers();
  store = openSqliteStore();
  done = [];
  logged = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

/** The events as one process sees them. */
function startProcess() {
  return createSeenEvents({
    keys: store.seen,
    logger: { error: (message) => void logged.push(String(message)) },
    now: Date.now,
  });
}

const work = (name: string) => async () => {
  done.push(name);
};

/** Work that ends when it is told to. */
function hangingWork() {
  let end!: (error?: Error) => void;
  const promise = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { work: () => promise, end };
}

describe('createSeenEvents', () => {
  it('does the work of a key once', async () => {
    const seen = startProcess();
    await seen.once('C1:1', work('first'));
    await seen.once('C1:1', work('again'));
    await seen.once('C1:2', work('other'));
    expect(done).toEqual(['first', 'other']);
  });

  it('does it once when the twin arrives before the first is done', async () => {
    const seen = startProcess();
    await Promise.all([seen.once('C1:1', work('first')), seen.once('C1:1', work('twin'))]);
    expect(done).toEqual(['first']);
  });

  it('leaves it when it failed in a way that must not be repeated', async () => {
    const seen = startProcess();
    const failure = new Error('perhaps done');
    const first = seen.once('C1:1', () => Promise.reject(failure), {
      isDone: (error) => error === failure,
    });
    await expect(first).rejects.toBe(failure);
    await seen.once('C1:1', work('again'));
    expect(done).toEqual([]);
  });

  it('does it again after it failed, and passes the failure on', async () => {
    const seen = startProcess();
    const failure = new Error('Slack is away');
    await expect(seen.once('C1:1', () => Promise.reject(failure))).rejects.toBe(failure);
    await seen.once('C1:1', work('retry'));
    await seen.once('C1:1', work('second retry'));
    expect(done).toEqual(['retry']);
  });

  it('does it once though the process was started anew', async () => {
    await startProcess().once('C1:1', work('before'));
    await startProcess().once('C1:1', work('after'));
    expect(done).toEqual(['before']);
  });

  it('forgets a key after a day, not before', async () => {
    const seen = startProcess();
    await seen.once('C1:1', work('first'));
    vi.advanceTimersByTime(DAY_MS - 1);
    await seen.once('C1:1', work('last retry'));
    vi.advanceTimersByTime(1);
    await seen.once('C1:1', work('much later'));
    expect(done).toEqual(['first', 'much later']);
  });

  it('keeps a key for as long as its work goes on', async () => {
    const seen = startProcess();
    const { work: slow, end } = hangingWork();
    const first = seen.once('C1:1', slow);
    await vi.advanceTimersByTimeAsync(10 * LEASE_MS);
    await seen.once('C1:1', work('retry'));
    end();
    await first;
    await seen.once('C1:1', work('later retry'));
    expect(done).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves a key whose process died to the retry after a minute', async () => {
    const dead = startProcess();
    const { work: unfinished } = hangingWork();
    void dead.once('C1:1', unfinished);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.clearAllTimers();
    const next = startProcess();
    await next.once('C1:1', work('retry at once'));
    vi.setSystemTime(Date.now() + 60_000);
    await next.once('C1:1', work('retry after a minute'));
    await next.once('C1:1', work('retry after five'));
    expect(done).toEqual(['retry after a minute']);
  });

  it('leaves a later claim alone when an outlived one fails', async () => {
    const seen = startProcess();
    const { work: slow, end } = hangingWork();
    const first = seen.once('C1:1', slow);
    await vi.advanceTimersByTimeAsync(0);
    // The whole process stood still.
    vi.setSystemTime(Date.now() + LEASE_MS);
    await seen.once('C1:1', work('second'));
    end(new Error('late'));
    await expect(first).rejects.toThrow('late');
    await seen.once('C1:1', work('third'));
    expect(done).toEqual(['second']);
  });

  it('does the work all the same when nothing can be claimed, and logs it', async () => {
    const seen = startProcess();
    await store.close();
    await seen.once('C1:1', work('answered'));
    expect(done).toEqual(['answered']);
    expect(logged).toEqual(['C1:1 could not be claimed, and may be answered twice.']);
  });

  it('takes work for done that was, though it can’t be noted', async () => {
    await startProcess().once('C1:1', () => store.close());
    expect(logged).toEqual(['C1:1 is done, which could not be noted: it may be done again.']);
  });

  it('passes on why the work failed, not that its key could not be freed', async () => {
    const failing = startProcess().once('C1:1', async () => {
      await store.close();
      throw new Error('Slack is away');
    });
    await expect(failing).rejects.toThrow('Slack is away');
    expect(logged).toEqual(['C1:1 could not be freed.']);
  });
});
