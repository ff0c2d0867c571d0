import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import { startApi } from '../web-api-fixture.ts';

const { botUserId, generalId, meId, randomId } = PLACES;

describe('chat', () => {
  it('posts, and replies in threads', async () => {
    const { call, say, workspace } = await startApi();
    const rootTs = say(generalId, 'question');
    const posted = await call('chat.postMessage', {
      channel: generalId,
      text: 'answer',
      thread_ts: rootTs,
    });
    expect(posted).toMatchObject({ ok: true, message: { thread_ts: rootTs, user: botUserId } });
    expect(workspace.state().messages).toMatchObject([{ threadTs: rootTs }, { threadTs: rootTs }]);
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

  it('shows an ephemeral message to one person, and to no method', async () => {
    const { call, workspace } = await startApi();
    const args = { channel: generalId, user: meId, text: 'psst' };
    const { message_ts: ts } = await call('chat.postEphemeral', args);
    expect(workspace.state().messages).toMatchObject([{ ts, visibleTo: meId }]);
    expect((await call('conversations.history', { channel: generalId })).messages).toEqual([]);
    expect(await call('chat.postEphemeral', { ...args, user: 'U1' })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });

  it('shows a message for one person in a thread only once somebody has replied there', async () => {
    const { call, workspace } = await startApi();
    const { ts } = await call('chat.postMessage', { channel: generalId, text: 'who?' });
    const args = { channel: generalId, user: meId, text: 'psst', thread_ts: ts };
    const shown = () => workspace.state().messages.map(({ text }) => text);
    expect(await call('chat.postEphemeral', args)).toMatchObject({ ok: true });
    expect(shown()).toEqual(['who?']);
    expect(workspace.state().refusals).toMatchObject([{ error: 'not_shown' }]);
    await call('chat.postMessage', { channel: generalId, text: 'he', thread_ts: ts });
    await call('chat.postEphemeral', args);
    expect(shown()).toEqual(['who?', 'he', 'psst']);
  });
});
