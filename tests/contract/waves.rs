//! Surveys, help pages and waves.

use beratta_domain::help;
use beratta_domain::keys::ServerKey;
use beratta_domain::life::State;
use beratta_domain::survey::{SoundHash, SurveyVersion};
use beratta_domain::wave_store::{Closing, Opening, StoredWave, WaveStore};
use beratta_tests::scratch::Scratch;
use time::Duration;

use crate::fixture::{BY, Maker, NOW, sealed, survey};

pub(crate) async fn a_wave_pins_its_survey(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(30));
    let ((first, first_version), (second, second_version)) = (survey("small", "first"), survey("small", "second"));
    assert_eq!(store.latest_survey("small").await.expect("asked"), None);
    let wave = maker.new_wave("small", first_version.clone());
    assert_eq!(store.open_wave(wave.clone(), BY).await.expect("asked"), Opening::NoSuchSurvey);

    store.import_survey(&first, &[], &first_version, BY, NOW).await.expect("imported");
    assert_eq!(store.open_wave(wave.clone(), BY).await.expect("asked"), Opening::Opened);
    store.import_survey(&second, &[], &second_version, BY, NOW).await.expect("imported");
    let latest = store.latest_survey("small").await.expect("asked");
    assert_eq!(latest, Some((second_version, second)));

    store.close().await;
    let kept = sealed(&scratch).await.waves().await.expect("waves");
    let expected = StoredWave {
        id: wave.id,
        slug: "small".to_owned(),
        version: first_version.clone(),
        source: first.clone(),
        public_key: wave.public_key,
        opened: NOW,
        closed: None,
        draft: true,
        api: false,
        state: State::Open,
        retention_days: None,
        summary: None,
        reported: None,
        purged: None,
    };
    assert_eq!(kept, [expected]);

    let store = sealed(&scratch).await;
    store.import_survey(&first, &[], &first_version, BY, NOW).await.expect("imported again");
    assert_eq!(store.latest_survey("small").await.expect("asked"), Some((first_version, first)));
}

pub(crate) async fn a_recording_is_kept_once_and_read_in_parts(scratch: Scratch) {
    let store = sealed(&scratch).await;
    // More than a page of either database, and bytes of every kind.
    let (sound, other) = (Maker::new(32).bytes(300_000), b"OggS".to_vec());
    let (source, version) = survey("small", "told");
    let source = source.with_recordings([("calm-1.ogg", &sound), ("calm-2.ogg", &other)]);
    store.import_survey(&source, &[sound.clone(), other.clone()], &version, BY, NOW).await.expect("imported");
    store.import_survey(&source, &[other, sound.clone()], &version, BY, NOW).await.expect("imported again");
    assert_eq!(store.latest_survey("small").await.expect("asked"), Some((version, source.clone())));
    assert_eq!(scratch.contents().await["recordings"].len(), 2);

    let recording = &source.recordings["calm-1.ogg"];
    assert_eq!(recording.bytes, 300_000);
    for range in [0..300_000, 0..2, 299_999..300_000, 150_000..250_000] {
        let part = store.sound(&recording.hash, range.clone()).await.expect("asked").expect("it is kept");
        assert!(part == sound[range.start as usize..range.end as usize], "{range:?}");
    }
    let unknown = SoundHash(String::from("no such hash"));
    assert_eq!(store.sound(&unknown, 0..2).await.expect("asked"), None);
}

pub(crate) async fn a_name_belongs_to_one_wave_for_ever(scratch: Scratch) {
    let (store, mut maker) = (sealed(&scratch).await, Maker::new(31));
    let (source, version) = survey("small", "only");
    store.import_survey(&source, &[], &version, BY, NOW).await.expect("imported");
    assert_eq!(store.close_wave("small", BY, NOW).await.expect("asked"), Closing::Absent);
    let first = maker.new_wave("small", version.clone());
    let mut second = maker.new_wave("small", SurveyVersion(version.0));
    second.opened = NOW + Duration::days(300);
    assert_eq!(store.open_wave(first.clone(), BY).await.expect("asked"), Opening::Opened);
    assert_eq!(store.open_wave(second.clone(), BY).await.expect("asked"), Opening::NameTaken);
    let later = NOW + Duration::days(30);
    assert_eq!(store.close_wave("small", BY, later).await.expect("asked"), Closing::Closed);
    assert_eq!(store.close_wave("small", BY, later).await.expect("asked"), Closing::NotOpen);
    assert_eq!(store.open_wave(second.clone(), BY).await.expect("asked"), Opening::NameTaken);
    second.slug = String::from("small-next-year");
    assert_eq!(store.open_wave(second.clone(), BY).await.expect("asked"), Opening::Opened);
    let waves = store.waves().await.expect("waves");
    let told: Vec<_> = waves.iter().map(|wave| (wave.id, wave.closed)).collect();
    assert_eq!(told, [(first.id, Some(later)), (second.id, None)]);
}

pub(crate) async fn help_is_replaced_by_the_next_import(scratch: Scratch) {
    let store = sealed(&scratch).await;
    assert_eq!(store.help().await.expect("asked"), None);
    for file in ["se", "fi"] {
        let source =
            help::Source { structure: [(file.to_owned(), "x = 1".to_owned())].into(), ..help::Source::default() };
        store.import_help(&source, BY, NOW).await.expect("imported");
        assert_eq!(store.help().await.expect("asked"), Some(source));
    }
}

pub(crate) async fn a_database_knows_the_first_server_key_until_it_is_changed(scratch: Scratch) {
    let [first, other] = [1, 2].map(|byte| ServerKey::from_bytes([byte; 32]));
    let (store, second) = (scratch.open().await, scratch.open().await);
    assert_eq!(store.known_server_key().await.expect("asked"), None);
    assert_eq!(store.introduce_server_key(&first, NOW).await.expect("asked"), first.check());
    assert_eq!(
        second.introduce_server_key(&other, NOW).await.expect("asked"),
        first.check(),
        "another server has another key"
    );
    assert_eq!(second.known_server_key().await.expect("asked"), Some(first.check()));
    second.change_server_key(&other, BY, NOW).await.expect("changed");
    assert_eq!(store.introduce_server_key(&first, NOW).await.expect("asked"), other.check());
}
