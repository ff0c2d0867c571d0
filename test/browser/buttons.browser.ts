import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './check-accessibility.ts';
import { say } from './open-browser.ts';
import { type NewsBrowser, openNewsBrowser } from './open-news-browser.ts';

const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';
const ANSWER = /a member of the parliamentary committee of defense and security/;

let browser: NewsBrowser;
beforeAll(async () => {
  browser = await openNewsBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('in direct messages', () => {
  it('an answer is shared in the channel that is chosen', async () => {
    const page = await browser.open({ at: '/D0IRAQDESK' });
    await say(page, 'Message Iraq Desk', QUESTION);
    await page.getByRole('button', { name: 'Share in a channel' }).click();
    const form = page.getByRole('dialog', { name: 'Share the answer' });
    await form.getByLabel('In which channel?').selectOption('#general');
    expect(await findViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Share', exact: true }).click();
    const done = page.getByRole('dialog', { name: 'Iraq Desk' });
    await done.getByText('The answer is in #general.').waitFor();
    await page.keyboard.press('Escape');
    await done.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'general (unread)' }).click();
    const shared = page.getByRole('article').filter({ hasText: `@You asked: ${QUESTION}` });
    await shared.getByText(ANSWER).waitFor();
  });

  it('a thread bears the name of its first question as soon as somebody goes on there', async () => {
    const page = await browser.open({ at: '/D0IRAQDESK' });
    const question = 'When was Qassem Soleimani killed?';
    await say(page, 'Message Iraq Desk', question);
    const asked = page.getByRole('article', { name: /^You/ }).filter({ hasText: question });
    await asked.hover();
    await asked.getByRole('link', { name: 'Reply in thread' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('heading', { name: 'Thread' }).waitFor();
    await say(page, 'Reply in thread', 'and where?');
    await thread.getByRole('heading', { name: question }).waitFor();
    await thread.getByText('Thread · Iraq Desk').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.reload();
    await thread.getByRole('heading', { name: question }).waitFor();
  });
});

describe('under an answer', () => {
  it('that isn’t found is a button that watches its question, and one that ends that', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '/iraq What is the capital of Peru?');
    await page.getByRole('button', { name: 'Watch this question' }).click();
    const watched = page.getByRole('article').filter({ hasText: 'I watch this question' });
    await watched.getByRole('button', { name: 'Stop watching' }).click();
    await page.getByText('I don’t watch this question any more.').waitFor();
    await watched.waitFor({ state: 'detached' });
  });

  it('are questions to ask next, answered where they stand', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', `@Iraq Desk ${QUESTION}`);
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const answers = thread.getByRole('article', { name: /^Iraq Desk/ });
    const next = answers.first().locator('[data-block-id="ask"]').getByRole('button');
    const question = (await next.first().textContent())!;
    await next.first().click();
    await answers.last().getByText(`@You asked: ${question}`).waitFor();
    expect(await answers.last().locator('blockquote').count()).toBeGreaterThan(0);
  });

  it('is a thumb up, for which the bot thanks', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '/iraq What did Salih tell Pompeo?');
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    const answer = mine.filter({ hasText: 'Pompeo' });
    await answer.getByRole('button', { name: 'Good answer' }).click();
    await mine.getByText('Thank you. This helps to make the answers better.').waitFor();
  });
});

describe('the Home tab', () => {
  it('shows older articles on another page, and leads back', async () => {
    const page = await browser.open({ at: '/home' });
    const newest = page.getByText('The President of the Kurdistan region').first();
    const oldest = page.getByText('Qubad Talabani met the council in Sulaimani').first();
    await page.getByText('Page 1 of 2').waitFor();
    await newest.waitFor();
    expect(await page.getByRole('button', { name: 'Newer' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Older' }).click();
    await page.getByText('Page 2 of 2').waitFor();
    await oldest.waitFor();
    expect(await newest.count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Older' }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Newer' }).click();
    await page.getByText('Page 1 of 2').waitFor();
    await newest.waitFor();
  });
});
