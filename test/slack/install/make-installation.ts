import type { Installation } from '@slack/bolt';

/** As Bolt makes it of what Slack answers. */
export function makeInstallation(teamId: string, token = `xoxb-of-${teamId}`): Installation {
  return {
    team: { id: teamId, name: `Workspace ${teamId}` },
    enterprise: undefined,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { id: 'BBOT', userId: 'UBOT', token, scopes: ['commands'] },
    appId: 'A1',
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

export function makeOrganizationInstallation(enterpriseId: string): Installation {
  return {
    ...makeInstallation(enterpriseId),
    team: undefined,
    enterprise: { id: enterpriseId, name: `Organization ${enterpriseId}` },
    enterpriseUrl: 'https://example.enterprise.slack.com/',
    isEnterpriseInstall: true,
  };
}
