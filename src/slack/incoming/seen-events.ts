import type { Logger } from '@slack/bolt';
import type { Claim, SeenKeys } from '../../state/seen-keys.ts';
import { DAY_MS } from '../../text/time/day-range.ts';

/** Which events were taken on, so that each is answered once. */
export type SeenEvents = {
  /**
   * Runs the work unless the same key's work ran or is running. When the work fails, the key is free
   * again, unless `isDone` says of the failure that the work must not be done again.
   */
  once(key: string, work: () => Promise<void>, options?: OnceOptions): Promise<void>;
};

export type OnceOptions = {
  isDone?: (failure: unknown) => boolean;
  /** How long the key is remembered, where that is another time than usual. */
  forMs?: number;
};

export type SeenEventsOptions = {
  keys: SeenKeys;
  logger: Pick<Logger, 'error'>;
  /** Milliseconds since 1970. */
  now: () => number;
  /**
   * How long a key is remembered. Slack's last retry comes about six minutes after the event; a
   * button stays to be clicked again.
   * @default a day
   */
  ttlMs?: number;
  /**
   * How long a key whose process died stays taken. Slack tries again at once, after a minute and
   * after five: the second try must find it free. Long enough for an event loop that is held up.
   * @default 30_000
   */
  leaseMs?: number;
};

/**
 * A key counts from the moment its work begins, so that a twin that comes meanwhile is left alone, and
 * through a restart. It is claimed for a short while, which is prolonged as long as the work goes on:
 * when the process dies, the key frees itself and a retry is answered. What dies between the work's
 * last step and the note of it is done twice, which is better than not at all; so is what can't be
 * claimed, as with a full disk.
 */
export function createSeenEvents({
  keys,
  logger,
  now,
  ttlMs = DAY_MS,
  leaseMs = 30_000,
}: SeenEventsOptions): SeenEvents {
  const logFailure = (what: string) => (error: unknown) => logger.error(what, error);

  /** Returns what ends it. */
  function keepProlonging(claim: Claim): () => void {
    const prolong = () =>
      keys
        .prolong(claim, now() + leaseMs)
        .catch(logFailure(`The claim of ${claim.key} could not be prolonged.`));
    const timer = setInterval(prolong, leaseMs / 3).unref();
    return () => clearInterval(timer);
  }

  async function keepClaim(claim: Claim, forMs: number): Promise<void> {
    await keys
      .prolong(claim, now() + forMs)
      .catch(logFailure(`${claim.key} is done, which could not be noted: it may be done again.`));
  }

  return {
    async once(key, work, { isDone = () => false, forMs = ttlMs } = {}) {
      let claim: Claim | undefined;
      try {
        const nowMs = now();
        claim = await keys.claim(key, { nowMs, untilMs: nowMs + leaseMs });
      } catch (error) {
        logger.error(`${key} could not be claimed, and may be answered twice.`, error);
        return work();
      }
      if (claim === undefined) return;

      const stopProlonging = keepProlonging(claim);
      try {
        await work();
      } catch (error) {
        if (isDone(error)) await keepClaim(claim, forMs);
        else await keys.release(claim).catch(logFailure(`${key} could not be freed.`));
        throw error;
      } finally {
        stopProlonging();
      }
      await keepClaim(claim, forMs);
    },
  };
}
