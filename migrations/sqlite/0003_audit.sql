-- The audit trail: who opened, changed, released, exported or configured what, and when.
--
-- Rows are only ever added, with their act and in its transaction. Each has a hash over itself and over the hash before
-- it, so that a row that is changed, removed, moved or put in is noticed by `beratta verify`. What a hash is over stands
-- with `Entry::hash_after` in app/domain/src/audit/entry.rs.
--
-- Nothing that a child wrote or did is here: columns hold ids, numbers and words of a closed list.
CREATE TABLE audit (
    number  BIGINT NOT NULL PRIMARY KEY CHECK (number > 0), -- its place in the trail, without gaps
    at      BIGINT NOT NULL,                -- seconds since 1970, UTC
    actor   TEXT   NOT NULL,                -- who: `person ID`, `analyst ID`, `command-line` or `job`
    act     TEXT   NOT NULL,                -- what was done: `wave-opened`
    subject TEXT   NOT NULL,                -- to what: `wave ID`, `wave ID answer ID`, `person ID`, `nothing`
    detail  TEXT   NOT NULL,                -- what else is told: `audience=10-12`, `count=12`; often nothing
    hash    BLOB   NOT NULL CHECK (length(hash) = 32)
) WITHOUT ROWID;

-- Where the trail ends: one row from the first server.key on. Whoever adds to the trail locks it. The MAC is made with
-- server.key, which is never in a database: without it nobody can write the trail anew.
CREATE TABLE audit_head (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    count    BIGINT  NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32), -- of the last entry; zeros before the first
    mac      BLOB    NOT NULL CHECK (length(mac) IN (0, 32)) -- of both; empty before there was a server.key
) WITHOUT ROWID;
