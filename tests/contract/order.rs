//! Nothing tells in which order answers came.

use std::collections::HashMap;

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{IntakeStore, SealedAnswer};
use beratta_domain::week::IsoWeek;
use beratta_store::{Location, Store};
use beratta_tests::scratch::Scratch;
use time::Duration;

use crate::fixture::{Maker, NOW, far_future, settled, this_week};

/// The most that is left to chance.
const NOTHING: f64 = 0.15;
const ANSWERS: usize = 1_000;

pub(crate) async fn a_thousand_answers_tell_no_order(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(40));
    let wave = maker.open_wave(&store, "small").await;
    let mut came = Vec::new();
    for at in 0..ANSWERS {
        let answer = maker.answer(wave);
        came.push(answer.token.0.to_vec());
        store.keep(answer).await.expect("kept");
        if at % 7 == 0 {
            store.settle(this_week()).await.expect("settled");
        }
    }
    store.settle(far_future()).await.expect("settled");
    assert_no_trace(&scratch, &store, wave, &came).await;
}

pub(crate) async fn seven_answers_a_week_for_years_tell_no_order_within_the_week_and_none_beyond_it(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(41));
    let wave = maker.open_wave(&store, "small").await;
    let mut came = Vec::new();
    for day in 0..i64::try_from(ANSWERS).expect("few") {
        let week = IsoWeek::of(NOW + Duration::days(day));
        store.settle(week).await.expect("settled");
        let answer = SealedAnswer { week, ..maker.answer(wave) };
        came.push(answer.token.0.to_vec());
        store.keep(answer).await.expect("kept");
    }
    store.settle(far_future()).await.expect("settled");
    assert_no_trace(&scratch, &store, wave, &came).await;
}

/// SQLite puts what does not fit into a page of the tree elsewhere, and where tells when, unless it is written anew.
pub(crate) async fn long_answers_tell_no_order_by_their_place_in_the_file(scratch: Scratch) {
    answers_of_this_length_tell_no_order_by_their_place(scratch, 4_000).await;
}

/// The longest that SQLite keeps within the tree.
pub(crate) async fn answers_tell_no_order_by_their_place_in_the_file(scratch: Scratch) {
    answers_of_this_length_tell_no_order_by_their_place(scratch, 1_570).await;
}

async fn answers_of_this_length_tell_no_order_by_their_place(scratch: Scratch, length: usize) {
    let (store, mut maker) = (scratch.open().await, Maker::new(43));
    let wave = maker.open_wave(&store, "small").await;
    let (mut came, mut ends) = (Vec::new(), Vec::new());
    for at in 1..=400usize {
        let answer = SealedAnswer { sealed: maker.bytes(length), ..maker.answer(wave) };
        came.push(answer.token.0.to_vec());
        ends.push(answer.sealed[answer.sealed.len() - 32..].to_vec());
        store.keep(answer).await.expect("kept");
        if at % 20 == 0 {
            store.settle(this_week()).await.expect("settled");
        }
    }
    store.settle(far_future()).await.expect("settled");
    assert_no_trace(&scratch, &store, wave, &came).await;
    store.close().await;
    let Location::Sqlite(file) = &scratch.location else { return };
    let file = std::fs::read(file).expect("the file");
    let place = |end: &Vec<u8>| file.windows(end.len()).position(|window| window == end).expect("in the file");
    let places = ends.iter().map(|end| i64::try_from(place(end)).expect("a place"));
    let found = correlation(&came, &came.iter().cloned().zip(places).collect::<Vec<_>>());
    assert!(found.abs() < NOTHING, "place in the file: {found}");
}

/// A complaint is written at once; settling takes away what its place tells.
pub(crate) async fn complaints_tell_no_order(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(44));
    let wave = maker.open_wave(&store, "small").await;
    let mut came = Vec::new();
    for _ in 0..300 {
        let complaint = maker.complaint(wave);
        came.push(complaint.sealed.clone());
        store.keep_complaint(complaint).await.expect("kept");
    }
    store.settle(this_week()).await.expect("settled");
    let queries: &[&str] = match scratch.location {
        Location::Sqlite(_) => &["SELECT sealed, row_number() OVER () FROM complaints"],
        Location::Postgres(_) => &[
            "SELECT sealed, row_number() OVER (ORDER BY ctid) FROM complaints",
            "SELECT sealed, xmin::text::bigint FROM complaints",
        ],
    };
    for query in queries {
        let found = correlation(&came, &scratch.pairs(query).await);
        assert!(found.abs() < NOTHING, "{query}: {found}");
    }
}

/// The same measure on a table as one would write it, and on the inbox before its answers move.
pub(crate) async fn the_measure_finds_an_order_where_nothing_hides_it(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(42));
    let wave = maker.open_wave(&store, "small").await;
    let (binary, serial) = match scratch.location {
        Location::Sqlite(_) => ("BLOB", "INTEGER PRIMARY KEY AUTOINCREMENT"),
        Location::Postgres(_) => ("BYTEA", "BIGSERIAL PRIMARY KEY"),
    };
    scratch.sql(&format!("CREATE TABLE naive (id {serial}, token {binary} NOT NULL)")).await;
    let mut came = Vec::new();
    for _ in 0..200 {
        let answer = maker.answer(wave);
        let literal = scratch.bytes_literal(&answer.token.0);
        scratch.sql(&format!("INSERT INTO naive (token) VALUES ({literal})")).await;
        came.push(answer.token.0.to_vec());
        store.keep(answer).await.expect("kept");
    }
    let traces: &[&str] = match scratch.location {
        Location::Sqlite(_) => &["SELECT token, id FROM naive", "SELECT token, rowid FROM naive"],
        Location::Postgres(_) => &[
            "SELECT token, id FROM naive",
            "SELECT token, row_number() OVER (ORDER BY ctid) FROM naive",
            "SELECT token, xmin::text::bigint FROM naive",
            "SELECT token, row_number() OVER (ORDER BY ctid) FROM inbox",
            "SELECT token, xmin::text::bigint FROM inbox",
        ],
    };
    for trace in traces {
        let found = correlation(&came, &scratch.pairs(trace).await);
        assert!(found > 0.9, "{trace}: {found}");
    }
}

async fn assert_no_trace(scratch: &Scratch, store: &Store, wave: WaveId, came: &[Vec<u8>]) {
    let exported: Vec<(Vec<u8>, i64)> =
        settled(store, wave).await.into_iter().map(|answer| answer.token.0.to_vec()).zip(0..).collect();
    assert_eq!(exported.len(), came.len());
    let mut traces = vec![("export".to_owned(), exported)];
    let queries: &[&str] = match scratch.location {
        Location::Sqlite(_) => {
            assert!(!scratch.accepts("SELECT rowid FROM answers").await, "there is no rowid to tell anything");
            &[
                "SELECT token, row_number() OVER () FROM answers",
                "SELECT token, row_number() OVER (ORDER BY id) FROM answers",
            ]
        }
        Location::Postgres(_) => &[
            "SELECT token, row_number() OVER () FROM answers",
            "SELECT token, row_number() OVER (ORDER BY id) FROM answers",
            "SELECT token, row_number() OVER (ORDER BY ctid) FROM answers",
            "SELECT token, xmin::text::bigint FROM answers",
        ],
    };
    let columns = scratch.columns("answers").await;
    assert!(columns.len() > 10, "{columns:?}");
    // The week is the finest time that is kept.
    let by_column = columns.iter().filter(|column| *column != "week");
    let by_column = by_column.map(|column| format!("SELECT token, rank() OVER (ORDER BY {column}) FROM answers"));
    for query in queries.iter().map(|query| (*query).to_owned()).chain(by_column) {
        let values = scratch.pairs(&query).await;
        traces.push((query, values));
    }
    for (trace, values) in traces {
        let found = correlation(came, &values);
        assert!(found.abs() < NOTHING, "{trace}: {found}");
    }
}

/// Spearman's rank correlation between the order in which answers came and some value of each.
fn correlation(came: &[Vec<u8>], values: &[(Vec<u8>, i64)]) -> f64 {
    let values: HashMap<&[u8], i64> = values.iter().map(|(token, value)| (&token[..], *value)).collect();
    let values: Vec<i64> = came.iter().map(|token| values[&token[..]]).collect();
    let order: Vec<i64> = (0..).take(came.len()).collect();
    pearson(&ranks(&order), &ranks(&values))
}

/// The rank of each value; equal values share the mean of their ranks.
fn ranks(values: &[i64]) -> Vec<f64> {
    let mean_rank = |value: i64| {
        let below = values.iter().filter(|other| **other < value).count();
        let equal = values.iter().filter(|other| **other == value).count();
        f64::from(u32::try_from(2 * below + equal + 1).expect("few")) / 2.0
    };
    values.iter().map(|&value| mean_rank(value)).collect()
}

/// Zero where one side never varies: then it tells nothing.
fn pearson(one: &[f64], other: &[f64]) -> f64 {
    let count = f64::from(u32::try_from(one.len()).expect("few"));
    let (mean_one, mean_other) = (one.iter().sum::<f64>() / count, other.iter().sum::<f64>() / count);
    let sum = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
        one.iter().zip(other).map(|(a, b)| f(a - mean_one, b - mean_other)).sum()
    };
    let spread = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    if spread == 0.0 { 0.0 } else { sum(&|a, b| a * b) / spread }
}
