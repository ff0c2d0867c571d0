import { describe, expect, it } from 'vitest';
import { pressInMessage, runShortcut } from '../../../src/playground/person/press.ts';
import { PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import type { Message } from '../../../src/playground/workspace/workspace-state.ts';
import { createPerson } from './person-fixture.ts';

const { generalId, botUserId, meId } = PLACES;
const message: Message = {
  channel: generalId,
  ts: '1.000000',
  userId: botUserId,
  text: 'choose',
  blocks: [
    {
      type: 'actions',
      block_id: 'b',
      elements: [
        { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: '1' },
        { type: 'static_select', action_id: 'pick', options: [] },
      ],
    },
  ],
};
const pressed = { channel: generalId, ts: message.ts, blockId: 'b', choice: {} };

function withMessage(over: Partial<Message> = {}, ack?: false) {
  const person = createPerson(ack === undefined ? {} : { ack });
  person.workspace.change({ kind: 'message', message: { ...message, ...over } });
  return person;
}

describe('pressInMessage', () => {
  it('tells the bot which button was pressed, where, and how to answer', () => {
    const { deps, sent } = withMessage();
    pressInMessage({ ...pressed, actionId: 'go' }, deps);
    expect(sent).toMatchObject([
      {
        type: 'block_actions',
        user: { id: meId },
        container: { type: 'message', is_ephemeral: false, message_ts: message.ts },
        message: { ts: message.ts },
        response_url: expect.stringMatching(/^http:\/\/slack\.test\/response\/ticket/),
        trigger_id: expect.any(String),
        actions: [{ type: 'button', action_id: 'go', block_id: 'b', value: '1' }],
      },
    ]);
  });

  it('tells what was chosen in a menu', () => {
    const { deps, sent } = withMessage();
    const selected_option = { text: { type: 'plain_text', text: 'A' }, value: 'a' };
    pressInMessage({ ...pressed, actionId: 'pick', choice: { selected_option } }, deps);
    expect(sent).toMatchObject([{ actions: [{ type: 'static_select', selected_option }] }]);
  });

  it('keeps from the bot what stands in a message that one person sees, as Slack does', () => {
    const { deps, sent } = withMessage({ visibleTo: meId });
    pressInMessage({ ...pressed, actionId: 'go' }, deps);
    expect(sent).toMatchObject([{ container: { is_ephemeral: true } }]);
    expect(sent[0]).not.toHaveProperty('message');
  });

  it('sends nothing for a button that is not there', () => {
    const { deps, sent } = withMessage();
    pressInMessage({ ...pressed, actionId: 'gone' }, deps);
    pressInMessage({ ...pressed, actionId: 'go', ts: '2.000000' }, deps);
    expect(sent).toEqual([]);
  });

  it('shows that the bot did not take it', async () => {
    const { deps, workspace } = withMessage({}, false);
    pressInMessage({ ...pressed, actionId: 'go' }, deps);
    await new Promise(setImmediate);
    expect(workspace.state().refusals).toMatchObject([{ what: 'button', error: 'http_timeout' }]);
  });
});

describe('runShortcut', () => {
  it('sends the message with a shortcut that the manifest has, and no other', () => {
    const { deps, sent } = withMessage();
    const place = { channel: generalId, ts: message.ts };
    runShortcut({ callbackId: 'other', ...place }, deps);
    runShortcut({ callbackId: 'ask', ...place }, deps);
    expect(sent).toMatchObject([
      { type: 'message_action', callback_id: 'ask', message: { text: 'choose' } },
    ]);
  });
});
