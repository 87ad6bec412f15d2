-- Answers that no response waits for, what people think of them, and who left.

ALTER TABLE inquiry ADD COLUMN promised BOOLEAN NOT NULL DEFAULT FALSE; -- leaves by the outbox
ALTER TABLE inquiry ADD COLUMN satisfied BOOLEAN;
ALTER TABLE inquiry ADD COLUMN rated_at BIGINT;

ALTER TABLE conversation ADD COLUMN rating TEXT; -- the inquiry that the citizen was asked to judge

-- state may now also be: held (until the citizen writes again), given (with a later answer),
-- unconfirmed (nobody knows whether it arrived).
ALTER TABLE outbox ADD COLUMN recipient_hash TEXT NOT NULL DEFAULT '';
-- Somebody has begun to give it to the other side and has not said how it went: when he died over
-- it, nobody knows whether it arrived.
ALTER TABLE outbox ADD COLUMN begun BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_by_recipient ON outbox (recipient_hash, state);

-- How many messages the channel still lets us send of our own accord, and until when.
CREATE TABLE push_window (
  channel        TEXT NOT NULL,
  account        TEXT NOT NULL,
  sender_hash    TEXT NOT NULL,
  messages       INTEGER NOT NULL,
  until          BIGINT NOT NULL,
  touch_messages INTEGER NOT NULL, -- after a tap, a scan, or following
  touch_until    BIGINT NOT NULL,
  PRIMARY KEY (channel, account, sender_hash)
);
CREATE INDEX push_window_by_time ON push_window (until);

-- A token that all instances use and one at a time renews.
CREATE TABLE shared_token (
  name          TEXT PRIMARY KEY,
  value_sealed  TEXT NOT NULL,
  renew_at      BIGINT NOT NULL,
  version       BIGINT NOT NULL,
  claimed_until BIGINT NOT NULL
);

-- Who left a channel, and when they are forgotten.
CREATE TABLE leaving (
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  sender_hash TEXT NOT NULL,
  due_at      BIGINT NOT NULL,
  PRIMARY KEY (channel, account, sender_hash)
);
CREATE INDEX leaving_due ON leaving (due_at);
