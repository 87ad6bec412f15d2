-- Who works in the console, who is signed in, and who did what.

CREATE TABLE member (
  username      TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  roles         TEXT NOT NULL,
  active        BOOLEAN NOT NULL,
  must_change   BOOLEAN NOT NULL,
  password_hash TEXT NOT NULL,
  secret_sealed TEXT, -- of the second step
  failures      INTEGER NOT NULL,
  locked_until  BIGINT NOT NULL,
  last_step     BIGINT NOT NULL
);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  username   TEXT NOT NULL,
  begun_at   BIGINT NOT NULL,
  used_at    BIGINT NOT NULL
);
CREATE INDEX session_by_username ON session (username);
CREATE INDEX session_by_time ON session (used_at);

-- Entries are only added; each seal covers the entry and the seal before it.
CREATE TABLE audit (
  number  BIGINT PRIMARY KEY,
  at      BIGINT NOT NULL,
  member  TEXT NOT NULL,
  origin  TEXT NOT NULL,
  what    TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail  TEXT NOT NULL,
  seal    TEXT NOT NULL
);
CREATE INDEX audit_by_member ON audit (member, number);
CREATE INDEX audit_by_what ON audit (what, number);
CREATE INDEX audit_by_time ON audit (at);

-- The end of the chain. Whoever adds an entry updates it first, so that two wait for each other.
CREATE TABLE audit_end (
  id     INTEGER PRIMARY KEY,
  number BIGINT NOT NULL,
  seal   TEXT NOT NULL
);
INSERT INTO audit_end (id, number, seal) VALUES (1, 0, '');
