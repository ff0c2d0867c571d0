import { afterEach, describe, expect, it } from 'vitest';
import { createTicketOffice } from '../../../src/playground/deliver/tickets.ts';
import { parseManifest } from '../../../src/playground/read-manifest.ts';
import { serveWebApi, type WebApi } from '../../../src/playground/web-api/serve-web-api.ts';
import { createWorkspace, PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import type { View } from '../../../src/playground/workspace/workspace-state.ts';

const TOKEN = 'xoxb-test';
const SCOPES = [
  'assistant:write',
  'channels:history',
  'chat:write',
  'im:history',
  'im:write',
  'users:read',
];
const open: WebApi[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((api) => api.close()));
});

async function startApi({ scopes = SCOPES }: { scopes?: string[] } = {}) {
  let nowMs = 1_700_000_000_000;
  let last = 0;
  const manifest = parseManifest(
    JSON.stringify({
      display_information: { name: 'Iraq Desk' },
      features: {},
      oauth_config: { scopes: { bot: scopes } },
      settings: {},
    }),
  );
  const workspace = createWorkspace({ nowMs: () => nowMs, botName: 'Iraq Desk' });
  const tickets = createTicketOffice({ nowMs: () => nowMs, newSecret: () => `ticket-${++last}` });
  const warnings: string[] = [];
  const api = await serveWebApi({
    workspace,
    manifest,
    tickets,
    explain: () => undefined,
    botToken: TOKEN,
    warn: (line) => void warnings.push(line),
  });
  open.push(api);

  const call = async (
    method: string,
    args: Record<string, unknown> = {},
    token: string | null = TOKEN,
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
  return { call, respond, say, pass, workspace, tickets, warnings };
}

const { generalId, randomId, directId, meId, botUserId } = PLACES;
const modal = { type: 'modal', title: { type: 'plain_text', text: 'Hi' }, blocks: [] };

describe('the Web API', () => {
  it('tells the bot who it is', async () => {
    const { call } = await startApi();
    expect(await call('auth.test')).toMatchObject({ ok: true, user_id: botUserId });
  });

  it('refuses calls without a token, with another one, and to methods it does not know', async () => {
    const { call } = await startApi();
    expect(await call('auth.test', {}, null)).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('chat.shout')).toEqual({ ok: false, error: 'unknown_method' });
    expect(await call('constructor')).toEqual({ ok: false, error: 'unknown_method' });
  });

  it.each([
    ['chat.postMessage', { channel: generalId, text: 'x' }, 'chat:write'],
    ['conversations.history', { channel: generalId }, 'channels:history'],
    ['conversations.history', { channel: directId }, 'im:history'],
    ['conversations.open', { users: meId }, 'im:write'],
    ['users.info', { user: meId }, 'users:read'],
    [
      'assistant.threads.setSuggestedPrompts',
      { channel_id: directId, prompts: [{ title: 'a', message: 'b' }] },
      'assistant:write',
    ],
  ])('refuses %s without its scope', async (method, args, needed) => {
    const { call } = await startApi({ scopes: ['commands'] });
    expect(await call(method, args)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed,
      provided: 'commands',
    });
  });

  it('shows each refusal in the workspace and in the log', async () => {
    const { call, workspace, warnings } = await startApi();
    await call('chat.postMessage', { channel: generalId, blocks: [{ type: 'section' }] });
    expect(workspace.state().refusals).toMatchObject([
      { what: 'chat.postMessage', error: 'invalid_blocks' },
    ]);
    expect(warnings).toHaveLength(1);
  });
});

describe('chat', () => {
  it('posts, replies in threads and updates', async () => {
    const { call, say, workspace } = await startApi();
    const rootTs = say(generalId, 'question');
    const posted = await call('chat.postMessage', {
      channel: generalId,
      text: 'answer',
      thread_ts: rootTs,
    });
    expect(posted).toMatchObject({ ok: true, message: { thread_ts: rootTs, user: botUserId } });
    expect(workspace.state().messages).toMatchObject([{ threadTs: rootTs }, { threadTs: rootTs }]);

    const place = { channel: generalId, ts: posted.ts };
    expect(await call('chat.update', { ...place, text: 'better' })).toMatchObject({ ok: true });
    expect(workspace.state().messages[1]).toMatchObject({ text: 'better', edited: true });
  });

  it.each([
    ['no channel', { text: 'x' }, 'invalid_arguments'],
    ['an unknown channel', { channel: 'C1', text: 'x' }, 'channel_not_found'],
    ['a channel without the bot', { channel: randomId, text: 'x' }, 'not_in_channel'],
    ['nothing to say', { channel: generalId }, 'no_text'],
    ['blank text', { channel: generalId, text: ' ' }, 'no_text'],
    ['blocks that are none', { channel: generalId, blocks: 'x' }, 'invalid_blocks_format'],
    ['a faulty block', { channel: generalId, blocks: [{ type: 'x' }] }, 'invalid_blocks'],
    [
      'an unknown thread',
      { channel: generalId, text: 'x', thread_ts: '1.000000' },
      'thread_not_found',
    ],
  ])('refuses a message with %s', async (_, args, error) => {
    const { call, workspace } = await startApi();
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error });
    expect(workspace.state().messages).toEqual([]);
  });

  it('leaves the messages of others alone', async () => {
    const { call, say } = await startApi();
    const place = { channel: generalId, ts: say(generalId, 'mine') };
    expect(await call('chat.update', { ...place, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
  });

  it('shows an ephemeral message to one person, and to no method', async () => {
    const { call, workspace } = await startApi();
    const args = { channel: generalId, user: meId, text: 'psst' };
    const { message_ts: ts } = await call('chat.postEphemeral', args);
    expect(workspace.state().messages).toMatchObject([{ ts, visibleTo: meId }]);
    expect((await call('conversations.history', { channel: generalId })).messages).toEqual([]);
    expect(await call('chat.update', { channel: generalId, ts, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(await call('chat.postEphemeral', { ...args, user: 'U1' })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });
});

describe('conversations', () => {
  it('lists a channel newest first and a thread oldest first, page by page', async () => {
    const { call, say } = await startApi();
    const rootTs = say(generalId, 'one');
    say(generalId, 'two');
    for (const text of ['reply 1', 'reply 2']) {
      await call('chat.postMessage', { channel: generalId, text, thread_ts: rootTs });
    }
    const history = await call('conversations.history', { channel: generalId });
    expect(history.messages.map(({ text }) => text)).toEqual(['two', 'one']);

    const thread = { channel: generalId, ts: rootTs, limit: 2 };
    const first = await call('conversations.replies', thread);
    expect(first.messages.map(({ text }) => text)).toEqual(['one', 'reply 1']);
    const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
    const rest = await call('conversations.replies', { ...thread, cursor });
    expect(rest.messages.map(({ text }) => text)).toEqual(['reply 2']);
    expect(rest).toMatchObject({ has_more: false, response_metadata: { next_cursor: '' } });
  });

  it('keeps to the moments asked for', async () => {
    const { call, say } = await startApi();
    const [a, b, c] = ['a', 'b', 'c'].map((text) => say(directId, text));
    const texts = async (args: object) =>
      (await call('conversations.history', { channel: directId, ...args })).messages.map(
        ({ text }) => text,
      );
    expect(await texts({ latest: c })).toEqual(['b', 'a']);
    expect(await texts({ oldest: a, latest: c })).toEqual(['b']);
    expect(await texts({ oldest: a, latest: b, inclusive: true })).toEqual(['b', 'a']);
  });

  it('refuses a thread that is none and a channel without the bot', async () => {
    const { call } = await startApi();
    const ts = '1.000000';
    expect(await call('conversations.replies', { channel: generalId, ts })).toMatchObject({
      error: 'thread_not_found',
    });
    expect(await call('conversations.history', { channel: randomId })).toMatchObject({
      error: 'not_in_channel',
    });
  });
});

describe('views', () => {
  it('opens one window for a trigger', async () => {
    const { call, tickets, workspace } = await startApi();
    const trigger_id = tickets.newTrigger();
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
    expect(workspace.state().modals).toMatchObject([{ title: 'Hi' }]);
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  it('refuses a late trigger', async () => {
    const { call, tickets, pass } = await startApi();
    const trigger_id = tickets.newTrigger();
    pass(3_001);
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('updates a window in its place, unless another update came first', async () => {
    const { call, tickets, workspace } = await startApi();
    await call('views.open', { trigger_id: tickets.newTrigger(), view: modal });
    const [{ id: view_id, hash }] = workspace.state().modals as readonly [View];
    const view = { ...modal, title: { type: 'plain_text', text: 'Two' } };
    expect(await call('views.update', { view_id, hash, view })).toMatchObject({ ok: true });
    expect(workspace.state().modals).toMatchObject([{ id: view_id, title: 'Two' }]);
    expect(await call('views.update', { view_id, hash, view })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { view_id: 'V0', view })).toMatchObject({
      error: 'not_found',
    });
  });

  it('publishes the Home tab, and nothing else there', async () => {
    const { call, workspace } = await startApi();
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    expect(await call('views.publish', { user_id: meId, view: home })).toMatchObject({ ok: true });
    expect(workspace.state().home?.blocks).toHaveLength(1);
    expect(await call('views.publish', { user_id: meId, view: modal })).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});

describe('assistant.threads', () => {
  it('shows a status until the bot posts in the thread', async () => {
    const { call, say, workspace } = await startApi();
    const thread_ts = say(generalId, 'question');
    const place = { channel_id: generalId, thread_ts };
    await call('assistant.threads.setStatus', { ...place, status: 'is thinking…' });
    expect(workspace.state().statuses).toMatchObject([
      { text: 'is thinking…', threadTs: thread_ts },
    ]);
    await call('chat.postMessage', { channel: generalId, text: 'done', thread_ts });
    expect(workspace.state().statuses).toEqual([]);
  });

  it('offers at most four prompts', async () => {
    const { call, workspace } = await startApi();
    const prompts = (n: number) => Array(n).fill({ title: 'a', message: 'b' });
    const set = (n: number) =>
      call('assistant.threads.setSuggestedPrompts', { channel_id: directId, prompts: prompts(n) });
    expect(await set(4)).toMatchObject({ ok: true });
    expect(workspace.state().prompts[directId]?.prompts).toHaveLength(4);
    expect(await set(5)).toMatchObject({ error: 'invalid_arguments' });
  });
});

describe('a response URL', () => {
  it('answers where it was handed out, to one person or to all, also where the bot is not', async () => {
    const { respond, tickets, workspace } = await startApi();
    const ticket = tickets.newResponse({ channel: randomId });
    expect(await respond(ticket, { text: 'psst' })).toEqual({ status: 200, text: 'ok' });
    await respond(ticket, { text: 'hear', response_type: 'in_channel' });
    const [first, second] = workspace.state().messages;
    expect(first).toMatchObject({ channel: randomId, visibleTo: meId });
    expect(second).toMatchObject({ channel: randomId, text: 'hear' });
    expect(second).not.toHaveProperty('visibleTo');
  });

  it('replaces and deletes the message that it came with', async () => {
    const { respond, say, tickets, workspace } = await startApi();
    const originalTs = say(generalId, 'old', botUserId);
    const ticket = tickets.newResponse({ channel: generalId, originalTs });
    await respond(ticket, { text: 'new', replace_original: true });
    expect(workspace.state().messages).toMatchObject([{ ts: originalTs, text: 'new' }]);
    await respond(ticket, { delete_original: true });
    expect(workspace.state().messages).toEqual([]);
    expect(await respond(ticket, { delete_original: true })).toMatchObject({ status: 400 });
  });

  it('refuses what Slack refuses', async () => {
    const { respond, tickets } = await startApi();
    const ticket = tickets.newResponse({ channel: generalId });
    expect(await respond(ticket, { blocks: [{ type: 'x' }] })).toEqual({
      status: 400,
      text: 'invalid_blocks',
    });
    expect(await respond('made-up', { text: 'x' })).toEqual({ status: 404, text: 'expired_url' });
  });
});
