-- Searching and counting what was asked, and judging a part of it.

-- Pages go on where the one before ended, also where two came in the same millisecond.
DROP INDEX inquiry_by_time;
CREATE INDEX inquiry_by_time ON inquiry (received_at, id);

-- The blind sample: 655 of 65,536 hashes, one in a hundred. The hash is keyed, so nobody outside
-- can write a message that is in it, or is not. The condition stands in SampleSql too, letter by
-- letter, or the index is not used.
CREATE INDEX inquiry_sample ON inquiry (received_at) WHERE substr(message_hash, 1, 4) < '028f';

-- What the judges say of it: the last word of each.
CREATE TABLE judgement (
  inquiry  TEXT NOT NULL,
  judge    TEXT NOT NULL,
  verdict  TEXT NOT NULL, -- right, wrong, cannot-say
  label    TEXT NOT NULL, -- what would have been right; may be empty
  at       BIGINT NOT NULL,
  asked_at BIGINT NOT NULL, -- when the inquiry came: they are deleted together
  PRIMARY KEY (inquiry, judge)
);
CREATE INDEX judgement_by_time ON judgement (asked_at);
