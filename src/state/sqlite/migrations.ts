/**
 * The form of the database, step by step. A change is a new step at the end: what stands here was
 * carried out on people's machines.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE seen_keys (
    key TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL,
    until_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX seen_keys_by_time ON seen_keys (until_ms);

  CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    team_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    question TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('found', 'unsure', 'not-found')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    article_ids TEXT NOT NULL CHECK (json_valid(article_ids)),
    at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX questions_of_team ON questions (team_id, at_ms, outcome);
  CREATE INDEX questions_by_time ON questions (at_ms);

  CREATE TABLE feedback (
    team_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    answer_key TEXT NOT NULL,
    question TEXT NOT NULL,
    question_key TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    reason TEXT,
    comment TEXT,
    passage_id TEXT,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (team_id, answer_key, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_on_question ON feedback (team_id, question_key, at_ms);
  CREATE INDEX feedback_by_time ON feedback (at_ms);

  CREATE TABLE watches (
    -- AUTOINCREMENT: a button may still name a watch that has ended.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    team_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    question TEXT NOT NULL,
    question_key TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('found', 'unsure', 'not-found')),
    passage_ids TEXT NOT NULL CHECK (json_valid(passage_ids)),
    locale TEXT,
    at_ms INTEGER NOT NULL,
    UNIQUE (team_id, user_id, question_key)
  ) STRICT;

  CREATE TABLE subscriptions (
    team_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every IN ('daily', 'weekly')),
    by_user_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    posted_ms INTEGER,
    attempted_ms INTEGER,
    PRIMARY KEY (team_id, channel_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE served_articles (
    id TEXT PRIMARY KEY,
    -- None for the base: it is new to nobody.
    first_seen_ms INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX served_articles_by_time ON served_articles (first_seen_ms);

  CREATE TABLE installations (
    name TEXT PRIMARY KEY,
    payload TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE watches
    ADD COLUMN earlier TEXT CHECK (earlier IS NULL OR json_valid(earlier));
  `,
  `
  -- None where it was not noted yet: then it is the team.
  ALTER TABLE questions ADD COLUMN home_id TEXT;
  ALTER TABLE feedback ADD COLUMN home_id TEXT;
  `,
];
