//! Decisions: releasing, holding, second looks, undoing and reopening.

mod claims;
mod reading;

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Setting, Subject};
use beratta_domain::ids::{AnswerId, PersonId, StackId, WaveId};
use beratta_domain::screening::{Audience, Before, Claim, Decision, TakenOut, Verdict};
use beratta_domain::survey::QuestionId;
use time::OffsetDateTime;
use uuid::Uuid;

pub(crate) use claims::{ANSWER, claim, claimed, sealed, second_look, waiting};
use claims::{open_to, take};
pub(crate) use reading::{check, check_redactions, progress, progress_in, released};

use super::super::{Conn, dialect};
use super::audit::append_in;
use super::database::Database;
use super::{danger, sample};
use crate::failure::Failure;

pub(crate) async fn decide(
    database: &Database,
    seal: &HeadSeal,
    decisions: &[Decision],
) -> Result<Vec<AnswerId>, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let (mut decided, mut entries) = (Vec::new(), Vec::new());
    for decision in decisions {
        if let Some(entry) = decide_one(&mut tx, decision).await? {
            decided.push(decision.answer);
            entries.push(entry);
        }
    }
    entries.extend(stack_entry(decisions, decided.len()));
    // What is appended locks the trail's head for everybody, so it comes last.
    for entry in entries {
        append_in(&mut tx, seal, entry).await?;
    }
    tx.commit().await?;
    Ok(decided)
}

/// The claim is taken away first: whoever has it no longer decides nothing. None then.
async fn decide_one(conn: &mut Conn, decision: &Decision) -> Result<Option<NewEntry>, Failure> {
    let (wave, answer) = (decision.wave.as_uuid(), decision.answer.as_uuid());
    let mine = sqlx::query("DELETE FROM claims WHERE wave = $1 AND answer = $2 AND person = $3 AND until > $4")
        .bind(wave)
        .bind(answer)
        .bind(decision.person.as_uuid())
        .bind(decision.at.unix_timestamp())
        .execute(&mut *conn)
        .await?;
    if mine.rows_affected() == 0 {
        return Ok(None);
    }
    let Some(given) = open_to(conn, decision.wave, decision.answer, decision.person).await? else { return Ok(None) };
    remove(conn, decision.wave, decision.answer).await?;
    let (audience, reason, note) = match &decision.verdict {
        Verdict::Released { audience, .. } => (Some(audience.id()), None, None),
        Verdict::Held { reason, note } => (None, Some(reason.id()), note.as_deref()),
    };
    sqlx::query(
        "INSERT INTO decisions (wave, answer, person, decided, audience, reason, note, stack) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(wave)
    .bind(answer)
    .bind(decision.person.as_uuid())
    .bind(decision.at.unix_timestamp())
    .bind(audience)
    .bind(reason)
    .bind(note)
    .bind(decision.stack.map(StackId::as_uuid))
    .execute(&mut *conn)
    .await?;
    let owed = sample::is_owed(conn, decision).await?;
    let act = match &decision.verdict {
        Verdict::Held { .. } => {
            if owed {
                ask_for_second_look(conn, wave, answer).await?;
            }
            Act::AnswerHeld
        }
        Verdict::Released { audience, texts, taken_out } => {
            keep_places(conn, wave, answer, taken_out).await?;
            let needs_two = owed || reads_two_person(conn, decision.wave).await?;
            if needs_two && !agrees(given.before.as_ref(), *audience, taken_out) {
                ask_for_second_look(conn, wave, answer).await?;
                Act::ReleaseProposed
            } else {
                keep_texts(conn, wave, answer, texts).await?;
                Act::AnswerReleased
            }
        }
    };
    danger::alert(conn, decision).await?;
    Ok(Some(entry(decision, act)))
}

/// Whether this is what the first of two people would release: then both have agreed.
fn agrees(before: Option<&Before>, audience: Audience, taken_out: &TakenOut) -> bool {
    before
        .is_some_and(|before| before.second_look && before.audience == Some(audience) && before.taken_out == *taken_out)
}

/// What the trail tells of answers that were released together, beside an entry for each.
fn stack_entry(decisions: &[Decision], count: usize) -> Option<NewEntry> {
    let first = decisions.first().filter(|first| first.stack.is_some() && count > 0)?;
    matches!(first.verdict, Verdict::Released { .. }).then(|| {
        NewEntry::new(first.at, Actor::Person(first.person), Act::AnswersReleasedInBulk)
            .about(Subject::Wave(first.wave))
            .with(Fact::Count(count.try_into().unwrap_or(u64::MAX)))
    })
}

/// What the audit trail tells of a decision.
fn entry(decision: &Decision, act: Act) -> NewEntry {
    let fact = match decision.verdict {
        Verdict::Released { audience, .. } => Fact::Audience(audience),
        Verdict::Held { reason, .. } => Fact::Held(reason),
    };
    told(decision.at, decision.person, act, decision.wave, decision.answer).with(fact)
}

fn told(at: OffsetDateTime, person: PersonId, act: Act, wave: WaveId, answer: AnswerId) -> NewEntry {
    NewEntry::new(at, Actor::Person(person), act).about(Subject::Answer(wave, answer))
}

async fn keep_texts(conn: &mut Conn, wave: Uuid, answer: Uuid, texts: &[(QuestionId, String)]) -> Result<(), Failure> {
    for (question, text) in texts {
        sqlx::query("INSERT INTO released_texts (wave, answer, question, text) VALUES ($1, $2, $3, $4)")
            .bind(wave)
            .bind(answer)
            .bind(question.as_str())
            .bind(text)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

async fn keep_places(conn: &mut Conn, wave: Uuid, answer: Uuid, taken_out: &TakenOut) -> Result<(), Failure> {
    let places = serde_json::to_string(taken_out).map_err(Failure::damaged("what was taken out"))?;
    sqlx::query("INSERT INTO redactions (wave, answer, taken_out) VALUES ($1, $2, $3)")
        .bind(wave)
        .bind(answer)
        .bind(places)
        .execute(conn)
        .await?;
    Ok(())
}

/// The text itself is not written yet: it is made again from the child's words when somebody agrees.
async fn ask_for_second_look(conn: &mut Conn, wave: Uuid, answer: Uuid) -> Result<(), Failure> {
    sqlx::query("INSERT INTO second_looks (wave, answer) VALUES ($1, $2)")
        .bind(wave)
        .bind(answer)
        .execute(conn)
        .await?;
    Ok(())
}

/// Of two decisions in the same second the one of the greater id counts as the newer: they can be undone one after the
/// other all the same.
pub(crate) async fn undo(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    person: PersonId,
    now: OffsetDateTime,
    since: OffsetDateTime,
    until: OffsetDateTime,
) -> Result<Vec<AnswerId>, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let newest = newest_stack(&mut tx, wave, person, since).await?;
    if newest.is_empty() {
        tx.commit().await?;
        return Ok(newest);
    }
    // The one that was before the screener meanwhile waits for anybody.
    sqlx::query("DELETE FROM claims WHERE wave = $1 AND person = $2")
        .bind(wave.as_uuid())
        .bind(person.as_uuid())
        .execute(&mut *tx)
        .await?;
    let mut undone = Vec::new();
    for answer in newest {
        if danger::is_acted_on(&mut tx, wave, answer).await? {
            continue;
        }
        if take(&mut tx, &Claim { wave, answer, person, until }, now).await? {
            take_back(&mut tx, wave, answer).await?;
            sample::unlook(&mut tx, wave, answer, person).await?;
            undone.push(answer);
        }
    }
    for answer in &undone {
        append_in(&mut tx, seal, told(now, person, Act::ScreeningUndone, wave, *answer)).await?;
    }
    tx.commit().await?;
    Ok(undone)
}

/// The newest decision of this person after `since`, and what was decided together with it.
async fn newest_stack(
    conn: &mut Conn,
    wave: WaveId,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<Vec<AnswerId>, Failure> {
    let newest: Option<(Uuid, Option<Uuid>)> = sqlx::query_as(
        "SELECT answer, stack FROM decisions WHERE wave = $1 AND person = $2 AND decided > $3 \
         ORDER BY decided DESC, answer DESC LIMIT 1",
    )
    .bind(wave.as_uuid())
    .bind(person.as_uuid())
    .bind(since.unix_timestamp())
    .fetch_optional(&mut *conn)
    .await?;
    let answers = match newest {
        None => Vec::new(),
        Some((answer, None)) => vec![answer],
        Some((_, Some(stack))) => {
            sqlx::query_scalar("SELECT answer FROM decisions WHERE wave = $1 AND person = $2 AND stack = $3")
                .bind(wave.as_uuid())
                .bind(person.as_uuid())
                .bind(stack)
                .fetch_all(conn)
                .await?
        }
    };
    Ok(answers.into_iter().map(AnswerId::from_uuid).collect())
}

/// Takes a decision and its released texts away. What was taken out stays for who decides anew.
async fn take_back(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<(), Failure> {
    for statement in [
        "DELETE FROM second_looks WHERE wave = $1 AND answer = $2",
        "DELETE FROM released_texts WHERE wave = $1 AND answer = $2",
        "DELETE FROM decisions WHERE wave = $1 AND answer = $2",
        "DELETE FROM danger_alerts WHERE wave = $1 AND answer = $2",
        "DELETE FROM danger_openings WHERE wave = $1 AND answer = $2",
    ] {
        sqlx::query(statement).bind(wave.as_uuid()).bind(answer.as_uuid()).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Takes an answer out of this room: its claim, its decision, its released texts and what was taken out of them.
pub(crate) async fn remove(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<(), Failure> {
    take_back(conn, wave, answer).await?;
    for statement in
        ["DELETE FROM claims WHERE wave = $1 AND answer = $2", "DELETE FROM redactions WHERE wave = $1 AND answer = $2"]
    {
        sqlx::query(statement).bind(wave.as_uuid()).bind(answer.as_uuid()).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn reopen(
    database: &Database,
    seal: &HeadSeal,
    claim: &Claim,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    // After a purge the released text is all that there is: nobody could screen it again.
    let released: Option<i32> = sqlx::query_scalar(
        "SELECT 1 FROM decisions JOIN answers ON answers.wave = decisions.wave AND answers.id = decisions.answer \
         WHERE decisions.wave = $1 AND decisions.answer = $2 AND audience IS NOT NULL AND length(sealed) > 0",
    )
    .bind(claim.wave.as_uuid())
    .bind(claim.answer.as_uuid())
    .fetch_optional(&mut *tx)
    .await?;
    if released.is_none() || !take(&mut tx, claim, now).await? {
        return Ok(false);
    }
    take_back(&mut tx, claim.wave, claim.answer).await?;
    append_in(&mut tx, seal, told(now, claim.person, Act::ReleaseReopened, claim.wave, claim.answer)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn two_person(database: &Database, wave: WaveId) -> Result<bool, Failure> {
    let mut conn = database.readers.acquire().await?;
    reads_two_person(&mut conn, wave).await
}

async fn reads_two_person(conn: &mut Conn, wave: WaveId) -> Result<bool, Failure> {
    let on = sqlx::query_scalar("SELECT two_person FROM screening_settings WHERE wave = $1")
        .bind(wave.as_uuid())
        .fetch_optional(conn)
        .await?;
    Ok(on.unwrap_or(false))
}

pub(crate) async fn set_two_person(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    on: bool,
    by: PersonId,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query(
        "INSERT INTO screening_settings (wave, two_person) VALUES ($1, $2) \
         ON CONFLICT (wave) DO UPDATE SET two_person = excluded.two_person",
    )
    .bind(wave.as_uuid())
    .bind(on)
    .execute(&mut *tx)
    .await?;
    let setting = if on { Setting::TwoPersonRelease } else { Setting::OnePersonRelease };
    let entry = NewEntry::new(now, Actor::Person(by), Act::SettingChanged).about(Subject::Wave(wave));
    append_in(&mut tx, seal, entry.with(Fact::Setting(setting))).await?;
    tx.commit().await?;
    Ok(())
}
