-- One set for SQLite and PostgreSQL. Times are milliseconds since 1970.

-- What was asked, and what was answered once answered_at is set.
CREATE TABLE inquiry (
  id              TEXT PRIMARY KEY,
  channel         TEXT NOT NULL,
  account         TEXT NOT NULL,
  message_hash    TEXT NOT NULL, -- some channels' keys hold a telephone number
  message_sealed  TEXT NOT NULL,
  sender_hash     TEXT NOT NULL,
  sender_sealed   TEXT NOT NULL,
  text            TEXT NOT NULL,
  bureau          TEXT NOT NULL, -- the account's, and once answered the one that was talked about
  received_at     BIGINT NOT NULL,
  lease_until     BIGINT NOT NULL,
  outcome         TEXT,
  label           TEXT,
  aspects         TEXT,
  probability     DOUBLE PRECISION,
  reply           TEXT,
  catalog_version TEXT,
  answered_at     BIGINT,
  UNIQUE (channel, account, message_hash)
);
CREATE INDEX inquiry_left_behind ON inquiry (channel, lease_until) WHERE answered_at IS NULL;
CREATE INDEX inquiry_by_time ON inquiry (received_at);
CREATE INDEX inquiry_by_sender ON inquiry (sender_hash, received_at);

CREATE TABLE conversation (
  id             TEXT PRIMARY KEY,
  bureau         TEXT NOT NULL,
  label          TEXT,
  aspects        TEXT NOT NULL,
  choices        TEXT NOT NULL,
  not_understood INTEGER NOT NULL,
  with_person    BOOLEAN NOT NULL,
  last_at        BIGINT NOT NULL,
  version        BIGINT NOT NULL
);
CREATE INDEX conversation_by_time ON conversation (last_at);

-- What we owe. state: waiting, accepted, refused, delivered, failed.
CREATE TABLE outbox (
  id               TEXT PRIMARY KEY,
  inquiry          TEXT NOT NULL,
  channel          TEXT NOT NULL,
  account          TEXT NOT NULL,
  recipient_sealed TEXT NOT NULL,
  text             TEXT NOT NULL,
  part             INTEGER NOT NULL,
  state            TEXT NOT NULL,
  tries            INTEGER NOT NULL,
  owed_at          BIGINT NOT NULL,
  next_at          BIGINT NOT NULL,
  lease_until      BIGINT NOT NULL,
  their_id         TEXT,
  why              TEXT, -- what the other side said when it did not take it, or could not deliver
  done_at          BIGINT
);
CREATE INDEX outbox_due ON outbox (channel, next_at) WHERE state = 'waiting';
CREATE INDEX outbox_parts ON outbox (inquiry, part);
CREATE INDEX outbox_by_their_id ON outbox (their_id);
CREATE INDEX outbox_by_time ON outbox (owed_at);

-- Reports that came before the message was known by the name they use.
CREATE TABLE early_report (
  their_id    TEXT PRIMARY KEY,
  delivered   BOOLEAN NOT NULL,
  code        TEXT NOT NULL,
  reported_at BIGINT NOT NULL
);

-- Tells whether this database was written with the secret that we hold.
CREATE TABLE secret_mark (
  id   INTEGER PRIMARY KEY,
  mark TEXT NOT NULL
);
