import { describe, expect, it } from 'vitest';
import type { FunctionRun } from '../../../../src/playground/workspace/workspace-state.ts';
import { startApi } from '../web-api-fixture.ts';

const RUN: FunctionRun = { executionId: 'Fx1', callbackId: 'ask', inputs: {}, state: 'running' };
const id = { function_execution_id: 'Fx1' };

async function startRun() {
  const api = await startApi();
  api.workspace.change({ kind: 'function-run', run: RUN });
  return api;
}

describe('functions.completeSuccess', () => {
  it('ends a step that runs, once', async () => {
    const { call, workspace } = await startRun();
    const outputs = { answer: 'x', note: '' };
    expect(await call('functions.completeSuccess', { ...id, outputs })).toEqual({ ok: true });
    expect(workspace.state().functionRuns).toEqual([{ ...RUN, state: 'completed', outputs }]);
    expect(await call('functions.completeSuccess', { ...id, outputs })).toMatchObject({
      error: 'execution_not_in_running_state',
    });
  });

  it.each([
    ['one that must be there is missing', { note: 'x' }, 'missing required output: answer'],
    ['one is unknown', { answer: 'x', other: 'x' }, 'invalid output: other'],
    ['one is no text', { answer: 7 }, 'invalid output: answer'],
  ])('is refused where of the outputs %s', async (_, outputs, detail) => {
    const { call, workspace } = await startRun();
    expect(await call('functions.completeSuccess', { ...id, outputs })).toMatchObject({
      error: 'parameter_validation_failed',
      errors: [detail],
    });
    expect(workspace.state().functionRuns).toEqual([RUN]);
  });

  it('is refused without outputs, and for a step that does not run', async () => {
    const { call } = await startRun();
    expect(await call('functions.completeSuccess', id)).toMatchObject({
      error: 'invalid_arguments',
    });
    const other = { function_execution_id: 'Fx2', outputs: {} };
    expect(await call('functions.completeSuccess', other)).toMatchObject({
      error: 'function_execution_not_found',
    });
  });
});

const RESULT = {
  external_ref: { id: 'a#1', type: 'passage' },
  title: 'A headline',
  description: 'Rudaw · 2020 · “…”',
  link: 'https://news.example/a',
  date_updated: '2020-01-05',
  content: 'A passage.',
};
const FILTER = {
  name: 'publisher',
  display_name: 'Publisher',
  type: 'multi_select',
  options: [{ name: 'Rudaw', value: 'Rudaw' }],
};

describe('functions.completeSuccess of a search', () => {
  const complete = async (callbackId: string, found: unknown) => {
    const { call, workspace } = await startApi();
    workspace.change({ kind: 'function-run', run: { ...RUN, callbackId } });
    return call('functions.completeSuccess', { ...id, outputs: { found } });
  };

  it.each([
    ['results', []],
    ['results', Array(50).fill(RESULT)],
    ['filters', []],
    ['filters', [FILTER]],
  ])('takes %s as Slack does', async (callbackId, found) => {
    expect(await complete(callbackId, found)).toEqual({ ok: true });
  });

  it.each([
    ['results', 'text'],
    ['results', Array(51).fill(RESULT)],
    ['results', [{ ...RESULT, link: 'javascript:alert(1)' }]],
    ['results', [{ ...RESULT, date_updated: '2020-01' }]],
    ['results', [{ ...RESULT, title: '' }]],
    ['results', [{ ...RESULT, external_ref: 'a#1' }]],
    ['filters', [{ ...FILTER, options: [] }]],
    ['filters', [{ ...FILTER, type: 'menu' }]],
  ])('refuses %s that Slack would not take: %j', async (callbackId, found) => {
    expect(await complete(callbackId, found)).toMatchObject({
      error: 'parameter_validation_failed',
      errors: ['invalid output: found'],
    });
  });
});

describe('functions.completeError', () => {
  it('ends a step with its sentence, once', async () => {
    const { call, workspace } = await startRun();
    expect(await call('functions.completeError', { ...id, error: 'No.' })).toEqual({ ok: true });
    expect(workspace.state().functionRuns).toEqual([{ ...RUN, state: 'failed', error: 'No.' }]);
    expect(await call('functions.completeError', { ...id, error: 'No.' })).toMatchObject({
      error: 'execution_not_in_running_state',
    });
  });

  it('is refused without a sentence', async () => {
    const { call } = await startRun();
    expect(await call('functions.completeError', { ...id, error: '' })).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});
