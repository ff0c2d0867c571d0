import type { LiveDesk } from '../../live/live-desk.ts';
import { createInFlight } from '../in-flight.ts';
import { pause } from './after.ts';
import type { BackgroundDeps } from './background-deps.ts';
import { createDigestPoster } from './digest/post-digests.ts';
import { askWatches } from './watches/ask-watches.ts';

/** What the bot does without being asked. */
export type Background = {
  start(): void;
  /** Begins nothing more, and waits for what is under way, for as long as is given. */
  stop(timeoutMs: number): Promise<void>;
};

const MINUTE_MS = 60_000;
const RETRY_MS = 10 * MINUTE_MS;
/** At the start articles may still be read: until then the desk goes by words. */
const FIRST_ASK_MS = 30_000;

/**
 * Notes which articles are new whenever other ones are served, asks watched questions again then, and
 * posts digests when they are due.
 *
 * @param onServed left out where the articles never change
 */
export function createBackground(
  withoutSignal: Omit<BackgroundDeps, 'signal'>,
  onServed?: LiveDesk['onServed'],
): Background {
  const ending = new AbortController();
  const { signal } = ending;
  const deps: BackgroundDeps = { ...withoutSignal, signal };
  const { desk, store, logger, now, after } = deps;
  const work = createInFlight();
  const digests = createDigestPoster(deps);
  let isAsking = false;
  let isAskedFor = false;
  let endServing = () => {};

  /** Failures are told in the log, and nobody waits. */
  function run(what: string, task: () => Promise<void>): void {
    if (signal.aborted) return;
    void work
      .track(task())
      .catch((error: unknown) => logger.error(`${what} failed, and is tried again.`, error));
  }

  async function noteServed(): Promise<void> {
    const ids = desk.articles.map(({ id }) => id);
    while (!signal.aborted) {
      try {
        await store.articles.noteServed(ids, now());
        return;
      } catch (error) {
        logger.error('Which articles are new could not be noted, and is tried again.', error);
        await pause(after, MINUTE_MS, signal);
      }
    }
  }

  /** One round after the other; what is served meanwhile makes another. */
  async function askAll(): Promise<void> {
    isAskedFor = true;
    if (isAsking) return;
    isAsking = true;
    let isDone = true;
    try {
      while (isAskedFor && !signal.aborted) {
        isAskedFor = false;
        isDone = await askWatches(deps);
      }
    } catch (error) {
      isDone = false;
      throw error;
    } finally {
      isAsking = false;
      if (!isDone) after(RETRY_MS, () => run('Asking what is watched', askAll));
    }
  }

  async function keepPosting(): Promise<void> {
    while (!signal.aborted) {
      try {
        await digests.postDue();
      } catch (error) {
        logger.error('The digests could not be looked at, and are in a minute.', error);
      }
      await pause(after, MINUTE_MS, signal);
    }
  }

  return {
    start() {
      run('Noting what is served', async () => {
        await noteServed();
        after(FIRST_ASK_MS, () => run('Asking what is watched', askAll));
        // A digest that was missed holds what came meanwhile.
        await keepPosting();
      });
      endServing =
        onServed?.(({ isFirst }) => {
          if (isFirst) return;
          run('Asking what is watched', async () => {
            await noteServed();
            await askAll();
          });
        }) ?? endServing;
    },
    async stop(timeoutMs) {
      ending.abort();
      endServing();
      await work.drain(timeoutMs);
    },
  };
}
