import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { buttonValue, IN_MESSAGE, onlyPost, postsOf, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();

describe('an answer that others read, too', () => {
  it('leaves it in its language, whoever asks for them', async () => {
    for (const [posted, words] of [
      [{ q: WHO, l: 'en' }, 'Ask next:'],
      [{ q: WHO, l: 'ar' }, 'اسأل بعد ذلك'],
    ] as const) {
      const bot = await startBot(desk);
      bot.queue('users.info', { ok: true, user: { id: 'U1', locale: 'ckb-IQ' } });
      await bot.click('more', JSON.stringify(posted), IN_MESSAGE);
      expect(blockText((await onlyPost(bot)).blocks)).toContain(words);
    }
  });

  it('takes no more of the conversation along than the answer needs', async () => {
    const others = ['What did Pompeo tweet?', 'How many US soldiers are in Iraq?'];
    const share = async (asked: object) => {
      const bot = await startBot(desk);
      await bot.submit({
        callback_id: 'share-to',
        private_metadata: JSON.stringify(asked),
        state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
      });
      const [post] = postsOf(await bot.finish());
      return JSON.parse(buttonValue(post!.args.blocks, 'context'));
    };
    expect((await share({ q: WHO, b: others })).b).toBeUndefined();
    const followUp = await share({ q: 'what did he say about Daesh?', b: [...others, WHO] });
    expect(followUp.b).toEqual([WHO]);
  });
});
