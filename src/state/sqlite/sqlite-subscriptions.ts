import type { ChannelPlace, Subscription, Subscriptions } from '../subscriptions.ts';
import type { Database } from './database.ts';

type Row = Omit<Subscription, 'postedMs' | 'attemptedMs'> & {
  postedMs: number | null;
  attemptedMs: number | null;
};

const COLUMNS = `team_id AS teamId, channel_id AS channelId, every, by_user_id AS byUserId,
  at_ms AS atMs, posted_ms AS postedMs, attempted_ms AS attemptedMs`;
const AT_PLACE = 'team_id = :teamId AND channel_id = :channelId';

export function createSqliteSubscriptions(db: Database): Subscriptions {
  const put = db.prepare(`
    INSERT INTO subscriptions (team_id, channel_id, every, by_user_id, at_ms)
    VALUES (:teamId, :channelId, :every, :byUserId, :atMs)
    ON CONFLICT (team_id, channel_id) DO UPDATE SET
      every = :every, by_user_id = :byUserId
  `);
  const remove = db.prepare(`DELETE FROM subscriptions WHERE ${AT_PLACE}`);
  const find = db.prepare<Row>(`SELECT ${COLUMNS} FROM subscriptions WHERE ${AT_PLACE}`);
  const list = db.prepare<Row>(
    `SELECT ${COLUMNS} FROM subscriptions ORDER BY at_ms, team_id, channel_id`,
  );
  const markPosted = db.prepare(
    `UPDATE subscriptions SET posted_ms = :atMs, attempted_ms = :atMs WHERE ${AT_PLACE}`,
  );
  const markAttempt = db.prepare(`UPDATE subscriptions SET attempted_ms = :atMs WHERE ${AT_PLACE}`);
  const at = ({ teamId, channelId }: ChannelPlace) => ({ teamId, channelId });

  return {
    async put({ every, byUserId, atMs, ...place }) {
      put.run({ ...at(place), every, byUserId, atMs });
    },
    async remove(place) {
      return remove.run(at(place)) === 1;
    },
    async find(place) {
      const row = find.get(at(place));
      return row === undefined ? undefined : toSubscription(row);
    },
    async list() {
      return list.all().map(toSubscription);
    },
    async markPosted(place, atMs) {
      markPosted.run({ ...at(place), atMs });
    },
    async markAttempt(place, atMs) {
      markAttempt.run({ ...at(place), atMs });
    },
  };
}

function toSubscription({ postedMs, attemptedMs, ...row }: Row): Subscription {
  return {
    ...row,
    ...(postedMs === null ? {} : { postedMs }),
    ...(attemptedMs === null ? {} : { attemptedMs }),
  };
}
