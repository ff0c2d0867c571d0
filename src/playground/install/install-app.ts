import { INSTALL_PATH } from '../../slack/install/oauth-settings.ts';
import { type AuthorizeOptions, answerAuthorize } from './authorize-page.ts';

/**
 * Installs the app as somebody with a browser does, from its own page over Slack's and back.
 *
 * @param botUrl the address of its pages, without a path
 */
export async function installApp(botUrl: string, options: AuthorizeOptions): Promise<void> {
  const page = await fetch(botUrl + INSTALL_PATH);
  const [, link] = /href="([^"]*)"/.exec(await page.text()) ?? [];
  if (link === undefined) throw new Error('the bot’s page to install it from has no link.');
  const asked = new URL(link.replaceAll('&#38;', '&'));
  asked.searchParams.set('agreed', 'yes');
  const reply = answerAuthorize(asked, options);
  if (reply.status !== 302) {
    const error = reply.status === 400 ? reply.error : 'nobody was asked';
    throw new Error(`the bot can’t be installed (${error}).`);
  }
  // The cookie ties the way back to the browser that began.
  const cookie = page.headers.getSetCookie().map((each) => each.split(';')[0]);
  const { status } = await fetch(reply.location, { headers: { cookie: cookie.join('; ') } });
  if (status !== 200) throw new Error(`the bot answered its installation with ${status}.`);
}
