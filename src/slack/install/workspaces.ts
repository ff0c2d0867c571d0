import type { AuthorizeResult, AuthorizeSourceData, HTTPReceiver } from '@slack/bolt';

/** Which workspaces the bot serves, and with which tokens. */
export type Workspaces = {
  /** The token and the accounts for a request; no token where the bot isn't installed. */
  authorize(source: AuthorizeSourceData<boolean>): Promise<Authorization>;
  /** Throws where the bot could serve nobody. */
  check(): Promise<void>;
  /** The pages to install from, which listen by themselves or are called as part of another server. */
  pages?: HTTPReceiver;
};

export type Authorization = AuthorizeResult & {
  /** The ids of the workspace and the organization that the bot belongs to: their people are no strangers. */
  homeIds: readonly string[];
};

/** What is there of these ids. */
export function presentIds(...ids: readonly (string | null | undefined)[]): string[] {
  return ids.filter((id) => typeof id === 'string' && id !== '') as string[];
}
