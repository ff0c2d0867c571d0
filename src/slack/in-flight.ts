/** Work that has begun and not ended. */
export type InFlight = {
  /** Counts the work until it settles. */
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Whether anything is under way. */
  isBusy(): boolean;
  /** Resolves when nothing is under way, or after the time given. */
  drain(timeoutMs: number): Promise<void>;
};

/**
 * Keeps count of work under way, so that a bot that is told to stop ends what it has begun. Failures
 * are passed on to whoever waits for the work; `drain` never rejects.
 */
export function createInFlight(): InFlight {
  const under = new Set<Promise<unknown>>();
  return {
    async track(work) {
      under.add(work);
      try {
        return await work;
      } finally {
        under.delete(work);
      }
    },
    isBusy: () => under.size > 0,
    async drain(timeoutMs) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const late = new Promise<void>((resolve) => {
        deadline.addEventListener('abort', () => resolve());
      });
      while (under.size > 0 && !deadline.aborted) {
        await Promise.race([Promise.allSettled(under), late]);
        // Failed work goes on as the report of its failure.
        await new Promise((resume) => setImmediate(resume));
      }
    },
  };
}
