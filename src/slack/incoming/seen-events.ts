/** Which events were taken on, so that each is answered once. */
export type SeenEvents = {
  /**
   * Runs the work unless the same key's work ran or is running. When the work fails, the key is free
   * again, unless `isDone` says of the failure that the work must not be done again.
   */
  once(
    key: string,
    work: () => Promise<void>,
    isDone?: (failure: unknown) => boolean,
  ): Promise<void>;
};

export type SeenEventsOptions = {
  /** Milliseconds since any fixed moment. */
  now: () => number;
  /**
   * How long a key is remembered. Slack's last retry comes about six minutes after the event.
   * @default 600_000
   */
  ttlMs?: number;
  /** The oldest keys are forgotten beyond this many. @default 10_000 */
  maxKeys?: number;
};

/**
 * Remembers in memory alone: after a restart a retry is answered once more. A key counts from the
 * moment its work begins, so that a twin that comes meanwhile is left alone.
 */
export function createSeenEvents({
  now,
  ttlMs = 600_000,
  maxKeys = 10_000,
}: SeenEventsOptions): SeenEvents {
  // In the order they were claimed, so the first is always the oldest.
  const claimedAtMs = new Map<string, number>();

  const forgetOld = () => {
    for (const [key, at] of claimedAtMs) {
      if (claimedAtMs.size <= maxKeys && now() - at < ttlMs) return;
      claimedAtMs.delete(key);
    }
  };

  return {
    async once(key, work, isDone = () => false) {
      forgetOld();
      if (claimedAtMs.has(key)) return;
      const claim = now();
      claimedAtMs.set(key, claim);
      forgetOld();
      try {
        await work();
      } catch (error) {
        if (claimedAtMs.get(key) === claim && !isDone(error)) claimedAtMs.delete(key);
        throw error;
      }
    },
  };
}
