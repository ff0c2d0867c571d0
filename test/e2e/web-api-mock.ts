import { setTimeout as sleep } from 'node:timers/promises';
import nock from 'nock';

/** A call of the Web API, or a message to a response URL under the name `respond`. */
export type Call = {
  method: string;
  /** What it was called with; response URLs need none. */
  token?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each method has arguments of its own
  args: any;
};

/**
 * What Slack answers: the body alone stands for HTTP 200, and a function makes it from the calls so
 * far. `delayMs` holds the work back. `lateMs` lets that much time pass between the work and the word
 * that it is done, as far as the bot's timeouts can tell.
 */
export type Reply = FixedReply | ((calls: readonly Call[]) => FixedReply);
type FixedReply = { delayMs?: number; lateMs?: number } & (
  | Record<string, unknown>
  | { status: number; headers?: Record<string, string>; body?: string }
);

export const API_URL = 'https://slack.com/api/';
export const RESPONSE_URL = 'https://hooks.slack.com/commands/T1/1/abc';

const DEFAULTS: Readonly<Record<string, FixedReply>> = {
  'auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' },
  'users.info': { ok: true, user: { id: 'U1', team_id: 'T1', locale: 'en-US' } },
};

export type WebApiMock = {
  /** In the order they came; who the bot is and which language somebody speaks are left out. */
  calls: readonly Call[];
  /** The calls that are left out there. */
  asides: readonly Call[];
  /** The next calls of a method are answered so, one reply each; then it answers as before. */
  queue(method: string, ...replies: Reply[]): void;
  /** A signal for the bot's timeouts, which only `lateMs` and `pass` let run out. */
  timeout(ms: number): AbortSignal;
  /** Lets that much time pass at once, as far as the bot's timeouts can tell. */
  pass(ms: number): void;
};

// It takes hold of the network when it is imported, and other test files share this process.
nock.restore();

/** Answers for Slack, and lets nothing else leave this machine, until `endWebApiMock` is called. */
export function mockWebApi(): WebApiMock {
  const calls: Call[] = [];
  const asides: Call[] = [];
  const queued = new Map<string, Reply[]>();
  const timeouts: { ms: number; controller: AbortController }[] = [];
  const pass = (passedMs: number) => {
    for (const { ms, controller } of timeouts) {
      if (ms <= passedMs) controller.abort(new DOMException('The time is up.', 'TimeoutError'));
    }
  };
  const serve = async (
    method: string,
    readArgs: () => Readonly<Record<string, unknown>>,
    token?: string,
  ): Promise<NockReply> => {
    const next = queued.get(method)?.shift() ?? DEFAULTS[method] ?? { ok: true };
    const reply = typeof next === 'function' ? next(calls) : next;
    await sleep(reply.delayMs ?? 0);
    const args = readArgs();
    const call = { method, args, ...(token === undefined ? {} : { token }) };
    (isAside(method, args) ? asides : calls).push(call);
    pass(reply.lateMs ?? 0);
    return answer(reply);
  };

  nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  nock('https://slack.com')
    .persist()
    .post(/^\/api\//)
    .reply(function (uri, body) {
      const token = readToken(this.req.headers.authorization);
      return serve(uri.replace(/^\/api\//, ''), () => readForm(body), token);
    });
  nock('https://hooks.slack.com')
    .persist()
    .post(/^\/commands\//)
    .reply((_, body) => serve('respond', () => body as Record<string, unknown>));
  return {
    calls,
    asides,
    pass,
    timeout(ms) {
      const controller = new AbortController();
      timeouts.push({ ms, controller });
      return controller.signal;
    },
    queue(method, ...replies) {
      queued.set(method, [...(queued.get(method) ?? []), ...replies]);
    },
  };
}

/** True of a question that stands beside every other call. */
function isAside(method: string, args: Readonly<Record<string, unknown>>): boolean {
  return method === 'auth.test' || (method === 'users.info' && args.include_locale === 'true');
}

type NockReply = [number, Record<string, unknown> | string, Record<string, string>];

function answer(reply: FixedReply): NockReply {
  if (!('status' in reply)) return [200, reply, {}];
  const { status, headers = {}, body = '' } = reply as { status: number } & typeof reply;
  return [status, body as string, headers as Record<string, string>];
}

function readToken(header: string | string[] | undefined): string | undefined {
  return header === undefined ? undefined : String(header).replace(/^Bearer /, '');
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
      /^(blocks|view|prompts|metadata|outputs)$/.test(name) ? JSON.parse(String(value)) : value,
    ]),
  );
}
