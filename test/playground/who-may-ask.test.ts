import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_SET, PLACES } from '../../src/playground/workspace/create-workspace.ts';
import type { AccessSettings } from '../../src/playground/workspace/workspace-state.ts';
import { openPage } from './open-page.ts';
import { startTestPlayground, type TestPlayground } from './start-test-playground.ts';

const { generalId, directId, meId } = PLACES;
const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';
const ANSWER = 'a member of the parliamentary committee';
let playground: TestPlayground;
let page: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  playground = await startTestPlayground({ access: { channels: new Set([generalId]) } });
  page = await openPage(playground.url);
});
afterAll(async () => {
  page.close();
  await playground.stop();
});

const ask = (channel: string, text = QUESTION) =>
  page.actAndRead({ kind: 'say', channel, text }, (message) => message.channel === channel);
const set = (settings: Partial<AccessSettings>) =>
  page.act({ kind: 'set-access', settings: { ...NOTHING_SET, ...settings } });

describe('who may ask in the playground', () => {
  it('is what the bot was started with, and then what the page sets, at once', async () => {
    expect((await page.until((now) => now)).access.ALLOWED_CHANNELS).toBe(generalId);
    expect(await ask(directId)).toMatchObject({
      text: expect.stringMatching(/^Sorry, I don’t answer here/),
      visibleTo: meId,
    });
    expect((await ask(generalId, `@Iraq Desk ${QUESTION}`)).text).toContain(ANSWER);

    await set({});
    expect((await ask(directId)).text).toContain(ANSWER);
    await set({ ALLOWED_USERS: 'U0SOMEBODY' });
    const refused = await ask(generalId, `/iraq ${QUESTION}`);
    expect(refused).toMatchObject({
      text: expect.stringMatching(/^Sorry, I may not answer you yet/),
      visibleTo: meId,
    });
    await set({});
  });

  it('leaves out guests of other organizations until they are let in', async () => {
    await page.act({ kind: 'choose-home', isGuest: true });
    const refused = await ask(generalId, `@Iraq Desk ${QUESTION}`);
    expect(refused.visibleTo).toBe(meId);
    expect(refused.text).toMatch(/^Sorry, I only answer people of the organization/);
    await page.act({ kind: 'open-app', tab: 'home' });
    const home = await page.until(({ home: found }) => found);
    expect(JSON.stringify(home.blocks)).toContain('I only answer people of the organization');

    await set({ ALLOW_EXTERNAL: 'true' });
    expect((await ask(generalId, `@Iraq Desk ${QUESTION}`)).text).toContain(ANSWER);
    expect((await page.until((now) => now)).refusals).toEqual([]);
    expect(playground.log).toEqual([]);
  });
});
