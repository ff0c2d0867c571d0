import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { MAX_QUESTION_CHARS } from '../../../src/question/clip-question.ts';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { MAX_WATCHES_PER_PERSON } from '../../../src/state/watches.ts';
import { checkMessage } from '../../slack/check-blocks.ts';
import { ARTICLES, FOUND, UNSURE } from '../../slack/fake-desk.ts';
import { IN_EPHEMERAL, IN_MESSAGE, postsOf } from '../http-fixture.ts';
import { startBot, type TestBot } from '../start-bot.ts';
import type { Call } from '../web-api-mock.ts';
import { createServedDesk, createTestClock } from './background-fixture.ts';

const ME = { teamId: 'T1', userId: 'U1' };
const QUESTION = 'Which llama did Salih ride?';
const WATCHED = /^I watch this question and tell you once/;

async function start(answers: (question: string) => Answer = () => UNSURE) {
  const store = openSqliteStore();
  const clock = createTestClock('2026-03-04T12:00:00Z');
  const served = createServedDesk(ARTICLES, answers);
  const { desk, onServed } = served;
  const { now, after } = clock;
  const bot = await startBot(desk, { store, onServed, now, after });
  await clock.pass(0);
  return { bot, store, served, clock };
}

/** What one person is told, checked against Slack's limits. */
async function told(bot: TestBot): Promise<Call['args'][]> {
  const replies = postsOf(await bot.finish()).map(({ args }) => args);
  for (const { text, blocks } of replies) expect(checkMessage({ text, blocks })).toEqual([]);
  return replies;
}

const buttonsOf = (message: Call['args']) =>
  [...JSON.stringify(message.blocks).matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id);

describe('/iraq watch', () => {
  it('answers as things stand, and says that the question is watched, to one person', async () => {
    const { bot, store, clock } = await start();
    await bot.command(`watch ${QUESTION}`);
    const [answer, note, ...others] = await told(bot);
    expect(others).toEqual([]);
    expect([answer.response_type, note.response_type]).toEqual(['ephemeral', 'ephemeral']);
    expect(answer.text).toMatch(/^I’m not sure that the articles answer this/);
    expect(buttonsOf(answer)).not.toContain('watch');
    expect(note.text).toMatch(WATCHED);
    expect(buttonsOf(note)).toEqual(['unwatch']);
    expect(await store.watches.listOf(ME)).toEqual([
      {
        ...ME,
        id: 1,
        question: QUESTION,
        outcome: 'unsure',
        passageIds: [`${ARTICLES[1]!.id}#0`],
        atMs: clock.now(),
      },
    ]);
    expect(await store.questions.summarize('T1', 0)).toMatchObject({ unsure: 1 });
  });

  it('watches a question once, however often it is asked for', async () => {
    const { bot, store } = await start();
    await Promise.all([1, 2].map(() => bot.command(`watch ${QUESTION}`)));
    const notes = (await told(bot)).map(({ text }) => text).filter((text) => /I watch/.test(text));
    expect(notes).toHaveLength(2);
    expect(notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(WATCHED),
        'I watch this question for you already.',
      ]),
    );
    expect(await store.watches.listOf(ME)).toHaveLength(1);
  });

  it.each(['watch', 'watch ???', 'watch thanks!', 'watch help'])(
    'asks for a question: %s',
    async (command) => {
      const { bot, served, store } = await start();
      await bot.command(command);
      const [reply, ...others] = await told(bot);
      expect(reply.text).toMatch(/^Write a question to watch, as in: \/iraq watch/);
      expect([others, served.desk.asked, await store.watches.listOf(ME)]).toEqual([[], [], []]);
    },
  );

  it('refuses a question that is too long', async () => {
    const { bot, store } = await start();
    await bot.command(`watch ${'x'.repeat(MAX_QUESTION_CHARS + 1)}`);
    expect((await told(bot))[0].text).toMatch(/^Your question is 1,501 characters long/);
    expect(await store.watches.listOf(ME)).toEqual([]);
  });

  it('answers all the same where a person watches as many as are kept, and says so', async () => {
    const { bot, store } = await start();
    for (let n = 0; n < MAX_WATCHES_PER_PERSON; n++) {
      const question = `Who is number ${n}?`;
      await store.watches.add({ ...ME, question, outcome: 'unsure', passageIds: [], atMs: 0 });
    }
    await bot.command(`watch ${QUESTION}`);
    const [answer, note] = await told(bot);
    expect(answer.text).toMatch(/^I’m not sure/);
    expect(note.text).toMatch(/^You watch 20 questions, and I keep no more: end one first\./);
  });
});

describe('/iraq watching', () => {
  it('lists what is watched, each with a button that ends it', async () => {
    const { bot } = await start();
    await bot.command(`watch ${QUESTION}`);
    await expect.poll(() => postsOf(bot.calls).length).toBe(2);
    await bot.command('watch *Who* <!channel> & why?');
    await expect.poll(() => postsOf(bot.calls).length).toBe(4);
    await bot.command('watching');
    const list = (await told(bot)).at(-1);
    expect(list.text).toMatch(/^You watch 2 questions:\n• Which llama did Salih ride\?/);
    expect(buttonsOf(list)).toEqual(['unwatch:1', 'unwatch:2']);
  });

  it('says so where there are none', async () => {
    const { bot } = await start();
    await bot.command('watching');
    const [{ text }] = (await told(bot)) as [Call['args']];
    expect(text).toBe('You watch no question. Write /iraq watch and a question.');
  });

  it('is shown without those that are ended, also for a second click', async () => {
    const { bot, store } = await start();
    for (const question of ['Who is A?', 'Who is B?']) {
      await store.watches.add({ ...ME, question, outcome: 'unsure', passageIds: [], atMs: 0 });
    }
    for (let n = 0; n < 2; n++) {
      await bot.click('unwatch:1', '1', IN_EPHEMERAL);
      await expect.poll(() => postsOf(bot.calls).length).toBe(n + 1);
    }
    for (const { text, replace_original } of await told(bot)) {
      expect([text, replace_original]).toEqual(['You watch one question:\n• Who is B?', true]);
    }
  });
});

describe('a button that ends a watch', () => {
  it('says in its place that it has ended', async () => {
    const { bot, store } = await start();
    await store.watches.add({
      ...ME,
      question: QUESTION,
      outcome: 'unsure',
      passageIds: [],
      atMs: 0,
    });
    await bot.click('unwatch', '1', IN_EPHEMERAL);
    const [{ text, replace_original }] = (await told(bot)) as [Call['args']];
    expect([text, replace_original]).toEqual(['I don’t watch this question any more.', true]);
    expect(await store.watches.list({ limit: 1 })).toEqual([]);
  });

  it.each(['2', '0', '-1', '1e3', 'x', '9'.repeat(30)])(
    'ends nobody else’s, and nothing that it doesn’t carry: %s',
    async (value) => {
      const { bot, store } = await start();
      for (const userId of ['U1', 'U2']) {
        const watch = { question: QUESTION, outcome: 'unsure', passageIds: [], atMs: 0 } as const;
        await store.watches.add({ teamId: 'T1', userId, ...watch });
      }
      await bot.click('unwatch', value, IN_EPHEMERAL);
      await bot.finish();
      expect(await store.watches.list({ limit: 9 })).toHaveLength(2);
    },
  );
});

describe('the button “Watch this question”', () => {
  const VALUE = JSON.stringify({ q: QUESTION });

  it('stands under what is not found, or not surely', async () => {
    const { bot } = await start((question) => (question === QUESTION ? UNSURE : FOUND));
    await bot.command(QUESTION);
    await expect.poll(() => postsOf(bot.calls).length).toBe(1);
    await bot.command('Who is Abdulkhaliq al-Azzawi?');
    const [unsure, found] = await told(bot);
    expect(buttonsOf(unsure)).toContain('watch');
    expect(buttonsOf(found)).not.toContain('watch');
  });

  it('watches for whoever clicks and tells that person, once for a double click', async () => {
    const { bot, store } = await start();
    await Promise.all([1, 2].map(() => bot.click('watch', VALUE, IN_MESSAGE)));
    const [note, ...others] = await told(bot);
    expect([note.text, note.response_type]).toEqual([expect.stringMatching(WATCHED), 'ephemeral']);
    expect(others).toEqual([]);
    expect(await store.watches.listOf(ME)).toHaveLength(1);
  });

  it('watches a follow-up with what it leans on', async () => {
    const { bot, store } = await start((question) => ({
      ...UNSURE,
      resolved: `${question} [Salih]`,
    }));
    const value = (q: string) => JSON.stringify({ q, b: ['Where was he?', 'Who is Salih?'] });
    await bot.click('watch', value('and when?'), IN_MESSAGE);
    await expect.poll(() => postsOf(bot.calls).length).toBe(1);
    await bot.command('watching');
    expect((await told(bot)).at(-1).text).toContain('• Who is Salih? → and when?');
    expect(await store.watches.listOf(ME)).toMatchObject([
      { question: 'and when?', before: ['Where was he?', 'Who is Salih?'] },
    ]);
  });

  it('shows what has come since the answer was given and answers it', async () => {
    const { bot, store, served, clock } = await start();
    const [gulan] = ARTICLES;
    // The answer with the button is of 1970, and later than the base.
    served.serve([gulan!], () => FOUND);
    await clock.pass(0);
    await store.articles.noteServed(['added'], clock.now());
    const added = { ...gulan!, id: 'added' };
    const [first] = FOUND.outcome === 'found' ? FOUND.passages : [];
    served.serve(
      [gulan!, added],
      () => ({ ...FOUND, passages: [{ ...first!, article: added }] }) as Answer,
    );
    await bot.click('watch', VALUE, IN_MESSAGE);
    const [answer, note] = await told(bot);
    expect(answer.text).toMatch(/^“?Abdulkhaliq al-Azzawi, a member/);
    expect(note.text).toMatch(WATCHED);
  });
});
