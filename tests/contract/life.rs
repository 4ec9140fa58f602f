//! The life of a wave, and what is left when it ends.

use beratta_domain::access::{AccessStore, HashedPassword, KeyHash, NewInvitation, NewPerson, Role};
use beratta_domain::audit::AuditStore;
use beratta_domain::ids::{PersonId, WaveId};
use beratta_domain::intake::{IntakeStore, SealedAnswer};
use beratta_domain::life::{State, Trial};
use beratta_domain::screening::{Audience, CLAIM, Claim, Claimed, Decision, HoldReason, ScreeningStore, Verdict};
use beratta_domain::survey::{BandId, QuestionId, SurveyVersion};
use beratta_domain::wave_store::{Closing, Opening, StoredWave, WaveStore};
use beratta_store::{Existing, Location, Store};
use beratta_tests::scratch::Scratch;
use time::Duration;

use crate::fixture::{BY, Maker, NOW, far_future, key, restoring, sealed, settled, survey};
use crate::remains::files_with;

fn trial(version: &SurveyVersion) -> Trial {
    let lesson = "The second part was long; it is shorter now.".to_owned();
    Trial { version: version.clone(), on: NOW.date(), children: vec![(BandId::new("10-12"), 4)], lesson }
}

/// A wave that is written down, and its survey's version.
async fn drafted(store: &Store, maker: &mut Maker, slug: &str) -> (WaveId, SurveyVersion) {
    let (source, version) = survey(slug, "Somebody at lunch");
    store.import_survey(&source, &[], &version, BY, NOW).await.expect("imported");
    let mut wave = maker.new_wave(slug, version.clone());
    wave.draft = false;
    wave.retention_days = Some(30);
    let id = wave.id;
    assert_eq!(store.draft_wave(wave, BY).await.expect("kept"), Opening::Opened);
    (id, version)
}

async fn stored(store: &Store, wave: WaveId) -> StoredWave {
    store.waves().await.expect("waves").into_iter().find(|one| one.id == wave).expect("it is there")
}

/// For a backup: something in the tables of this part.
pub(crate) async fn one_tried_and_one_purged(store: &Store, maker: &mut Maker) {
    let (tried, version) = drafted(store, maker, "tried").await;
    assert!(store.log_trial(tried, &trial(&version), BY, NOW).await.expect("logged"));
    let (purged, version) = drafted(store, maker, "purged").await;
    assert!(store.log_trial(purged, &trial(&version), BY, NOW).await.expect("logged"));
    assert!(store.open_drafted(purged, BY, NOW).await.expect("opened"));
    assert_eq!(store.close_wave("purged", BY, NOW).await.expect("closed"), Closing::Closed);
    assert!(store.purge_wave(purged, BY, NOW).await.expect("purged"));
}

async fn acts(store: &Store) -> Vec<String> {
    let kept = store.entries(0, 100).await.expect("is read");
    kept.into_iter().map(|kept| kept.entry.act.to_string()).filter(|act| act.starts_with("wave-")).collect()
}

pub(crate) async fn a_step_leads_from_where_the_table_says_and_from_nowhere_else(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(80));
    let (wave, version) = drafted(&store, &mut maker, "small").await;
    let (newer, newer_version) = survey("small", "Another title");
    store.import_survey(&newer, &[], &newer_version, BY, NOW).await.expect("imported");
    assert!(!store.open_drafted(wave, BY, NOW).await.expect("asked"), "not tried");
    assert_eq!(store.close_wave("small", BY, NOW).await.expect("asked"), Closing::NotOpen);
    assert!(!store.report_wave(wave, None, BY, NOW).await.expect("asked"), "not closed");
    assert!(!store.purge_wave(wave, BY, NOW).await.expect("asked"), "not closed");
    assert!(store.log_trial(wave, &trial(&version), BY, NOW).await.expect("logged"));
    assert!(store.pin_survey(wave, &newer_version, BY, NOW).await.expect("pinned"));
    assert_eq!(stored(&store, wave).await.state, State::Draft, "what was tried was another version");
    assert!(store.log_trial(wave, &trial(&newer_version), BY, NOW).await.expect("logged"));
    let opened = NOW + Duration::days(1);
    assert!(store.open_drafted(wave, BY, opened).await.expect("opened"));
    let open = stored(&store, wave).await;
    assert_eq!((open.state, open.opened, open.draft, open.retention_days), (State::Open, opened, false, Some(30)));
    assert!(!store.pin_survey(wave, &version, BY, NOW).await.expect("asked"), "it is open");
    assert!(!store.log_trial(wave, &trial(&newer_version), BY, NOW).await.expect("asked"), "it is open");
    assert!(!store.purge_wave(wave, BY, NOW).await.expect("asked"), "it is open");
    let later = NOW + Duration::days(2);
    assert_eq!(store.close_wave("small", BY, later).await.expect("closed"), Closing::Closed);
    assert!(!store.open_drafted(wave, BY, NOW).await.expect("asked"), "nothing opens again");
    let address = "https://results.example/lunch";
    assert!(store.report_wave(wave, Some(address), BY, later).await.expect("told"));
    assert!(store.purge_wave(wave, BY, later).await.expect("purged"));
    assert!(!store.purge_wave(wave, BY, later).await.expect("asked"), "once");
    let purged = stored(&store, wave).await;
    assert_eq!((purged.state, purged.closed, purged.purged), (State::Purged, Some(later), Some(later)));
    assert_eq!((purged.reported, purged.summary.as_deref()), (Some(later), Some(address)));
    assert!(store.report_wave(wave, None, BY, later).await.expect("told"), "results may come later");
    assert_eq!(stored(&store, wave).await.state, State::Purged);
    let expected =
        "drafted tried pinned tried opened closed reported purged reported".split(' ').map(|act| format!("wave-{act}"));
    assert_eq!(
        acts(&store).await,
        expected.collect::<Vec<_>>(),
        "an entry for each step, and none for what was refused"
    );
    assert_eq!(store.verify().await.expect("verified").findings, []);
}

pub(crate) async fn nothing_opens_to_children_that_was_not_tried_as_it_is(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(81));
    let (wave, version) = drafted(&store, &mut maker, "small").await;
    let other = SurveyVersion("0".repeat(64));
    assert!(!store.log_trial(wave, &trial(&other), BY, NOW).await.expect("asked"), "it has another version");
    assert_eq!(stored(&store, wave).await.state, State::Draft, "and nothing moved");
    assert!(store.log_trial(wave, &trial(&version), BY, NOW).await.expect("logged"));
    assert_eq!(store.trials(wave).await.expect("trials"), [trial(&version)]);
    // Whatever the state says, the log must be there.
    scratch.sql("UPDATE trials SET version = 'another'").await;
    assert!(!store.open_drafted(wave, BY, NOW).await.expect("asked"));
    assert!(store.demonstrate_drafted(wave, BY, NOW).await.expect("opened"), "a demonstration says what it is");
    assert!(stored(&store, wave).await.draft);
}

pub(crate) async fn of_two_who_move_a_wave_at_once_one_succeeds(scratch: Scratch) {
    let (one, other) = (sealed(&scratch).await, sealed(&scratch).await);
    let mut maker = Maker::new(82);
    let (wave, version) = drafted(&one, &mut maker, "small").await;
    assert!(one.log_trial(wave, &trial(&version), BY, NOW).await.expect("logged"));
    let (first, second) = tokio::join!(one.open_drafted(wave, BY, NOW), other.open_drafted(wave, BY, NOW));
    assert_ne!(first.expect("asked"), second.expect("asked"));
    let (first, second) = tokio::join!(one.close_wave("small", BY, NOW), other.close_wave("small", BY, NOW));
    let mut closings = [first.expect("asked"), second.expect("asked")];
    closings.sort_by_key(|closing| *closing != Closing::Closed);
    assert_eq!(closings, [Closing::Closed, Closing::NotOpen]);
    let (first, second) = tokio::join!(one.purge_wave(wave, BY, NOW), other.purge_wave(wave, BY, NOW));
    assert_ne!(first.expect("asked"), second.expect("asked"));
    assert_eq!(acts(&one).await, ["wave-drafted", "wave-tried", "wave-opened", "wave-closed", "wave-purged"]);
}

const WAITING: usize = 0;
const HELD: usize = 1;
const RELEASED: usize = 2;

/// A wave that has closed: an answer that waits, one that is held with a note, one that is released, one in the inbox, and
/// more that wait.
async fn closed(store: &Store, maker: &mut Maker, mark: &[u8]) -> (WaveId, Vec<SealedAnswer>) {
    let wave = maker.open_wave(store, "small").await;
    // As long as a sealing of some words is.
    let filled = |length| mark.iter().copied().cycle().take(length).collect::<Vec<u8>>();
    let mark_it = |answer| SealedAnswer { sealed: filled(48 + 2 * 256), ..answer };
    let answers: Vec<SealedAnswer> = (0..30).map(|_| mark_it(maker.answer(wave))).collect();
    for answer in &answers[..29] {
        store.keep(answer.clone()).await.expect("kept");
    }
    store.settle(far_future()).await.expect("settled");
    store.keep(answers[29].clone()).await.expect("kept");
    let mut complaint = maker.complaint(wave);
    complaint.sealed = filled(48 + 256);
    store.keep_complaint(complaint).await.expect("kept");
    let token = KeyHash([1; 32]);
    let invitation = NewInvitation { token, role: Role::Screener, until: NOW + CLAIM, by: BY, now: NOW };
    store.invite(invitation).await.expect("invited");
    let id = PersonId::from_uuid(uuid::Uuid::from_u128(7));
    let (name, login) = ("Maja".to_owned(), "maja@example.org".to_owned());
    store.join(&token, NewPerson { id, name, login, password: HashedPassword::nobodys() }, NOW).await.expect("joined");
    let texts = vec![(QuestionId::new("advice"), "Tell [name].".to_owned())];
    let verdicts = [
        (HELD, Verdict::Held { reason: HoldReason::Distressing, note: Some(mark.to_vec()) }),
        (RELEASED, Verdict::Released { audience: Audience::From10, texts, taken_out: [].into() }),
    ];
    for (place, verdict) in verdicts {
        let answer = answers[place].id;
        let claim = Claim { wave, answer, person: id, until: NOW + CLAIM };
        assert!(matches!(store.claim(claim, NOW).await.expect("claimed"), Claimed::Yours(_)));
        let decision = Decision { wave, answer, person: id, at: NOW, verdict, stack: None };
        assert_eq!(store.decide(vec![decision]).await.expect("decided"), [answer]);
    }
    assert_eq!(store.close_wave("small", BY, NOW).await.expect("closed"), Closing::Closed);
    (wave, answers)
}

pub(crate) async fn a_purge_keeps_what_is_counted_and_released_and_nothing_else(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(83));
    let (wave, answers) = closed(&store, &mut maker, b"words of this test").await;
    let before = (store.progress(wave).await.expect("asked"), store.variant_counts(wave).await.expect("counts"));
    assert!(store.purge_wave(wave, BY, NOW).await.expect("purged"));
    let mut progress = before.0;
    // The one from the inbox counts now.
    progress.waiting += 1;
    assert_eq!(store.progress(wave).await.expect("asked"), progress);
    assert_eq!(store.variant_counts(wave).await.expect("counts"), before.1);
    let later = NOW + Duration::hours(1);
    let released = store.released(wave, Audience::ALL, later, None, 10).await.expect("read");
    assert_eq!(
        released.iter().map(|text| (text.answer, &*text.text)).collect::<Vec<_>>(),
        [(answers[RELEASED].id, "Tell [name].")]
    );
    let kept = settled(&store, wave).await;
    let told = |answers: &[SealedAnswer]| {
        let mut told: Vec<_> = answers.iter().map(|one| (one.band.clone(), one.variant, one.closed.clone())).collect();
        told.sort();
        told
    };
    assert_eq!(told(&kept), told(&answers), "every closed answer is there to count");
    let known: Vec<_> = kept.iter().filter(|one| answers.iter().any(|answer| answer.id == one.id)).collect();
    assert_eq!(known.iter().map(|one| one.id).collect::<Vec<_>>(), [answers[RELEASED].id], "others have new ids");
    assert!(kept.iter().all(|one| one.sealed.is_empty()));
    for answer in &answers {
        assert!(!kept.iter().any(|one| one.token == answer.token || one.code == answer.code));
        assert!(!store.withdraw(wave, &answer.code).await.expect("asked"), "its code leads nowhere");
    }
    let mut contents = scratch.contents().await;
    for table in ["inbox", "claims", "complaints"] {
        assert_eq!(contents.remove(table), Some(Vec::new()), "{table}");
    }
    assert_eq!(store.verify().await.expect("verified").findings, []);
}

pub(crate) async fn what_was_purged_leaves_no_byte_behind(scratch: Scratch) {
    const MARK: &[u8] = b"a mark of purged words, nowhere else in any file";
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(84));
    let (wave, answers) = closed(&store, &mut maker, MARK).await;
    let waiting = answers[WAITING].id.as_uuid().into_bytes();
    let keyed = [answers[WAITING].token.0, answers[HELD].code.0, answers[RELEASED].fingerprint];
    assert!(!files_with(MARK, &scratch).await.is_empty(), "the search finds what is there");
    assert!(!files_with(&waiting, &scratch).await.is_empty(), "and the ids");
    assert!(store.purge_wave(wave, BY, NOW).await.expect("purged"));
    store.settle(far_future()).await.expect("settled");
    assert_eq!(files_with(MARK, &scratch).await, Vec::<std::path::PathBuf>::new());
    assert_eq!(files_with(&waiting, &scratch).await, Vec::<std::path::PathBuf>::new());
    for hash in keyed {
        assert_eq!(files_with(&hash, &scratch).await, Vec::<std::path::PathBuf>::new());
    }
    let backup = scratch.directory().join("backup");
    store.backup(&backup, BY, NOW).await.expect("backed up");
    let bytes = std::fs::read(&backup).expect("the backup");
    for gone in [MARK, &waiting] {
        assert!(!bytes.windows(gone.len()).any(|window| window == gone), "a new backup has it");
    }
}

pub(crate) async fn no_old_backup_brings_back_what_was_purged(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(85));
    let (wave, answers) = closed(&store, &mut maker, b"words that were purged").await;
    // Once withdrawn, its text is in no room: not in those of an old backup either.
    let backup = scratch.directory().join("backup");
    store.backup(&backup, BY, NOW).await.expect("backed up");
    assert!(store.withdraw(wave, &answers[RELEASED].code).await.expect("withdrawn"));
    assert!(store.purge_wave(wave, BY, NOW).await.expect("purged"));
    store.restore(&backup, &restoring(&key(), Existing::Replace)).await.expect("restored");
    let back = stored(&store, wave).await;
    assert_eq!((back.state, back.purged), (State::Purged, Some(NOW)));
    assert!(settled(&store, wave).await.iter().all(|answer| answer.sealed.is_empty()));
    assert!(store.released(wave, Audience::ALL, NOW + CLAIM, None, 10).await.expect("read").is_empty());
    assert_eq!(scratch.contents().await.remove("complaints"), Some(Vec::new()));
    assert_eq!(store.verify().await.expect("verified").findings, []);
    // In a database that does not know of the purge, a backup from after it says so itself.
    let later = scratch.directory().join("later");
    store.backup(&later, BY, NOW).await.expect("backed up");
    let other = match scratch.location {
        Location::Sqlite(_) => Scratch::sqlite(),
        Location::Postgres(_) => Scratch::postgres().await,
    };
    let fresh = other.open().await;
    fresh.restore(&later, &restoring(&key(), Existing::Refuse)).await.expect("restored");
    assert_eq!(stored(&fresh, wave).await.purged, Some(NOW));
    fresh.restore(&backup, &restoring(&key(), Existing::Replace)).await.expect("restored");
    assert_eq!(stored(&fresh, wave).await.state, State::Purged);
    assert!(settled(&fresh, wave).await.iter().all(|answer| answer.sealed.is_empty()));
}

pub(crate) async fn a_purged_wave_takes_nothing_more(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(86));
    let (wave, answers) = closed(&store, &mut maker, b"words before the end").await;
    assert!(store.purge_wave(wave, BY, NOW).await.expect("purged"));
    let person = PersonId::from_uuid(uuid::Uuid::from_u128(7));
    let again = Claim { wave, answer: answers[RELEASED].id, person, until: NOW + CLAIM };
    assert!(!store.reopen(again, NOW).await.expect("answers"), "there is nothing that it could be made of again");
    let released = store.released(wave, Audience::ALL, NOW + CLAIM, None, 9).await.expect("is read");
    assert_eq!(released.len(), 1, "the released text is gone");
    assert!(store.keep(maker.answer(wave)).await.is_err(), "nobody could ever open it");
    assert!(store.keep_complaint(maker.complaint(wave)).await.is_err());
    let other = maker.open_wave(&store, "another").await;
    store.keep(maker.answer(other)).await.expect("another wave goes on");
    assert_eq!(store.verify().await.expect("verified").findings, []);
}

pub(crate) async fn verify_finds_what_a_purge_forgot(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(87));
    let (wave, answers) = closed(&store, &mut maker, b"words of this test").await;
    assert!(store.purge_wave(wave, BY, NOW).await.expect("purged"));
    let (id, released) = (scratch.id_literal(wave.as_uuid()), scratch.id_literal(answers[RELEASED].id.as_uuid()));
    let some = scratch.bytes_literal(&[7; 304]);
    for (careless, mended, told) in [
        (
            format!("UPDATE answers SET sealed = {some} WHERE id = {released}"),
            format!("UPDATE answers SET sealed = {} WHERE id = {released}", scratch.bytes_literal(&[])),
            "answers",
        ),
        (
            format!("INSERT INTO complaints (wave, id, sealed, week) VALUES ({id}, {released}, {some}, '2026-W44')"),
            "DELETE FROM complaints".to_owned(),
            "complaints",
        ),
        (
            format!("UPDATE decisions SET note = {some} WHERE answer = {released}"),
            "UPDATE decisions SET note = NULL".to_owned(),
            "decisions",
        ),
        ("UPDATE waves SET state = 'closed'".to_owned(), "UPDATE waves SET state = 'purged'".to_owned(), "waves"),
    ] {
        scratch.sql(&careless).await;
        let findings = store.verify().await.expect("verified").findings;
        assert!(findings.iter().any(|finding| finding.table == told), "{careless}: {findings:?}");
        scratch.sql(&mended).await;
        assert_eq!(store.verify().await.expect("verified").findings, [], "{mended}");
    }
    scratch.sql("DELETE FROM purges").await;
    let findings = store.verify().await.expect("verified").findings;
    assert!(findings.iter().any(|finding| finding.problem.contains("was not purged")), "{findings:?}");
}
