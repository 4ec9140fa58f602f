-- Samples of held answers: a group asks that another screener looks again at some answers that nobody in the group may read.

-- What was asked, and what came of it: two numbers, once every answer of the sample was looked at again.
CREATE TABLE held_samples (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    of_group BLOB    NOT NULL REFERENCES groups (id),
    wave     BLOB    NOT NULL REFERENCES waves (id),
    asked    BIGINT  NOT NULL,             -- seconds since 1970, UTC
    size     INTEGER NOT NULL,             -- how many answers
    stayed   BIGINT,                       -- how many are still held
    released BIGINT,                       -- how many were released after all
    CHECK ((stayed IS NULL) = (released IS NULL))
) WITHOUT ROWID;
CREATE INDEX held_samples_group ON held_samples (of_group);

-- The answers of a sample that is under way. The rows go when it is done.
CREATE TABLE held_sample_answers (
    wave   BLOB    NOT NULL REFERENCES waves (id),
    answer BLOB    NOT NULL CHECK (length(answer) = 16),
    sample BLOB    NOT NULL REFERENCES held_samples (id),
    person BLOB    NOT NULL REFERENCES people (id), -- who had held it: the second look is somebody else's
    looked BOOLEAN NOT NULL,               -- whether somebody else has looked
    PRIMARY KEY (wave, answer)
) WITHOUT ROWID;
CREATE INDEX held_sample_answers_sample ON held_sample_answers (sample);
