import { describe, expect, it } from 'vitest';
import { createSeenEvents } from '../../../src/slack/incoming/seen-events.ts';

function setUp(options: { ttlMs?: number; maxKeys?: number } = {}) {
  let nowMs = 0;
  const done: string[] = [];
  const seen = createSeenEvents({ now: () => nowMs, ...options });
  return {
    seen,
    done,
    pass: (ms: number) => {
      nowMs += ms;
    },
    work: (name: string) => async () => {
      done.push(name);
    },
  };
}

describe('createSeenEvents', () => {
  it('does the work of a key once', async () => {
    const { seen, done, work } = setUp();
    await seen.once('C1:1', work('first'));
    await seen.once('C1:1', work('again'));
    await seen.once('C1:2', work('other'));
    expect(done).toEqual(['first', 'other']);
  });

  it('does it once when the twin arrives before the first is done', async () => {
    const { seen, done, work } = setUp();
    await Promise.all([seen.once('C1:1', work('first')), seen.once('C1:1', work('twin'))]);
    expect(done).toEqual(['first']);
  });

  it('leaves it when it failed in a way that must not be repeated', async () => {
    const { seen, done, work } = setUp();
    const failure = new Error('perhaps done');
    const first = seen.once(
      'C1:1',
      () => Promise.reject(failure),
      (error) => error === failure,
    );
    await expect(first).rejects.toBe(failure);
    await seen.once('C1:1', work('again'));
    expect(done).toEqual([]);
  });

  it('does it again after it failed, and passes the failure on', async () => {
    const { seen, done, work } = setUp();
    const failure = new Error('Slack is away');
    await expect(seen.once('C1:1', () => Promise.reject(failure))).rejects.toBe(failure);
    await seen.once('C1:1', work('retry'));
    await seen.once('C1:1', work('second retry'));
    expect(done).toEqual(['retry']);
  });

  it('forgets a key after ten minutes, not before', async () => {
    const { seen, done, work, pass } = setUp();
    await seen.once('C1:1', work('first'));
    pass(599_999);
    await seen.once('C1:1', work('last retry'));
    pass(1);
    await seen.once('C1:1', work('much later'));
    expect(done).toEqual(['first', 'much later']);
  });

  it('remembers no more keys than it may, the oldest go first', async () => {
    const { seen, done, work } = setUp({ maxKeys: 2 });
    for (const key of ['a', 'b', 'c']) await seen.once(key, work(key));
    await seen.once('b', work('b again'));
    await seen.once('c', work('c again'));
    await seen.once('a', work('a again'));
    expect(done).toEqual(['a', 'b', 'c', 'a again']);
  });

  it('leaves a later claim alone when an outlived one fails', async () => {
    const { seen, done, work, pass } = setUp();
    let fail = () => {};
    const slow = seen.once(
      'a',
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new Error('late'));
        }),
    );
    pass(600_000);
    await seen.once('a', work('second'));
    fail();
    await expect(slow).rejects.toThrow('late');
    await seen.once('a', work('third'));
    expect(done).toEqual(['second']);
  });
});
