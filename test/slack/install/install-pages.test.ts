import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  installPage,
  sendInstalled,
  sendNotInstalled,
} from '../../../src/slack/install/install-pages.ts';
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

const installed = (installation: Installation) =>
  catchPage((response) => sendInstalled(installation, response));

describe('the pages', () => {
  it('show names and addresses as text, whatever stands in them', () => {
    const evil = '"><script>alert(1)</script>';
    const team = { id: 'T1', name: evil };
    const html = [
      installed({ ...makeInstallation('T1'), team }).html,
      installed({ ...makeInstallation('T1'), appId: evil }).html,
      installed({ ...makeOrganizationInstallation('E1'), enterpriseUrl: `https://x/${evil}` }).html,
      installPage(`https://slack.com/?a=1&b=${evil}`),
      catchPage((response) => sendNotInstalled(evil, response)).html,
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
});
