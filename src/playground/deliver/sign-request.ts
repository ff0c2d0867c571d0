import { createHmac } from 'node:crypto';

/**
 * The headers by which a bot knows that a request is Slack's.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signRequest(
  body: string,
  { signingSecret, atMs }: { signingSecret: string; atMs: number },
): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1_000));
  const digest = createHmac('sha256', signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
