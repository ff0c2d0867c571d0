import { questionKey } from '../question-key.ts';
import { MAX_WATCHES_PER_PERSON, type Watch, type Watches } from '../watches.ts';
import type { Database } from './database.ts';

type Row = Omit<Watch, 'passageIds' | 'before' | 'locale'> & {
  passageIds: string;
  before: string | null;
  locale: string | null;
};

const COLUMNS = `id, team_id AS teamId, user_id AS userId, question, earlier AS before,
  outcome, passage_ids AS passageIds, locale, at_ms AS atMs`;
const OF_PERSON = 'team_id = :teamId AND user_id = :userId';

export function createSqliteWatches(db: Database): Watches {
  const find = db.prepare<Row>(
    `SELECT ${COLUMNS} FROM watches WHERE ${OF_PERSON} AND question_key = :questionKey`,
  );
  const count = db.prepare<{ count: number }>(
    `SELECT count(*) AS count FROM watches WHERE ${OF_PERSON}`,
  );
  const add = db.prepare<Row>(`
    INSERT INTO watches (team_id, user_id, question, question_key, earlier, outcome, passage_ids,
      locale, at_ms)
    VALUES (:teamId, :userId, :question, :questionKey, :before, :outcome, :passageIds, :locale,
      :atMs)
    RETURNING ${COLUMNS}
  `);
  const listOf = db.prepare<Row>(`SELECT ${COLUMNS} FROM watches WHERE ${OF_PERSON} ORDER BY id`);
  const list = db.prepare<Row>(
    `SELECT ${COLUMNS} FROM watches WHERE id > :afterId ORDER BY id LIMIT :limit`,
  );
  const end = db.prepare(`DELETE FROM watches WHERE id = :id AND ${OF_PERSON}`);
  const markTold = db.prepare('DELETE FROM watches WHERE id = :id');

  return {
    async add({ teamId, userId, question, before = [], outcome, passageIds, locale, atMs }) {
      const key = [...before, question].map(questionKey).join('\n');
      return db.transact(() => {
        const known = find.get({ teamId, userId, questionKey: key });
        if (known !== undefined) return { kind: 'known', watch: toWatch(known) };
        if (count.get({ teamId, userId })!.count >= MAX_WATCHES_PER_PERSON) return { kind: 'full' };
        const row = add.get({
          teamId,
          userId,
          question,
          questionKey: key,
          before: before.length === 0 ? null : JSON.stringify(before),
          outcome,
          passageIds: JSON.stringify(passageIds),
          locale: locale ?? null,
          atMs,
        });
        return { kind: 'added', watch: toWatch(row!) };
      });
    },
    async listOf({ teamId, userId }) {
      return listOf.all({ teamId, userId }).map(toWatch);
    },
    async list({ afterId = 0, limit }) {
      return list.all({ afterId, limit }).map(toWatch);
    },
    async end({ teamId, userId }, id) {
      return end.run({ id, teamId, userId }) === 1;
    },
    async markTold(id) {
      return markTold.run({ id }) === 1;
    },
  };
}

function toWatch({ passageIds, before, locale, ...row }: Row): Watch {
  return {
    ...row,
    passageIds: JSON.parse(passageIds),
    ...(before === null ? {} : { before: JSON.parse(before) }),
    ...(locale === null ? {} : { locale }),
  };
}
