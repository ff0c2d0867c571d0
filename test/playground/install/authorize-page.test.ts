import { describe, expect, it } from 'vitest';
import { answerAuthorize } from '../../../src/playground/install/authorize-page.ts';
import { readManifest } from '../../../src/playground/read-manifest.ts';
import { BOT_SCOPES } from '../../../src/slack/permissions.ts';
import { installedAccess } from './installed-access.ts';

const manifest = await readManifest('manifest.yml');
const redirectUrl = 'http://127.0.0.1:3001/slack/oauth_redirect';

function ask(query: Record<string, string>) {
  const access = installedAccess();
  const url = new URL('http://slack.test/oauth/v2/authorize');
  const asked = { client_id: access.clientId, scope: BOT_SCOPES.join(','), state: 's"1', ...query };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return answerAuthorize(url, { access, manifest, redirectUrl });
}

describe('Slack’s page before an installation', () => {
  it('says in a sentence what each scope of the bot lets it do', () => {
    const reply = ask({});
    if (reply.status !== 200) throw new Error(`It was ${reply.status}.`);
    const rights = [...reply.html.matchAll(/<li>(.*)<\/li>/g)].map(([, right]) => right);
    expect(rights).toHaveLength(BOT_SCOPES.length);
    for (const right of rights) expect(right).toMatch(/^(?:See|Write|Add|Offer) \w.* \w+$/);
    expect(reply.html).toContain('Iraq Desk asks to be installed');
    expect(reply.html).not.toContain('s"1');
  });

  it('sends the browser back with a code and the state, or with the refusal', () => {
    const agreed = ask({ agreed: 'yes' });
    expect(agreed).toMatchObject({ status: 302 });
    const { searchParams } = new URL((agreed as { location: string }).location);
    expect([...searchParams.keys()]).toEqual(['code', 'state']);
    expect(searchParams.get('state')).toBe('s"1');
    expect(ask({ agreed: 'no' })).toEqual({
      status: 302,
      location: `${redirectUrl}?error=access_denied&state=s%221`,
    });
  });

  it.each([
    ['another app', { client_id: 'other' }, 'invalid_client_id'],
    ['no scope', { scope: '' }, 'invalid_scope_requested'],
    ['a scope that the manifest doesn’t name', { scope: 'commands,<b>admin' }, '&#60;b&#62;admin'],
  ])('refuses %s, also where somebody agreed', (_, query, told) => {
    for (const more of [{}, { agreed: 'yes' }]) {
      const reply = ask({ ...query, ...more } as Record<string, string>);
      expect(reply.status).toBe(400);
      expect((reply as { html: string }).html).toContain(told);
    }
  });
});
