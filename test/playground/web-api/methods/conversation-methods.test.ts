import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import { startApi } from '../web-api-fixture.ts';

const { directId, generalId, randomId } = PLACES;

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
