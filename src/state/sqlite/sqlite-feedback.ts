import { type Feedback, SHOWN_COMMENTS } from '../feedback.ts';
import { questionKey } from '../question-key.ts';
import type { Database } from './database.ts';

type Counted = { key: string; question: string; ups: number; downs: number };

export function createSqliteFeedback(db: Database): Feedback {
  const put = db.prepare(`
    INSERT INTO feedback (team_id, home_id, user_id, answer_key, question, question_key, verdict, reason,
      comment, passage_id, at_ms)
    VALUES (:teamId, :homeId, :userId, :answerKey, :question, :questionKey, :verdict, :reason, :comment,
      :passageId, :atMs)
    ON CONFLICT (team_id, answer_key, user_id) DO UPDATE SET
      question = :question, question_key = :questionKey, verdict = :verdict, reason = :reason,
      comment = :comment, passage_id = :passageId, at_ms = :atMs
    WHERE at_ms <= :atMs
  `);
  // SQLite takes a column that is neither grouped by nor counted from the row that has the maximum.
  const count = db.prepare<Counted & { lastMs: number }>(`
    SELECT question_key AS key, question, max(at_ms) AS lastMs, sum(verdict = 'up') AS ups,
      sum(verdict = 'down') AS downs
    FROM feedback WHERE team_id = :teamId AND at_ms >= :sinceMs
    GROUP BY question_key HAVING downs > 0
    ORDER BY downs - ups DESC, downs DESC, lastMs DESC, key LIMIT :limit
  `);
  const countReasons = db.prepare<{ reason: string; count: number }>(`
    SELECT reason, count(*) AS count FROM feedback
    WHERE team_id = :teamId AND question_key = :key AND at_ms >= :sinceMs
      AND verdict = 'down' AND reason IS NOT NULL
    GROUP BY reason ORDER BY count(*) DESC, reason
  `);
  const listComments = db.prepare<{ comment: string }>(`
    SELECT comment FROM feedback
    WHERE team_id = :teamId AND question_key = :key AND at_ms >= :sinceMs AND comment IS NOT NULL
    ORDER BY at_ms DESC, answer_key, user_id LIMIT ${SHOWN_COMMENTS}
  `);

  return {
    async put({ question, reason, comment, passageId, ...rating }) {
      put.run({
        ...rating,
        question,
        questionKey: questionKey(question),
        reason: reason ?? null,
        comment: comment ?? null,
        passageId: passageId ?? null,
      });
    },
    async listWorst(teamId, { sinceMs, limit }) {
      return count.all({ teamId, sinceMs, limit }).map(({ key, question, ups, downs }) => ({
        question,
        ups,
        downs,
        reasons: countReasons
          .all({ teamId, key, sinceMs })
          .map(({ reason, count }) => ({ reason, count })),
        comments: listComments.all({ teamId, key, sinceMs }).map(({ comment }) => comment),
      }));
    },
  };
}
