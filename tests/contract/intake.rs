//! Keeping, replacing, withdrawing, settling.

use std::collections::BTreeSet;

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{IntakeStore, Kept, Replaced, SealedAnswer, Settled};
use beratta_domain::store::StoreError;
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::fixture::{Maker, all_answers, far_future, settled, this_week, week};

pub(crate) async fn an_answer_comes_back_as_it_was_kept(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(1));
    let wave = maker.open_wave(&store, "small").await;
    let plain = maker.answer(wave);
    let full = SealedAnswer { gender: Some("flicka".to_owned()), sealed: vec![7; 20_000], ..maker.answer(wave) };
    for answer in [&plain, &full] {
        assert_eq!(store.keep(answer.clone()).await.expect("kept"), Kept::New);
    }
    store.close().await;
    let mut kept = all_answers(&scratch.open().await, wave).await;
    let mut given = vec![plain, full];
    given.sort_by_key(|answer| answer.id);
    kept.sort_by_key(|answer| answer.id);
    assert_eq!(kept, given);
}

pub(crate) async fn the_same_token_fifty_times_at_once_makes_one_answer(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(2));
    let wave = maker.open_wave(&store, "small").await;
    let answer = maker.answer(wave);
    let sends = (0..50).map(|_| {
        let again = SealedAnswer { id: maker.answer(wave).id, ..answer.clone() };
        let store = store.clone();
        tokio::spawn(async move { store.keep(again).await.expect("kept") })
    });
    let mut verdicts = Vec::new();
    for send in sends.collect::<Vec<_>>() {
        verdicts.push(send.await.expect("no panic"));
    }
    assert_eq!(verdicts.iter().filter(|verdict| **verdict == Kept::New).count(), 1);
    assert_eq!(verdicts.iter().filter(|verdict| **verdict == Kept::Same).count(), 49);
    assert_eq!(all_answers(&store, wave).await.len(), 1);
    assert_eq!(store.keep(answer).await.expect("kept"), Kept::Same, "known in the table too");
    assert_eq!(all_answers(&store, wave).await.len(), 1);
}

pub(crate) async fn two_servers_keep_one_token_once(scratch: Scratch) {
    let (here, there, mut maker) = (scratch.open().await, scratch.open().await, Maker::new(3));
    let wave = maker.open_wave(&here, "small").await;
    let answers: Vec<SealedAnswer> = (0..60).map(|_| maker.answer(wave)).collect();
    let mut sends = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        for copy in 0..4 {
            let store = if copy % 2 == 0 { here.clone() } else { there.clone() };
            let again = SealedAnswer { id: maker.answer(wave).id, ..answer.clone() };
            sends.push((at, tokio::spawn(async move { store.keep(again).await.expect("kept") })));
        }
    }
    let mut new = vec![0; answers.len()];
    for (at, send) in sends {
        new[at] += usize::from(send.await.expect("no panic") == Kept::New);
    }
    assert!(new.iter().all(|&new| new == 1), "{new:?}");
    assert_eq!(all_answers(&here, wave).await.len(), answers.len());
}

pub(crate) async fn other_words_under_a_token_are_offered_for_replacing(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(4));
    let wave = maker.open_wave(&store, "small").await;
    let answer = maker.answer(wave);
    let other = maker.rewrite(&answer);
    store.keep(answer.clone()).await.expect("kept");
    assert_eq!(store.keep(other.clone()).await.expect("kept"), Kept::Differs);
    assert_eq!(all_answers(&store, wave).await, [answer]);
    assert_eq!(store.keep(other).await.expect("kept"), Kept::Differs);
}

pub(crate) async fn replaced_words_are_gone(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(5));
    let wave = maker.open_wave(&store, "small").await;
    let first = maker.answer(wave);
    let second = maker.rewrite(&first);
    let third = maker.rewrite(&first);
    assert_eq!(store.replace(first.clone()).await.expect("asked"), Replaced::Absent);
    store.keep(first).await.expect("kept");
    assert_eq!(store.replace(second.clone()).await.expect("replaced"), Replaced::Done);
    assert_eq!(all_answers(&store, wave).await, [second]);
    assert_eq!(store.replace(third.clone()).await.expect("replaced"), Replaced::Done, "in the table too");
    assert_eq!(all_answers(&store, wave).await, [third]);
}

pub(crate) async fn what_is_being_screened_is_not_replaced(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(6));
    let wave = maker.open_wave(&store, "small").await;
    let answer = maker.answer(wave);
    let other = maker.rewrite(&answer);
    store.keep(answer.clone()).await.expect("kept");
    store.settle(far_future()).await.expect("moved");
    scratch.sql("UPDATE answers SET screening_began = true").await;
    assert_eq!(store.keep(other.clone()).await.expect("asked"), Kept::Screened);
    assert_eq!(store.replace(other).await.expect("asked"), Replaced::Screened);
    assert_eq!(store.keep(answer.clone()).await.expect("asked"), Kept::Same);
    assert_eq!(all_answers(&store, wave).await, [answer]);
}

pub(crate) async fn a_withdrawn_answer_never_comes_back(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(7));
    let wave = maker.open_wave(&store, "small").await;
    let (waiting, moved, stays) = (maker.answer(wave), maker.answer(wave), maker.answer(wave));
    for answer in [&moved, &stays] {
        store.keep(answer.clone()).await.expect("kept");
    }
    store.settle(far_future()).await.expect("moved");
    store.keep(waiting.clone()).await.expect("kept");
    for answer in [&waiting, &moved] {
        assert!(store.withdraw(wave, &answer.code).await.expect("withdrawn"));
        assert!(store.withdraw(wave, &answer.code).await.expect("withdrawn"), "a retry hears the same");
        assert_eq!(store.keep(answer.clone()).await.expect("asked"), Kept::Withdrawn);
        assert_eq!(store.replace(maker.rewrite(answer)).await.expect("asked"), Replaced::Absent);
    }
    assert!(!store.withdraw(wave, &maker.answer(wave).code).await.expect("asked"));
    let elsewhere = WaveId::random(&mut StdRng::seed_from_u64(70));
    assert!(!store.withdraw(elsewhere, &stays.code).await.expect("asked"));
    assert_eq!(all_answers(&store, wave).await, [stays]);
}

pub(crate) async fn twenty_answers_move_and_nineteen_wait(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(8));
    let (wave, other) = (maker.open_wave(&store, "small").await, maker.open_wave(&store, "other").await);
    for _ in 0..19 {
        store.keep(maker.answer(wave)).await.expect("kept");
        store.keep(maker.answer(other)).await.expect("kept");
    }
    assert_eq!(store.settle(this_week()).await.expect("settled"), Settled { moved: 0, waiting: 38 });
    store.keep(maker.answer(wave)).await.expect("kept");
    assert_eq!(store.settle(this_week()).await.expect("settled"), Settled { moved: 20, waiting: 19 });
    assert_eq!(settled(&store, wave).await.len(), 20);
    assert_eq!(settled(&store, other).await.len(), 0);
}

pub(crate) async fn an_earlier_weeks_answers_move_however_few(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(9));
    let wave = maker.open_wave(&store, "small").await;
    let before = SealedAnswer { week: week("2025-W52"), ..maker.answer(wave) };
    store.keep(before).await.expect("kept");
    store.keep(maker.answer(wave)).await.expect("kept");
    assert_eq!(store.settle(week("2025-W52")).await.expect("settled"), Settled { moved: 0, waiting: 2 });
    assert_eq!(store.settle(this_week()).await.expect("settled"), Settled { moved: 2, waiting: 0 });
}

/// Both databases write long answers anew with every move.
pub(crate) async fn a_move_writes_at_most_nine_times_as_much_as_it_moves(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(10));
    let wave = maker.open_wave(&store, "small").await;
    for _ in 0..240 {
        let long = SealedAnswer { sealed: maker.bytes(2_000), ..maker.answer(wave) };
        store.keep(long).await.expect("kept");
    }
    assert_eq!(store.settle(this_week()).await.expect("settled").moved, 240);
    for _ in 0..29 {
        store.keep(maker.answer(wave)).await.expect("kept");
    }
    assert_eq!(store.settle(this_week()).await.expect("settled"), Settled { moved: 0, waiting: 29 });
    store.keep(maker.answer(wave)).await.expect("kept");
    assert_eq!(store.settle(this_week()).await.expect("settled"), Settled { moved: 30, waiting: 0 });
}

pub(crate) async fn nothing_is_lost_or_doubled_while_answers_move(scratch: Scratch) {
    let (here, there, mut maker) = (scratch.open().await, scratch.open().await, Maker::new(11));
    let wave = maker.open_wave(&here, "small").await;
    let moving = {
        let store = there.clone();
        tokio::spawn(async move {
            loop {
                store.settle(far_future()).await.expect("settled");
                tokio::task::yield_now().await;
            }
        })
    };
    let mut sends = Vec::new();
    let mut tokens = BTreeSet::new();
    for client in 0..8 {
        let store = [&here, &there][client % 2].clone();
        let answers: Vec<[SealedAnswer; 2]> = (0..40)
            .map(|_| {
                let first = maker.answer(wave);
                let again = SealedAnswer { id: maker.answer(wave).id, ..first.clone() };
                tokens.insert(first.token.0);
                [first, again]
            })
            .collect();
        sends.push(tokio::spawn(async move {
            for [first, again] in answers {
                assert_eq!(store.keep(first).await.expect("kept"), Kept::New);
                assert_eq!(store.keep(again).await.expect("known"), Kept::Same);
            }
        }));
    }
    for send in sends {
        send.await.expect("no panic");
    }
    moving.abort();
    let kept = all_answers(&here, wave).await;
    assert_eq!(kept.len(), tokens.len());
    assert_eq!(kept.iter().map(|answer| answer.token.0).collect::<BTreeSet<_>>(), tokens);
}

pub(crate) async fn an_answer_that_cannot_be_kept_fails_alone(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(12));
    let wave = maker.open_wave(&store, "small").await;
    let nowhere = WaveId::random(&mut StdRng::seed_from_u64(120));
    let sends: Vec<_> = (0..40)
        .map(|at| {
            let answer = maker.answer(if at % 10 == 3 { nowhere } else { wave });
            let store = store.clone();
            (at, tokio::spawn(async move { store.keep(answer).await }))
        })
        .collect();
    for (at, send) in sends {
        match send.await.expect("no panic") {
            Ok(verdict) => assert!(at % 10 != 3 && verdict == Kept::New),
            Err(error) => assert!(at % 10 == 3 && matches!(error, StoreError::Unavailable(_)), "{at}: {error:?}"),
        }
    }
    assert_eq!(all_answers(&store, wave).await.len(), 36);
}

pub(crate) async fn nothing_is_taken_after_closing_and_all_before_is_kept(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(13));
    let wave = maker.open_wave(&store, "small").await;
    let sends: Vec<_> = (0..300)
        .map(|_| {
            let (store, answer) = (store.clone(), maker.answer(wave));
            tokio::spawn(async move { store.keep(answer).await.is_ok() })
        })
        .collect();
    store.close().await;
    let mut acknowledged = 0;
    for send in sends {
        acknowledged += usize::from(send.await.expect("no panic"));
    }
    assert!(matches!(store.keep(maker.answer(wave)).await, Err(StoreError::Unavailable(_))));
    assert_eq!(all_answers(&scratch.open().await, wave).await.len(), acknowledged);
}
