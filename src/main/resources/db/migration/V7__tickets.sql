-- Conversations that were handed to a person, and why each answer was given.

CREATE TABLE ticket (
  id             TEXT PRIMARY KEY, -- that of the inquiry which opened it, if one did
  channel        TEXT NOT NULL,
  account        TEXT NOT NULL,
  sender_hash    TEXT NOT NULL,
  sender_sealed  TEXT NOT NULL,
  bureau         TEXT NOT NULL, -- the account's
  why            TEXT NOT NULL, -- asked-for-person, not-understood, low-confidence, operator
  state          TEXT NOT NULL, -- waiting, claimed, closed
  holder         TEXT NOT NULL, -- a user name; empty: nobody
  opened_at      BIGINT NOT NULL,
  waiting_since  BIGINT, -- the oldest message that no person has replied to
  claimed_at     BIGINT,
  first_reply_at BIGINT,
  closed_at      BIGINT,
  ending         TEXT, -- none where nobody closed it
  item           TEXT,
  written_at     BIGINT NOT NULL, -- the citizen's last message
  changed_at     BIGINT NOT NULL,
  version        BIGINT NOT NULL
);
CREATE UNIQUE INDEX ticket_open ON ticket (channel, account, sender_hash)
  WHERE state <> 'closed';
CREATE INDEX ticket_closed ON ticket (closed_at) WHERE state = 'closed';
CREATE INDEX ticket_changed ON ticket (changed_at);

-- What persons replied, masked; the outbox holds it as it is sent, under its id as the inquiry.
CREATE TABLE ticket_message (
  id         TEXT PRIMARY KEY,
  ticket     TEXT NOT NULL,
  client_key TEXT NOT NULL, -- of the form, so that a second click sends nothing
  member     TEXT NOT NULL,
  text       TEXT NOT NULL,
  at         BIGINT NOT NULL,
  UNIQUE (ticket, client_key)
);
CREATE INDEX ticket_message_by_time ON ticket_message (at);

ALTER TABLE outbox ADD COLUMN ticket TEXT; -- what a person replied; null: the service did
CREATE INDEX outbox_of_tickets ON outbox (done_at) WHERE ticket IS NOT NULL;

ALTER TABLE inquiry ADD COLUMN because TEXT;
ALTER TABLE inquiry ADD COLUMN guesses TEXT; -- one a line: label, score, step

-- Now it means that a ticket is open. Those who were told of a person before had none.
UPDATE conversation SET with_person = FALSE;
