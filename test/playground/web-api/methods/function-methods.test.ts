import { describe, expect, it } from 'vitest';
import type { StepRun } from '../../../../src/playground/workspace/workspace-state.ts';
import { startApi } from '../web-api-fixture.ts';

const RUN: StepRun = { executionId: 'Fx1', callbackId: 'ask', inputs: {}, state: 'running' };
const id = { function_execution_id: 'Fx1' };

async function startRun() {
  const api = await startApi();
  api.workspace.change({ kind: 'step-run', run: RUN });
  return api;
}

describe('functions.completeSuccess', () => {
  it('ends a step that runs, once', async () => {
    const { call, workspace } = await startRun();
    const outputs = { answer: 'x', note: '' };
    expect(await call('functions.completeSuccess', { ...id, outputs })).toEqual({ ok: true });
    expect(workspace.state().stepRuns).toEqual([{ ...RUN, state: 'completed', outputs }]);
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
    expect(workspace.state().stepRuns).toEqual([RUN]);
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

describe('functions.completeError', () => {
  it('ends a step with its sentence, once', async () => {
    const { call, workspace } = await startRun();
    expect(await call('functions.completeError', { ...id, error: 'No.' })).toEqual({ ok: true });
    expect(workspace.state().stepRuns).toEqual([{ ...RUN, state: 'failed', error: 'No.' }]);
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
