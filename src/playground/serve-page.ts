import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ExplanationView } from './explanation-view.ts';
import { isOwnRequest } from './guard-request.ts';
import type { AppFacts, PageEvent } from './page-facts.ts';
import type { ActResult } from './person/acts.ts';
import { readBody } from './read-body.ts';
import type { Workspace } from './workspace/create-workspace.ts';

/** The page is built ahead and stands with the sources, wherever this module was compiled to. */
const PUBLIC_DIR = new URL('../../src/playground/public/', import.meta.url);

/** What is served besides the events: the page as it was built. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
};

const SAFETY_HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Shorter than the idle time after which proxies cut a connection. */
const HEARTBEAT_MS = 25_000;

export type PageOptions = {
  workspace: Workspace;
  app: () => AppFacts;
  act: (body: unknown) => Promise<ActResult>;
  explain: (id: string) => ExplanationView | undefined;
  /** Names besides localhost that the page is reached by. */
  ownHosts: readonly string[];
  /** Told when a request fails. */
  warn: (line: string) => void;
};

/** The server of the page: its files, what happens in the workspace, what the person does. */
export function createPageServer(options: PageOptions): Server {
  return createServer((request, response) => {
    handle(request, response, options).catch((error: unknown) => {
      options.warn(`The playground's page failed: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageOptions,
): Promise<void> {
  if (!isOwnRequest(request, options.ownHosts)) {
    response.writeHead(403, { ...SAFETY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('This playground answers its own page alone. Open it at its own address.\n');
    return;
  }
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const route = `${request.method} ${path}`;
  if (route === 'GET /events') return streamEvents(request, response, options);
  if (route === 'POST /act') return takeAct(request, response, options);
  const explanationId = /^GET \/explanations\/([\w-]+)$/.exec(route)?.[1];
  if (explanationId !== undefined) {
    const explanation = options.explain(explanationId);
    return sendJson(response, explanation === undefined ? 404 : 200, explanation ?? null);
  }
  const file = request.method === 'GET' && Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (file === undefined) return sendJson(response, 404, { error: 'not_found' });
  const content = await readFile(new URL(file.file, PUBLIC_DIR));
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': file.type });
  response.end(content);
}

async function takeAct(
  request: IncomingMessage,
  response: ServerResponse,
  { act }: PageOptions,
): Promise<void> {
  // A form of another site can't send this type without asking first.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return sendJson(response, 415, { ok: false });
  }
  let body: unknown;
  try {
    body = JSON.parse(await readBody(request));
  } catch {
    return sendJson(response, 400, { ok: false });
  }
  const result = await act(body);
  sendJson(response, result.ok ? 200 : 400, result);
}

/** Server-sent events: everything as it is, then each change. */
function streamEvents(
  request: IncomingMessage,
  response: ServerResponse,
  { workspace, app }: PageOptions,
): void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': 'text/event-stream' });
  const send = (event: PageEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ kind: 'snapshot', state: workspace.state(), app: app(), nowMs: workspace.nowMs() });
  const leave = workspace.subscribe((change) => send({ kind: 'change', change }));
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  request.on('close', () => {
    leave();
    clearInterval(heartbeat);
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
