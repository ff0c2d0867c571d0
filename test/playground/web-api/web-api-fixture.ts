import { onTestFinished } from 'vitest';
import { createTicketOffice } from '../../../src/playground/deliver/tickets.ts';
import { parseManifest } from '../../../src/playground/read-manifest.ts';
import { serveWebApi } from '../../../src/playground/web-api/serve-web-api.ts';
import { createWorkspace, PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { installedAccess } from '../install/installed-access.ts';

const TEXT = { type: 'string', title: 'Text', description: 'Some text' };
const SCOPES = ['assistant:write', 'channels:history', 'chat:write', 'im:history', 'users:read'];

function searchFunction(kind: 'results' | 'filters') {
  const type = `slack#/types/search_${kind}`;
  return {
    title: kind,
    description: kind,
    input_parameters: { properties: {} },
    output_parameters: { properties: { found: { ...TEXT, type } }, required: ['found'] },
  };
}

/** The Web API of a workspace of its own, until the test is finished. */
export async function startApi({ scopes = SCOPES }: { scopes?: string[] } = {}) {
  let nowMs = 1_700_000_000_000;
  let last = 0;
  const manifest = parseManifest(
    JSON.stringify({
      display_information: { name: 'Iraq Desk' },
      features: {
        search: {
          search_function_callback_id: 'results',
          search_filters_function_callback_id: 'filters',
        },
      },
      functions: {
        ask: {
          title: 'Ask',
          description: 'Asks',
          input_parameters: { properties: {} },
          output_parameters: { properties: { answer: TEXT, note: TEXT }, required: ['answer'] },
        },
        results: searchFunction('results'),
        filters: searchFunction('filters'),
      },
      oauth_config: { scopes: { bot: scopes } },
      settings: {},
    }),
  );
  const workspace = createWorkspace({ nowMs: () => nowMs, botName: 'Iraq Desk' });
  const tickets = createTicketOffice({ nowMs: () => nowMs, newSecret: () => `ticket-${++last}` });
  const access = installedAccess(() => nowMs);
  const warnings: string[] = [];
  const api = await serveWebApi({
    workspace,
    manifest,
    tickets,
    explain: () => undefined,
    access,
    redirectUrl: () => 'http://127.0.0.1:1/slack/oauth_redirect',
    warn: (line) => void warnings.push(line),
  });
  onTestFinished(() => api.close());

  const call = async (
    method: string,
    args: Record<string, unknown> = {},
    token: string | null = access.token()!,
  ) => {
    const form = Object.entries(args).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
    const response = await fetch(api.url + method, {
      method: 'POST',
      body: new URLSearchParams(form as [string, string][]),
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    return (await response.json()) as Record<string, unknown> & {
      ts: string;
      messages: { text: string }[];
    };
  };
  const respond = async (ticket: string, body: unknown) => {
    const response = await fetch(api.responseUrl + ticket, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, text: await response.text() };
  };
  const say = (channel: string, text: string, userId: string = PLACES.meId) => {
    const ts = workspace.nextTs();
    const message = { channel, ts, userId, text };
    workspace.change({ kind: 'message', message });
    return ts;
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { access, call, respond, say, pass, workspace, tickets, warnings };
}
