import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { startApi } from './web-api-fixture.ts';

const { botUserId, directId, generalId, meId } = PLACES;

describe('the Web API', () => {
  it('tells the bot who it is', async () => {
    const { call } = await startApi();
    expect(await call('auth.test')).toMatchObject({ ok: true, user_id: botUserId });
  });

  it('refuses calls without a token, with another one, and to methods it does not know', async () => {
    const { call } = await startApi();
    expect(await call('auth.test', {}, null)).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('oauth.v2.access', { code: 'made up' }, null)).toEqual({
      ok: false,
      error: 'invalid_client_id',
    });
    expect(await call('chat.shout')).toEqual({ ok: false, error: 'unknown_method' });
    expect(await call('constructor')).toEqual({ ok: false, error: 'unknown_method' });
  });

  it('says to a bot that was removed that it was', async () => {
    const { access, call } = await startApi();
    const token = access.token()!;
    access.revoke();
    expect(await call('auth.test', {}, token)).toEqual({ ok: false, error: 'account_inactive' });
  });

  it.each([
    ['chat.postMessage', { channel: generalId, text: 'x' }, 'chat:write'],
    ['conversations.history', { channel: generalId }, 'channels:history'],
    ['conversations.history', { channel: directId }, 'im:history'],
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
