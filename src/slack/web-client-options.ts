import type { Logger, webApi } from '@slack/bolt';

/** Slack is asked again for a connection that hasn't come by then. */
const CONNECTION_TIMEOUT_MS = 8_000;

type ClientSettings = { apiUrl: string; logger: Logger };

/** How the bot calls Slack while somebody waits for an answer. */
export function chatClientOptions({
  apiUrl,
  logger,
  fetch,
}: ClientSettings & { fetch: typeof globalThis.fetch }): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    // Times out, waits and tries again by itself, and for Bolt's own calls, too.
    fetch,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
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
    timeout: CONNECTION_TIMEOUT_MS,
    retryConfig: { forever: true, factor: 1.5, minTimeout: retryMs, maxTimeout: 30_000 },
  };
}
