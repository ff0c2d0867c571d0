import { describe, expect, it } from 'vitest';
import { closeView, submitView } from '../../../src/playground/person/use-window.ts';
import type { View } from '../../../src/playground/workspace/workspace-state.ts';
import { createPerson } from './person-fixture.ts';

const VIEW: View = {
  id: 'V1',
  type: 'modal',
  hash: 'h',
  title: 'One',
  callbackId: 'form',
  privateMetadata: '',
  externalId: '',
  notifyOnClose: false,
  blocks: [],
};
const NEXT = { type: 'modal', title: { type: 'plain_text', text: 'Two' }, blocks: [] };
const values = { b: { a: { type: 'plain_text_input', value: 'x' } } };

function withWindow(ack: unknown, over: Partial<View> = {}) {
  const person = createPerson({ ack: typeof ack === 'string' ? ack : JSON.stringify(ack) });
  person.workspace.change({ kind: 'modals', modals: [{ ...VIEW, ...over }] });
  const titles = () => person.workspace.state().modals.map(({ title }) => title);
  return { ...person, titles };
}

describe('submitView', () => {
  it('sends the inputs, and closes the window when the bot has nothing to say', async () => {
    const { deps, sent, titles } = withWindow('');
    expect(await submitView({ viewId: 'V1', values }, deps)).toEqual({});
    expect(sent).toMatchObject([
      { type: 'view_submission', view: { id: 'V1', callback_id: 'form', state: { values } } },
    ]);
    expect(titles()).toEqual([]);
  });

  it('keeps the window open with what is wrong', async () => {
    const errors = { b: 'Too short.' };
    const { deps, titles } = withWindow({ response_action: 'errors', errors });
    expect(await submitView({ viewId: 'V1', values }, deps)).toEqual(errors);
    expect(titles()).toEqual(['One']);
  });

  it.each([
    ['update', ['Two']],
    ['push', ['One', 'Two']],
    ['clear', []],
  ])('does what the bot says: %s', async (response_action, expected) => {
    const { deps, titles } = withWindow({ response_action, view: NEXT });
    await submitView({ viewId: 'V1', values }, deps);
    expect(titles()).toEqual(expected);
  });

  it.each([
    ['a view that Slack would refuse', { response_action: 'update', view: { type: 'modal' } }],
    ['an answer that is none', 'ok'],
    ['an action that Slack does not know', { response_action: 'dance' }],
  ])('shows %s', async (_, ack) => {
    const { deps, workspace, titles } = withWindow(ack);
    await submitView({ viewId: 'V1', values }, deps);
    expect(workspace.state().refusals).toHaveLength(1);
    expect(titles()).toEqual(['One']);
  });
});

describe('closeView', () => {
  it('tells the bot only if it wants to know', () => {
    const quiet = withWindow('');
    closeView({ viewId: 'V1' }, quiet.deps);
    expect([quiet.sent, quiet.titles()]).toEqual([[], []]);
    const told = withWindow('', { notifyOnClose: true });
    closeView({ viewId: 'V1' }, told.deps);
    expect(told.sent).toMatchObject([{ type: 'view_closed', view: { id: 'V1' } }]);
  });
});
