import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the bot sent: a call of the Web API, or of a response URL under the name `respond`. */
export type LocalCall = { method: string; fields: Readonly<Record<string, string>>; auth: string };

export type LocalSlack = {
  apiUrl: string;
  responseUrl: string;
  calls: readonly LocalCall[];
  /** What the bot sent over its sockets, such as acknowledgements. */
  received: readonly { envelope_id?: string }[];
  /** The connections that the bot opened, in order; each is greeted with "hello". */
  sockets: readonly WebSocket[];
  /** Sends over the newest connection. */
  send(message: object): void;
  /** Answers a method so from now on. */
  answer(method: string, reply: object): void;
  /** The next call fails as when Slack's servers do. */
  failOnce(): void;
};

/** A Web API and a Socket Mode server on this machine, until the test is finished. */
export async function startLocalSlack(): Promise<LocalSlack> {
  const calls: LocalCall[] = [];
  const received: { envelope_id?: string }[] = [];
  const sockets: WebSocket[] = [];
  const answers = new Map<string, object>();
  let failures = 0;

  const server = createServer(async (request, response) => {
    const method = request.url!.replace(/^\/(api\/)?/, '');
    const body = await text(request);
    const isJson = request.headers['content-type']?.includes('json');
    const fields = isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    calls.push({ method, fields, auth: request.headers.authorization ?? '' });
    if (failures > 0) {
      failures--;
      response.writeHead(503).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers.get(method) ?? { ok: true }));
  });
  const webSockets = new WebSocketServer({ server, path: '/socket' });
  webSockets.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => received.push(JSON.parse(String(data))));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  answers.set('auth.test', { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' });
  answers.set('apps.connections.open', { ok: true, url: `ws://127.0.0.1:${port}/socket` });

  onTestFinished(async () => {
    for (const socket of sockets) socket.terminate();
    webSockets.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/respond`,
    calls,
    received,
    sockets,
    send: (message) => sockets.at(-1)!.send(JSON.stringify(message)),
    answer: (method, reply) => answers.set(method, reply),
    failOnce: () => {
      failures++;
    },
  };
}
