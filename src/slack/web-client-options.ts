import type { Logger, webApi } from '@slack/bolt';

/** A person is waiting: what hasn't worked within seconds is told. */
const TIMEOUT_MS = 8_000;

/** Web API clients hand this to p-retry, whose `onFailedAttempt` their types leave out. */
const CHAT_RETRIES: webApi.RetryOptions & { onFailedAttempt: (error: Error) => void } = {
  retries: 2,
  factor: 2,
  minTimeout: 250,
  // A call that timed out may have been carried out: calling again would answer twice.
  onFailedAttempt(error) {
    if (isTimeout(error)) throw error;
  },
};

type ClientSettings = { apiUrl: string; logger: Logger };

/** How the bot calls Slack while somebody waits for an answer. */
export function chatClientOptions({ apiUrl, logger }: ClientSettings): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    fetch: fetchWithTimeout,
    timeout: TIMEOUT_MS,
    // Waiting out a limit would hold up every other call, so each caller decides (post-message.ts).
    rejectRateLimitedCalls: true,
    retryConfig: CHAT_RETRIES,
  };
}

/** How Socket Mode asks for its connection: for as long as it takes, or the bot would go deaf. */
export function socketClientOptions({
  apiUrl,
  logger,
  retryMs = 1_000,
}: ClientSettings & { retryMs?: number | undefined }): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    fetch: fetchWithTimeout,
    timeout: TIMEOUT_MS,
    retryConfig: { forever: true, factor: 1.5, minTimeout: retryMs, maxTimeout: 30_000 },
  };
}

/** `fetch` that never waits for good: Bolt's calls to response URLs set no timeout. */
export const fetchWithTimeout: typeof globalThis.fetch = (input, init) =>
  globalThis.fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) });

function isTimeout(error: Error): boolean {
  const original = 'original' in error && error.original instanceof Error ? error.original : error;
  return original.name === 'TimeoutError';
}
