//! A database that cannot take work: an honest refusal, and recovery without anybody's help.

use beratta_domain::intake::{IntakeStore, Kept};
use beratta_domain::store::StoreError;
use beratta_store::{Location, Store};
use beratta_tests::postgres::{Cluster, Durability};
use beratta_tests::scratch::Scratch;
use sqlx::{Connection, Executor};

use crate::fixture::{Maker, all_answers, far_future};

pub(crate) async fn a_locked_database_is_unavailable_and_then_recovers(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(70));
    let wave = maker.open_wave(&store, "small").await;
    let statements = match scratch.location {
        Location::Sqlite(_) => "BEGIN IMMEDIATE",
        Location::Postgres(_) => "BEGIN; LOCK TABLE variant_counts IN ACCESS EXCLUSIVE MODE",
    };
    let lock = scratch.hold(statements).await;
    let answer = maker.answer(wave);
    assert_eq!(store.trouble(), None);
    assert!(matches!(store.keep(answer.clone()).await, Err(StoreError::Unavailable(_))));
    assert!(store.trouble().is_some(), "it is told to who asks");
    assert_eq!(store.trouble(), None, "and only once");
    drop(lock);
    // The lock's connection closes in its own time; a refusal until then is honest.
    while !matches!(store.keep(answer.clone()).await, Ok(Kept::New)) {}
    assert_eq!(all_answers(&store, wave).await, [answer]);
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_may_stop_and_start() {
    let cluster = Cluster::start_new(Durability::None);
    let location = Location::Postgres(cluster.database().await);
    let (store, mut maker) = (Store::open(&location).await.expect("opens"), Maker::new(71));
    let wave = maker.open_wave(&store, "small").await;
    let (before, during) = (maker.answer(wave), maker.answer(wave));
    assert_eq!(store.keep(before.clone()).await.expect("kept"), Kept::New);

    cluster.stop();
    assert!(store.ready().await.is_err());
    assert!(matches!(store.keep(during.clone()).await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.withdraw(wave, &before.code).await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.settle(far_future()).await, Err(StoreError::Unavailable(_))));

    cluster.start();
    assert_eq!(store.keep(during).await.expect("kept"), Kept::New, "unaided");
    assert_eq!(store.keep(before).await.expect("known"), Kept::Same);
    assert!(store.ready().await.is_ok());
    assert_eq!(all_answers(&store, wave).await.len(), 2);
}

/// An administrator who made commits faster for other programs has not made ours forget.
#[tokio::test(flavor = "multi_thread")]
async fn what_postgresql_acknowledged_outlives_it_whatever_its_settings() {
    let cluster = Cluster::start_new(Durability::Full);
    let address = cluster.database().await;
    // The server's own writer, which would write for who did not wait, comes once in ten seconds.
    for setting in ["synchronous_commit = off", "wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'"] {
        let mut conn = sqlx::PgConnection::connect(&address).await.expect("the server answers");
        conn.execute(sqlx::AssertSqlSafe(format!("ALTER SYSTEM SET {setting}"))).await.expect("set");
    }
    let location = Location::Postgres(address);
    cluster.stop();
    cluster.start();
    let (store, mut maker) = (Store::open(&location).await.expect("opens"), Maker::new(72));
    let wave = maker.open_wave(&store, "small").await;
    for _ in 0..5 {
        store.keep(maker.answer(wave)).await.expect("kept");
    }
    cluster.stop();
    cluster.start();
    assert_eq!(all_answers(&store, wave).await.len(), 5);
}

#[tokio::test]
async fn an_address_without_a_database_says_so_without_the_password() {
    let location = Location::Postgres("postgres://ida:hemligt@localhost:9/beratta".to_owned());
    let error = Store::open(&location).await.expect_err("nobody listens there");
    for said in [error.to_string(), format!("{error:?}")] {
        assert!(said.contains("localhost:9") && !said.contains("hemligt"), "{said}");
    }
}
