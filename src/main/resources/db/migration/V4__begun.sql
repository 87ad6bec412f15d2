-- Whether somebody has begun to give the message to the other side, and has not said how it went:
-- when he died over it, nobody knows whether it arrived.
ALTER TABLE outbox ADD COLUMN begun BOOLEAN NOT NULL DEFAULT FALSE;
