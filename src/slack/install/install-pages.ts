import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { escapeHtml } from '../../text/escape-html.ts';
import { htmlPage } from './html-page.ts';
import { INSTALL_PATH } from './oauth-settings.ts';

const STYLE = `body { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #1d1c1d; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; color: #1d3557; }
a { color: #1d3557; }
.button { display: inline-block; padding: .6rem 1.2rem; border-radius: .4rem; color: #fff; background: #1d3557; text-decoration: none; font-weight: 600; }
@media (prefers-color-scheme: dark) {
body { color: #e8e8e8; background: #1a1d21; }
h1, a { color: #a8c6e8; }
.button { color: #1a1d21; background: #a8c6e8; }
}`;

const NAME = 'Iraq Desk';

/** What Bolt names the faults of a redirect that whoever installs can mend by beginning again. */
const BEGIN_AGAIN = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
]);
/** Pressing "Cancel" on Slack's page. */
const CANCELLED = 'slack_oauth_installer_authorization_error';

/** The page with the link to Slack. */
export function installPage(slackUrl: string): string {
  return page(
    `Add ${NAME} to Slack`,
    `<p>${NAME} answers questions with passages from a collection of news articles, quoted word for word with their source.</p>
<p><a class="button" href="${escapeHtml(slackUrl)}">Add to Slack</a></p>
<p>Slack shows what the bot may do, and asks whether you agree.</p>`,
  );
}

/** Answers the redirect after an installation. */
export function sendInstalled(
  { team, enterprise, isEnterpriseInstall, enterpriseUrl, appId = '' }: Installation,
  response: ServerResponse,
): void {
  if (isEnterpriseInstall) {
    const next = `${enterpriseUrl ?? ''}manage/organization/apps/profile/${appId}/workspaces/add`;
    const link = enterpriseUrl?.startsWith('https://')
      ? ` <a href="${escapeHtml(next)}">Choose the workspaces</a> that it is added to.`
      : '';
    sendPage(response, 200, `${NAME} is installed`, [
      `It is installed for the organization ${nameOf(enterprise)}.${link}`,
    ]);
    return;
  }
  const app = `https://slack.com/app_redirect?${new URLSearchParams({ app: appId, team: team?.id ?? '' })}`;
  sendPage(response, 200, `${NAME} is installed`, [
    `It is installed in the workspace ${nameOf(team)}.`,
    `<a class="button" href="${escapeHtml(app)}">Open it in Slack</a>`,
  ]);
}

/** Answers a redirect that ended in no installation. */
export function sendNotInstalled(code: string, response: ServerResponse): void {
  const again = `<a href="${INSTALL_PATH.split('/').at(-1)}">Begin again</a>`;
  if (code === CANCELLED) {
    sendPage(response, 200, `${NAME} was not installed`, [
      `You did not agree, and nothing was kept. ${again}, if you like.`,
    ]);
  } else if (BEGIN_AGAIN.has(code)) {
    sendPage(response, 400, 'This link no longer holds', [
      `It was made for another browser, or more than ten minutes ago. ${again}.`,
    ]);
  } else {
    sendPage(response, 500, `${NAME} could not be installed`, [
      `Something went wrong, and the bot’s log says what. ${again}, or tell whoever looks after the bot.`,
    ]);
  }
}

/** Nothing but the page itself is loaded, and no other page may frame it or keep it. */
export function setPageHeaders(response: ServerResponse): void {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}

function sendPage(
  response: ServerResponse,
  status: number,
  title: string,
  paragraphs: readonly string[],
): void {
  setPageHeaders(response);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page(title, paragraphs.map((html) => `<p>${html}</p>`).join('\n')));
}

function page(title: string, body: string): string {
  return htmlPage(
    title,
    STYLE,
    `<h1>${title}</h1>
${body}`,
  );
}

function nameOf(place: { id: string; name?: string } | undefined): string {
  return escapeHtml(place?.name ?? place?.id ?? '');
}
