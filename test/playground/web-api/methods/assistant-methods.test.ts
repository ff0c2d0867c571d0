import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import { titleOf } from '../../../../src/playground/workspace/workspace-state.ts';
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

  it('names a thread, which keeps the latest name, and no other', async () => {
    const { call, say, workspace } = await startApi();
    const named = say(directId, 'first question');
    const other = say(directId, 'second question');
    const name = (thread_ts: string, title: string) =>
      call('assistant.threads.setTitle', { channel_id: directId, thread_ts, title });
    await name(named, 'A question');
    expect(await name(named, 'The first question')).toMatchObject({ ok: true });
    expect(titleOf(workspace.state(), directId, named)).toBe('The first question');
    expect(titleOf(workspace.state(), directId, other)).toBeUndefined();
    expect(await name('1.000000', 'Nothing')).toMatchObject({ error: 'invalid_thread_ts' });
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
