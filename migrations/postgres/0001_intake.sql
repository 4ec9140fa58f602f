-- Intake: surveys, waves, and the sealed answers of the room that only receives.
--
-- What is not here is the point: no address, user agent, cookie, moment, duration or order of any answer. Keys are
-- random (UUID version 4). PostgreSQL has its own traces of order (ctid, xmin, dead rows): `inbox` and `answers` have a
-- partition for each wave, so that a wave's rows can be written anew, all at once, without touching another's.

-- What an organisation imported: the text of a survey's files, once a version. A wave pins one of these rows.
CREATE TABLE surveys (
    slug     TEXT    NOT NULL,
    version  TEXT    NOT NULL,             -- hash of the content
    source   TEXT    NOT NULL,             -- JSON: the text of every file
    imported BIGINT  NOT NULL,             -- seconds since 1970, UTC
    latest   BOOLEAN NOT NULL,             -- the version that the next wave of this name pins
    PRIMARY KEY (slug, version)
);
CREATE UNIQUE INDEX surveys_latest ON surveys (slug) WHERE latest;

-- The help pages: one row, replaced by every import.
CREATE TABLE help (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    source   TEXT    NOT NULL,             -- JSON: the text of every file
    imported BIGINT  NOT NULL              -- seconds since 1970, UTC
);

-- Which server.key signs the tokens and keys the hashes here: one row, so that another key is noticed. The value is a
-- keyed hash of nothing; the key itself is never in a database.
CREATE TABLE server_key_check (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    value    BYTEA   NOT NULL CHECK (length(value) = 32)
);

-- A wave: one survey version open to answers for a time.
CREATE TABLE waves (
    id          UUID    NOT NULL PRIMARY KEY,
    slug        TEXT    NOT NULL UNIQUE,   -- its name in addresses, for ever: last year's results stay where they are
    survey      TEXT    NOT NULL,          -- the name of its survey
    version     TEXT    NOT NULL,
    public_key  BYTEA   NOT NULL CHECK (length(public_key) = 32), -- what free text is sealed to
    opened      BIGINT  NOT NULL,          -- seconds since 1970, UTC
    closed      BIGINT,                    -- the same; NULL while it is open
    draft       BOOLEAN NOT NULL,          -- opened with texts that nobody has signed yet
    api         BOOLEAN NOT NULL,          -- whether /api/v1 may answer for it
    rewrite_due BOOLEAN NOT NULL DEFAULT false, -- remains of removed or moved answers may still lie in the files
    FOREIGN KEY (survey, version) REFERENCES surveys (slug, version)
);

-- How often each variant was served and completed within an age band. The served counts are the only state of the
-- random assignment; the completed counts are published beside them and stay when an answer is withdrawn.
CREATE TABLE variant_counts (
    wave      UUID    NOT NULL REFERENCES waves (id),
    band      TEXT    NOT NULL,
    variant   INTEGER NOT NULL,
    served    BIGINT  NOT NULL DEFAULT 0,
    completed BIGINT  NOT NULL DEFAULT 0,
    PRIMARY KEY (wave, band, variant)
);

-- Answers that just came. They wait here until a whole batch moves to `answers` and this wave's partition is truncated.
-- Opening a wave makes the partitions; they stand for a reference to `waves`.
CREATE TABLE inbox (
    id             UUID    NOT NULL,
    wave           UUID    NOT NULL,
    band           TEXT    NOT NULL,       -- the age band that the child chose
    variant        INTEGER NOT NULL,       -- the variant that the child read
    gender         TEXT,                   -- where the survey asks and the child said
    lang           TEXT    NOT NULL,       -- the language that the child wrote in
    closed         TEXT    NOT NULL,       -- JSON: the closed answers
    show_words     BOOLEAN NOT NULL,       -- "You may show my words."
    sealed         BYTEA   NOT NULL,       -- free text, care flag and own experience, sealed to the wave's key
    week           TEXT    NOT NULL,       -- ISO week, the finest time that is kept
    token          BYTEA   NOT NULL CHECK (length(token) = 32),       -- keyed hash of the form token
    code           BYTEA   NOT NULL CHECK (length(code) = 32),        -- keyed hash of the withdrawal code
    fingerprint    BYTEA   NOT NULL CHECK (length(fingerprint) = 32), -- keyed hash of all that was sent
    PRIMARY KEY (wave, id)
) PARTITION BY LIST (wave);
ALTER TABLE inbox ALTER COLUMN sealed SET STORAGE EXTERNAL; -- what is sealed does not compress
CREATE UNIQUE INDEX inbox_token ON inbox (wave, token);

-- Answers that have moved here from the inbox, many at a time. Each move writes the whole wave anew in the order of
-- its random ids, in one transaction: neither place (ctid) nor transaction (xmin) tells the age of a row.
CREATE TABLE answers (
    id              UUID    NOT NULL,
    wave            UUID    NOT NULL,
    band            TEXT    NOT NULL,
    variant         INTEGER NOT NULL,
    gender          TEXT,
    lang            TEXT    NOT NULL,
    closed          TEXT    NOT NULL,
    show_words      BOOLEAN NOT NULL,
    sealed          BYTEA   NOT NULL,
    week            TEXT    NOT NULL,
    token           BYTEA   NOT NULL CHECK (length(token) = 32),
    code            BYTEA   NOT NULL CHECK (length(code) = 32),
    fingerprint     BYTEA   NOT NULL CHECK (length(fingerprint) = 32),
    screening_began BOOLEAN NOT NULL DEFAULT false, -- from then on it is not replaced any more
    PRIMARY KEY (wave, id)
) PARTITION BY LIST (wave);
ALTER TABLE answers ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX answers_token ON answers (wave, token);
CREATE UNIQUE INDEX answers_code ON answers (wave, code);

-- The codes of answers that were withdrawn, and nothing else about them: no retry and no old backup brings one back.
-- A row outlives its wave, hence no reference.
CREATE TABLE withdrawals (
    wave UUID  NOT NULL,
    code BYTEA NOT NULL CHECK (length(code) = 32),
    PRIMARY KEY (wave, code)
);

-- The recordings of surveys, each kept once under the hash of its bytes. A survey's source names the hashes that it has.
CREATE TABLE recordings (
    hash  TEXT  NOT NULL PRIMARY KEY,      -- SHA-256 of `sound`, hexadecimal
    sound BYTEA NOT NULL
);
ALTER TABLE recordings ALTER COLUMN sound SET STORAGE EXTERNAL; -- sound does not compress, and is read in parts

-- What children said was wrong about a survey. A random key, the sealed words and the week, and nothing that leads to an
-- answer or a child.
CREATE TABLE complaints (
    wave   UUID  NOT NULL REFERENCES waves (id),
    id     UUID  NOT NULL,
    sealed BYTEA NOT NULL,                -- sealed to the wave's key
    week   TEXT  NOT NULL,                -- ISO week, the finest time that is kept
    PRIMARY KEY (wave, id)
);
