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
  said        TEXT NOT NULL, -- the hash of the message that said so
  PRIMARY KEY (channel, account, sender_hash)
);

-- What short messages have said of the last answer, in our own words: 「更多」 asks for the rest.
ALTER TABLE conversation ADD COLUMN said TEXT;

-- Addresses of answers that are too long for a short message.
CREATE TABLE short_link (
  code  TEXT PRIMARY KEY,
  path  TEXT NOT NULL,
  until BIGINT NOT NULL
);
CREATE INDEX short_link_until ON short_link (until);

-- A report is about a message of its own account only; one that is about none is soon forgotten.
DROP TABLE early_report;
CREATE TABLE early_report (
  id          TEXT PRIMARY KEY, -- channel, account and their name together
  channel     TEXT NOT NULL,
  account     TEXT NOT NULL,
  their_id    TEXT NOT NULL,
  delivered   BOOLEAN NOT NULL,
  code        TEXT NOT NULL,
  reported_at BIGINT NOT NULL
);
CREATE INDEX early_report_by_time ON early_report (reported_at);
