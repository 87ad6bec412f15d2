-- WeChat delivers a message up to four times, also at once. So many responses hold its reply and
-- may still give it; when the last of them turns out to be too late, it is sent by the outbox.
ALTER TABLE inquiry ADD COLUMN holders INTEGER NOT NULL DEFAULT 0;
