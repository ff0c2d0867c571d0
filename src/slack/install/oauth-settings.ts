import type { TokenKey } from './token-key.ts';

/** What turns on installing for many workspaces. */
export type OAuthSettings = {
  clientId: string;
  clientSecret: string;
  /** Signs what ties an installation to the browser that began it. */
  stateSecret: string;
  /** Tokens are encrypted with it before they are kept. */
  tokenKey: TokenKey;
  /** Still opens what was kept before the key was changed. */
  oldTokenKey?: TokenKey;
  /** Where the install pages are with Socket Mode; with HTTP they stand beside the events. */
  port: number;
  /** The address to listen on, with Socket Mode. @default every one */
  host?: string;
};

/** Whom the bot serves: the workspace of a token, or every one that it is installed in. */
export type Served =
  | { botToken: string; oauth?: undefined }
  | { oauth: OAuthSettings; botToken?: undefined };

/** The page that begins an installation. */
export const INSTALL_PATH = '/slack/install';
/** Where Slack sends the browser back to: a redirect URL of the app's settings ends so. */
export const REDIRECT_PATH = '/slack/oauth_redirect';
