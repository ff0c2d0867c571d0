import { setTimeout as sleep } from 'node:timers/promises';

/** How long the bot waits for Slack while a person waits for the bot. */
export type Patience = {
  /** For a call's answer. @default 8_000 */
  callMs: number;
  /**
   * For word that a message was posted. Longer: a message of which nobody knows whether it arrived is
   * worse than one that comes late. @default 20_000
   */
  postMs: number;
  /** For a status, which nobody misses. @default 2_000 */
  statusMs: number;
  /** For the earlier messages of a conversation, all pages and pauses together. @default 4_000 */
  historyMs: number;
  /**
   * For the answer that is to come with a window's acknowledgement, which Slack itself waits three
   * seconds for. @default 2_000
   */
  windowMs: number;
  /** Waits between two tries. */
  sleep: (ms: number) => Promise<unknown>;
  /** Aborts with a TimeoutError when the time is up. */
  timeout: (ms: number) => AbortSignal;
};

export const PATIENCE: Patience = {
  callMs: 8_000,
  postMs: 20_000,
  statusMs: 2_000,
  historyMs: 4_000,
  windowMs: 2_000,
  sleep: (ms) => sleep(ms),
  timeout: (ms) => AbortSignal.timeout(ms),
};
