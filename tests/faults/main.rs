//! What must hold when things break, and what must not be found afterwards: the real program, killed, starved and
//! searched.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot be prepared has failed")]

mod before_send;
mod burst;
mod disk_full;
mod ending;
mod killed;
mod load;
mod marks;
mod order;
mod places;
mod purged;
mod stolen;
mod stopped_database;
mod synced;

/// Runs each promise of a module on both databases.
macro_rules! on_both {
    ($($module:ident: $($promise:ident),+;)+) => {
        mod sqlite {
            $(mod $module {
                $(#[tokio::test(flavor = "multi_thread")]
                async fn $promise() {
                    crate::$module::$promise(beratta_tests::scratch::Scratch::sqlite()).await;
                })+
            })+
        }
        mod postgres {
            $(mod $module {
                $(#[tokio::test(flavor = "multi_thread")]
                async fn $promise() {
                    crate::$module::$promise(beratta_tests::scratch::Scratch::postgres().await).await;
                })+
            })+
        }
    };
}

on_both! {
    before_send:
        nothing_is_stored_before_send;
    burst:
        the_same_token_fifty_times_at_once_makes_one_answer;
    ending:
        a_server_that_is_told_to_end_keeps_every_acknowledged_answer;
    killed:
        every_acknowledged_answer_is_there_exactly_once_after_twenty_kills;
    purged:
        a_purge_that_is_killed_at_any_step_is_carried_through;
    order:
        what_is_exported_tells_no_order;
    stolen:
        a_stolen_directory_without_the_passphrase_holds_no_text;
}
