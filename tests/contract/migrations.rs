//! The schema: from empty (every other test), and from each that was before.

use std::path::{Path, PathBuf};

use beratta_domain::wave_store::WaveStore;
use beratta_store::{Location, OpenError, Store};
use beratta_tests::scratch::Scratch;
use sqlx::migrate::Migrator;
use sqlx::{ConnectOptions, Connection};

use crate::fixture::{all_answers, key};

/// `tests/contract/schemas/<database>/<version>.sql` fills a database of that version as the program did then: one wave
/// named `old` with two answers, one of them withdrawn; from version 3 on an audit trail under the tests' `server.key`.
pub(crate) async fn every_earlier_schema_is_brought_up_to_date(scratch: Scratch) {
    let database = match scratch.location {
        Location::Sqlite(_) => "sqlite",
        Location::Postgres(_) => "postgres",
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let migrator = Migrator::new(root.join("../migrations").join(database)).await.expect("the migrations are read");
    let versions: Vec<i64> = migrator.iter().map(|migration| migration.version).collect();
    assert!(!versions.is_empty());
    for version in versions {
        let old = match scratch.location {
            Location::Sqlite(_) => Scratch::sqlite(),
            Location::Postgres(_) => Scratch::postgres().await,
        };
        migrate_to(&migrator, version, &old.location).await;
        let filling: PathBuf = root.join("contract/schemas").join(database).join(format!("{version:04}.sql"));
        let filling = std::fs::read_to_string(&filling)
            .unwrap_or_else(|error| panic!("{}: {error}; write what version {version} kept", filling.display()));
        old.sql(&filling).await;

        let store = old.open().await;
        if version >= 3 {
            store.hold_server_key(&key());
        }
        assert_eq!(store.verify().await.expect("verified").findings, [], "from version {version}");
        let waves = store.waves().await.expect("waves");
        assert_eq!(waves.iter().map(|wave| wave.slug.as_str()).collect::<Vec<_>>(), ["old"]);
        assert_eq!(all_answers(&store, waves[0].id).await.len(), 1, "from version {version}");
    }
}

async fn migrate_to(migrator: &Migrator, version: i64, location: &Location) {
    match location {
        Location::Sqlite(file) => {
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
            let mut conn = options.connect().await.expect("the file opens");
            migrator.run_to(version, &mut conn).await.expect("migrated");
        }
        Location::Postgres(address) => {
            let mut conn = sqlx::PgConnection::connect(address).await.expect("the server answers");
            migrator.run_to(version, &mut conn).await.expect("migrated");
        }
    }
}

pub(crate) async fn a_newer_schema_is_left_alone(scratch: Scratch) {
    scratch.open().await.close().await;
    let hash = match scratch.location {
        Location::Sqlite(_) => "X'00'",
        Location::Postgres(_) => "'\\x00'",
    };
    scratch
        .sql(&format!(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             VALUES (9999, 'from tomorrow', true, {hash}, 0)"
        ))
        .await;
    assert!(matches!(Store::open(&scratch.location).await, Err(OpenError::Newer { .. })));
}
