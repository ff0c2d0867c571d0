import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createFakeDesk, FOUND, NOT_FOUND, UNSURE } from '../slack/fake-desk.ts';
import { WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const STEP = {
  type: 'function_executed',
  function: { id: 'Fn1', callback_id: 'ask_articles', title: 'Ask the articles', type: 'app' },
  function_execution_id: 'Fx1',
  workflow_execution_id: 'Wx1',
  event_ts: '1.1',
  bot_access_token: 'xwfp-step',
};
const step = (inputs: unknown) => ({ ...STEP, inputs });

describe('the step of a workflow', () => {
  it('hands on the outcome, the answer in plain words and its source', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const inputs = {
      question: `  ${WHO}\n`,
      publisher: 'anadolu agency',
      from: '2020-01-01',
      to: '2020-12-31',
    };
    expect((await bot.event(step(inputs))).status).toBe(200);
    const [call, ...others] = await bot.finish();
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      method: 'functions.completeSuccess',
      // The token of the event, which Slack gives to this step alone.
      token: 'xwfp-step',
      args: { function_execution_id: 'Fx1' },
    });
    expect(call!.args.outputs).toEqual({
      outcome: 'found',
      answer: expect.stringMatching(/^“.*Attacks have increased in Anbar, Kirkuk & Nineveh/),
      source_title: '“US-led Coalition remains critical in fight against ISIS”',
      publisher: 'Gulan Media, from Rudaw',
      date: '17 January 2020',
      link: '',
    });
    expect(fake.asked).toEqual([
      {
        question: `from:"anadolu agency" since:2020-01-01 until:2020-12-31 ${WHO}`,
        history: [],
      },
    ]);
  });

  it('marks what is inferred, and links to the source', async () => {
    const bot = await startBot(createFakeDesk(() => UNSURE));
    await bot.event(step({ question: WHO }));
    const [call] = await bot.finish();
    expect(call!.args.outputs).toMatchObject({
      outcome: 'unsure',
      answer: expect.stringMatching(/^I’m not sure/),
      publisher: 'Anadolu Agency (AA) (inferred)',
      date: 'about 19 January 2020 (inferred)',
      link: 'https://news.example/salih%7Cpompeo',
    });
  });

  it('says that nothing was found, and hands on no source', async () => {
    const bot = await startBot(createFakeDesk(() => NOT_FOUND));
    await bot.event(step({ question: WHO, publisher: '', from: null }));
    const { outputs } = (await bot.finish())[0]!.args;
    expect(outputs).toMatchObject({ outcome: 'not-found', source_title: '', date: '', link: '' });
    expect(outputs.answer).toContain('Peru');
  });

  it('is completed once, however often it is delivered, also after a restart', async () => {
    const store = openSqliteStore();
    const bot = await startBot(createFakeDesk(), { store });
    await Promise.all([
      bot.event(step({ question: WHO })),
      bot.event(step({ question: WHO }), { retryNum: 1 }),
    ]);
    expect(await bot.finish()).toHaveLength(1);
    const again = await startBot(createFakeDesk(), { store });
    await again.event(step({ question: WHO }), { retryNum: 2 });
    expect(await again.finish()).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no inputs', undefined, /^There is no question here/],
    ['inputs that are none', 7, /^There is no question here/],
    ['no question', {}, /^There is no question here/],
    ['an empty question', { question: ' \u0000\n ' }, /^There is no question here/],
    ['a question without words', { question: '???' }, /^There is no question here/],
    ['a question that is no text', { question: ['x'] }, /the input “question”: it has to be text/],
    ['a huge question', { question: 'a '.repeat(1e5) }, /199,999 characters long .* 1,500/],
    ['a publisher that is no text', { question: WHO, publisher: {} }, /“publisher”/],
    ['an unknown publisher', { question: WHO, publisher: 'BBC' }, /^I have no articles by “BBC”/],
    ['a date that is none', { question: WHO, to: 'tomorrow' }, /can’t read “tomorrow” as a date/],
    ['dates turned round', { question: WHO, from: '2021', to: '2020' }, /from 2021 to 2020/],
  ])('fails with a sentence, and asks nothing: %s', async (_, inputs, sentence) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    await bot.event(step(inputs));
    const [call, ...others] = await bot.finish();
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      method: 'functions.completeError',
      args: { function_execution_id: 'Fx1', error: expect.stringMatching(sentence) },
    });
    expect(fake.asked).toEqual([]);
    expect(bot.log).toEqual([]);
  });

  it('calls nobody, neither by an answer nor by a failure', async () => {
    const shout = 'Attacks <!channel> <@U1> @here <https://evil.example|Reuters>';
    const [quoted] = (FOUND as typeof FOUND & { outcome: 'found' }).passages;
    const passage = { ...quoted!.passage, text: shout };
    const article = { ...quoted!.article, headline: { text: shout, kind: 'title' as const } };
    const passages = [{ ...quoted!, passage, article, highlight: { start: 0, end: 7 } }];
    const bot = await startBot(createFakeDesk(() => ({ ...FOUND, passages }) as typeof FOUND));
    await bot.event(step({ question: WHO }));
    await bot.event({ ...step({ question: WHO, publisher: shout }), function_execution_id: 'Fx2' });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method).sort()).toEqual([
      'functions.completeError',
      'functions.completeSuccess',
    ]);
    expect(JSON.stringify(calls)).not.toMatch(/<[!@h]|[ “]@here/);
    expect(JSON.stringify(calls).replaceAll('\u2060', '')).toContain(shout);
  });

  it('that fails inside ends with a sentence and a reference to the log', async () => {
    const bot = await startBot(
      createFakeDesk(() => {
        throw new Error('a broken desk');
      }),
    );
    await bot.event(step({ question: WHO }));
    const calls = await bot.finish();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'functions.completeError',
      args: { function_execution_id: 'Fx1', error: expect.stringMatching(/^Sorry.*ref1\.$/) },
    });
    expect(bot.log.join('')).toContain('a broken desk');
  });

  it('whose outputs Slack refuses fails, too, rather than wait for ever', async () => {
    const bot = await startBot(createFakeDesk());
    const refusal = { ok: false, error: 'parameter_validation_failed' };
    bot.queue('functions.completeSuccess', refusal);
    await bot.event(step({ question: WHO }));
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual([
      'functions.completeSuccess',
      'functions.completeError',
    ]);
    expect(bot.log.join('')).toContain('parameter_validation_failed');
  });

  it('that the app had once ends with a sentence', async () => {
    const bot = await startBot(createFakeDesk());
    await bot.event({ ...step({ question: WHO }), function: { callback_id: 'old_step' } });
    const calls = await bot.finish();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'functions.completeError',
      args: { error: expect.stringMatching(/^I don’t know this step/) },
    });
    expect(bot.log.join('')).toContain('old_step');
  });

  it.each<[string, object]>([
    ['without an execution', { ...step({ question: WHO }), function_execution_id: undefined }],
    ['without a function', { ...step({ question: WHO }), function: undefined }],
  ])('%s is left alone, and the bot goes on', async (_, event) => {
    const bot = await startBot(createFakeDesk());
    await bot.event(event);
    await bot.event({ ...step({ question: WHO }), function_execution_id: 'Fx9' });
    const completed = (await bot.finish()).filter(
      ({ method }) => method === 'functions.completeSuccess',
    );
    expect(completed.map(({ args }) => args.function_execution_id)).toEqual(['Fx9']);
  });
});
