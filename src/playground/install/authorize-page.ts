import { htmlPage } from '../../slack/install/html-page.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { wordingIn } from '../../wording/wording.ts';
import type { AppManifest } from '../read-manifest.ts';
import { PLACES } from '../workspace/create-workspace.ts';
import type { AppAccess } from './app-access.ts';

const STYLE = `:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 10vh auto; padding: 0 1.5rem; font: 1.05rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; }
a { color: light-dark(#0b4c8c, #8fc1f3); }
.agree { display: inline-block; margin-right: 1rem; padding: .5rem 1.4rem; border-radius: .4rem; color: #fff; background: #007a5a; font-weight: 600; text-decoration: none; }`;

/** Where Slack asks somebody whether the app may be installed. */
export const AUTHORIZE_PATH = '/oauth/v2/authorize';

/** What each scope lets an app do, for whoever decides. */
const SCOPE_SENTENCES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'See messages that mention it',
  'assistant:write': 'Offer prompts, and name conversations with it',
  'channels:history': 'See messages in public channels that it was added to',
  'chat:write': 'Write messages as itself',
  commands: 'Add its commands and shortcuts',
  'groups:history': 'See messages in private channels that it was added to',
  'im:history': 'See direct messages to it',
  'mpim:history': 'See messages in group conversations that it was added to',
  'users:read': 'See who is in the workspace, and which language they speak',
};

export type AuthorizeOptions = {
  access: AppAccess;
  manifest: AppManifest;
  /** Where the app is told of what was decided, as its settings say. */
  redirectUrl: string;
};

export type PageReply =
  | { status: 200; html: string }
  | { status: 400; html: string; error: string }
  /** The browser is sent on. */
  | { status: 302; location: string };

/** Asks whether the app may be installed, or takes what was decided (`agreed=yes` or `no`). */
export function answerAuthorize(
  url: URL,
  { access, manifest, redirectUrl }: AuthorizeOptions,
): PageReply {
  const query = url.searchParams;
  const scopes = (query.get('scope') ?? '').split(/[, ]/).filter((scope) => scope !== '');
  const unknown = scopes.filter((scope) => !manifest.botScopes.has(scope));
  if (query.get('client_id') !== access.clientId) return refuse('invalid_client_id');
  if (scopes.length === 0) return refuse('invalid_scope_requested');
  if (unknown.length > 0) return refuse(`invalid_scope: ${unknown.join(', ')}`);

  const decided = query.get('agreed');
  if (decided === null) return { status: 200, html: askingPage(url, manifest.botName, scopes) };
  const back = new URL(redirectUrl);
  if (decided === 'yes') back.searchParams.set('code', access.newCode());
  else back.searchParams.set('error', 'access_denied');
  back.searchParams.set('state', query.get('state') ?? '');
  return { status: 302, location: back.href };
}

/** What Slack answers to a code that the app brings. */
export function grant(token: string, scopes: Iterable<string>, teamName: string) {
  return {
    ok: true as const,
    access_token: token,
    token_type: 'bot',
    scope: [...scopes].join(','),
    bot_user_id: PLACES.botUserId,
    app_id: PLACES.appId,
    team: { id: PLACES.teamId, name: teamName },
    enterprise: null,
    authed_user: { id: PLACES.meId },
    is_enterprise_install: false,
  };
}

function refuse(error: string): PageReply {
  const html = page(
    'Slack can’t install this app',
    `<p>It asks in a way that Slack refuses:</p>
<p><code>${escapeHtml(error)}</code></p>`,
  );
  return { status: 400, html, error };
}

function askingPage(url: URL, botName: string, scopes: readonly string[]): string {
  const decide = (agreed: 'yes' | 'no') => {
    const link = new URL(url);
    link.searchParams.set('agreed', agreed);
    return escapeHtml(`${link.pathname}${link.search}`);
  };
  const rights = scopes.map((scope) => `<li>${escapeHtml(SCOPE_SENTENCES[scope] ?? scope)}</li>`);
  return page(
    `${escapeHtml(botName)} asks to be installed in Playground`,
    `<p>It would be able to:</p>
<ul>
${rights.join('\n')}
</ul>
<p><a class="agree" href="${decide('yes')}">Allow</a> <a href="${decide('no')}">Cancel</a></p>`,
  );
}

function page(title: string, body: string): string {
  return htmlPage({
    wording: wordingIn('en'),
    title,
    style: STYLE,
    body: `<main>
<h1>${title}</h1>
${body}
</main>`,
  });
}
