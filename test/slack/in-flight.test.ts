import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../src/slack/in-flight.ts';

describe('createInFlight', () => {
  it('waits for what is under way, and for what its failure sets off', async () => {
    const { track, drain } = createInFlight();
    const done: string[] = [];
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    track(wait().then(() => Promise.reject(new Error('failed'))))
      .catch(() => track(wait().then(() => done.push('reported'))))
      .catch(() => {});
    track(wait().then(() => done.push('answered')));
    await drain(5_000);
    expect(done).toEqual(['answered', 'reported']);
  });

  it('doesn’t wait longer than it may', async () => {
    const { track, drain } = createInFlight();
    track(new Promise(() => {}));
    const startedMs = performance.now();
    await drain(30);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  it('waits for nothing when nothing is under way', async () => {
    const startedMs = performance.now();
    await createInFlight().drain(60_000);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});
