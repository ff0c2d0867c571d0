import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './check-accessibility.ts';
import { say } from './open-browser.ts';
import { type NewsBrowser, openNewsBrowser } from './open-news-browser.ts';

let browser: NewsBrowser;
beforeAll(async () => {
  browser = await openNewsBrowser();
});
afterAll(async () => {
  await browser.close();
});

const command = (page: Page, text: string) => say(page, 'Message #general', `/iraq ${text}`);
const messages = (page: Page, text: string | RegExp) =>
  page.getByRole('article').filter({ hasText: text });

describe('a watch', () => {
  it('is begun by a command, listed by another, and ended in the list', async () => {
    const page = await browser.open();
    const question = 'Which camel did Salih sell?';
    await command(page, `watch ${question}`);
    await messages(page, 'I watch this question and tell you once').waitFor();
    await command(page, 'watching');
    const list = messages(page, 'You watch one question:');
    await list.getByText(question).waitFor();
    expect(await list.textContent()).toContain('Only visible to you');
    expect(await findViolations(page)).toEqual([]);

    await list.getByRole('button', { name: 'Stop watching' }).click();
    await messages(page, 'You watch no question.').waitFor();
    await list.waitFor({ state: 'detached' });
  });

  it('tells of the article that answers its question, and goes on by a button', async () => {
    // A channel in which no other test has begun a watch.
    const page = await browser.open({ at: '/C0RANDOM' });
    await say(page, 'Message #random', '/iraq watch Which llama did Salih ride?');
    await messages(page, 'I watch this question and tell you once').waitFor();
    await browser.addArticle(
      'llama.md',
      '---\ntitle: Salih rides a llama\n---\n\nBarham Salih rode the llama Zaki through Baghdad on Friday.\n',
    );
    await page.getByRole('link', { name: 'Iraq Desk (unread)' }).click();
    const news = messages(page, 'A new article answers a question that you watched');
    await news.locator('blockquote').getByText('the llama Zaki').waitFor();
    await news.getByRole('button', { name: 'Watch on' }).click();
    await messages(page, 'I watch this question and tell you once').waitFor();
  });
});

describe('a subscription', () => {
  it('is told to the channel, begun and ended, and its digest is shown ahead of time', async () => {
    const page = await browser.open();
    await command(page, 'subscribe');
    const subscribed = messages(page, '@You subscribed to new articles: I post here every day');
    await subscribed.waitFor();
    expect(await subscribed.textContent()).not.toContain('Only visible to you');
    await command(page, 'digest');
    await messages(page, 'No article is new since').waitFor();

    await browser.addArticle(
      'bridge.md',
      '---\ntitle: A bridge is opened\n---\n\nThe mayor of Mosul opened the old bridge on Monday.\n',
    );
    const digest = messages(page, '1 new article since');
    await command(page, 'digest');
    await digest.getByText('The mayor of Mosul opened the old bridge on Monday.').waitFor();
    expect(await findViolations(page)).toEqual([]);

    await command(page, 'unsubscribe');
    await messages(page, '@You unsubscribed: I post no new articles here any more.').waitFor();
  });
});

describe('a reload', () => {
  it('says what is wrong in the folder', async () => {
    const page = await browser.open();
    await command(page, 'reload');
    await messages(page, 'I have read the articles again. Nothing has changed.').waitFor();
    await browser.addArticle('empty.md', '');
    await command(page, 'reload');
    const reloaded = messages(page, '1 problem:');
    await reloaded.getByRole('listitem').getByText('empty.md').waitFor();
  });
});
