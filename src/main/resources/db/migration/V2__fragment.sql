-- A message that was not understood, masked: the next one may complete it.
ALTER TABLE conversation ADD COLUMN fragment TEXT;
