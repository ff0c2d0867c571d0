import type { Delivery } from '../../../src/playground/deliver/create-delivery.ts';
import { createTicketOffice } from '../../../src/playground/deliver/tickets.ts';
import type { PersonDeps } from '../../../src/playground/person/person-deps.ts';
import { parseManifest } from '../../../src/playground/read-manifest.ts';
import { createWorkspace } from '../../../src/playground/workspace/create-workspace.ts';
import { installedAccess } from '../install/installed-access.ts';

const NO_PARAMETERS = {
  input_parameters: { properties: {} },
  output_parameters: { properties: {} },
};
const TEXT = { type: 'string', title: 'Text', description: 'Some text' };

/** A workspace whose bot acknowledges with `ack` and remembers what it was sent. */
export function createPerson({
  ack = '',
  events = [],
}: {
  ack?: string | false;
  events?: string[];
} = {}) {
  const sent: Record<string, unknown>[] = [];
  const take = async (payload: Record<string, unknown>) => {
    sent.push(payload);
    return ack === false
      ? { ok: false as const, reason: 'http_timeout' }
      : { ok: true as const, body: ack };
  };
  const delivery: Delivery = {
    sendEvent: take,
    sendInteraction: take,
    sendCommand: take,
    stop: () => {},
  };
  const manifest = parseManifest(
    JSON.stringify({
      display_information: { name: 'Bot' },
      features: {
        slash_commands: [{ command: '/iraq', description: 'Ask' }],
        shortcuts: [{ name: 'Ask about this', type: 'message', callback_id: 'ask' }],
        search: {
          search_function_callback_id: 'results',
          search_filters_function_callback_id: 'filters',
        },
      },
      functions: {
        ask: {
          title: 'Ask',
          description: 'Asks',
          input_parameters: { properties: { question: TEXT, when: TEXT }, required: ['question'] },
          output_parameters: { properties: { answer: TEXT } },
        },
        results: { title: 'Results', description: 'Finds', ...NO_PARAMETERS },
        filters: { title: 'Filters', description: 'Narrows', ...NO_PARAMETERS },
      },
      oauth_config: { scopes: { bot: ['commands', 'app_mentions:read', 'channels:history'] } },
      settings: { event_subscriptions: { bot_events: events } },
    }),
  );
  let last = 0;
  const workspace = createWorkspace({ nowMs: () => 1_700_000_000_000, botName: 'Bot' });
  workspace.change({ kind: 'installed', installed: true });
  const deps: PersonDeps = {
    workspace,
    manifest,
    tickets: createTicketOffice({ nowMs: workspace.nowMs, newSecret: () => `ticket-${++last}` }),
    explain: () => undefined,
    delivery,
    responseUrl: 'http://slack.test/response/',
    access: installedAccess(),
    isRemovable: true,
  };
  return { deps, workspace, sent };
}
