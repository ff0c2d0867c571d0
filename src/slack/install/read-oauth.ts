import type { OAuthSettings } from './oauth-settings.ts';
import type { TokenKey } from './token-key.ts';

/** The settings that have to do with it, as the environment names them. */
export type OAuthVariables = {
  SLACK_BOT_TOKEN?: string | undefined;
  SLACK_CLIENT_ID?: string | undefined;
  SLACK_CLIENT_SECRET?: string | undefined;
  SLACK_STATE_SECRET?: string | undefined;
  TOKEN_KEY?: TokenKey | undefined;
  TOKEN_KEY_OLD?: TokenKey | undefined;
  PORT: number;
};

const TURN_ON = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
const NEEDED = [...TURN_ON, 'TOKEN_KEY'] as const;

/** Undefined when the bot serves one workspace. */
export function readOAuth(set: OAuthVariables): OAuthSettings | { problem: string } | undefined {
  const turnedOnBy = TURN_ON.find((name) => set[name] !== undefined);
  if (turnedOnBy === undefined) return undefined;
  const missing = NEEDED.filter((name) => set[name] === undefined);
  if (missing.length > 0) {
    return {
      problem: `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing, though ${turnedOnBy} is set: .env.example says where each comes from.`,
    };
  }
  if (set.SLACK_BOT_TOKEN !== undefined) {
    return {
      problem: `SLACK_BOT_TOKEN and ${turnedOnBy} are both set: unset SLACK_BOT_TOKEN to serve many workspaces, or ${turnedOnBy} to serve one.`,
    };
  }
  return {
    clientId: set.SLACK_CLIENT_ID!,
    clientSecret: set.SLACK_CLIENT_SECRET!,
    stateSecret: set.SLACK_STATE_SECRET!,
    tokenKey: set.TOKEN_KEY!,
    ...(set.TOKEN_KEY_OLD === undefined ? {} : { oldTokenKey: set.TOKEN_KEY_OLD }),
    port: set.PORT,
  };
}
