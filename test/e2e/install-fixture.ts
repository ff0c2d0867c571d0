import type { OAuthSettings } from '../../src/slack/install/oauth-settings.ts';
import { makeTokenKey } from '../slack/install/make-token-key.ts';
import type { TestBot } from './start-bot.ts';

export const OAUTH: OAuthSettings = {
  clientId: '111.222',
  clientSecret: 'the-client-secret',
  stateSecret: 'a secret of more than 32 characters',
  tokenKey: makeTokenKey(),
  port: 0,
};

/** What Slack answers to the code of an installation. */
export function grantFor(teamId: string, more: Record<string, unknown> = {}) {
  return {
    ok: true,
    access_token: `xoxb-of-${teamId}`,
    token_type: 'bot',
    scope: 'commands,chat:write',
    bot_user_id: 'UBOT',
    app_id: 'A1',
    team: { id: teamId, name: `Workspace <${teamId}>` },
    enterprise: null,
    authed_user: { id: 'U1' },
    is_enterprise_install: false,
    ...more,
  };
}

export const ORGANIZATION_GRANT = grantFor('E1', {
  team: null,
  enterprise: { id: 'E1', name: 'Example' },
  is_enterprise_install: true,
});

export type Begun = { url: URL; state: string; cookie: string; html: string; response: Response };

/** Opens the page to install from: the link to Slack on it, and the cookie that it sets. */
export async function beginInstalling(open: TestBot['open']): Promise<Begun> {
  const response = await open('/slack/install');
  const html = await response.text();
  const href = /class="button" href="([^"]+)"/.exec(html)![1]!.replaceAll('&#38;', '&');
  const url = new URL(href);
  const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  return { url, state: url.searchParams.get('state')!, cookie, html, response };
}

/** Comes back from Slack. */
export function comeBack(
  open: TestBot['open'],
  { state, cookie }: { state: string; cookie: string },
): Promise<Response> {
  const query = new URLSearchParams({ code: 'the-code', state });
  return open(`/slack/oauth_redirect?${query}`, { cookie });
}

/** Installs the bot in a workspace or an organization, from page to page. */
export async function install(
  bot: TestBot,
  grant: Record<string, unknown>,
): Promise<{ status: number; html: string }> {
  bot.queue('oauth.v2.access', grant);
  const response = await comeBack(bot.open, await beginInstalling(bot.open));
  return { status: response.status, html: await response.text() };
}
