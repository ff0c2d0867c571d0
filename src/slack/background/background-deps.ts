import type { Logger, webApi } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import type { Store } from '../../state/store.ts';
import type { AccessRules } from '../access/access-rules.ts';
import type { SeenEvents } from '../incoming/seen-events.ts';
import type { Wordings } from '../incoming/wordings.ts';
import type { Patience } from '../outgoing/patience.ts';
import type { After } from './after.ts';

/** How the bot reaches the people of a workspace or an organization. */
export type Reach = {
  client: webApi.WebClient;
  botUserId: string;
  /** The ids of the workspace and the organization that the bot belongs to there. */
  homeIds: readonly string[];
};

/** By the id of the workspace or organization that installed the bot; undefined where it was removed. */
export type ReachOf = (homeId: string) => Promise<Reach | undefined>;

/** What is done without being asked needs. */
export type BackgroundDeps = {
  desk: Desk;
  store: Store;
  seen: SeenEvents;
  wordings: Wordings;
  reachOf: ReachOf;
  access: () => AccessRules;
  commandName: string;
  /** The hour, in UTC, at which digests are posted. */
  digestHour: number;
  logger: Logger;
  patience: Patience;
  /** Milliseconds since 1970. */
  now: () => number;
  after: After;
  /** Whether somebody waits for an answer. */
  isBusy: () => boolean;
  /** Aborted when the bot is to stop: what has begun is ended, and nothing more is begun. */
  signal: AbortSignal;
};
