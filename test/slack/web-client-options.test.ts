import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createLogger } from '../../src/slack/logger.ts';
import { chatClientOptions } from '../../src/slack/web-client-options.ts';

const logger = createLogger({ level: 'error', write: () => {}, now: () => new Date() });

it.each([
  ['a failure of Slack’s servers', new Response('', { status: 503 }), webApi.WebAPIHTTPError],
  [
    'a limit',
    new Response('', { status: 429, headers: { 'retry-after': '30' } }),
    webApi.WebAPIRateLimitedError,
  ],
])('leaves %s to the fetch that it is given', async (_, response, error) => {
  let requests = 0;
  const fetch = async () => {
    requests++;
    return response;
  };
  const options = chatClientOptions({ apiUrl: 'https://slack.example/', logger, fetch });
  await expect(new webApi.WebClient('xoxb-test', options).api.test()).rejects.toBeInstanceOf(error);
  expect(requests).toBe(1);
});
