import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { closeServer, listenOnLoopback } from '../listen.ts';
import { readBody } from '../read-body.ts';
import { noteRefusal } from '../workspace/create-workspace.ts';
import { answerResponseUrl } from './answer-response-url.ts';
import { type ApiContext, type ApiError, type ApiResult, fail } from './api-method.ts';
import { SERVED_METHODS } from './served-methods.ts';

export type WebApi = {
  /** Ends in `/`; a method's name follows. */
  url: string;
  /** Where posts to a response URL go; its ticket follows. */
  responseUrl: string;
  close(): Promise<void>;
};

export type WebApiOptions = ApiContext & {
  botToken: string;
  /** Told of each refused call, one line. */
  warn: (line: string) => void;
};

/** Serves the part of Slack's Web API that bots use, on a free port of this machine. */
export async function serveWebApi(options: WebApiOptions): Promise<WebApi> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const body = await readBody(request);
      const ticket = /^\/response\/([\w-]+)$/.exec(path)?.[1];
      if (ticket !== undefined) {
        const { status, text } = takeResponse(ticket, body, options);
        response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
        return;
      }
      const result = callMethod(
        path.replace(/^\/api\//, ''),
        readArguments(body, request.headers['content-type']),
        request.headers.authorization,
        options,
      );
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(result));
    })().catch((error: unknown) => {
      options.warn(`The playground's Web API failed: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listenOnLoopback(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/api/`,
    responseUrl: `${origin}/response/`,
    close: () => closeServer(server),
  };
}

function callMethod(
  name: string,
  args: Record<string, unknown>,
  authorization: string | undefined,
  options: WebApiOptions,
): Record<string, unknown> {
  const { token, ...rest } = args;
  const result = refuseToken(authorization ?? token, options) ?? runMethod(name, rest, options);
  if (result.ok) return result;
  const { error, details = [], needed } = result;
  noteRefused(name, error, needed === undefined ? details : [`needed: ${needed}`], options);
  return {
    ok: false,
    error,
    ...(details.length === 0 ? {} : { errors: details, response_metadata: { messages: details } }),
    ...(needed === undefined
      ? {}
      : { needed, provided: [...options.manifest.botScopes].join(',') }),
  };
}

function runMethod(name: string, args: Record<string, unknown>, context: ApiContext): ApiResult {
  const method = Object.hasOwn(SERVED_METHODS, name) ? SERVED_METHODS[name] : undefined;
  return method === undefined ? { ok: false, error: 'unknown_method' } : method(args, context);
}

function refuseToken(given: unknown, { botToken }: WebApiOptions): ApiError | undefined {
  if (typeof given !== 'string' || given === '') return { ok: false, error: 'not_authed' };
  const token = Buffer.from(given.replace(/^Bearer /, ''));
  const right = Buffer.from(botToken);
  const same = token.length === right.length && timingSafeEqual(token, right);
  return same ? undefined : { ok: false, error: 'invalid_auth' };
}

function takeResponse(
  ticket: string,
  body: string,
  options: WebApiOptions,
): { status: number; text: string } {
  const redeemed = options.tickets.useResponse(ticket);
  const result = redeemed.ok
    ? answerResponseUrl(parseJson(body), redeemed.value, options)
    : fail(redeemed.error);
  if (result.ok) return { status: 200, text: 'ok' };
  noteRefused('response_url', result.error, result.details ?? [], options);
  return { status: redeemed.ok ? 400 : 404, text: result.error };
}

function noteRefused(
  what: string,
  error: string,
  details: string[],
  { workspace, warn }: WebApiOptions,
): void {
  noteRefusal(workspace, { what, error, details });
  warn(`Slack would refuse ${what}: ${[error, ...details].join(' ')}`);
}

/** Arguments come as JSON, or as a form whose structured values are JSON. */
function readArguments(body: string, contentType = ''): Record<string, unknown> {
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : {};
  }
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [
      key,
      STRUCTURED.has(key) ? (parseJson(value) ?? value) : value,
    ]),
  );
}

const STRUCTURED = new Set([
  'blocks',
  'view',
  'prompts',
  'loading_messages',
  'metadata',
  'outputs',
]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
