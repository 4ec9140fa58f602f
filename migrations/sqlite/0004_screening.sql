-- Screening: who reads which answer now, what was decided, and the texts that were released. Nothing here refers to
-- `answers` by a constraint: settling writes those rows anew.

-- An answer that a screener has before them. Nobody else gets it until the claim ends.
CREATE TABLE claims (
    wave   BLOB   NOT NULL REFERENCES waves (id),
    answer BLOB   NOT NULL CHECK (length(answer) = 16),
    person BLOB   NOT NULL REFERENCES people (id),
    until  BIGINT NOT NULL,                -- seconds since 1970, UTC
    PRIMARY KEY (wave, answer)
) WITHOUT ROWID;
CREATE INDEX claims_person ON claims (person, wave);

-- What a screener decided about an answer: released for an audience, or held for a reason.
CREATE TABLE decisions (
    wave     BLOB   NOT NULL REFERENCES waves (id),
    answer   BLOB   NOT NULL CHECK (length(answer) = 16),
    person   BLOB   NOT NULL REFERENCES people (id),
    decided  BIGINT NOT NULL,              -- seconds since 1970, UTC: of the adult's decision, not of the answer
    audience TEXT,                         -- who may read the released texts
    reason   TEXT,                         -- why it is held
    note     BLOB,                         -- what the screener wrote about it, sealed to the wave's key
    PRIMARY KEY (wave, answer),
    CHECK ((audience IS NULL) <> (reason IS NULL))
) WITHOUT ROWID;

-- The texts that a screener released, with placeholders where something could have told who wrote it. They reach analysis
-- ten minutes after the decision.
CREATE TABLE released_texts (
    wave     BLOB NOT NULL REFERENCES waves (id),
    answer   BLOB NOT NULL CHECK (length(answer) = 16),
    question TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (wave, answer, question)
) WITHOUT ROWID;
