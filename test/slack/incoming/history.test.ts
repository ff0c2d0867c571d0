import { describe, expect, it } from 'vitest';
import { type PastMessage, toTurns } from '../../../src/slack/incoming/history.ts';
import { FOUND, UNSURE } from '../fake-desk.ts';
import { viewAnswer } from '../view-answer.ts';

const IN_CHANNEL = { channel: 'C1', botUserId: 'UBOT', direct: false, personId: 'U1' };
const IN_DIRECT = { channel: 'D1', botUserId: 'UBOT', direct: true, personId: 'U1' };

function botSays(view: Pick<PastMessage, 'text' | 'blocks'>): PastMessage {
  return { type: 'message', ts: '2', user: 'UBOT', bot_id: 'B1', ...view };
}

function personSays(text: string): PastMessage {
  return { type: 'message', ts: '1', user: 'U1', text };
}

const answer = botSays(viewAnswer(FOUND));

describe('toTurns', () => {
  it('takes people’s questions to the bot and its answers, in order', () => {
    const turns = toTurns(
      [
        personSays('<@UBOT> who is al-Azzawi?'),
        answer,
        personSays('I know him'),
        personSays('<@UBOT> thanks!'),
        botSays({ text: 'You’re welcome.', blocks: [{ block_id: 'x1y' }] }),
        personSays('<@UBOT>'),
      ],
      IN_CHANNEL,
    );
    expect(turns).toEqual([
      { role: 'user', text: 'who is al-Azzawi?' },
      { role: 'assistant', text: expect.stringContaining('Kirkuk & Nineveh') },
    ]);
  });

  it('takes every question in direct messages', () => {
    const turns = toTurns([personSays('who is al-Azzawi?'), personSays('hi')], IN_DIRECT);
    expect(turns).toEqual([{ role: 'user', text: 'who is al-Azzawi?' }]);
  });

  it('takes the question out of an answer that names it', () => {
    const question = 'who is "A & B" <now>?';
    const shared = botSays(viewAnswer({ ...FOUND, question }, { askedBy: 'U1' }));
    expect(toTurns([shared], IN_CHANNEL)[0]).toEqual({ role: 'user', text: question });
  });

  it('knows its own answer that was shared by a response URL, where Slack tells of no user', () => {
    const shared = { ...answer, user: undefined, subtype: 'bot_message' };
    const self = { ...IN_CHANNEL, botId: 'B1' };
    expect(toTurns([shared], self)).toEqual(toTurns([answer], self));
    expect(toTurns([{ ...shared, bot_id: 'B9' }], self)).toEqual([]);
    expect(toTurns([{ ...shared, bot_id: undefined }], IN_CHANNEL)).toEqual([]);
  });

  it('takes "more" as often as a button asked for it', () => {
    const more = viewAnswer(FOUND, { more: [UNSURE, FOUND] });
    const turns = toTurns([personSays('who is al-Azzawi?'), botSays(more)], IN_DIRECT);
    expect(turns.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
      'who is al-Azzawi?',
      'more',
      'more',
    ]);
  });

  it('takes nothing from other bots, edits and notices', () => {
    const others: PastMessage[] = [
      { ...personSays('<@UBOT> who?'), user: 'U8', bot_id: 'B9' },
      { ...personSays('<@UBOT> who?'), subtype: 'channel_join' },
      { ...personSays('<@UBOT> who?'), user: 'USLACKBOT' },
    ];
    expect(toTurns(others, IN_CHANNEL)).toEqual([]);
  });

  it('keeps the last forty turns', () => {
    const questions = Array.from({ length: 60 }, (_, n) => personSays(`question ${n}`));
    const turns = toTurns(questions, IN_DIRECT);
    expect(turns).toHaveLength(40);
    expect(turns.at(-1)).toEqual({ role: 'user', text: 'question 59' });
  });
});
