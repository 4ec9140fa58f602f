-- Access: adults who work here, how they prove who they are, and their sessions. No child is in any of these tables.

-- An adult who works here. Nobody is removed, so that the audit trail keeps its names; who left is shut out.
CREATE TABLE people (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name      TEXT    NOT NULL,            -- what colleagues call them
    login     TEXT    NOT NULL UNIQUE,     -- their e-mail address, in small letters
    role      TEXT    NOT NULL,
    password  TEXT    NOT NULL,            -- argon2id, PHC string format
    totp_salt BLOB             CHECK (length(totp_salt) = 20), -- the code app's secret is derived from it with server.key
    totp_step BIGINT,                      -- the half minute of the newest code that was taken: none is taken twice
    disabled  BOOLEAN NOT NULL DEFAULT false
) WITHOUT ROWID;

-- Codes on paper for who lost their code app, each good once.
CREATE TABLE recovery_codes (
    person BLOB NOT NULL REFERENCES people (id),
    code   BLOB NOT NULL CHECK (length(code) = 32), -- keyed hash
    PRIMARY KEY (person, code)
) WITHOUT ROWID;

-- Invitations that nobody has taken yet.
CREATE TABLE invitations (
    token BLOB   NOT NULL PRIMARY KEY CHECK (length(token) = 32), -- hash of what the address holds
    role  TEXT   NOT NULL,
    until BIGINT NOT NULL                  -- seconds since 1970, UTC
) WITHOUT ROWID;

-- Sessions that go on.
CREATE TABLE sessions (
    token         BLOB    NOT NULL PRIMARY KEY CHECK (length(token) = 32), -- hash of what the cookie holds
    person        BLOB    NOT NULL REFERENCES people (id),
    second_factor BOOLEAN NOT NULL,        -- whether the second factor was shown
    began         BIGINT  NOT NULL,        -- seconds since 1970, UTC
    seen          BIGINT  NOT NULL         -- the same, to the minute
) WITHOUT ROWID;
CREATE INDEX sessions_person ON sessions (person);
