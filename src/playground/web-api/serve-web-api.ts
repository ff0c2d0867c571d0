import { createServer, type ServerResponse } from 'node:http';
import { setPageHeaders } from '../../slack/install/install-pages.ts';
import type { AppAccess } from '../install/app-access.ts';
import { AUTHORIZE_PATH, answerAuthorize, grant } from '../install/authorize-page.ts';
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
  access: AppAccess;
  /** Where the app is told whether it may be installed; known once the bot listens. */
  redirectUrl: () => string;
  /** Told of each refused call, one line. */
  warn: (line: string) => void;
};

const EXCHANGE = 'oauth.v2.access';

/** Serves the part of Slack's Web API that bots use, on a free port of this machine. */
export async function serveWebApi(options: WebApiOptions): Promise<WebApi> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const path = url.pathname;
      if (path === AUTHORIZE_PATH) {
        sendAuthorizePage(url, response, options);
        return;
      }
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
  const result =
    name === EXCHANGE
      ? exchangeCode(rest, options)
      : (refuseToken(authorization ?? token, options) ?? runMethod(name, rest, options));
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

function refuseToken(given: unknown, { access }: WebApiOptions): ApiError | undefined {
  if (typeof given !== 'string' || given === '') return { ok: false, error: 'not_authed' };
  if (access.isToken(given.replace(/^Bearer /, ''))) return undefined;
  return { ok: false, error: access.token() === undefined ? 'account_inactive' : 'invalid_auth' };
}

/** The one method that is called without a token: it gives one. */
function exchangeCode(
  { code, client_id: id, client_secret: secret }: Record<string, unknown>,
  { access, workspace, manifest }: WebApiOptions,
): ApiResult {
  const exchanged = access.exchange(String(code), { id: String(id), secret: String(secret) });
  if (typeof exchanged === 'string') return fail(exchanged);
  workspace.change({ kind: 'installed', installed: true });
  return grant(exchanged.token, manifest.botScopes, workspace.state().teamName);
}

function sendAuthorizePage(
  url: URL,
  response: ServerResponse,
  { access, manifest, redirectUrl }: WebApiOptions,
): void {
  const reply = answerAuthorize(url, { access, manifest, redirectUrl: redirectUrl() });
  setPageHeaders(response);
  if (reply.status === 302) {
    response.writeHead(302, { location: reply.location }).end();
  } else {
    response.writeHead(reply.status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(reply.html);
  }
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
