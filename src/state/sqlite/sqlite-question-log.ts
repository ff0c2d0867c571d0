import type { AskedQuestion, Outcome, QuestionLog } from '../question-log.ts';
import type { Database } from './database.ts';

type Row = Omit<AskedQuestion, 'articleIds'> & { articleIds: string };

export function createSqliteQuestionLog(db: Database): QuestionLog {
  const record = db.prepare(`
    INSERT INTO questions (team_id, home_id, user_id, question, outcome, confidence, article_ids, at_ms)
    VALUES (:teamId, :homeId, :userId, :question, :outcome, :confidence, :articleIds, :atMs)
  `);
  const summarize = db.prepare<{ outcome: Outcome; count: number }>(`
    SELECT outcome, count(*) AS count FROM questions
    WHERE team_id = :teamId AND at_ms >= :sinceMs GROUP BY outcome
  `);
  const listUnanswered = db.prepare<Row>(`
    SELECT team_id AS teamId, user_id AS userId, question, outcome, confidence,
      article_ids AS articleIds, at_ms AS atMs
    FROM questions
    WHERE team_id = :teamId AND at_ms >= :sinceMs AND outcome <> 'found'
    ORDER BY at_ms DESC, id DESC LIMIT :limit
  `);

  return {
    async record({ teamId, homeId, userId, question, outcome, confidence, articleIds, atMs }) {
      record.run({
        teamId,
        homeId,
        userId,
        question,
        outcome,
        confidence,
        articleIds: JSON.stringify(articleIds),
        atMs,
      });
    },
    async summarize(teamId, sinceMs) {
      const counts: Record<Outcome, number> = { found: 0, unsure: 0, 'not-found': 0 };
      for (const { outcome, count } of summarize.all({ teamId, sinceMs })) counts[outcome] = count;
      return counts;
    },
    async listUnanswered(teamId, { sinceMs, limit }) {
      return listUnanswered
        .all({ teamId, sinceMs, limit })
        .map((row) => ({ ...row, articleIds: JSON.parse(row.articleIds) }));
    },
  };
}
