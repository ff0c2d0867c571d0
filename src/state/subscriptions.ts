export type ChannelPlace = { teamId: string; channelId: string };

export type NewSubscription = ChannelPlace & {
  every: 'daily' | 'weekly';
  byUserId: string;
  atMs: number;
};

export type Subscription = NewSubscription & {
  /** When a digest was posted last. */
  postedMs?: number;
  /** When one was last tried or found empty. */
  attemptedMs?: number;
};

/** Channels that get a digest of new articles. */
export type Subscriptions = {
  /** A channel has one: another changes how often and by whom, and since when it is there stays. */
  put(subscription: NewSubscription): Promise<void>;
  /** False if there was none. */
  remove(place: ChannelPlace): Promise<boolean>;
  find(place: ChannelPlace): Promise<Subscription | undefined>;
  /** All, the oldest first. */
  list(): Promise<Subscription[]>;
  /** Both do nothing where the subscription is gone. Posting is an attempt, too. */
  markPosted(place: ChannelPlace, atMs: number): Promise<void>;
  markAttempt(place: ChannelPlace, atMs: number): Promise<void>;
};
