-- What members need while they talk with citizens.

-- Typed and not sent yet. One turn sends one reply, and ends with it.
CREATE TABLE draft (
  member      TEXT NOT NULL,
  ticket      TEXT NOT NULL,
  turn        BIGINT NOT NULL,
  text_sealed TEXT NOT NULL,
  changed_at  BIGINT NOT NULL,
  PRIMARY KEY (member, ticket)
);
CREATE INDEX draft_by_ticket ON draft (ticket);
CREATE INDEX draft_by_time ON draft (changed_at);

-- Without an owner it is shared.
CREATE TABLE canned (
  id    TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  title TEXT NOT NULL,
  text  TEXT NOT NULL
);
CREATE INDEX canned_by_owner ON canned (owner);

CREATE TABLE note (
  id     TEXT PRIMARY KEY,
  ticket TEXT NOT NULL,
  author TEXT NOT NULL,
  text   TEXT NOT NULL,
  at     BIGINT NOT NULL
);
CREATE INDEX note_by_ticket ON note (ticket);
CREATE INDEX note_by_time ON note (at);

-- Who has a conversation open at this moment.
CREATE TABLE looking (
  ticket TEXT NOT NULL,
  member TEXT NOT NULL,
  until  BIGINT NOT NULL,
  PRIMARY KEY (ticket, member)
);
CREATE INDEX looking_by_time ON looking (until);
