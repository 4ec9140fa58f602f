-- What version 1 kept: one wave, two answers, one of them withdrawn.
INSERT INTO surveys (slug, version, source, imported, latest) VALUES
    ('old', 'v1', '{"slug":"old","structure":"","texts":{}}', 1793000000, true);
INSERT INTO help (only_row, source, imported) VALUES (1, '{"structure":{},"texts":{}}', 1793000000);
INSERT INTO server_key_check (only_row, value) VALUES (1, X'efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef');
INSERT INTO waves (id, slug, survey, version, public_key, opened, closed, draft, api) VALUES
    (X'11111111111141118111111111111111', 'old', 'old', 'v1', X'abababababababababababababababababababababababababababababababab', 1793000000, NULL, true, false);
INSERT INTO variant_counts (wave, band, variant, served, completed) VALUES (X'11111111111141118111111111111111', '10-12', 0, 3, 2);
INSERT INTO withdrawals (wave, code) VALUES (X'11111111111141118111111111111111', X'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO inbox (id, wave, band, variant, gender, lang, closed, show_words, own_experience, sealed, week, token, code,
    fingerprint)
VALUES (X'22222222222242228222222222222222', X'11111111111141118111111111111111', '10-12', 0, NULL, 'sv', '{}', false, false,
    X'00', '2026-W44',
    X'0101010101010101010101010101010101010101010101010101010101010101',
    X'0202020202020202020202020202020202020202020202020202020202020202',
    X'0303030303030303030303030303030303030303030303030303030303030303');
