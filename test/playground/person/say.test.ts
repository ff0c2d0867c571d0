import { describe, expect, it } from 'vitest';
import { say } from '../../../src/playground/person/say.ts';
import { PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { createPerson } from './person-fixture.ts';

const { generalId, randomId, directId, botUserId, slackbotId } = PLACES;
const MENTION = { channel: generalId, text: '@Bot who?' };

describe('say', () => {
  it('sends a mention as the one event that the manifest subscribes to', () => {
    const { deps, sent } = createPerson({ events: ['app_mention'] });
    say(MENTION, deps);
    expect(sent).toMatchObject([
      { type: 'event_callback', event: { type: 'app_mention', text: `<@${botUserId}> who?` } },
    ]);
  });

  it('sends a mention as two events when messages are subscribed to as well', () => {
    const { deps, sent } = createPerson({ events: ['app_mention', 'message.channels'] });
    say(MENTION, deps);
    expect(sent.map(({ event }) => (event as { type: string }).type)).toEqual([
      'message',
      'app_mention',
    ]);
  });

  it('sends nothing that the manifest does not ask for, or lacks the scope of', () => {
    const { deps, sent } = createPerson({ events: ['message.im'] });
    say(MENTION, deps);
    // The scope im:history is missing.
    say({ channel: directId, text: 'who?' }, deps);
    expect(sent).toEqual([]);
  });

  it('keeps a mention to itself where the bot is not, and says so', () => {
    const { deps, sent, workspace } = createPerson({ events: ['app_mention'] });
    say({ channel: randomId, text: '@Bot who?' }, deps);
    expect(sent).toEqual([]);
    expect(workspace.state().messages.at(-1)).toMatchObject({ userId: slackbotId });
  });

  it('joins a reply to a reply to its thread', () => {
    const { deps, workspace } = createPerson();
    say({ channel: generalId, text: 'root' }, deps);
    const root = workspace.state().messages[0]!.ts;
    say({ channel: generalId, text: 'one', threadTs: root }, deps);
    const reply = workspace.state().messages[1]!.ts;
    say({ channel: generalId, text: 'two', threadTs: reply }, deps);
    expect(workspace.state().messages.map(({ threadTs }) => threadTs)).toEqual([root, root, root]);
  });

  it('ignores what says nothing, and places that are not there', () => {
    const { deps, workspace } = createPerson();
    say({ channel: generalId, text: '  ' }, deps);
    say({ channel: 'C1', text: 'x' }, deps);
    say({ channel: generalId, text: 'x', threadTs: '9.000000' }, deps);
    expect(workspace.state().messages).toEqual([]);
  });

  it('says that a command failed when the bot did not take it in time', async () => {
    const { deps, workspace } = createPerson({ ack: false });
    say({ channel: generalId, text: '/iraq who?' }, deps);
    await new Promise(setImmediate);
    expect(workspace.state().messages.at(-1)?.text).toContain('operation_timeout');
  });

  it('shows a message with which the bot acknowledges a command', async () => {
    const { deps, workspace } = createPerson({ ack: 'plain words' });
    say({ channel: generalId, text: '/iraq who?' }, deps);
    await new Promise(setImmediate);
    expect(workspace.state().messages).toMatchObject([{ text: 'plain words' }]);
  });
});
