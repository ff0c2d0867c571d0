import type { Answer } from '../../../src/answer/answer.ts';
import type { Desk } from '../../../src/answer/desk.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { LiveDesk } from '../../../src/live/live-desk.ts';
import type { After } from '../../../src/slack/background/after.ts';
import { createFakeDesk } from '../../slack/fake-desk.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export type TestClock = {
  now: () => number;
  after: After;
  /** Lets time pass, and what waited for it begin. */
  pass(ms: number): Promise<void>;
};

/** A clock that stands still until it is told otherwise. */
export function createTestClock(start: string): TestClock {
  let nowMs = Date.parse(start);
  const waiting = new Set<{ dueMs: number; run: () => void }>();
  return {
    now: () => nowMs,
    after(ms, run) {
      const entry = { dueMs: nowMs + ms, run };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    async pass(ms) {
      // What has just been done begins to wait.
      await turn();
      nowMs += ms;
      for (const entry of waiting) {
        if (entry.dueMs > nowMs) continue;
        waiting.delete(entry);
        entry.run();
      }
      await turn();
    },
  };
}

/**
 * What to poll where the bot may still be busy with a command: it looks again a little later, so each
 * look lets a second pass first.
 */
export function afterSeconds(
  { pass }: Pick<TestClock, 'pass'>,
  look: () => unknown,
): () => Promise<unknown> {
  return async () => {
    await pass(1_000);
    return look();
  };
}

/** Lets everything go on that waits for nothing but its turn. */
async function turn(): Promise<void> {
  for (let n = 0; n < 3; n++) await new Promise((resume) => setImmediate(resume));
}

export type ServedDesk = {
  desk: Desk & { asked: { question: string }[] };
  onServed: LiveDesk['onServed'];
  /** Swaps what is served. */
  serve(articles: readonly Article[], answers?: (question: string) => Answer): void;
};

/** A desk of articles that change when a test says so. */
export function createServedDesk(
  articles: readonly Article[],
  answers: (question: string) => Answer,
): ServedDesk {
  const listeners = new Set<Parameters<LiveDesk['onServed']>[0]>();
  let answer = answers;
  const desk = { ...createFakeDesk((question) => answer(question)), articles };
  return {
    desk,
    onServed(listener) {
      listeners.add(listener);
      listener({ added: desk.articles, removed: [], changed: [], isFirst: true });
      return () => void listeners.delete(listener);
    },
    serve(next, nextAnswers = answer) {
      const known = new Set(desk.articles.map(({ id }) => id));
      const added = next.filter(({ id }) => !known.has(id));
      desk.articles = next;
      answer = nextAnswers;
      for (const tell of listeners) tell({ added, removed: [], changed: [], isFirst: false });
    },
  };
}
