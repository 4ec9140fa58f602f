//! Variants in balance.

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{BLOCK, IntakeStore, Kept, VariantCount};
use beratta_domain::survey::{BandId, VariantIndex};
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;
use beratta_tests::scratch::Scratch;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::fixture::{Maker, far_future};

/// A restart and as many clients as chance has it, a few times over.
pub(crate) async fn any_clients_and_restarts_keep_the_variants_in_balance(scratch: Scratch) {
    let mut maker = Maker::new(23);
    let store = scratch.open().await;
    let waves = [maker.open_wave(&store, "small").await, maker.open_wave(&store, "other").await];
    store.close().await;
    let rounds = prop::collection::vec((0usize..2, 1usize..25, 1usize..5), 8);
    let rounds = rounds.new_tree(&mut TestRunner::deterministic()).expect("rounds").current();
    let mut totals = [0, 0];
    for (which, pairs, each) in rounds {
        let store = scratch.open().await;
        serve(std::slice::from_ref(&store), waves[which], 2 * pairs, each, &mut maker).await;
        totals[which] += 2 * (pairs * each) as u64;
        assert_balance(&store.variant_counts(waves[which]).await.expect("counts"), totals[which]);
        store.close().await;
    }
}

const BANDS: [&str; 2] = ["10-12", "13-15"];

/// `clients` at once ask each of the stores for `each` stories.
async fn serve(stores: &[Store], wave: WaveId, clients: usize, each: usize, maker: &mut Maker) {
    let among: Vec<VariantIndex> = (0..6).map(VariantIndex).collect();
    let tasks: Vec<_> = (0..clients)
        .map(|client| {
            let (store, among) = (stores[client % stores.len()].clone(), among.clone());
            let draws: Vec<u64> = (0..each).map(|_| maker.draw()).collect();
            tokio::spawn(async move {
                for draw in draws {
                    let band = BandId::new(BANDS[client % 2]);
                    let variant = store.serve(wave, &band, &among, draw).await.expect("served");
                    assert!(among.contains(&variant));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
}

fn assert_balance(counts: &[VariantCount], total: u64) {
    assert_eq!(counts.iter().map(|count| count.served).sum::<u64>(), total);
    for band in BANDS {
        let served: Vec<u64> =
            counts.iter().filter(|count| count.band.as_str() == band).map(|count| count.served).collect();
        assert_eq!(served.len(), 6);
        let spread = served.iter().max().expect("variants") - served.iter().min().expect("variants");
        assert!(spread <= BLOCK, "{band}: {served:?}");
    }
}

pub(crate) async fn fifty_clients_and_a_restart_keep_the_variants_in_balance(scratch: Scratch) {
    let mut maker = Maker::new(20);
    let store = scratch.open().await;
    let wave = maker.open_wave(&store, "small").await;
    store.close().await;
    let mut total = 0;
    for each in [1, 3, 2] {
        let store = scratch.open().await;
        serve(std::slice::from_ref(&store), wave, 50, each, &mut maker).await;
        total += 50 * each as u64;
        assert_balance(&store.variant_counts(wave).await.expect("counts"), total);
        store.close().await;
    }
}

pub(crate) async fn four_servers_keep_the_variants_in_balance(scratch: Scratch) {
    let mut maker = Maker::new(21);
    let stores = [scratch.open().await, scratch.open().await, scratch.open().await, scratch.open().await];
    let wave = maker.open_wave(&stores[0], "small").await;
    // Few at a time: a draw from old counts is soon evened out by the next ones.
    for round in 1..=40 {
        serve(&stores, wave, 16, 1, &mut maker).await;
        let counts = stores[0].variant_counts(wave).await.expect("counts");
        assert_balance(&counts, round * 16);
    }
}

pub(crate) async fn completion_is_counted_once_an_answer(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(22));
    let wave = maker.open_wave(&store, "small").await;
    let band = BandId::new("10-12");
    let variant = store.serve(wave, &band, &[VariantIndex(3)], maker.draw()).await.expect("served");
    let mut answer = maker.answer(wave);
    answer.variant = variant;
    let other = maker.rewrite(&answer);
    let expected = VariantCount { band, variant, served: 1, completed: 1 };
    assert_eq!(store.keep(answer.clone()).await.expect("kept"), Kept::New);
    store.keep(answer.clone()).await.expect("kept");
    store.replace(other.clone()).await.expect("replaced");
    store.settle(far_future()).await.expect("settled");
    store.keep(other).await.expect("kept");
    let expected = [expected];
    assert_eq!(store.variant_counts(wave).await.expect("counts"), expected);
    store.withdraw(wave, &answer.code).await.expect("withdrawn");
    assert_eq!(store.variant_counts(wave).await.expect("counts"), expected, "completion was published: it stays");
}
