-- What version 1 kept: one wave, two answers, one of them withdrawn.
INSERT INTO surveys (slug, version, source, imported, latest) VALUES
    ('old', 'v1', '{"slug":"old","structure":"","texts":{}}', 1793000000, true);
INSERT INTO help (only_row, source, imported) VALUES (1, '{"structure":{},"texts":{}}', 1793000000);
INSERT INTO server_key_check (only_row, value) VALUES (1, '\xefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef');
INSERT INTO waves (id, slug, survey, version, public_key, opened, closed, draft, api) VALUES
    ('11111111111141118111111111111111', 'old', 'old', 'v1', '\xabababababababababababababababababababababababababababababababab', 1793000000, NULL, true, false);
CREATE TABLE inbox_11111111111141118111111111111111 PARTITION OF inbox FOR VALUES IN ('11111111111141118111111111111111');
CREATE TABLE answers_11111111111141118111111111111111 PARTITION OF answers FOR VALUES IN ('11111111111141118111111111111111');
INSERT INTO variant_counts (wave, band, variant, served, completed) VALUES ('11111111111141118111111111111111', '10-12', 0, 3, 2);
INSERT INTO withdrawals (wave, code) VALUES ('11111111111141118111111111111111', '\xcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO inbox (id, wave, band, variant, gender, lang, closed, show_words, own_experience, sealed, week, token, code,
    fingerprint)
VALUES ('22222222222242228222222222222222', '11111111111141118111111111111111', '10-12', 0, NULL, 'sv', '{}', false, false,
    '\x00', '2026-W44',
    '\x0101010101010101010101010101010101010101010101010101010101010101',
    '\x0202020202020202020202020202020202020202020202020202020202020202',
    '\x0303030303030303030303030303030303030303030303030303030303030303');
