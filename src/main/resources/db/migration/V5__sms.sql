-- How many messages left in a day of Beijing's, by an account to somebody, and to all together
-- (recipient_hash is empty).
CREATE TABLE sent_in_day (
  channel        TEXT NOT NULL,
  account        TEXT NOT NULL,
  recipient_hash TEXT NOT NULL,
  day            TEXT NOT NULL,
  messages       INTEGER NOT NULL,
  PRIMARY KEY (channel, account, recipient_hash, day)
);
CREATE INDEX sent_in_day_by_day ON sent_in_day (day);

-- Who wants no messages but answers to his own questions.
CREATE TABLE opted_out (
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  sender_hash TEXT NOT NULL,
  since       BIGINT NOT NULL,
  PRIMARY KEY (channel, account, sender_hash)
);

-- How many messages of the last answer were sent: 「更多」 asks for the next.
ALTER TABLE conversation ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

-- Addresses of answers that are too long for a short message.
CREATE TABLE short_link (
  code  TEXT PRIMARY KEY,
  path  TEXT NOT NULL,
  until BIGINT NOT NULL
);
CREATE INDEX short_link_until ON short_link (until);
