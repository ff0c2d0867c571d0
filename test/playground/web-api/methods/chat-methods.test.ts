import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import { startApi } from '../web-api-fixture.ts';

const { botUserId, generalId, meId, randomId } = PLACES;

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
