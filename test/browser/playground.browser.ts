import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';
const ANSWER = /a member of the parliamentary committee of defense and security/;

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a command', () => {
  it('is answered to the one who asked, and shared by a button', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', `/iraq ${QUESTION}`);
    const messages = page.getByRole('log', { name: 'Messages in #general' });
    const mine = messages.getByRole('article').filter({ hasText: 'Only visible to you' });
    await mine.getByText(ANSWER).waitFor();
    await mine.getByText('Gulan Media, from Rudaw · 17 January 2020').first().waitFor();

    await mine.getByRole('button', { name: 'Share in channel' }).click();
    const shared = messages.getByRole('article').filter({ hasText: `@You asked: ${QUESTION}` });
    await shared.getByText(ANSWER).waitFor();
    await mine.waitFor({ state: 'detached' });
  });

  it('that the articles do not answer is told so, with nothing quoted', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '/iraq What is the capital of Peru?');
    const answer = page.getByRole('article').filter({ hasText: 'Peru' });
    await answer.waitFor();
    expect(await answer.locator('blockquote').count()).toBe(0);
  });

  it('full of markup reads as it was typed, also when it is shared, and calls nobody', async () => {
    const page = await browser.open();
    // Words that the articles hold: an answer that quotes nothing has no button to share it.
    const question = `${QUESTION} <!channel> & <@U0YOU> *told* \`Rudaw\` <b>ISIS</b> <https://rudaw.net|Friday>`;
    await say(page, 'Message #general', `/iraq ${question}`);
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
    await mine.getByRole('button', { name: 'Share in channel' }).click();
    const shared = page.getByRole('article').filter({ hasText: '<!channel>' }).locator('.content');
    await shared.getByText('<b>ISIS</b> <https://rudaw.net|Friday>').waitFor();
    // The one mention is of the person who asked.
    expect(await shared.locator('.mention').allTextContents()).toEqual(['@You']);
    expect(await shared.getByRole('link').count()).toBe(0);
    expect(await shared.locator('b, script, img').count()).toBe(0);
  });
});

describe('a mention', () => {
  it('is answered in its thread, which opens, and followed up there', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', `@Iraq Desk ${QUESTION}`);
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText(ANSWER).waitFor();
    await page.getByRole('link', { name: /1 reply/ }).waitFor();

    await say(page, 'Reply in thread', '@Iraq Desk what did he say about Daesh?');
    await thread.getByText('Political disputes played a big role').first().waitFor();
    await page.getByRole('link', { name: /3 replies/ }).waitFor();
  });

  it('stays in place over a reload', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '@Iraq Desk When was Qassem Soleimani killed?');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Iraq Desk', { exact: true }).last().waitFor();
    const before = await thread.getByRole('article').allTextContents();
    await page.reload();
    await thread.getByRole('article').nth(1).waitFor();
    expect(await thread.getByRole('article').allTextContents()).toEqual(before);
  });
});

describe('the app', () => {
  it('answers a direct message and offers prompts', async () => {
    const page = await browser.open({ at: '/D0IRAQDESK' });
    await say(page, 'Message Iraq Desk', QUESTION);
    const messages = page.getByRole('log', { name: 'Messages with Iraq Desk' });
    await messages.getByText(ANSWER).waitFor();
    const prompts = page.getByRole('region', { name: 'Suggested prompts' }).getByRole('button');
    const prompt = await prompts.nth(1).textContent();
    await prompts.nth(1).click();
    await messages.getByRole('article', { name: /^You/ }).getByText(prompt!).waitFor();
    await messages
      .getByRole('article', { name: /^Iraq Desk/ })
      .nth(1)
      .waitFor();
  });

  it('shows its Home tab and answers a button there in direct messages', async () => {
    const page = await browser.open({ at: '/home' });
    await page.getByText('I know 5 articles').waitFor();
    const examples = page.locator('[data-block-id="ask"]').getByRole('button');
    const question = await examples.first().textContent();
    await examples.first().click();
    await page.getByRole('link', { name: /^Iraq Desk \(unread\)/ }).click();
    const messages = page.getByRole('log', { name: 'Messages with Iraq Desk' });
    await messages.getByText(`@You asked: ${question}`).last().waitFor();
  });

  it('asks in a window by its shortcut, which Escape closes', async () => {
    const page = await browser.open();
    await page.getByRole('button', { name: 'Ask the articles' }).click();
    const form = page.getByRole('dialog', { name: 'Ask the articles' });
    await form.getByRole('textbox', { name: 'Your question' }).fill('Who spoke with Pompeo?');
    await form.getByLabel('Only articles of').selectOption('Rudaw');
    await form.getByRole('button', { name: 'Ask', exact: true }).click();
    const answer = page.getByRole('dialog', { name: 'Iraq Desk' });
    await answer.getByText('I searched only what was published by Rudaw.').waitFor();
    await page.keyboard.press('Escape');
    await answer.waitFor({ state: 'detached' });
  });
});

describe('under an answer', () => {
  it('are more passages, and the passage in context', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '/iraq What did Salih say about the US?');
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
    await mine.getByRole('button', { name: 'More passages' }).waitFor();
    const before = await mine.locator('blockquote').count();
    await mine.getByRole('button', { name: 'More passages' }).click();
    await expect.poll(() => mine.locator('blockquote').count()).toBeGreaterThan(before);

    await mine.getByRole('button', { name: 'Show in context' }).click();
    const context = page.getByRole('dialog', { name: 'In context' });
    await context.locator('blockquote').waitFor();
    const text = await context.textContent();
    await context.getByRole('combobox').selectOption({ index: 2 });
    await expect.poll(() => context.textContent()).not.toBe(text);
    await page.keyboard.press('Escape');
    await context.waitFor({ state: 'detached' });
  });

  it('are thumbs: one down asks why', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', `/iraq ${QUESTION}`);
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
    await mine.getByRole('button', { name: 'Bad answer' }).click();
    const form = page.getByRole('dialog', { name: 'What was wrong?' });
    await form.getByLabel('The source is outdated').check();
    await form.getByRole('button', { name: 'Send' }).click();
    const thanks = page.getByRole('dialog', { name: 'Iraq Desk' });
    await thanks.getByText('Thank you.').waitFor();
    await page.keyboard.press('Escape');
    await thanks.waitFor({ state: 'detached' });
  });

  it('is a thread to go on in', async () => {
    const page = await browser.open();
    // No other test posts this one.
    const question = 'Who spoke with Pompeo on the phone?';
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    const earlier = await mine.count();
    await say(page, 'Message #general', `/iraq ${question}`);
    await expect.poll(() => mine.count()).toBe(earlier + 1);
    await mine.last().getByRole('button', { name: 'Ask a follow-up' }).click();
    const posted = page.getByRole('article').filter({ hasText: `@You asked: ${question}` });
    await posted.getByRole('link', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('go on here').waitFor();
    await say(page, 'Reply in thread', '@Iraq Desk and what about Daesh?');
    await thread.getByText('Read as:').waitFor();
  });
});

describe('a message', () => {
  it('is asked about by its shortcut', async () => {
    const page = await browser.open({ at: '/C0RANDOM' });
    await say(page, 'Message #random', QUESTION);
    const message = page.getByRole('article').filter({ hasText: QUESTION }).last();
    await message.hover();
    await message.getByRole('button', { name: 'Ask about this message' }).click();
    await page
      .getByRole('article')
      .filter({ hasText: 'Only visible to you' })
      .getByText(ANSWER)
      .waitFor();
  });
});
