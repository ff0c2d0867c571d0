import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { escapeHtml } from '../../text/escape-html.ts';
import type { Wording } from '../../wording/wording.ts';
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

/** What Bolt names the faults of a redirect that whoever installs can mend by beginning again. */
const BEGIN_AGAIN = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
]);
/** Pressing "Cancel" on Slack's page. */
const CANCELLED = 'slack_oauth_installer_authorization_error';

/** What stands on a page, in text that isn't escaped yet. */
type Content = {
  title: string;
  paragraphs: readonly (string | Link)[];
};
type Link = { text: string; href: string; isButton?: true };

/** The page with the link to Slack. */
export function installPage(slackUrl: string, wording: Wording): string {
  const { say } = wording;
  return page(wording, {
    title: say('install.offer'),
    paragraphs: [
      say('install.what'),
      { text: say('install.add'), href: slackUrl, isButton: true },
      say('install.consent'),
    ],
  });
}

/** Answers the redirect after an installation. */
export function sendInstalled(
  { team, enterprise, isEnterpriseInstall, enterpriseUrl, appId = '' }: Installation,
  response: ServerResponse,
  wording: Wording,
): void {
  const { say } = wording;
  const title = say('install.done');
  if (isEnterpriseInstall) {
    const next = `${enterpriseUrl ?? ''}manage/organization/apps/profile/${appId}/workspaces/add`;
    const choose = { text: say('install.chooseWorkspaces'), href: next };
    sendPage(response, 200, wording, {
      title,
      paragraphs: [
        say('install.inOrganization', { name: nameOf(enterprise) }),
        ...(enterpriseUrl?.startsWith('https://') ? [choose] : []),
      ],
    });
    return;
  }
  const app = `https://slack.com/app_redirect?${new URLSearchParams({ app: appId, team: team?.id ?? '' })}`;
  sendPage(response, 200, wording, {
    title,
    paragraphs: [
      say('install.inWorkspace', { name: nameOf(team) }),
      { text: say('install.open'), href: app, isButton: true },
    ],
  });
}

/** Answers a redirect that ended in no installation. */
export function sendNotInstalled(code: string, response: ServerResponse, wording: Wording): void {
  const { say } = wording;
  const again = { text: say('install.again'), href: INSTALL_PATH.split('/').at(-1)! };
  if (code === CANCELLED) {
    sendPage(response, 200, wording, {
      title: say('install.cancelled'),
      paragraphs: [say('install.notAgreed'), again],
    });
  } else if (BEGIN_AGAIN.has(code)) {
    sendPage(response, 400, wording, {
      title: say('install.expired'),
      paragraphs: [say('install.whyExpired'), again],
    });
  } else {
    sendPage(response, 500, wording, {
      title: say('install.failed'),
      paragraphs: [say('install.whyFailed'), again],
    });
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
  wording: Wording,
  content: Content,
): void {
  setPageHeaders(response);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page(wording, content));
}

function page(wording: Wording, content: Content): string {
  const title = escapeHtml(content.title);
  const paragraphs = content.paragraphs.map(
    (inside) => `<p>${typeof inside === 'string' ? escapeHtml(inside) : linkHtml(inside)}</p>`,
  );
  return htmlPage({
    wording,
    title,
    style: STYLE,
    body: [`<h1>${title}</h1>`, ...paragraphs].join('\n'),
  });
}

function linkHtml({ text, href, isButton }: Link): string {
  return `<a${isButton ? ' class="button"' : ''} href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function nameOf(place: { id: string; name?: string } | undefined): string {
  return place?.name ?? place?.id ?? '';
}
