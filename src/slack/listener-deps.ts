import type { Logger } from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import type { Reload } from '../live/reload.ts';
import type { Store } from '../state/store.ts';
import type { AccessRules } from './access/access-rules.ts';
import type { LookUpPerson } from './incoming/look-up-person.ts';
import type { SeenEvents } from './incoming/seen-events.ts';
import type { Wordings } from './incoming/wordings.ts';
import type { Patience } from './outgoing/patience.ts';

/** What every listener needs. */
export type ListenerDeps = {
  desk: Desk;
  /** Reads the articles again. Absent where they never change. */
  reload?: () => Promise<Reload>;
  /** The people who may have it done, and see what is asked. */
  adminUsers: ReadonlySet<string>;
  /** Who may ask, and where, as it now is: an answer is not shared elsewhere. */
  access: () => AccessRules;
  store: Store;
  /** The bot's slash command, with its slash. */
  commandName: string;
  /** The hour, in UTC, at which digests are posted. */
  digestHour: number;
  seen: SeenEvents;
  wordings: Wordings;
  lookUpPerson: LookUpPerson;
  logger: Logger;
  /** What response URLs are posted to with. */
  fetch: typeof globalThis.fetch;
  patience: Patience;
  /** Milliseconds since 1970. */
  now: () => number;
};
