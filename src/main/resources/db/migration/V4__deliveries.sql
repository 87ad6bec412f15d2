-- WeChat delivers a message up to four times, also at once. Of these some may be too late to hear
-- the reply; only when all were is it sent by the outbox, or the citizen would read it twice.
ALTER TABLE inquiry ADD COLUMN deliveries INTEGER NOT NULL DEFAULT 1;
ALTER TABLE inquiry ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
