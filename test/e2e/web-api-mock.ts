import { setTimeout as sleep } from 'node:timers/promises';
import nock from 'nock';

/** A call of the Web API, or a message to a response URL under the name `respond`. */
export type Call = {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: each method has arguments of its own
  args: any;
};

/** What the Web API answers: the body alone stands for HTTP 200. `delayMs` holds it back. */
export type Reply = { delayMs?: number } & (
  | Record<string, unknown>
  | { status: number; headers: Record<string, string> }
);

export const API_URL = 'https://slack.com/api/';
export const RESPONSE_URL = 'https://hooks.slack.com/commands/T1/1/abc';

const DEFAULTS: Readonly<Record<string, Reply>> = {
  'auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT' },
  'users.info': { ok: true, user: { id: 'U1', locale: 'en-US' } },
};

export type WebApiMock = {
  /** In the order they came, questions about who somebody is left out. */
  calls: readonly Call[];
  /** The next calls of a method are answered so, one reply each; then it answers as before. */
  queue(method: string, ...replies: Reply[]): void;
};

// It takes hold of the network when it is imported, and other test files share this process.
nock.restore();

/** Answers for Slack, and lets nothing else leave this machine, until `endWebApiMock` is called. */
export function mockWebApi(): WebApiMock {
  const calls: Call[] = [];
  const queued = new Map<string, Reply[]>();
  const replyTo = (method: string): Reply =>
    queued.get(method)?.shift() ?? DEFAULTS[method] ?? { ok: true };

  nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  nock('https://slack.com')
    .persist()
    .post(/^\/api\//)
    .reply(async (uri, body) => {
      const method = uri.replace(/^\/api\//, '');
      const reply = replyTo(method);
      await sleep(reply.delayMs ?? 0);
      if (!(method in DEFAULTS)) calls.push({ method, args: readForm(body) });
      return answer(reply);
    });
  nock('https://hooks.slack.com')
    .persist()
    .post(/^\/commands\//)
    .reply((_, body) => {
      calls.push({ method: 'respond', args: body });
      return answer(replyTo('respond'));
    });
  return {
    calls,
    queue(method, ...replies) {
      queued.set(method, [...(queued.get(method) ?? []), ...replies]);
    },
  };
}

function answer(reply: Reply): [number, Record<string, unknown> | string, Record<string, string>] {
  return 'status' in reply
    ? [reply.status as number, '', reply.headers as Record<string, string>]
    : [200, reply, {}];
}

/** Gives the network back as it was. */
export function endWebApiMock(): void {
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
}

/** The arguments of a call, those in JSON read. */
function readForm(body: unknown): Record<string, unknown> {
  const fields =
    typeof body === 'string' ? new URLSearchParams(body) : Object.entries(body as object);
  return Object.fromEntries(
    [...fields].map(([name, value]) => [
      name,
      /^(blocks|view|prompts)$/.test(name) ? JSON.parse(String(value)) : value,
    ]),
  );
}
