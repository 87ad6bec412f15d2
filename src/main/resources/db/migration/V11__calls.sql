-- What an operator noted of a call; the call itself is an inquiry of channel telephone.
CREATE TABLE call_note (
  inquiry  TEXT PRIMARY KEY,
  member   TEXT NOT NULL,
  ended    TEXT NOT NULL,
  remark   TEXT NOT NULL,
  noted_at BIGINT NOT NULL
);
CREATE INDEX call_note_by_member ON call_note (member, noted_at);
