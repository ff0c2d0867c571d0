import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PATIENCE, type Patience } from '../../../src/slack/outgoing/patience.ts';
import { createPatientFetch } from '../../../src/slack/outgoing/patient-fetch.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Serves each request as told, and counts them and the pauses between. */
async function serve(
  respond: (response: ServerResponse, n: number) => void,
  timeouts: Partial<Patience> = {},
) {
  let requests = 0;
  const pauses: number[] = [];
  server = createServer((_, response) => respond(response, ++requests));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const fetch = createPatientFetch({
    ...PATIENCE,
    ...timeouts,
    sleep: async (ms) => void pauses.push(ms),
  });
  return {
    call: (name: string) => fetch(`http://127.0.0.1:${port}/api/${name}`, { method: 'POST' }),
    count: () => requests,
    pauses,
  };
}

const limit = (seconds: number) => (response: ServerResponse) =>
  response.writeHead(429, { 'retry-after': String(seconds) }).end();

describe('createPatientFetch', () => {
  it.each(['conversations.replies', 'views.open', 'auth.test', 'abcDEF123'])(
    'tries %s again when Slack’s servers fail, and gives up within seconds',
    async (name) => {
      const recovering = await serve((response, n) => response.writeHead(n < 3 ? 503 : 200).end());
      expect((await recovering.call(name)).status).toBe(200);
      expect(recovering.pauses).toEqual([250, 500]);
    },
  );

  it('hands on the failure that stays', async () => {
    const broken = await serve((response) => response.writeHead(500).end());
    expect((await broken.call('users.info')).status).toBe(500);
    expect(broken.count()).toBe(3);
  });

  it('tries again when a connection breaks', async () => {
    const breaking = await serve((response, n) =>
      n === 1 ? response.destroy() : response.writeHead(200).end(),
    );
    expect((await breaking.call('users.info')).status).toBe(200);
  });

  it.each(['chat.postMessage', 'chat.postEphemeral'])(
    'never repeats %s that may have been carried out',
    async (name) => {
      const failing = await serve((response) => response.writeHead(503).end());
      expect((await failing.call(name)).status).toBe(503);
      expect(failing.count()).toBe(1);
    },
  );

  it('repeats a post for which there was no connection', async () => {
    const gone = await serve(() => {});
    server!.close();
    await expect(gone.call('chat.postMessage')).rejects.toThrow('fetch failed');
    expect(gone.pauses).toEqual([250, 500]);
  });

  it.each(['users.info', 'chat.postMessage', 'abcDEF123'])(
    'never repeats %s after a timeout',
    async (name) => {
      const silent = await serve(() => {}, { callMs: 100, postMs: 100 });
      await expect(silent.call(name)).rejects.toMatchObject({ name: 'TimeoutError' });
      expect(silent.count()).toBe(1);
    },
  );

  it('waits limits out, for five seconds in all', async () => {
    const limited = await serve(limit(2));
    expect((await limited.call('chat.postMessage')).status).toBe(429);
    expect(limited.pauses).toEqual([2_000, 2_000]);
  });

  it('doesn’t wait for a long limit', async () => {
    const limited = await serve(limit(6));
    expect((await limited.call('views.publish')).status).toBe(429);
    expect(limited.pauses).toEqual([]);
  });

  it('drops a status at the first trouble', async () => {
    const limited = await serve(limit(1));
    expect((await limited.call('assistant.threads.setStatus')).status).toBe(429);
    expect(limited.pauses).toEqual([]);
  });

  it('keeps the signal that it is given', async () => {
    const fetch = createPatientFetch(PATIENCE);
    const request = fetch('http://127.0.0.1:9/api/users.info', { signal: AbortSignal.abort() });
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });
});
