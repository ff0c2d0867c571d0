import { describe, expect, it } from 'vitest';
import type { Reload } from '../../src/live/reload.ts';
import { answerReload, isReload } from '../../src/slack/listeners/reload-command.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { onlyPost, onlySentence } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const SAME: Reload = { outcome: 'same', problems: [], newProblems: [], ms: 1 };

/** The bot with a corpus that counts how often it is read. */
async function startReloading(adminUsers: readonly string[], reload = async () => SAME) {
  let count = 0;
  const counted = () => {
    count += 1;
    return reload();
  };
  const bot = await startBot(createFakeDesk(), { reload: counted, adminUsers });
  return { bot, count: () => count };
}

describe('/iraq reload', () => {
  it('reads the articles again for an admin, and tells that person alone', async () => {
    const { bot, count } = await startReloading(['U1']);
    await bot.command('reload');
    const { text, response_type } = await onlyPost(bot);
    expect([text, response_type]).toEqual([
      'I have read the articles again. Nothing has changed.',
      'ephemeral',
    ]);
    expect(count()).toBe(1);
  });

  it('refuses everybody else politely', async () => {
    const { bot, count } = await startReloading(['U2']);
    await bot.command(' Reload ');
    const { text, response_type } = await onlyPost(bot);
    expect(text).toMatch(/^Only admins may have the articles read again/);
    expect([response_type, count()]).toEqual(['ephemeral', 0]);
  });

  it('says that it went wrong, should it', async () => {
    const { bot } = await startReloading(['U1'], async () => {
      throw new Error('The bot is being stopped.');
    });
    await bot.command('reload');
    expect((await onlySentence(bot)).text).toMatch(/^Sorry, something went wrong.*ref1\.$/);
  });

  it('says first that it has begun, where it takes long', async () => {
    const said: unknown[] = [];
    let finish = (_: Reload) => {};
    const reload = () =>
      new Promise<Reload>((resolve) => {
        finish = resolve;
      });
    const say = async ({ text }: { text: string }) => {
      said.push(text);
      finish(SAME);
    };
    await answerReload(reload, wordingIn('en'), say, 10);
    expect(said).toEqual([
      'I am reading the articles again. I’ll say here when it is done.',
      'I have read the articles again. Nothing has changed.',
    ]);
  });

  it('is meant by the one word alone', () => {
    expect(['reload', ' RELOAD. '].map(isReload)).toEqual([true, true]);
    expect(['reload the articles', 'Who reloads?'].map(isReload)).toEqual([false, false]);
  });
});
