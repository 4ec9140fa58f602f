-- Passkeys (WebAuthn) beside the code app, and a new way in for who lost both. No child is in any of these tables.

-- A passkey of an adult: what is needed to know its answers by. Nothing tells what device it is on.
CREATE TABLE passkeys (
    id         BYTEA  NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 1023), -- as the device named it
    person     UUID  NOT NULL REFERENCES people (id),
    name       TEXT   NOT NULL,            -- what its owner calls it
    public_key BYTEA  NOT NULL,            -- a COSE key (RFC 9052)
    sign_count BIGINT NOT NULL,            -- how often it was used, where the device counts: it never goes back
    added      BIGINT NOT NULL             -- seconds since 1970, UTC
);
CREATE INDEX passkeys_person ON passkeys (person);

-- Challenges that a passkey has answered: each is taken once. What is too old to be taken anyway is forgotten.
CREATE TABLE spent_challenges (
    challenge BYTEA  NOT NULL PRIMARY KEY CHECK (length(challenge) = 16),
    until     BIGINT NOT NULL              -- seconds since 1970, UTC
);

-- Who had their second factor taken away by an administrator. Until they set up another, the password lets them do nothing
-- unless they also bring the address that the administrator gave them.
CREATE TABLE factor_resets (
    person UUID  NOT NULL PRIMARY KEY REFERENCES people (id),
    token  BYTEA  NOT NULL UNIQUE CHECK (length(token) = 32), -- hash of what the address holds
    until  BIGINT NOT NULL                 -- seconds since 1970, UTC
);

-- Whether that address was brought in this session.
ALTER TABLE sessions ADD COLUMN reset_shown BOOLEAN NOT NULL DEFAULT false;
