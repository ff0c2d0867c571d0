import { expect, it } from 'vitest';
import { runStep } from '../../../src/playground/person/run-step.ts';
import { createPerson } from './person-fixture.ts';

it('calls the function with the inputs that were given, and shows that it runs', () => {
  const { deps, workspace, sent } = createPerson({ events: ['function_executed'] });
  runStep({ callbackId: 'ask', inputs: { question: 'who?', when: '', other: 'x' } }, deps);
  const [run] = workspace.state().functionRuns;
  expect(run).toMatchObject({ callbackId: 'ask', state: 'running', inputs: { question: 'who?' } });
  expect(sent).toEqual([
    expect.objectContaining({
      event: expect.objectContaining({
        type: 'function_executed',
        function: expect.objectContaining({ callback_id: 'ask' }),
        function_execution_id: run!.executionId,
        inputs: { question: 'who?' },
        bot_access_token: deps.access.token(),
      }),
    }),
  ]);
});

it('runs each under an id of its own, and nothing that the manifest does not have', () => {
  const { deps, workspace, sent } = createPerson({ events: ['function_executed'] });
  runStep({ callbackId: 'other', inputs: {} }, deps);
  expect([workspace.state().functionRuns, sent]).toEqual([[], []]);
  for (const _ of [1, 2]) runStep({ callbackId: 'ask', inputs: {} }, deps);
  const ids = workspace.state().functionRuns.map(({ executionId }) => executionId);
  expect(new Set(ids).size).toBe(2);
});
