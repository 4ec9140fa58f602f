//! The audit trail: every act has its entry, and whatever is done to the trail by others is named.

use beratta_domain::audit::{
    Act, Actor, Among, AuditStore, Detail, Fact, HeadSeal, Kept, NewEntry, Setting, Subject, Trail,
};
use beratta_domain::help;
use beratta_domain::ids::{AnswerId, PersonId};
use beratta_domain::keys::ServerKey;
use beratta_domain::store::StoreError;
use beratta_domain::wave_store::{Closing, Opening, WaveStore};
use beratta_store::{Backup, Existing, Location, OtherKey, RestoreError, Restoring, Store};
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::Duration;

use crate::fixture::{BY, Maker, NOW, key, restoring, sealed, survey};

/// The whole trail, oldest first.
async fn trail(store: &Store) -> Vec<Kept> {
    let mut all: Vec<Kept> = Vec::new();
    loop {
        let after = all.last().map_or(0, |kept| kept.entry.number);
        let page = store.entries(after, 7).await.expect("entries");
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}

async fn acts(store: &Store) -> Vec<(Act, Subject, String)> {
    let told = |kept: Kept| (kept.entry.act, kept.entry.subject, kept.entry.detail.to_string());
    trail(store).await.into_iter().map(told).collect()
}

/// What `verify` says of the trail.
async fn findings(store: &Store) -> Vec<String> {
    store.verify().await.expect("verified").findings.iter().map(ToString::to_string).collect()
}

async fn append(store: &Store, act: Act, count: u64) {
    store.append(NewEntry::new(NOW, BY, act).with(Fact::Count(count))).await.expect("appended");
}

/// A trail of so many entries.
async fn filled(scratch: &Scratch, entries: u64) -> Store {
    let store = sealed(scratch).await;
    for count in 1..=entries {
        append(&store, Act::Exported, count).await;
    }
    store
}

pub(crate) async fn whatever_is_done_to_waves_and_surveys_has_its_entry(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(80));
    let (source, version) = survey("small", "only");
    store.import_survey(&source, &[], &version, BY, NOW).await.expect("imported");
    let help = help::Source { structure: [("se".to_owned(), "x = 1".to_owned())].into(), ..help::Source::default() };
    store.import_help(&help, BY, NOW).await.expect("imported");
    store.import_help(&help, BY, NOW).await.expect("imported again, and nothing changed");
    let cared = help.with_care([("sv.txt", "rädd")]);
    store.import_help(&cared, BY, NOW).await.expect("imported");
    let (person, wave) = (PersonId::random(&mut StdRng::seed_from_u64(1)), maker.new_wave("small", version.clone()));
    let id = wave.id;
    store.open_wave(wave, Actor::Person(person)).await.expect("opened");
    store.close_wave("small", BY, NOW + Duration::days(3)).await.expect("closed");
    store.backup(&scratch.directory().join("backup"), Actor::Job, NOW).await.expect("backed up");

    let version = Subject::survey(&version).expect("a version");
    let setting = |setting| Detail::default().with(Fact::Setting(setting)).to_string();
    let expected = [
        (Act::SurveyImported, version, String::new()),
        (Act::SettingChanged, Subject::Nothing, setting(Setting::HelpPages)),
        (Act::CareWordsChanged, Subject::Nothing, String::new()),
        (Act::WaveOpened, Subject::Wave(id), "draft=yes".to_owned()),
        (Act::WaveClosed, Subject::Wave(id), String::new()),
        (Act::BackupMade, Subject::Nothing, String::new()),
    ];
    assert_eq!(acts(&store).await, expected);
    let trail = trail(&store).await;
    assert_eq!(trail[3].entry.actor, Actor::Person(person));
    assert_eq!((trail[4].entry.at, trail[5].entry.actor), (NOW + Duration::days(3), Actor::Job));
    let head = store.head().await.expect("the head");
    assert_eq!(Trail::check(&trail, &head, Some(&HeadSeal::of(&key()))), Ok(()));
    assert_eq!(findings(&store).await, Vec::<String>::new());
}

pub(crate) async fn what_is_refused_has_no_entry(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(81));
    let (_, version) = survey("small", "only");
    let early = maker.new_wave("small", version.clone());
    assert_eq!(store.open_wave(early, BY).await.expect("asked"), Opening::NoSuchSurvey);
    maker.open_wave(&store, "small").await;
    let before = trail(&store).await.len();
    let (_, version) = survey("small", "Somebody at lunch");
    assert_eq!(store.open_wave(maker.new_wave("small", version), BY).await.expect("asked"), Opening::NameTaken);
    assert_eq!(store.close_wave("none", BY, NOW).await.expect("asked"), Closing::Absent);
    assert_eq!(trail(&store).await.len(), before);
}

pub(crate) async fn an_act_without_the_key_is_not_done(scratch: Scratch) {
    let (store, (source, version)) = (scratch.open().await, survey("small", "only"));
    let refused = store.import_survey(&source, &[], &version, BY, NOW).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    // A server that was not stopped when the key changed.
    let (left, changing) = (sealed(&scratch).await, sealed(&scratch).await);
    changing.change_server_key(&ServerKey::from_bytes([1; 32]), BY, NOW).await.expect("changed");
    let refused = left.import_survey(&source, &[], &version, BY, NOW).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    assert_eq!(left.latest_survey("small").await.expect("asked"), None);
    assert_eq!(findings(&changing).await, Vec::<String>::new());
}

pub(crate) async fn an_act_and_its_entry_are_kept_together_or_not_at_all(scratch: Scratch) {
    let store = filled(&scratch, 1).await;
    let (source, version) = survey("small", "only");
    // The place of the next entry is taken, so it cannot be written.
    scratch.sql(&refusal(&scratch)).await;
    assert!(store.import_survey(&source, &[], &version, BY, NOW).await.is_err());
    assert_eq!(store.latest_survey("small").await.expect("asked"), None, "nor is the act done");
    assert_eq!(trail(&store).await.len(), 1);
}

/// Makes every further entry fail.
fn refusal(scratch: &Scratch) -> String {
    match scratch.location {
        Location::Sqlite(_) => {
            "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END".to_owned()
        }
        Location::Postgres(_) => "ALTER TABLE audit ADD CONSTRAINT no CHECK (number < 2)".to_owned(),
    }
}

pub(crate) async fn fifty_entries_from_two_servers_at_once_make_one_unbroken_trail(scratch: Scratch) {
    let stores = [sealed(&scratch).await, sealed(&scratch).await];
    let mut appending = tokio::task::JoinSet::new();
    for count in 0..50_usize {
        let store = stores[count % 2].clone();
        appending.spawn(async move { append(&store, Act::Exported, count as u64).await });
    }
    appending.join_all().await;
    let trail = trail(&stores[0]).await;
    let numbers: Vec<u64> = trail.iter().map(|kept| kept.entry.number).collect();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
    let mut counts: Vec<Fact> = trail.iter().flat_map(|kept| kept.entry.detail.facts().to_vec()).collect();
    counts.sort_by_key(|fact| if let Fact::Count(count) = fact { *count } else { u64::MAX });
    assert_eq!(counts, (0..50).map(Fact::Count).collect::<Vec<_>>());
    let head = stores[1].head().await.expect("the head");
    assert_eq!(Trail::check(&trail, &head, Some(&HeadSeal::of(&key()))), Ok(()));
    assert_eq!(findings(&stores[1]).await, Vec::<String>::new());
}

pub(crate) async fn pages_go_back_from_the_newest_and_may_be_of_one_wave(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(82));
    let (one, other) = (maker.open_wave(&store, "one").await, maker.open_wave(&store, "other").await);
    let answer = AnswerId::random(&mut StdRng::seed_from_u64(2));
    for wave in [one, other] {
        let released = NewEntry::new(NOW, BY, Act::AnswerReleased).about(Subject::Answer(wave, answer));
        store.append(released).await.expect("appended");
    }
    let numbers = |page: Vec<Kept>| page.iter().map(|kept| kept.entry.number).collect::<Vec<_>>();
    // Importing and opening twice, then two releases.
    assert_eq!(numbers(store.page(Among::All, None, 4).await.expect("a page")), [6, 5, 4, 3]);
    assert_eq!(numbers(store.page(Among::All, Some(3), 4).await.expect("a page")), [2, 1]);
    assert_eq!(numbers(store.page(Among::Wave(one), None, 4).await.expect("a page")), [5, 2]);
    assert_eq!(numbers(store.page(Among::Wave(other), Some(6), 4).await.expect("a page")), [4]);
    assert_eq!(numbers(store.page(Among::Act(Act::AnswerReleased), None, 4).await.expect("a page")), [6, 5]);
    assert_eq!(numbers(store.page(Among::Act(Act::AnswerReleased), Some(6), 4).await.expect("a page")), [5]);
    assert_eq!(numbers(store.page(Among::Act(Act::Exported), None, 4).await.expect("a page")), Vec::<u64>::new());
}

pub(crate) async fn verify_names_the_first_broken_link(scratch: Scratch) {
    for (statements, named) in [
        ("UPDATE audit SET detail = 'count=7' WHERE number = 4", "audit 4: this entry was changed"),
        ("UPDATE audit SET at = at + 1 WHERE number = 1", "audit 1: this entry was changed"),
        ("UPDATE audit SET actor = 'job' WHERE number >= 5", "audit 5: this entry was changed"),
        (
            "UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 2) WHERE number = 3",
            "audit 3: this entry was changed",
        ),
        ("UPDATE audit SET act = 'words of somebody' WHERE number = 3", "audit 3: an act does not read"),
        ("DELETE FROM audit WHERE number = 2", "audit 2: this entry was taken out"),
        ("DELETE FROM audit WHERE number >= 5", "audit 5: this entry is missing with all after it"),
        (
            "UPDATE audit SET number = 100 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 6; \
             UPDATE audit SET number = 6 WHERE number = 100",
            "audit 2: this entry was changed",
        ),
        (
            "INSERT INTO audit SELECT 7, at, actor, act, subject, detail, hash FROM audit WHERE number = 6",
            "audit 7: this entry was changed",
        ),
        ("UPDATE audit_head SET count = 5", "audit 6: this entry was added past the head"),
        (
            "UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE number = 5)",
            "audit 6: this entry is not the one that the head ends with",
        ),
        (
            "DELETE FROM audit WHERE number = 6; \
             UPDATE audit_head SET count = 5, hash = (SELECT hash FROM audit WHERE number = 5)",
            "audit 5: this entry is where the head stands, and its seal is not that of this server.key",
        ),
        ("DELETE FROM audit_head", "audit 1: this entry was added past the head"),
    ] {
        let scratch = match scratch.location {
            Location::Sqlite(_) => Scratch::sqlite(),
            Location::Postgres(_) => Scratch::postgres().await,
        };
        let store = filled(&scratch, 6).await;
        assert_eq!(findings(&store).await, Vec::<String>::new());
        scratch.sql(statements).await;
        let found = findings(&store).await;
        assert!(found.len() == 1 && found[0].starts_with(named), "{statements}: {found:?}");
        // It stays named, whatever happens afterwards.
        append(&store, Act::Exported, 9).await;
        let found = findings(&store).await;
        assert!(!found.is_empty(), "{statements}");
    }
}

pub(crate) async fn what_was_tampered_with_is_never_sealed_again(scratch: Scratch) {
    let store = filled(&scratch, 3).await;
    // Somebody who can write, but has no server.key, goes on with the trail as it should be, and leaves the head.
    let mut forged = trail(&store).await[2].clone();
    forged.entry = NewEntry::new(NOW, BY, Act::Exported).numbered(4);
    let hash = forged.entry.hash_after(&forged.hash);
    scratch
        .sql(&format!(
            "INSERT INTO audit SELECT 4, at, actor, act, subject, '', {} FROM audit WHERE number = 3",
            scratch.bytes_literal(&hash.0)
        ))
        .await;
    let told = ["audit 4: this entry was added past the head"];
    assert_eq!(findings(&store).await, told);
    append(&store, Act::Exported, 5).await;
    append(&store, Act::Exported, 6).await;
    assert_eq!(findings(&store).await, told, "and the work went on");
    assert_eq!(trail(&store).await.len(), 6);
}

pub(crate) async fn a_trail_that_was_taken_away_is_missed(scratch: Scratch) {
    let store = filled(&scratch, 3).await;
    let zeros = scratch.bytes_literal(&[0; 32]);
    let none = scratch.bytes_literal(&[]);
    scratch.sql(&format!("DELETE FROM audit; UPDATE audit_head SET count = 0, hash = {zeros}, mac = {none}")).await;
    let found = findings(&store).await;
    assert!(found.len() == 1 && found[0].contains("its seal is not that of this server.key"), "{found:?}");
    let unsealed = scratch.open().await;
    assert_eq!(findings(&unsealed).await, Vec::<String>::new(), "which only the key tells");
}

pub(crate) async fn a_backup_keeps_the_trail_and_a_restore_goes_on_with_it(scratch: Scratch) {
    let mut maker = Maker::new(83);
    let store = sealed(&scratch).await;
    maker.open_wave(&store, "small").await;
    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("backed up");
    let kept = trail(&store).await;
    assert_eq!(kept.last().map(|kept| kept.entry.act), Some(Act::BackupMade), "a backup knows of itself");
    append(&store, Act::Exported, 1).await;

    for target in [Scratch::sqlite(), Scratch::postgres().await] {
        let target = target.open().await;
        target.restore(&file, &restoring(&key(), Existing::Refuse)).await.expect("restored");
        assert_eq!(findings(&target).await, Vec::<String>::new());
        let restored = trail(&target).await;
        assert_eq!(restored[..3], kept);
        assert_eq!(
            (restored[3].entry.act, restored[3].entry.detail.to_string()),
            (Act::Restored, "count=0".to_owned())
        );
        append(&target, Act::Exported, 1).await;
        assert_eq!(findings(&target).await, Vec::<String>::new());
    }
    store.restore(&file, &restoring(&key(), Existing::Replace)).await.expect("restored");
    let restored = trail(&store).await;
    assert_eq!(restored[..3], kept);
    assert_eq!(restored[3].entry.detail.to_string(), "count=0 replaced=4", "how much was lost is not");
    assert_eq!(findings(&store).await, Vec::<String>::new());
}

pub(crate) async fn a_restore_needs_the_backups_own_key_or_says_that_it_is_lost(scratch: Scratch) {
    let store = filled(&scratch, 2).await;
    let file = scratch.directory().join("backup");
    store.backup(&file, BY, NOW).await.expect("backed up");
    let (target, other) = (Scratch::sqlite(), ServerKey::from_bytes([1; 32]));
    let restored = target.open().await;
    let refused = restored.restore(&file, &restoring(&other, Existing::Refuse)).await;
    assert!(matches!(refused, Err(RestoreError::OtherServerKey)), "{refused:?}");
    assert!(trail(&restored).await.is_empty());

    let lost = Restoring { other: OtherKey::Accept, ..restoring(&other, Existing::Refuse) };
    let backup = Backup::open(&file).await.expect("whole");
    assert_eq!(backup.known_server_key().await.expect("asked"), Some(key().check()));
    restored.restore_from(backup, &lost).await.expect("restored");
    let told: Vec<String> =
        acts(&restored).await.into_iter().map(|(act, _, detail)| format!("{act} {detail}")).collect();
    assert_eq!(told[3..], ["setting-changed setting=server-key", "restored count=0"]);
    assert_eq!(findings(&restored).await, Vec::<String>::new());
}

pub(crate) async fn another_key_seals_the_trail_from_its_own_entry_on(scratch: Scratch) {
    let (store, other) = (filled(&scratch, 2).await, ServerKey::from_bytes([1; 32]));
    store.change_server_key(&other, BY, NOW).await.expect("changed");
    append(&store, Act::Exported, 3).await;
    let told: Vec<String> = acts(&store).await.into_iter().map(|(act, _, detail)| format!("{act} {detail}")).collect();
    assert_eq!(told[2..], ["setting-changed setting=server-key", "exported count=3"]);
    assert_eq!(findings(&store).await, Vec::<String>::new());
    store.hold_server_key(&key());
    let found = findings(&store).await;
    assert!(found.len() == 1 && found[0].contains("or this is another server.key"), "{found:?}");
}

pub(crate) async fn a_database_from_before_the_trail_says_when_it_began(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(84));
    maker.open_wave(&store, "small").await;
    scratch.sql("DELETE FROM audit; DELETE FROM audit_head").await;
    let later = scratch.open().await;
    later.introduce_server_key(&key(), NOW).await.expect("introduced");
    let told = (Act::SettingChanged, Subject::Nothing, "count=1 setting=audit-trail".to_owned());
    assert_eq!(acts(&later).await, [told]);
    assert_eq!(findings(&later).await, Vec::<String>::new());
}
