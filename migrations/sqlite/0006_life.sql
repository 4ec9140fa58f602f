-- The life of a wave: draft, tried, open, closed, reported, purged.

-- Where each wave is in its life. `opened` is, until a wave opens, when it was written down.
ALTER TABLE waves ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
UPDATE waves SET state = 'closed' WHERE closed IS NOT NULL;
-- How many days after closing its key and words are destroyed; NULL where that is what its survey says.
ALTER TABLE waves ADD COLUMN retention_days BIGINT;
-- When the children were told what came of it (seconds since 1970, UTC), and where, if not on the wave's own page.
ALTER TABLE waves ADD COLUMN reported BIGINT;
ALTER TABLE waves ADD COLUMN summary TEXT;

-- A test of a survey's version with children before the wave opened, as an adult wrote it down. It is about the survey and
-- never about a child, so it is not sealed: who prepares a wave has no key that opens anything. A purge empties the text.
CREATE TABLE trials (
    wave     BLOB   NOT NULL REFERENCES waves (id),
    id       BLOB   NOT NULL CHECK (length(id) = 16),
    version  TEXT   NOT NULL,              -- the survey's version that was tried
    held     TEXT   NOT NULL,              -- the day, such as 2026-11-26
    children TEXT   NOT NULL,              -- JSON: how many took part, by age band
    lesson   TEXT   NOT NULL,              -- what was learnt and what was changed
    logged   BIGINT NOT NULL,              -- seconds since 1970, UTC: of the writing down
    PRIMARY KEY (wave, id)
) WITHOUT ROWID;

-- The waves whose words were deleted, and when. No old backup brings them back. A row outlives its wave, hence no reference.
CREATE TABLE purges (
    wave   BLOB   NOT NULL PRIMARY KEY CHECK (length(wave) = 16),
    purged BIGINT NOT NULL                 -- seconds since 1970, UTC
) WITHOUT ROWID;
