-- What operators say a message was about, what editors made of it, and what is learned of it.

CREATE TABLE learning_mark (
  id        TEXT PRIMARY KEY, -- the inquiry's
  text      TEXT NOT NULL, -- masked
  label     TEXT NOT NULL,
  marked_by TEXT NOT NULL,
  marked_at BIGINT NOT NULL
);
CREATE INDEX learning_mark_by_time ON learning_mark (marked_at);

-- The id is the same for all sentences that differ by punctuation only.
CREATE TABLE learning_sentence (
  id         TEXT PRIMARY KEY,
  text       TEXT NOT NULL,
  label      TEXT NOT NULL, -- empty: discarded
  decided_by TEXT NOT NULL,
  decided_at BIGINT NOT NULL
);
CREATE INDEX learning_sentence_by_time ON learning_sentence (decided_at);

-- The accepted sentences that answers are given by; replaced as a whole.
CREATE TABLE learning_in_force (
  id    TEXT PRIMARY KEY,
  text  TEXT NOT NULL,
  label TEXT NOT NULL
);
CREATE TABLE learning_version (
  id      INTEGER PRIMARY KEY,
  version BIGINT NOT NULL
);
INSERT INTO learning_version (id, version) VALUES (1, 0);

-- What was learned on trial; the newest counts. state: learning, shown, adopted, dropped, failed.
CREATE TABLE learning_candidate (
  number       BIGINT PRIMARY KEY,
  state        TEXT NOT NULL,
  done         INTEGER NOT NULL, -- in percent
  sentences    INTEGER NOT NULL,
  against      BIGINT NOT NULL,
  lesson       TEXT NOT NULL,
  asked        INTEGER NOT NULL, -- -1: not compared yet
  changed      INTEGER NOT NULL,
  calibrated   INTEGER NOT NULL,
  right_before INTEGER NOT NULL,
  right_after  INTEGER NOT NULL,
  why          TEXT NOT NULL,
  begun_by     TEXT NOT NULL,
  begun_at     BIGINT NOT NULL,
  beat_at      BIGINT NOT NULL
);
CREATE TABLE learning_candidate_sentence (
  candidate BIGINT NOT NULL,
  id        TEXT NOT NULL,
  text      TEXT NOT NULL,
  label     TEXT NOT NULL,
  PRIMARY KEY (candidate, id)
);
CREATE TABLE learning_change (
  candidate          BIGINT NOT NULL,
  place              INTEGER NOT NULL,
  text               TEXT NOT NULL,
  times              BIGINT NOT NULL,
  correct            TEXT NOT NULL, -- empty where nobody knows
  outcome_before     TEXT NOT NULL,
  label_before       TEXT NOT NULL,
  probability_before DOUBLE PRECISION NOT NULL,
  outcome_after      TEXT NOT NULL,
  label_after        TEXT NOT NULL,
  probability_after  DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (candidate, place)
);
