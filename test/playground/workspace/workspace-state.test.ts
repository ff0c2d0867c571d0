import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import {
  applyChange,
  type FunctionRun,
  type Message,
  messagesOf,
  threadOf,
  type WorkspaceState,
} from '../../../src/playground/workspace/workspace-state.ts';

const empty = createWorkspace({ nowMs: () => 0, botName: 'Bot' }).state();
const message = (over: Partial<Message>): Message => ({
  channel: PLACES.generalId,
  ts: '1.000000',
  userId: PLACES.meId,
  text: '',
  ...over,
});

describe('applyChange', () => {
  it('keeps messages in the order of time, each once, whatever the order they come in', () => {
    const ts = fc.integer({ min: 1, max: 9 }).map((n) => `${n}.000000`);
    fc.assert(
      fc.property(fc.array(ts), (all) => {
        const state = all.reduce(
          (sofar, each) => applyChange(sofar, { kind: 'message', message: message({ ts: each }) }),
          empty,
        );
        expect(state.messages.map((each) => each.ts)).toEqual([...new Set(all)].sort());
      }),
    );
  });

  it('tells a channel’s messages from those of its threads', () => {
    const root = message({ ts: '1.000000', threadTs: '1.000000' });
    const reply = message({ ts: '2.000000', threadTs: '1.000000' });
    const other = message({ ts: '3.000000' });
    const state = [reply, other, root].reduce(
      (sofar, each) => applyChange(sofar, { kind: 'message', message: each }),
      empty,
    );
    expect(messagesOf(state, PLACES.generalId)).toEqual([root, other]);
    expect(threadOf(state, PLACES.generalId, root.ts)).toEqual([root, reply]);
  });
});

describe('what functions ran', () => {
  const run = (executionId: string, callbackId: string): FunctionRun => ({
    executionId,
    callbackId,
    inputs: {},
    state: 'running',
  });
  const note = (state: WorkspaceState, each: FunctionRun) =>
    applyChange(state, { kind: 'function-run', run: each });

  it('is kept for each by itself: many searches don’t push out what they are narrowed by', () => {
    const searches = Array.from({ length: 30 }, (_, n) => run(`Fx${n}`, 'search'));
    const state = [run('Fx', 'filters'), ...searches].reduce(note, empty);
    expect(state.functionRuns[0]).toMatchObject({ callbackId: 'filters' });
    expect(state.functionRuns.at(-1)).toMatchObject({ executionId: 'Fx29' });
    expect(state.functionRuns.length).toBeLessThan(10);
  });

  it('ends with the app, where it is still running', () => {
    const done = { ...run('Fx1', 'search'), state: 'completed', outputs: {} } as const;
    const state = [done, run('Fx2', 'search')].reduce(note, empty);
    const removed = applyChange(state, { kind: 'installed', installed: false });
    expect(removed.functionRuns).toEqual([done]);
  });
});

describe('createWorkspace', () => {
  it('names each message later than the one before, also within a millisecond', () => {
    const { nextTs } = createWorkspace({ nowMs: () => 1_700_000_000_000, botName: 'Bot' });
    const all = [nextTs(), nextTs(), nextTs()];
    expect(all).toEqual([...new Set(all)].sort());
    expect(all[0]).toBe('1700000000.000000');
  });
});
