-- What happens with an answer that is held because somebody may be in danger, and what everybody is told of what became of
-- answers. Nothing here refers to `answers` by a constraint: settling writes those rows anew. No row has a word of a child.

-- A lead has to hear of an answer by mail. Made with the hold; the mail says nothing of it.
CREATE TABLE danger_alerts (
    wave   UUID    NOT NULL REFERENCES waves (id),
    answer UUID    NOT NULL,
    tries  INTEGER NOT NULL,               -- how often a server has taken it to send a mail
    due    BIGINT  NOT NULL,               -- from when the next may: seconds since 1970, UTC
    sent   BIGINT,                         -- when a mail had gone out
    PRIMARY KEY (wave, answer)
);
CREATE INDEX danger_alerts_due ON danger_alerts (due) WHERE sent IS NULL;

-- A lead asks to read what a child wrote as the child wrote it; a colleague agrees; the lead opens it, reads it for a while
-- and says what was done. Each step is of one moment, in seconds since 1970, UTC.
CREATE TABLE danger_openings (
    id        UUID   NOT NULL PRIMARY KEY,
    wave      UUID   NOT NULL REFERENCES waves (id),
    answer    UUID   NOT NULL,
    lead      UUID   NOT NULL REFERENCES people (id), -- who asks
    purpose   TEXT   NOT NULL,             -- what for
    asked     BIGINT NOT NULL,
    colleague UUID   REFERENCES people (id), -- who agreed
    agreed    BIGINT,
    opened    BIGINT,
    outcome   TEXT,                        -- what was done
    note      BYTEA,                       -- what the lead wrote about it, sealed to the wave's key
    dealt     BIGINT,
    CHECK (colleague IS NULL OR colleague <> lead),
    CHECK ((colleague IS NULL) = (agreed IS NULL)),
    CHECK (opened IS NULL OR agreed IS NOT NULL),
    CHECK (outcome IS NULL OR opened IS NOT NULL),
    CHECK ((outcome IS NULL) = (dealt IS NULL))
);
CREATE INDEX danger_openings_answer ON danger_openings (wave, answer);

-- What everybody is told became of a wave's answers, as counted when it was last published. Pages show it rounded, or not
-- at all, and a count that has moved by little stays as it is: otherwise its change would tell of single children.
CREATE TABLE published_counts (
    wave    UUID   NOT NULL REFERENCES waves (id),
    counted TEXT   NOT NULL,               -- what is counted: `came`, `released`, `held-empty`
    count   BIGINT NOT NULL,
    PRIMARY KEY (wave, counted)
);
