import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/slack/logger.ts';
import { chatClientOptions, fetchWithTimeout } from '../../src/slack/web-client-options.ts';

const logger = createLogger({ level: 'error', write: () => {}, now: () => new Date() });

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves each request as told, and counts them. */
async function serve(
  respond: (n: number) => number | 'never',
): Promise<{ url: string; count: () => number }> {
  let requests = 0;
  server = createServer((_, response) => {
    const status = respond(++requests);
    if (status === 'never') return;
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, count: () => requests };
}

function createClient(apiUrl: string, overrides: webApi.WebClientOptions = {}): webApi.WebClient {
  return new webApi.WebClient('xoxb-test', {
    ...chatClientOptions({ apiUrl, logger }),
    ...overrides,
  });
}

describe('chatClientOptions', () => {
  it('tries again when Slack’s servers fail, and gives up within seconds', async () => {
    const recovering = await serve((n) => (n < 3 ? 503 : 200));
    await expect(createClient(recovering.url).api.test()).resolves.toMatchObject({ ok: true });
    expect(recovering.count()).toBe(3);
  });

  it('never repeats a call that timed out: it may have been carried out', async () => {
    const silent = await serve(() => 'never');
    await expect(createClient(silent.url, { timeout: 100 }).api.test()).rejects.toThrow();
    expect(silent.count()).toBe(1);
  });

  it('leaves a rate limit to the caller at once', async () => {
    server = createServer((_, response) => response.writeHead(429, { 'retry-after': '30' }).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await expect(createClient(`http://127.0.0.1:${port}/`).api.test()).rejects.toBeInstanceOf(
      webApi.WebAPIRateLimitedError,
    );
  });
});

describe('fetchWithTimeout', () => {
  it('keeps the signal that it is given', async () => {
    const silent = await serve(() => 'never');
    const request = fetchWithTimeout(silent.url, { signal: AbortSignal.timeout(50) });
    await expect(request).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
