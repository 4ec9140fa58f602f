-- Groups of young analysts, the adults who are with them, and their way in. What is kept of a young person is a pseudonym
-- of two words from a list, a passphrase's hash, the language that they chose and the group; no name, no address, no day.

-- A group reads the released answers of one wave. Its name is written by adults for adults, and names no child.
CREATE TABLE groups (
    id        BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    wave      BLOB NOT NULL REFERENCES waves (id),
    name      TEXT NOT NULL,
    audience  TEXT NOT NULL,                -- how old those in it are: texts for this audience or a younger one are read
    languages TEXT NOT NULL,                -- which languages it reads, with spaces between
    code      BLOB UNIQUE CHECK (length(code) = 32), -- keyed hash of the code that lets young people ask to come in
    until     BIGINT,                       -- until when the code is good: seconds since 1970, UTC
    CHECK ((code IS NULL) = (until IS NULL))
) WITHOUT ROWID;

-- Which facilitators are with which groups. They see these groups, and no others.
CREATE TABLE facilitators (
    person   BLOB NOT NULL REFERENCES people (id),
    of_group BLOB NOT NULL REFERENCES groups (id),
    PRIMARY KEY (person, of_group)
) WITHOUT ROWID;
CREATE INDEX facilitators_group ON facilitators (of_group);

-- Which young person is in which group: one at most. Their account stands in `people`, with the role `analyst`; its name is
-- the pseudonym, and its login the same as it is compared. Who is shut out keeps the row, so that their work stays theirs.
CREATE TABLE analysts (
    person   BLOB NOT NULL PRIMARY KEY REFERENCES people (id),
    of_group BLOB NOT NULL REFERENCES groups (id),
    lang     TEXT NOT NULL                  -- the language that they came in: of a new passphrase too
) WITHOUT ROWID;
CREATE INDEX analysts_group ON analysts (of_group);

-- Who typed a group's code, chose a pseudonym and waits for a facilitator. The row goes when they are in, or give up, or
-- after some hours.
CREATE TABLE waiting (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16), -- the id that they will have
    of_group BLOB    NOT NULL REFERENCES groups (id),
    name     TEXT    NOT NULL,
    login    TEXT    NOT NULL UNIQUE,
    lang     TEXT    NOT NULL,
    token    BLOB    NOT NULL UNIQUE CHECK (length(token) = 32), -- hash of what their browser holds
    approved BOOLEAN NOT NULL DEFAULT false, -- whether a facilitator let them in; then they get their passphrase
    until    BIGINT  NOT NULL               -- a whole hour, in seconds since 1970, UTC
) WITHOUT ROWID;
CREATE INDEX waiting_group ON waiting (of_group);
