//! The store's contract: one suite of promises, held on SQLite and on PostgreSQL.

#![expect(clippy::expect_used, reason = "a step of a test that fails has failed the test")]

mod access;
mod audit;
mod backup;
mod danger;
mod fixture;
mod groups;
mod intake;
mod life;
mod migrations;
mod order;
mod remains;
mod samples;
mod screening;
mod unavailable;
mod variants;
mod waves;

/// Runs each promise of a module on both databases.
macro_rules! contract {
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

contract! {
    intake:
        an_answer_comes_back_as_it_was_kept,
        the_same_token_fifty_times_at_once_makes_one_answer,
        two_servers_keep_one_token_once,
        other_words_under_a_token_are_offered_for_replacing,
        replaced_words_are_gone,
        what_is_being_screened_is_not_replaced,
        a_withdrawn_answer_never_comes_back,
        twenty_answers_move_and_nineteen_wait,
        an_earlier_weeks_answers_move_however_few,
        a_move_writes_at_most_nine_times_as_much_as_it_moves,
        nothing_is_lost_or_doubled_while_answers_move,
        an_answer_that_cannot_be_kept_fails_alone,
        nothing_is_taken_after_closing_and_all_before_is_kept;
    variants:
        fifty_clients_and_a_restart_keep_the_variants_in_balance,
        any_clients_and_restarts_keep_the_variants_in_balance,
        four_servers_keep_the_variants_in_balance,
        completion_is_counted_once_an_answer;
    order:
        a_thousand_answers_tell_no_order,
        answers_tell_no_order_by_their_place_in_the_file,
        long_answers_tell_no_order_by_their_place_in_the_file,
        complaints_tell_no_order,
        seven_answers_a_week_for_years_tell_no_order_within_the_week_and_none_beyond_it,
        the_measure_finds_an_order_where_nothing_hides_it;
    remains:
        a_withdrawn_answer_leaves_no_byte_behind,
        replaced_words_leave_no_byte_behind;
    access:
        an_invitation_lets_one_person_in_and_no_second,
        a_taken_address_leaves_the_invitation,
        a_password_alone_opens_nothing_where_a_second_factor_is_needed,
        a_code_is_taken_once_however_often_it_comes,
        a_second_factor_is_set_up_once_and_for_oneself,
        a_session_ends_when_it_should,
        who_is_shut_out_is_out_at_once,
        who_is_let_in_or_shut_out_stands_in_the_trail,
        nobody_is_let_in_where_the_trail_cannot_tell,
        a_second_factor_that_is_taken_away_is_set_up_anew_with_the_address_alone,
        a_passkey_is_set_up_and_lets_its_owner_in,
        an_answer_to_a_challenge_is_taken_once_however_often_it_comes,
        a_passkey_that_is_not_to_what_was_asked_lets_nobody_in,
        a_password_alone_adds_no_second_factor_to_another,
        the_last_second_factor_stays_where_it_is_needed,
        a_new_password_ends_every_other_session;
    screening:
        two_screeners_at_once_read_every_answer_and_none_twice,
        answers_that_may_call_for_care_come_first,
        a_released_text_is_redacted_and_reaches_analysis_after_ten_minutes,
        what_is_undone_reaches_nobody_and_lies_before_the_screener_again,
        nobody_decides_what_is_not_before_them,
        an_answer_that_is_taken_back_leaves_every_room,
        whatever_is_opened_released_held_or_undone_has_its_entry,
        where_two_must_agree_nothing_is_released_before_both_would_release_the_same,
        verify_sees_decisions_and_roles_that_the_trail_does_not_tell_of,
        a_released_text_that_is_screened_again_is_read_by_nobody_meanwhile,
        short_answers_of_ordinary_words_are_released_together_and_undone_together,
        answers_that_say_the_same_are_held_together_and_danger_is_not,
        the_one_that_comes_next_is_another_and_stays_the_second;
    danger:
        an_original_is_opened_by_two_and_by_nobody_alone,
        of_many_who_agree_or_open_at_once_one_does,
        an_asking_and_an_agreement_end,
        without_danger_an_answer_waits_again,
        an_alert_is_made_with_the_hold_and_goes_with_it,
        an_answer_that_is_taken_back_leaves_the_room_of_danger,
        what_is_published_moves_by_ten_or_not_at_all;
    samples:
        a_group_has_held_answers_looked_at_again_and_sees_protected_counts,
        a_second_look_is_somebody_elses_whatever_was_undone,
        what_leaves_every_room_leaves_its_sample,
        a_purge_ends_a_sample_that_is_under_way;
    groups:
        two_facilitators_at_once_let_one_in_once,
        words_typed_twenty_times_at_once_make_one_analyst,
        one_pseudonym_is_one_persons,
        a_code_opens_until_it_ends,
        nobody_reaches_into_another_group,
        new_words_and_shutting_out_end_what_was_and_keep_who_did_it,
        a_list_of_who_waits_has_an_end,
        what_facilitators_do_has_its_entry_and_what_young_people_do_has_none,
        a_session_knows_its_groups_and_no_others;
    backup:
        a_backup_restores_into_either_database,
        a_backup_has_every_table_and_column,
        what_was_withdrawn_since_the_backup_stays_gone,
        a_restore_refuses_a_database_in_use,
        a_backup_never_overwrites,
        what_is_no_backup_is_refused,
        a_file_of_something_else_is_no_backup,
        a_backup_that_was_cut_short_is_told_by_its_own_name,
        a_database_is_made_only_where_that_is_meant,
        verify_finds_what_somebody_changed_by_hand,
        verify_names_a_damaged_row_and_restore_refuses_it,
        verify_finds_a_token_kept_twice_and_a_lost_answer,
        verify_finds_a_changed_and_a_lost_recording;
    audit:
        whatever_is_done_to_waves_and_surveys_has_its_entry,
        what_is_refused_has_no_entry,
        an_act_without_the_key_is_not_done,
        an_act_and_its_entry_are_kept_together_or_not_at_all,
        fifty_entries_from_two_servers_at_once_make_one_unbroken_trail,
        pages_go_back_from_the_newest_and_may_be_of_one_wave,
        verify_names_the_first_broken_link,
        what_was_tampered_with_is_never_sealed_again,
        a_trail_that_was_taken_away_is_missed,
        a_backup_keeps_the_trail_and_a_restore_goes_on_with_it,
        a_restore_needs_the_backups_own_key_or_says_that_it_is_lost,
        another_key_seals_the_trail_from_its_own_entry_on,
        a_database_from_before_the_trail_says_when_it_began;
    life:
        a_step_leads_from_where_the_table_says_and_from_nowhere_else,
        nothing_opens_to_children_that_was_not_tried_as_it_is,
        of_two_who_move_a_wave_at_once_one_succeeds,
        a_purge_keeps_what_is_counted_and_released_and_nothing_else,
        what_was_purged_leaves_no_byte_behind,
        no_old_backup_brings_back_what_was_purged,
        a_purged_wave_takes_nothing_more,
        verify_finds_what_a_purge_forgot;
    migrations:
        every_earlier_schema_is_brought_up_to_date,
        a_newer_schema_is_left_alone;
    unavailable:
        a_locked_database_is_unavailable_and_then_recovers;
    waves:
        a_wave_pins_its_survey,
        a_recording_is_kept_once_and_read_in_parts,
        a_name_belongs_to_one_wave_for_ever,
        help_is_replaced_by_the_next_import,
        a_database_knows_the_first_server_key_until_it_is_changed;
}
