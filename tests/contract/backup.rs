//! Backup, restore, verify.

use std::os::unix::fs::PermissionsExt;

use beratta_domain::access::{
    AccessStore, Beside, HashedPassword, KeyHash, NewApp, NewInvitation, NewPasskey, NewPerson, NewReset, NewSession,
    NewWay, PasskeyId, PasskeyKey, RecoveryHash, Role, SpentChallenge, TotpSalt, TotpStep, WaySet,
};
use beratta_domain::audit::Actor;
use beratta_domain::ids::{OpeningId, PersonId, WaveId};
use beratta_domain::intake::{IntakeStore, Kept, SealedAnswer};
use beratta_domain::screening::{
    Asking, Audience, CLAIM, Claim, Claimed, DangerStore, Decision, HoldReason, Purpose, ScreeningStore, TakenOut,
    Verdict,
};
use beratta_domain::survey::BandId;
use beratta_domain::survey::QuestionId;
use beratta_domain::wave_store::WaveStore;
use beratta_store::{BackupError, Existing, Location, OpenError, RestoreError, Restored, Store};
use beratta_tests::device::Device;
use beratta_tests::scratch::Scratch;
use uuid::Uuid;

use crate::fixture::{BY, Maker, NOW, all_answers, far_future, key, restoring, settled, told};

/// A store with something in every table.
async fn filled(scratch: &Scratch, maker: &mut Maker) -> (Store, WaveId, Vec<SealedAnswer>) {
    let store = scratch.open().await;
    let wave = maker.open_wave(&store, "small").await;
    let sound = [b"OggS".to_vec(), maker.bytes(20_000)].concat();
    let (source, version) = told("told", &sound);
    store.import_survey(&source, &[sound], &version, BY, NOW).await.expect("imported");
    store.import_help(&beratta_domain::help::Source::default(), BY, NOW).await.expect("imported");
    store.keep_complaint(maker.complaint(wave)).await.expect("kept");
    store.serve(wave, &BandId::new("10-12"), &[maker.answer(wave).variant], 1).await.expect("served");
    let answers: Vec<SealedAnswer> = (0..45).map(|_| maker.answer(wave)).collect();
    for answer in &answers[..40] {
        store.keep(answer.clone()).await.expect("kept");
    }
    store.settle(far_future()).await.expect("settled");
    for answer in &answers[40..] {
        store.keep(answer.clone()).await.expect("kept");
    }
    for answer in &answers[..2] {
        store.withdraw(wave, &answer.code).await.expect("withdrawn");
    }
    people_and_decisions(&store, &answers[2..7]).await;
    store.publish_tally(wave).await.expect("published");
    crate::life::one_tried_and_one_purged(&store, maker).await;
    groups(scratch, wave).await;
    (store, wave, answers)
}

/// A group with a facilitator, an analyst, somebody who waits, and a held answer that is to be looked at again.
async fn groups(scratch: &Scratch, wave: WaveId) {
    let bytes = |hex: String| match scratch.location {
        Location::Sqlite(_) => format!("X'{hex}'"),
        Location::Postgres(_) => format!("'\\x{hex}'"),
    };
    let id = |id: Uuid| match scratch.location {
        Location::Sqlite(_) => format!("X'{}'", id.simple()),
        Location::Postgres(_) => format!("'{id}'"),
    };
    let (wave, maja, group, who) =
        (id(wave.as_uuid()), id(Uuid::from_u128(7)), id(Uuid::from_u128(20)), id(Uuid::from_u128(21)));
    let sample = id(Uuid::from_u128(22));
    let (code, token) = (bytes("21".repeat(32)), bytes("22".repeat(32)));
    scratch
        .sql(&format!(
            "INSERT INTO groups (id, wave, name, audience, languages, code, until) \
             VALUES ({group}, {wave}, 'The lighthouse', '13-15', 'en sv', {code}, 1793000000);
             INSERT INTO facilitators (person, of_group) VALUES ({maja}, {group});
             INSERT INTO analysts (person, of_group, lang) VALUES ({maja}, {group}, 'sv');
             INSERT INTO waiting (id, of_group, name, login, lang, token, approved, until) \
             VALUES ({who}, {group}, 'Glad Igelkott', 'glad igelkott', 'sv', {token}, true, 1793000000);
             INSERT INTO held_samples (id, of_group, wave, asked, size) VALUES ({sample}, {group}, {wave}, 1793000000, 20);
             INSERT INTO held_sample_answers (wave, answer, sample, person, looked) \
             SELECT wave, answer, {sample}, person, false FROM decisions WHERE reason = 'empty';"
        ))
        .await;
}

/// Somebody who works here and has decided about one answer, has another before them, and invited a colleague.
async fn people_and_decisions(store: &Store, answers: &[SealedAnswer]) {
    let invite = |byte| NewInvitation {
        token: KeyHash([byte; 32]),
        role: Role::Screener,
        until: NOW + CLAIM,
        by: Actor::CommandLine,
        now: NOW,
    };
    for byte in [1, 2] {
        store.invite(invite(byte)).await.expect("invited");
    }
    let id = PersonId::from_uuid(Uuid::from_u128(7));
    let (name, login) = ("Maja".to_owned(), "maja@example.org".to_owned());
    let person = NewPerson { id, name, login, password: HashedPassword::nobodys() };
    store.join(&KeyHash([1; 32]), person, NOW).await.expect("joined");
    let codes = [RecoveryHash([3; 32]), RecoveryHash([4; 32])];
    let app = NewWay::App(NewApp { salt: TotpSalt([5; 20]), spent: TotpStep(6) });
    assert_eq!(store.set_second_factor(id, app, Beside::Nothing, &codes, NOW).await.expect("set"), WaySet::WithCodes);
    passkeys(store, id).await;
    let session = NewSession {
        token: KeyHash([8; 32]),
        person: id,
        second_factor_passed: true,
        reset_shown: false,
        now: NOW,
        told: None,
    };
    store.begin_session(session, None).await.expect("begun");
    let released = Verdict::Released {
        audience: Audience::From10,
        texts: vec![(QuestionId::new("advice"), "Tell [name].".to_owned())],
        taken_out: TakenOut::new(),
    };
    let held = Verdict::Held { reason: HoldReason::Empty, note: Some(vec![9; 48]) };
    let danger = Verdict::Held { reason: HoldReason::DangerNow, note: None };
    let verdicts = [Some(released.clone()), Some(held), Some(danger), Some(released), None];
    for (place, (answer, verdict)) in answers.iter().zip(verdicts).enumerate() {
        // From the fourth on a release waits for a second look.
        store.set_two_person(answer.wave, place >= 3, id, NOW).await.expect("set");
        let claim = Claim { wave: answer.wave, answer: answer.id, person: id, until: NOW + CLAIM };
        assert!(matches!(store.claim(claim, NOW).await.expect("claimed"), Claimed::Yours(_)));
        if let Some(verdict) = verdict {
            let decision = Decision { wave: answer.wave, answer: answer.id, person: id, at: NOW, verdict, stack: None };
            assert_eq!(store.decide(vec![decision]).await.expect("decided").len(), 1);
        }
    }
    // Asking takes an alert away that nobody was told of.
    let held = &answers[2];
    let lead = PersonId::from_uuid(Uuid::from_u128(7));
    let asking = Asking {
        id: OpeningId::from_uuid(Uuid::from_u128(8)),
        wave: held.wave,
        answer: held.id,
        lead,
        purpose: Purpose::Judge,
        at: NOW,
        since: NOW - CLAIM,
    };
    store.alerted(&store.take_alerts(NOW).await.expect("taken"), NOW).await.expect("told");
    assert!(store.ask_original(asking).await.expect("asked"));
}

/// A passkey for this person, and a colleague whose second factor was taken away.
async fn passkeys(store: &Store, id: PersonId) {
    let point = Device::at("https://svar.example", 1).make(b"");
    // The key stands behind the device's name, which is 16 bytes long (Web Authentication, section 6.5.1).
    let key = PasskeyKey::read(&point.authenticator_data[37 + 18 + 16..]).expect("a key");
    let challenge = SpentChallenge { nonce: [5; 16], until: NOW + CLAIM };
    let passkey = NewPasskey {
        id: PasskeyId::new(vec![7; 16]).expect("an id"),
        name: "my phone".to_owned(),
        key,
        sign_count: 1,
        challenge,
    };
    let set = store.set_second_factor(id, NewWay::Passkey(passkey), Beside::Others, &[], NOW).await;
    assert_eq!(set.expect("set"), WaySet::Set);
    let token = KeyHash([11; 32]);
    let by = Actor::CommandLine;
    let invitation = NewInvitation { token, role: Role::Screener, until: NOW + CLAIM, by, now: NOW };
    store.invite(invitation).await.expect("invited");
    let kim = PersonId::from_uuid(Uuid::from_u128(8));
    let (name, login) = ("Kim".to_owned(), "kim@example.org".to_owned());
    let person = NewPerson { id: kim, name, login, password: HashedPassword::nobodys() };
    store.join(&token, person, NOW).await.expect("joined");
    let app = NewWay::App(NewApp { salt: TotpSalt([6; 20]), spent: TotpStep(6) });
    let codes = [RecoveryHash([12; 32])];
    assert_eq!(store.set_second_factor(kim, app, Beside::Nothing, &codes, NOW).await.expect("set"), WaySet::WithCodes);
    let reset = NewReset { person: kim, by: id, token: KeyHash([13; 32]), until: NOW + CLAIM, now: NOW };
    assert!(store.reset_second_factor(reset).await.expect("reset"));
}

pub(crate) async fn a_backup_restores_into_either_database(scratch: Scratch) {
    let mut maker = Maker::new(60);
    let (store, wave, answers) = filled(&scratch, &mut maker).await;
    let place = tempfile::tempdir().expect("a directory");
    let file = place.path().join("backup");
    let neighbours = ["backup.part", "backup.restoring"].map(|name| place.path().join(name));
    for neighbour in &neighbours {
        std::fs::write(neighbour, "somebody else's").expect("written");
    }
    store.backup(&file, BY, NOW).await.expect("backed up");
    assert_eq!(file.metadata().expect("the backup").permissions().mode() & 0o777, 0o600);

    let other_of_same_kind = match scratch.location {
        Location::Sqlite(_) => Scratch::sqlite(),
        Location::Postgres(_) => Scratch::postgres().await,
    };
    for target in [Scratch::sqlite(), Scratch::postgres().await, other_of_same_kind] {
        let restored = target.open().await;
        let told = restored.restore(&file, &restoring(&key(), Existing::Refuse)).await.expect("restored");
        assert_eq!(told, Restored { answers: 43, withdrawn: 0 });
        assert_eq!(restored.verify().await.expect("verified").findings, []);
        assert_eq!(restored.waves().await.expect("waves"), store.waves().await.expect("waves"));
        assert_eq!(restored.help().await.expect("help"), store.help().await.expect("help"));
        assert_eq!(restored.known_server_key().await.expect("asked"), Some(key().check()));
        assert_eq!(
            restored.variant_counts(wave).await.expect("counts"),
            store.variant_counts(wave).await.expect("counts")
        );
        assert_eq!(settled(&restored, wave).await, settled(&store, wave).await);
        // It goes on as the first one would.
        assert_eq!(restored.keep(answers[0].clone()).await.expect("asked"), Kept::Withdrawn);
        assert_eq!(restored.keep(answers[3].clone()).await.expect("asked"), Kept::Same);
        assert_eq!(restored.keep(answers[44].clone()).await.expect("asked"), Kept::Same);
        assert_eq!(restored.keep(maker.answer(wave)).await.expect("kept"), Kept::New);
        assert_eq!(all_answers(&restored, wave).await.len(), 44);
    }
    assert!(neighbours.iter().all(|name| std::fs::read(name).is_ok_and(|kept| kept == b"somebody else's")));
    assert_eq!(std::fs::read_dir(place.path()).expect("a directory").count(), 3, "nothing half done is left");
}

/// A table or column that somebody adds to a migration and forgets in the store's list would be lost in backups.
pub(crate) async fn a_backup_has_every_table_and_column(scratch: Scratch) {
    let mut maker = Maker::new(61);
    let (store, ..) = filled(&scratch, &mut maker).await;
    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("backed up");
    let target = match scratch.location {
        Location::Sqlite(_) => Scratch::sqlite(),
        Location::Postgres(_) => Scratch::postgres().await,
    };
    target.open().await.restore(&file, &restoring(&key(), Existing::Refuse)).await.expect("restored");
    // The one mark that a restore sets anew.
    for scratch in [&scratch, &target] {
        scratch.sql("UPDATE waves SET rewrite_due = false").await;
    }
    let (mut before, mut after) = (scratch.contents().await, target.contents().await);
    assert_eq!(before.len(), 36, "{:?}", before.keys());
    let empty: Vec<&String> = before.iter().filter(|(_, rows)| rows.is_empty()).map(|(table, _)| table).collect();
    assert!(empty.is_empty(), "every table has something to lose: {empty:?}");
    // The audit trail goes on with the restore's own entry.
    let (trail, restored) = (before.remove("audit").expect("a table"), after.remove("audit").expect("a table"));
    assert_eq!(restored.iter().filter(|row| !trail.contains(row)).count(), 1);
    assert_eq!(trail.iter().filter(|row| !restored.contains(row)).count(), 0);
    before.remove("audit_head");
    after.remove("audit_head");
    assert_eq!(before, after);
}

pub(crate) async fn what_was_withdrawn_since_the_backup_stays_gone(scratch: Scratch) {
    let mut maker = Maker::new(62);
    let (store, wave, answers) = filled(&scratch, &mut maker).await;
    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("backed up");
    let late = maker.answer(wave);
    store.keep(late.clone()).await.expect("kept");
    for answer in [&answers[5], &answers[42], &late] {
        assert!(store.withdraw(wave, &answer.code).await.expect("withdrawn"));
    }
    let told = store.restore(&file, &restoring(&key(), Existing::Replace)).await.expect("restored");
    assert_eq!(told, Restored { answers: 41, withdrawn: 2 });
    for answer in [&answers[0], &answers[5], &answers[42], &late] {
        assert_eq!(store.keep(answer.clone()).await.expect("asked"), Kept::Withdrawn);
    }
    assert_eq!(store.verify().await.expect("verified").findings, []);
    assert_eq!(all_answers(&store, wave).await.len(), 41);
}

pub(crate) async fn a_restore_refuses_a_database_in_use(scratch: Scratch) {
    let mut maker = Maker::new(63);
    let (store, wave, _) = filled(&scratch, &mut maker).await;
    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("backed up");
    store.keep(maker.answer(wave)).await.expect("kept");
    assert!(matches!(store.restore(&file, &restoring(&key(), Existing::Refuse)).await, Err(RestoreError::NotEmpty)));
    assert_eq!(all_answers(&store, wave).await.len(), 44, "all as it was");
    store.restore(&file, &restoring(&key(), Existing::Replace)).await.expect("restored");
    assert_eq!(all_answers(&store, wave).await.len(), 43);
}

pub(crate) async fn a_backup_never_overwrites(scratch: Scratch) {
    let store = scratch.open().await;
    let file = scratch.directory().join("backup");
    std::fs::write(&file, "precious").expect("written");
    assert!(matches!(store.backup(&file, BY, NOW).await, Err(BackupError::Exists(_))));
    assert_eq!(std::fs::read(&file).expect("read"), b"precious");
    let nowhere = scratch.directory().join("no such directory/backup");
    assert!(matches!(store.backup(&nowhere, BY, NOW).await, Err(BackupError::File { .. })));
}

pub(crate) async fn what_is_no_backup_is_refused(scratch: Scratch) {
    let store = scratch.open().await;
    let file = scratch.directory().join("backup");
    assert!(matches!(store.restore(&file, &restoring(&key(), Existing::Refuse)).await, Err(RestoreError::File { .. })));
    std::fs::write(&file, "a shopping list").expect("written");
    assert!(matches!(
        store.restore(&file, &restoring(&key(), Existing::Refuse)).await,
        Err(RestoreError::NotABackup(_))
    ));
}

/// Opening a file brings its schema up to date, and would make an empty database of any other.
pub(crate) async fn a_file_of_something_else_is_no_backup(scratch: Scratch) {
    let mut maker = Maker::new(67);
    let (store, ..) = filled(&scratch, &mut maker).await;
    let before = scratch.contents().await;
    let stranger = Scratch::sqlite();
    let Location::Sqlite(file) = &stranger.location else { unreachable!("it is SQLite") };
    std::fs::write(file, []).expect("made");
    for statements in [
        "CREATE TABLE t (x)",
        "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, checksum BLOB NOT NULL); \
         INSERT INTO _sqlx_migrations VALUES (1, X'00')",
        "CREATE TABLE waves (id); CREATE TABLE answers (id); DELETE FROM _sqlx_migrations",
    ] {
        stranger.sql(statements).await;
        let bytes = std::fs::read(file).expect("read");
        for existing in [Existing::Refuse, Existing::Replace] {
            let refused = store.restore(file, &restoring(&key(), existing)).await;
            assert!(matches!(refused, Err(RestoreError::NotABackup(_))), "{statements}: {refused:?}");
        }
        assert!(matches!(Store::open(&stranger.location).await, Err(OpenError::Another { .. })), "{statements}");
        assert_eq!(std::fs::read(file).expect("read"), bytes, "and it is as it was");
    }
    assert_eq!(scratch.contents().await, before, "and so is the database");
}

pub(crate) async fn a_backup_that_was_cut_short_is_told_by_its_own_name(scratch: Scratch) {
    let mut maker = Maker::new(68);
    let (store, ..) = filled(&scratch, &mut maker).await;
    let (whole, cut) = (scratch.directory().join("whole"), scratch.directory().join("cut"));
    store.backup(&whole, BY, NOW).await.expect("backed up");
    let bytes = std::fs::read(&whole).expect("read");
    for length in [16, 100, bytes.len() / 2, bytes.len() - 5000] {
        std::fs::write(&cut, &bytes[..length]).expect("written");
        let refused =
            store.restore(&cut, &restoring(&key(), Existing::Replace)).await.expect_err("it is cut short").to_string();
        assert!(refused.contains("damaged"), "{length}: {refused}");
        assert!(refused.contains("earlier backup") && !refused.contains("restoring"), "{length}: {refused}");
    }
    assert_eq!(store.verify().await.expect("verified").findings, []);
}

pub(crate) async fn a_database_is_made_only_where_that_is_meant(scratch: Scratch) {
    let refused = Store::open_existing(&scratch.location).await.expect_err("there is none");
    assert!(matches!(refused, OpenError::Absent { .. }), "{refused}");
    match &scratch.location {
        Location::Sqlite(file) => assert!(!file.exists()),
        Location::Postgres(_) => assert!(scratch.contents().await.is_empty()),
    }
    scratch.open().await.close().await;
    assert!(Store::open_existing(&scratch.location).await.is_ok());
}

pub(crate) async fn verify_finds_what_somebody_changed_by_hand(scratch: Scratch) {
    let mut maker = Maker::new(69);
    let (store, ..) = filled(&scratch, &mut maker).await;
    let (no_sealing, trigger) = (scratch.bytes_literal(&[0; 300]), trigger(&scratch));
    for (statements, told) in [
        (format!("UPDATE inbox SET sealed = {no_sealing}"), "the sealed text does not read"),
        ("UPDATE answers SET lang = 'zz'".to_owned(), "its language"),
        (
            "UPDATE surveys SET source = replace(source, 'Mika is new', 'Kim is new')".to_owned(),
            "the survey does not read",
        ),
        ("DELETE FROM server_key_check".to_owned(), "server.key is lost"),
        (trigger, "there is a trigger"),
    ] {
        let told = |findings: &[String]| findings.iter().any(|finding| finding.contains(told));
        assert!(!told(&named(&store).await), "{statements}");
        scratch.sql(&statements).await;
        let found = named(&store).await;
        assert!(told(&found), "{statements}: {found:?}");
    }
    scratch.sql("DROP TABLE answers").await;
    let found = named(&store).await;
    assert!(found.iter().any(|finding| finding.contains("the table answers is missing")), "{found:?}");
}

async fn named(store: &Store) -> Vec<String> {
    store.verify().await.expect("verified").findings.iter().map(ToString::to_string).collect()
}

fn trigger(scratch: &Scratch) -> String {
    match scratch.location {
        Location::Sqlite(_) => "CREATE TRIGGER t AFTER INSERT ON inbox BEGIN DELETE FROM inbox; END".to_owned(),
        Location::Postgres(_) => "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; \
             CREATE TRIGGER t BEFORE INSERT ON withdrawals FOR EACH ROW EXECUTE FUNCTION f()"
            .to_owned(),
    }
}

pub(crate) async fn verify_names_a_damaged_row_and_restore_refuses_it(scratch: Scratch) {
    let mut maker = Maker::new(64);
    let (store, wave, answers) = filled(&scratch, &mut maker).await;
    assert_eq!(named(&store).await, Vec::<String>::new());
    scratch
        .sql(&format!("UPDATE answers SET closed = '{{' WHERE id = {}", scratch.id_literal(answers[7].id.as_uuid())))
        .await;
    let told = named(&store).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains(&format!("answers {wave} {}", answers[7].id)), "{told:?}");

    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("what is damaged is backed up as it is");
    let target = Scratch::sqlite();
    let refused = target.open().await.restore(&file, &restoring(&key(), Existing::Refuse)).await;
    assert!(matches!(refused, Err(RestoreError::Damaged(findings)) if findings.len() == 1));
}

pub(crate) async fn verify_finds_a_token_kept_twice_and_a_lost_answer(scratch: Scratch) {
    let mut maker = Maker::new(65);
    let (store, _, answers) = filled(&scratch, &mut maker).await;
    let (settled, waiting) = (answers[8].id.as_uuid(), answers[41].id.as_uuid());
    let (settled, waiting) = (scratch.id_literal(settled), scratch.id_literal(waiting));
    scratch
        .sql(&format!("UPDATE inbox SET token = (SELECT token FROM answers WHERE id = {settled}) WHERE id = {waiting}"))
        .await;
    let found = store.verify().await.expect("verified").findings;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].problem.contains("token"), "{found:?}");
    scratch.sql(&format!("DELETE FROM inbox WHERE id = {waiting}")).await;
    let found = store.verify().await.expect("verified").findings;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].problem.contains("fewer answers"), "{found:?}");
}

pub(crate) async fn verify_finds_a_changed_and_a_lost_recording(scratch: Scratch) {
    let mut maker = Maker::new(66);
    let (store, ..) = filled(&scratch, &mut maker).await;
    scratch.sql(&format!("UPDATE recordings SET sound = {}", scratch.bytes_literal(b"OggS of somebody else"))).await;
    let found = store.verify().await.expect("verified").findings;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].problem.contains("recording does not read"), "{found:?}");
    scratch.sql("DELETE FROM recordings").await;
    let found = store.verify().await.expect("verified").findings;
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].problem.contains("lunch-1-long.ogg"), "{found:?}");
}
