import { webApi } from '@slack/bolt';
import { type Authorization, presentIds, type Workspaces } from './workspaces.ts';

/** The workspace of one token, which Slack is asked about at the start. */
export function createOneWorkspace(
  botToken: string,
  clientOptions: webApi.WebClientOptions,
): Workspaces {
  let authorization: Authorization = { homeIds: [] };
  return {
    authorize: async () => authorization,
    async check() {
      const client = new webApi.WebClient(botToken, clientOptions);
      const { user_id, bot_id, team_id, enterprise_id } = await client.auth.test();
      authorization = {
        botToken,
        ...(user_id === undefined ? {} : { botUserId: user_id }),
        ...(bot_id === undefined ? {} : { botId: bot_id }),
        homeIds: presentIds(team_id, enterprise_id),
      };
    },
  };
}
