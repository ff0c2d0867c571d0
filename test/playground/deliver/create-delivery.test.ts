import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../src/playground/deliver/create-delivery.ts';
import { closeServer, listenOnLoopback } from '../../../src/playground/listen.ts';
import { readBody } from '../../../src/playground/read-body.ts';

const SECRET = 'secret';
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closeServer));
});

/** A bot that answers with these statuses, one a request. */
async function startBot(...statuses: number[]) {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    heard.push({ headers: request.headers, body: await readBody(request) });
    response.writeHead(statuses[heard.length - 1] ?? 200).end('taken');
  });
  servers.push(server);
  const port = await listenOnLoopback(server);
  const waitedMs: number[] = [];
  const delivery = createDelivery({
    botUrl: `http://127.0.0.1:${port}/`,
    signingSecret: SECRET,
    nowMs: Date.now,
    wait: async (ms) => void waitedMs.push(ms),
  });
  return { delivery, heard, waitedMs, server };
}

describe('createDelivery', () => {
  it('signs what it sends so that Bolt takes it for Slack’s', async () => {
    const { delivery, heard } = await startBot();
    await delivery.sendCommand({ command: '/iraq', text: 'who?' });
    const { headers, body } = heard[0]!;
    const verify = (signingSecret: string) =>
      verifySlackRequest({
        signingSecret,
        body,
        headers: {
          'x-slack-signature': String(headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
        },
      });
    expect(() => verify(SECRET)).not.toThrow();
    expect(() => verify('another')).toThrow();
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      command: '/iraq',
      text: 'who?',
    });
  });

  it('sends an event again as Slack does, and says that it does', async () => {
    const { delivery, heard, waitedMs } = await startBot(500, 500, 200);
    expect(await delivery.sendEvent({ type: 'event_callback' })).toMatchObject({ ok: true });
    expect(heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(heard[1]!.headers['x-slack-retry-reason']).toBe('http_error');
    expect(waitedMs).toEqual([0, 60_000]);
  });

  it('gives an event up after three more tries', async () => {
    const { delivery, heard } = await startBot(500, 500, 500, 500);
    expect(await delivery.sendEvent({})).toEqual({ ok: false, reason: 'http_error' });
    expect(heard).toHaveLength(4);
  });

  it('sends a button’s press once, and tells that nobody listens', async () => {
    const { delivery, server } = await startBot();
    await closeServer(server);
    expect(await delivery.sendInteraction({})).toEqual({ ok: false, reason: 'connection_failed' });
  });
});
