import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { startApi } from './web-api-fixture.ts';

const { botUserId, generalId, meId, randomId } = PLACES;

describe('a response URL', () => {
  it('answers where it was handed out, to one person or to all, also where the bot is not', async () => {
    const { respond, tickets, workspace } = await startApi();
    const ticket = tickets.newResponse({ channel: randomId });
    expect(await respond(ticket, { text: 'psst' })).toEqual({ status: 200, text: 'ok' });
    await respond(ticket, { text: 'hear', response_type: 'in_channel' });
    const [first, second] = workspace.state().messages;
    expect(first).toMatchObject({ channel: randomId, visibleTo: meId });
    expect(second).toMatchObject({ channel: randomId, text: 'hear' });
    expect(second).not.toHaveProperty('visibleTo');
  });

  it('replaces and deletes the message that it came with', async () => {
    const { respond, say, tickets, workspace } = await startApi();
    const originalTs = say(generalId, 'old', botUserId);
    const ticket = tickets.newResponse({ channel: generalId, originalTs });
    await respond(ticket, { text: 'new', replace_original: true });
    expect(workspace.state().messages).toMatchObject([{ ts: originalTs, text: 'new' }]);
    await respond(ticket, { delete_original: true });
    expect(workspace.state().messages).toEqual([]);
    expect(await respond(ticket, { delete_original: true })).toMatchObject({ status: 400 });
  });

  it('refuses what Slack refuses', async () => {
    const { respond, tickets } = await startApi();
    const ticket = tickets.newResponse({ channel: generalId });
    expect(await respond(ticket, { blocks: [{ type: 'x' }] })).toEqual({
      status: 400,
      text: 'invalid_blocks',
    });
    expect(await respond('made-up', { text: 'x' })).toEqual({ status: 404, text: 'expired_url' });
  });
});
