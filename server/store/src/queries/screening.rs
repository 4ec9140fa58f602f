//! Claims, decisions and released texts.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Setting, Subject};
use beratta_domain::ids::{AnswerId, PersonId, StackId, WaveId};
use beratta_domain::intake::SealedAnswer;
use beratta_domain::screening::{
    Audience, Before, Claim, Claimed, Decision, Given, HoldReason, Progress, StoredRelease, TakenOut, Verdict,
};
use beratta_domain::survey::QuestionId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::audit::append_in;
use super::counts::unsigned;
use super::database::Database;
use super::{answers, danger, sample};
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

/// The columns of a sealed answer, of a table named `answers`.
pub(crate) const ANSWER: &str = "answers.id, answers.wave, band, variant, gender, lang, closed, show_words, sealed, week, token, \
                      code, fingerprint";

/// What was decided before about the answer of a row, from the tables of [`JOIN_BEFORE`].
const BEFORE: &str = ", second_looks.answer IS NOT NULL AS second_look, audience, taken_out";
const JOIN_BEFORE: &str = "LEFT JOIN decisions ON decisions.wave = answers.wave AND decisions.answer = answers.id \
                           LEFT JOIN second_looks ON second_looks.wave = answers.wave AND second_looks.answer = answers.id \
                           LEFT JOIN redactions ON redactions.wave = answers.wave AND redactions.answer = answers.id";

pub(crate) async fn waiting(database: &Database, wave: WaveId) -> Result<Vec<AnswerId>, Failure> {
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM answers WHERE wave = $1 \
         AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.wave = answers.wave AND answer = answers.id)",
    )
    .bind(wave.as_uuid())
    .fetch_all(&database.readers)
    .await?;
    Ok(ids.into_iter().map(AnswerId::from_uuid).collect())
}

pub(crate) async fn sealed(database: &Database, wave: WaveId, ids: &[AnswerId]) -> Result<Vec<SealedAnswer>, Failure> {
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    query.push(ANSWER).push(" FROM answers WHERE wave = ").push_bind(wave.as_uuid()).push(" AND id IN (");
    let mut list = query.separated(", ");
    for id in ids {
        list.push_bind(id.as_uuid());
    }
    if ids.is_empty() {
        query.push("NULL");
    }
    let rows = query.push(")").build().fetch_all(&database.readers).await?;
    rows.iter().map(answers::read).collect()
}

pub(crate) async fn claimed(
    database: &Database,
    wave: WaveId,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Vec<Given>, Failure> {
    let rows = QueryBuilder::<Db>::new("SELECT ")
        .push(ANSWER)
        .push(BEFORE)
        .push(" FROM claims JOIN answers ON answers.wave = claims.wave AND answers.id = claims.answer ")
        .push(JOIN_BEFORE)
        .push(" WHERE claims.wave = ")
        .push_bind(wave.as_uuid())
        .push(" AND claims.person = ")
        .push_bind(person.as_uuid())
        .push(" AND until > ")
        .push_bind(now.unix_timestamp())
        .push(" ORDER BY until, answers.id")
        .build()
        .fetch_all(&database.readers)
        .await?;
    rows.iter().map(given).collect()
}

fn given(row: &DbRow) -> Result<Given, Failure> {
    let second_look: bool = row.try_get("second_look")?;
    let taken_out: Option<String> = row.try_get("taken_out")?;
    let before = if second_look || taken_out.is_some() {
        let audience: Option<String> = row.try_get("audience")?;
        Some(Before {
            second_look,
            audience: audience.as_deref().map(read_audience).transpose()?,
            taken_out: taken_out.as_deref().map(read_taken_out).transpose()?.unwrap_or_default(),
        })
    } else {
        None
    };
    Ok(Given { sealed: answers::read(row)?, before })
}

/// The claim is made first: of two who ask at once, the second finds it. Who has the answer already is not told of in the
/// trail again.
pub(crate) async fn claim(
    database: &Database,
    seal: &HeadSeal,
    claim: &Claim,
    now: OffsetDateTime,
) -> Result<Claimed, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let again = holds(&mut tx, claim, now).await?;
    if !take(&mut tx, claim, now).await? {
        tx.commit().await?;
        return Ok(Claimed::Taken);
    }
    let Some(given) = open_to(&mut tx, claim.wave, claim.answer, claim.person).await? else { return Ok(Claimed::Gone) };
    sqlx::query("UPDATE answers SET screening_began = true WHERE wave = $1 AND id = $2 AND NOT screening_began")
        .bind(claim.wave.as_uuid())
        .bind(claim.answer.as_uuid())
        .execute(&mut *tx)
        .await?;
    if !again {
        append_in(&mut tx, seal, told(now, claim.person, Act::AnswerOpened, claim.wave, claim.answer)).await?;
    }
    tx.commit().await?;
    Ok(Claimed::Yours(Box::new(given)))
}

async fn holds(conn: &mut Conn, claim: &Claim, now: OffsetDateTime) -> Result<bool, Failure> {
    let mine: Option<i32> =
        sqlx::query_scalar("SELECT 1 FROM claims WHERE wave = $1 AND answer = $2 AND person = $3 AND until > $4")
            .bind(claim.wave.as_uuid())
            .bind(claim.answer.as_uuid())
            .bind(claim.person.as_uuid())
            .bind(now.unix_timestamp())
            .fetch_optional(conn)
            .await?;
    Ok(mine.is_some())
}

/// Makes a claim, unless somebody else has the answer.
async fn take(conn: &mut Conn, claim: &Claim, now: OffsetDateTime) -> Result<bool, Failure> {
    let done = sqlx::query(
        "INSERT INTO claims (wave, answer, person, until) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (wave, answer) DO UPDATE SET person = excluded.person, until = excluded.until \
         WHERE claims.until <= $5 OR claims.person = excluded.person",
    )
    .bind(claim.wave.as_uuid())
    .bind(claim.answer.as_uuid())
    .bind(claim.person.as_uuid())
    .bind(claim.until.unix_timestamp())
    .bind(now.unix_timestamp())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The answer, if this person may decide it: nobody has, or somebody else has and a second look is due.
async fn open_to(conn: &mut Conn, wave: WaveId, answer: AnswerId, person: PersonId) -> Result<Option<Given>, Failure> {
    let row = QueryBuilder::<Db>::new("SELECT ")
        .push(ANSWER)
        .push(BEFORE)
        .push(" FROM answers ")
        .push(JOIN_BEFORE)
        .push(" WHERE answers.wave = ")
        .push_bind(wave.as_uuid())
        .push(" AND answers.id = ")
        .push_bind(answer.as_uuid())
        .push(" AND (decisions.answer IS NULL OR (second_looks.answer IS NOT NULL AND decisions.person <> ")
        .push_bind(person.as_uuid())
        .push("))")
        .build()
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(given).transpose()
}

/// Two ranges of random ids, so that an index finds the next one from anywhere.
pub(crate) async fn second_look(
    database: &Database,
    wave: WaveId,
    person: PersonId,
    from: AnswerId,
    now: OffsetDateTime,
) -> Result<Option<AnswerId>, Failure> {
    for (from, up_to) in [(from.as_uuid(), Uuid::max()), (Uuid::nil(), from.as_uuid())] {
        let found: Option<Uuid> = sqlx::query_scalar(
            "SELECT second_looks.answer FROM second_looks \
             JOIN decisions ON decisions.wave = second_looks.wave AND decisions.answer = second_looks.answer \
             WHERE second_looks.wave = $1 AND decisions.person <> $2 AND second_looks.answer > $3 \
             AND second_looks.answer <= $4 AND NOT EXISTS (SELECT 1 FROM claims \
             WHERE claims.wave = second_looks.wave AND claims.answer = second_looks.answer AND until > $5) \
             ORDER BY second_looks.answer LIMIT 1",
        )
        .bind(wave.as_uuid())
        .bind(person.as_uuid())
        .bind(from)
        .bind(up_to)
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
        if let Some(found) = found {
            return Ok(Some(AnswerId::from_uuid(found)));
        }
    }
    Ok(None)
}

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

pub(crate) async fn progress(database: &Database, wave: WaveId) -> Result<Progress, Failure> {
    let mut tx = database.begin_reading().await?;
    let progress = progress_in(&mut tx, wave).await?;
    tx.commit().await?;
    Ok(progress)
}

pub(crate) async fn progress_in(conn: &mut Conn, wave: WaveId) -> Result<Progress, Failure> {
    let waiting: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM answers WHERE wave = $1) - (SELECT count(*) FROM decisions WHERE wave = $1)",
    )
    .bind(wave.as_uuid())
    .fetch_one(&mut *conn)
    .await?;
    let decided: Vec<(Option<String>, i64)> =
        sqlx::query_as("SELECT reason, count(*) FROM decisions WHERE wave = $1 GROUP BY reason ORDER BY reason")
            .bind(wave.as_uuid())
            .fetch_all(&mut *conn)
            .await?;
    let second_looks: i64 = sqlx::query_scalar("SELECT count(*) FROM second_looks WHERE wave = $1")
        .bind(wave.as_uuid())
        .fetch_one(&mut *conn)
        .await?;
    let proposed: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM second_looks \
         JOIN decisions ON decisions.wave = second_looks.wave AND decisions.answer = second_looks.answer \
         WHERE second_looks.wave = $1 AND audience IS NOT NULL",
    )
    .bind(wave.as_uuid())
    .fetch_one(&mut *conn)
    .await?;
    // What a second person has yet to agree to waits.
    let waiting = unsigned(waiting + proposed)?;
    let mut progress = Progress { waiting, second_looks: unsigned(second_looks)?, ..Progress::default() };
    for (reason, count) in decided {
        match reason {
            None => progress.released = unsigned(count - proposed)?,
            Some(reason) => progress.held.push((read_reason(&reason)?, unsigned(count)?)),
        }
    }
    Ok(progress)
}

pub(crate) async fn released(
    database: &Database,
    wave: WaveId,
    audiences: &[Audience],
    before: OffsetDateTime,
    after: Option<AnswerId>,
    limit: u32,
) -> Result<Vec<StoredRelease>, Failure> {
    // The limit is of answers: no answer is cut in two.
    let mut query = QueryBuilder::<Db>::new(
        "SELECT chosen.answer, question, text, audience \
         FROM (SELECT wave, answer, audience FROM decisions WHERE decisions.wave = ",
    );
    query.push_bind(wave.as_uuid()).push(" AND decided <= ").push_bind(before.unix_timestamp());
    // What a second person has yet to agree to is read by nobody.
    query.push(
        " AND NOT EXISTS (SELECT 1 FROM second_looks \
         WHERE second_looks.wave = decisions.wave AND second_looks.answer = decisions.answer)",
    );
    query.push(" AND decisions.answer > ").push_bind(after.map_or(Uuid::nil(), AnswerId::as_uuid));
    query.push(" AND audience IN (");
    let mut list = query.separated(", ");
    for audience in audiences {
        list.push_bind(audience.id());
    }
    if audiences.is_empty() {
        query.push("NULL");
    }
    query.push(") ORDER BY answer LIMIT ").push_bind(i64::from(limit));
    query.push(
        ") AS chosen JOIN released_texts ON released_texts.wave = chosen.wave AND released_texts.answer = chosen.answer \
         ORDER BY chosen.answer, question",
    );
    let rows = query.build().fetch_all(&database.readers).await?;
    let read = |row: &DbRow| {
        Ok(StoredRelease {
            answer: AnswerId::from_uuid(row.try_get("answer")?),
            question: QuestionId::new(row.try_get::<String, _>("question")?),
            text: row.try_get("text")?,
            audience: read_audience(&row.try_get::<String, _>("audience")?)?,
        })
    };
    rows.iter().map(read).collect()
}

fn read_audience(audience: &str) -> Result<Audience, Failure> {
    audience.parse().map_err(|_| unreadable("an audience"))
}

fn read_taken_out(places: &str) -> Result<TakenOut, Failure> {
    serde_json::from_str(places).map_err(Failure::damaged("what was taken out"))
}

fn read_reason(reason: &str) -> Result<HoldReason, Failure> {
    reason.parse().map_err(|_| unreadable("the reason of a hold"))
}

fn unreadable(what: &'static str) -> Failure {
    Failure::damaged(what)("a value is not what was written")
}

/// Reads a row of `decisions`, as whoever uses it would.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    if let Some(audience) = row.try_get::<Option<String>, _>("audience")? {
        read_audience(&audience)?;
    }
    row.try_get::<Option<String>, _>("reason")?.map(|reason| read_reason(&reason)).transpose()?;
    Ok(())
}

/// Reads a row of `redactions`, as whoever uses it would.
pub(crate) fn check_redactions(row: &DbRow) -> Result<(), Failure> {
    read_taken_out(&row.try_get::<String, _>("taken_out")?).map(drop)
}
