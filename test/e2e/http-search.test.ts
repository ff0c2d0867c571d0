import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { createFakeDesk, NOT_FOUND } from '../slack/fake-desk.ts';
import { WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const EVENT = {
  type: 'function_executed',
  function: { id: 'Fn2', callback_id: 'search_articles', title: 'Search', type: 'app' },
  function_execution_id: 'Fx1',
  event_ts: '1.1',
  bot_access_token: 'xwfp-search',
};
const PERSON = { id: 'U1', secret: 's' };
const search = (inputs: unknown) => ({ ...EVENT, inputs });
const searchFor = (query: unknown, filters: unknown = {}) =>
  search({ query, filters, user_context: PERSON });

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await openFiveArticlesByWords());
});

describe('Slack’s own search', () => {
  it('gets the passages of an answer, best first, before the event is acknowledged', async () => {
    const bot = await startBot(desk);
    expect((await bot.event(searchFor('Coalition'))).status).toBe(200);
    // Already there: Slack takes no result that comes later.
    expect(bot.calls.map(({ method, token }) => [method, token])).toEqual([
      ['functions.completeSuccess', 'xwfp-search'],
    ]);
    const { search_results: results } = bot.calls[0]!.args.outputs;
    expect(results.length).toBeGreaterThan(3);
    expect(results.length).toBeLessThanOrEqual(50);
    for (const result of results) {
      const article = desk.articles.find(({ id }) => result.external_ref.id.startsWith(`${id}#`))!;
      expect(article.text).toContain(result.content);
      expect(result.description).toContain(article.publisher!.name);
      expect(result.date_updated).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(result.link).toMatch(/^https:\/\/\S+$/);
      expect(result.title).not.toBe('');
    }
    expect(results[0].content).toContain('Coalition');
    const ids = results.map(
      ({ external_ref }: { external_ref: { id: string } }) => external_ref.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps to the chosen publishers and times', async () => {
    const bot = await startBot(desk);
    const filters = { publisher: ['Rudaw'], period: ['2020-01'] };
    await bot.event(searchFor('who spoke with Pompeo?', filters));
    const { search_results: results } = (await bot.finish())[0]!.args.outputs;
    expect(results.length).toBeGreaterThan(0);
    for (const { description, date_updated } of results) {
      expect(description).toContain('Rudaw');
      expect(date_updated).toMatch(/^2020-01/);
    }
  });

  it('asks once for times that touch, and once for each that stands apart', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const period = ['2021', '2020-02', '2020-01', '2019-01'];
    await bot.event(searchFor(WHO, { publisher: 'Gulan Media', period }));
    await bot.finish();
    expect(fake.asked.map(({ question }) => question).filter((each) => each !== 'more')).toEqual([
      `from:"Gulan Media" since:2019-01-01 until:2019-01-31 ${WHO}`,
      `from:"Gulan Media" since:2020-01-01 until:2020-02-29 ${WHO}`,
      `from:"Gulan Media" since:2021-01-01 until:2021-12-31 ${WHO}`,
    ]);
  });

  it('asks for all that lies between where many times stand apart', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const period = ['2010', '2012', '2014', '2016', '2018', '2020'];
    await bot.event(searchFor(WHO, { period }));
    await bot.finish();
    expect(fake.asked[0]!.question).toBe(`since:2010-01-01 until:2020-12-31 ${WHO}`);
  });

  it('gets a link to the bot for an article without one', async () => {
    const bot = await startBot(createFakeDesk());
    await bot.event(searchFor(WHO));
    const [first, second] = (await bot.finish())[0]!.args.outputs.search_results;
    expect(first.link).toBe('https://slack.com/app_redirect?app=A1&team=T1');
    expect(second.link).toBe('https://news.example/salih%7Cpompeo');
  });

  it.each(['', ' \n', '…?!', 'llama'])('gets no result for %j', async (query) => {
    const bot = await startBot(createFakeDesk(() => NOT_FOUND));
    await bot.event(searchFor(query));
    expect((await bot.finish())[0]).toMatchObject({ args: { outputs: { search_results: [] } } });
  });

  it('gets one answer, however often it asks', async () => {
    const bot = await startBot(createFakeDesk());
    await Promise.all([bot.event(searchFor(WHO)), bot.event(searchFor(WHO), { retryNum: 1 })]);
    expect(await bot.finish()).toHaveLength(1);
  });

  it.each<[string, unknown, RegExp]>([
    ['no inputs', undefined, /^I can’t read this search/],
    ['no query', search({ user_context: PERSON }).inputs, /^I can’t read this search/],
    ['a query that is no text', searchFor({ a: 1 }).inputs, /^I can’t read this search/],
    ['filters that are none', searchFor(WHO, 'all').inputs, /^I can’t read this search/],
    ['a publisher that is no text', searchFor(WHO, { publisher: [7] }).inputs, /^I can’t read/],
    ['a time that is none', searchFor(WHO, { period: ['soon'] }).inputs, /^I can’t read/],
    [
      'more choices than there are',
      searchFor(WHO, { publisher: Array(1e4).fill('Gulan Media') }).inputs,
      /^I can’t read this search/,
    ],
    ['a huge query', searchFor('a '.repeat(1e5)).inputs, /199,999 characters long/],
    ['a publisher that is gone', searchFor(WHO, { publisher: ['BBC'] }).inputs, /“BBC”/],
  ])('is told why it gets nothing: %s', async (_, inputs, sentence) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    await bot.event({ ...search(inputs), user: 'U1' });
    const calls = await bot.finish();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'functions.completeError',
      args: { function_execution_id: 'Fx1', error: expect.stringMatching(sentence) },
    });
    expect(fake.asked).toEqual([]);
  });

  it('is told that the bot failed, with a reference to the log', async () => {
    const bot = await startBot(
      createFakeDesk(() => {
        throw new Error('a broken desk');
      }),
    );
    expect((await bot.event(searchFor(WHO))).status).toBe(200);
    expect((await bot.finish())[0]).toMatchObject({
      method: 'functions.completeError',
      args: { error: expect.stringMatching(/ref1\.$/) },
    });
    expect(bot.log.join('')).toContain('a broken desk');
  });
});

describe('the filters of Slack’s own search', () => {
  const filters = (inputs: unknown) => ({
    ...EVENT,
    function: { ...EVENT.function, callback_id: 'search_filters' },
    inputs,
  });

  it('are the publishers and the months of the articles', async () => {
    const bot = await startBot(desk);
    await bot.event(filters({ user_context: PERSON }));
    const [publisher, period] = (await bot.finish())[0]!.args.outputs.filters;
    const names = new Set(desk.articles.map((article) => article.publisher!.name));
    expect(publisher).toMatchObject({
      name: 'publisher',
      display_name: 'Publisher',
      type: 'multi_select',
      options: expect.arrayContaining([{ name: 'Rudaw', value: 'Rudaw' }]),
    });
    expect(publisher.options).toHaveLength(names.size);
    expect(period).toMatchObject({ name: 'period', type: 'multi_select' });
    expect(period.options).toContainEqual({ name: 'January 2020', value: '2020-01' });
  });

  it('speak the language of the person who searches', async () => {
    const bot = await startBot(desk);
    bot.queue('users.info', { ok: true, user: { id: 'U1', team_id: 'T1', locale: 'ar' } });
    await bot.event(filters({ user_context: PERSON }));
    const [publisher] = (await bot.finish())[0]!.args.outputs.filters;
    expect(publisher.display_name).toBe('الناشر');
  });

  it.each([undefined, 7, {}, { user_context: 'U1' }, { user_context: { id: {} } }])(
    'need nothing to be asked for: %j',
    async (inputs) => {
      const bot = await startBot(desk);
      await bot.event(filters(inputs));
      expect((await bot.finish())[0]).toMatchObject({ method: 'functions.completeSuccess' });
    },
  );
});

describe('who may search', () => {
  it('is who may ask: others are told that they may not', async () => {
    const fake = createFakeDesk();
    const access = { users: new Set(['U2']), allowExternal: false };
    const bot = await startBot(fake, { access });
    expect((await bot.event(searchFor(WHO))).status).toBe(200);
    expect((await bot.finish())[0]).toMatchObject({
      method: 'functions.completeError',
      args: { error: expect.stringContaining('I may not answer you') },
    });
    expect(fake.asked).toEqual([]);
  });

  it('is nobody of another organization', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('users.info', { ok: true, user: { id: 'U1', team_id: 'T9', is_stranger: true } });
    await bot.event(searchFor(WHO));
    expect((await bot.finish())[0]).toMatchObject({ method: 'functions.completeError' });
  });

  it('is told of in direct messages, where only those are allowed', async () => {
    const access = { channels: new Set(['dm']), allowExternal: false };
    const bot = await startBot(createFakeDesk(), { access });
    await bot.event(searchFor(WHO));
    expect((await bot.finish())[0]).toMatchObject({ method: 'functions.completeSuccess' });
  });
});
