import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  installPage,
  sendInstalled,
  sendNotInstalled,
} from '../../../src/slack/install/install-pages.ts';
import { LANGUAGES, type Wording, wordingIn } from '../../../src/wording/wording.ts';
import { makeInstallation, makeOrganizationInstallation } from './make-installation.ts';

function catchPage(send: (response: ServerResponse) => void) {
  const page = { status: 0, html: '', headers: new Map<string, string>() };
  send({
    setHeader: (name: string, value: string) => page.headers.set(name, value),
    writeHead: (status: number) => {
      page.status = status;
    },
    end: (html: string) => {
      page.html = html;
    },
  } as unknown as ServerResponse);
  return page;
}

const english = wordingIn('en');

const installed = (installation: Installation, wording = english) =>
  catchPage((response) => sendInstalled(installation, response, wording));
const notInstalled = (code: string, wording = english) =>
  catchPage((response) => sendNotInstalled(code, response, wording));

const CODES = [
  'slack_oauth_installer_authorization_error',
  'slack_oauth_invalid_state',
  'slack_oauth_unknown_error',
];

/** Every page that there is. */
const allPages = (wording: Wording) => [
  installPage('https://slack.com/?a=1', wording),
  installed(makeInstallation('T1'), wording).html,
  installed(makeOrganizationInstallation('E1'), wording).html,
  ...CODES.map((code) => notInstalled(code, wording).html),
];

/** What is read on a page, without the names that stand as they are in every language. */
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/Iraq Desk|Slack|Workspace T1|Organization E1/g, '');

describe('the pages', () => {
  it('show names and addresses as text, whatever stands in them', () => {
    const evil = '"><script>alert(1)</script>';
    const team = { id: 'T1', name: evil };
    const html = [
      installed({ ...makeInstallation('T1'), team }).html,
      installed({ ...makeInstallation('T1'), appId: evil }).html,
      installed({ ...makeOrganizationInstallation('E1'), enterpriseUrl: `https://x/${evil}` }).html,
      installPage(`https://slack.com/?a=1&b=${evil}`, english),
      notInstalled(evil).html,
    ].join('\n');
    expect(html).not.toContain('<script');
    expect(html).toContain('&#34;&#62;&#60;script&#62;');
  });

  it('lead into the workspace, or to where an organization chooses its workspaces', () => {
    const workspace = installed(makeInstallation('T1'));
    expect(workspace.html).toContain('href="https://slack.com/app_redirect?app=A1&#38;team=T1"');
    const organization = installed(makeOrganizationInstallation('E1'));
    expect(organization.html).toContain('Organization E1');
    expect(organization.html).toContain(
      'href="https://example.enterprise.slack.com/manage/organization/apps/profile/A1/workspaces/add"',
    );
  });

  it('link to no address that isn’t one of the web', () => {
    const enterpriseUrl = 'javascript:alert(1)//';
    const { html } = installed({ ...makeOrganizationInstallation('E1'), enterpriseUrl });
    expect(html).not.toContain('javascript');
  });

  it('are kept and framed by nobody', () => {
    const { headers } = installed(makeInstallation('T1'));
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ckb', 'rtl'],
  ] as const)('are in %s from the first word to the last, and run %s', (language, direction) => {
    for (const html of allPages(wordingIn(language))) {
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
      const [foreign, own] = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u];
      const text = textOf(html);
      expect(text).toMatch(language === 'en' ? foreign : own);
      expect(text).not.toMatch(language === 'en' ? own : foreign);
    }
  });

  it('lead on to the same places in every language', () => {
    const linksOf = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, to]) => to);
    const [first, ...others] = LANGUAGES.map((language) =>
      allPages(wordingIn(language)).map(linksOf),
    );
    expect(first!.map((links) => links.length)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const links of others) expect(links).toEqual(first);
  });

  it('keep a name of the other direction from moving what stands around it', () => {
    const { html } = installed(makeInstallation('T1'), wordingIn('ar'));
    expect(html).toContain('مساحة العمل \u2068Workspace T1\u2069.');
  });
});
