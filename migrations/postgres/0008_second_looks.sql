-- Second looks: decisions that somebody else must look at, what was taken out of a released text, and answers that were
-- decided together.

-- How a wave is screened, where it is not as in every other.
CREATE TABLE screening_settings (
    wave       UUID    NOT NULL PRIMARY KEY REFERENCES waves (id),
    two_person BOOLEAN NOT NULL            -- nothing is released before two screeners would release the same
);

-- Decisions that wait for another person's look. A release reaches nobody while it stands here.
CREATE TABLE second_looks (
    wave   UUID NOT NULL REFERENCES waves (id),
    answer UUID NOT NULL,
    PRIMARY KEY (wave, answer)
);

-- Which places of a text were taken out, for who looks at the release again. Places only, in code points, and no word. It
-- stays when a decision is taken back, so that nobody needs to find the places twice.
CREATE TABLE redactions (
    wave      UUID NOT NULL REFERENCES waves (id),
    answer    UUID NOT NULL,
    taken_out TEXT NOT NULL,               -- JSON: by question, the places and what stands there instead
    PRIMARY KEY (wave, answer)
);

-- Answers that were decided with one press have the same stack, and are undone together.
ALTER TABLE decisions ADD COLUMN stack UUID;
