import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import { startApi } from '../web-api-fixture.ts';

const { directId, generalId } = PLACES;

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
