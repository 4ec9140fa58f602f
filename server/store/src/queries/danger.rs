//! Answers that are held for danger: alerts, and originals that two people open.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::{AnswerId, OpeningId, PersonId, WaveId};
use beratta_domain::screening::{
    Agreement, Alert, AskedBy, Asking, Dealing, Decision, HeldForDanger, HoldReason, JointOpening, Outcome,
    StoredOriginal, Verdict,
};
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::answers;
use super::audit::append_in;
use super::database::Database;
use super::screening;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

/// The most answers held for danger that are listed: who has more has another list to keep.
const MOST: i64 = 1_000;

/// An opening with the names of its people.
const OPENING: &str = "SELECT danger_openings.id, danger_openings.wave, danger_openings.answer, lead, leads.name AS lead_name, \
     purpose, asked, colleague, colleagues.name AS colleague_name, agreed, opened, outcome FROM danger_openings \
     JOIN people AS leads ON leads.id = lead LEFT JOIN people AS colleagues ON colleagues.id = colleague";

/// Lets a mail tell the lead of a hold for danger, in the transaction of the hold.
pub(crate) async fn alert(conn: &mut Conn, decision: &Decision) -> Result<(), Failure> {
    let Verdict::Held { reason: HoldReason::DangerNow, .. } = decision.verdict else { return Ok(()) };
    sqlx::query("INSERT INTO danger_alerts (wave, answer, tries, due) VALUES ($1, $2, 0, $3)")
        .bind(decision.wave.as_uuid())
        .bind(decision.answer.as_uuid())
        .bind(decision.at.unix_timestamp())
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether a lead has begun to act on an answer: its hold is not taken back behind their back then.
pub(crate) async fn is_acted_on(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<bool, Failure> {
    let found: i64 = sqlx::query_scalar("SELECT count(*) FROM danger_openings WHERE wave = $1 AND answer = $2")
        .bind(wave.as_uuid())
        .bind(answer.as_uuid())
        .fetch_one(conn)
        .await?;
    Ok(found > 0)
}

pub(crate) async fn held(database: &Database) -> Result<Vec<HeldForDanger>, Failure> {
    let mut tx = database.begin_reading().await?;
    let rows: Vec<(Uuid, Uuid, i64)> = sqlx::query_as(
        "SELECT wave, answer, decided FROM decisions WHERE reason = $1 ORDER BY decided DESC, answer LIMIT $2",
    )
    .bind(HoldReason::DangerNow.id())
    .bind(MOST)
    .fetch_all(&mut *tx)
    .await?;
    let mut openings = QueryBuilder::<Db>::new(OPENING);
    openings.push(" ORDER BY asked DESC, danger_openings.id");
    let openings = openings.build().fetch_all(&mut *tx).await?;
    tx.commit().await?;
    let openings = openings.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let of = |wave, answer| openings.iter().filter(move |one| one.wave == wave && one.answer == answer).cloned();
    let held = |(wave, answer, held): (Uuid, Uuid, i64)| {
        let (wave, answer) = (WaveId::from_uuid(wave), AnswerId::from_uuid(answer));
        Ok(HeldForDanger { wave, answer, held: moment(held)?, openings: of(wave, answer).collect() })
    };
    rows.into_iter().map(held).collect()
}

/// A lead who asks knows of the answer: no mail has to tell them.
pub(crate) async fn ask(database: &Database, seal: &HeadSeal, asking: &Asking) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let (wave, answer) = (asking.wave.as_uuid(), asking.answer.as_uuid());
    let done = sqlx::query(
        "INSERT INTO danger_openings (id, wave, answer, lead, purpose, asked) \
         SELECT $1, wave, answer, $4, $5, $6 FROM decisions WHERE wave = $2 AND answer = $3 AND reason = $7 \
         AND NOT EXISTS (SELECT 1 FROM danger_openings AS other WHERE other.wave = $2 AND other.answer = $3 \
         AND other.lead = $4 AND other.outcome IS NULL AND coalesce(other.opened, other.agreed, other.asked) > $8)",
    )
    .bind(asking.id.as_uuid())
    .bind(wave)
    .bind(answer)
    .bind(asking.lead.as_uuid())
    .bind(asking.purpose.id())
    .bind(asking.at.unix_timestamp())
    .bind(HoldReason::DangerNow.id())
    .bind(asking.since.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        tx.commit().await?;
        return Ok(false);
    }
    sqlx::query("DELETE FROM danger_alerts WHERE wave = $1 AND answer = $2 AND sent IS NULL")
        .bind(wave)
        .bind(answer)
        .execute(&mut *tx)
        .await?;
    let entry = told(asking.at, asking.lead, Act::OriginalAsked, asking.wave, asking.answer);
    append_in(&mut tx, seal, entry.with(Fact::Purpose(asking.purpose))).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn opening(database: &Database, id: OpeningId) -> Result<Option<JointOpening>, Failure> {
    let mut tx = database.begin_reading().await?;
    let found = find(&mut tx, id).await?;
    tx.commit().await?;
    Ok(found)
}

async fn find(conn: &mut Conn, id: OpeningId) -> Result<Option<JointOpening>, Failure> {
    let mut query = QueryBuilder::<Db>::new(OPENING);
    query.push(" WHERE danger_openings.id = ").push_bind(id.as_uuid());
    query.build().fetch_optional(conn).await?.as_ref().map(read).transpose()
}

pub(crate) async fn asked(database: &Database, since: OffsetDateTime) -> Result<Vec<JointOpening>, Failure> {
    let mut query = QueryBuilder::<Db>::new(OPENING);
    query.push(" WHERE agreed IS NULL AND asked > ").push_bind(since.unix_timestamp());
    query.push(" ORDER BY asked, danger_openings.id");
    query.build().fetch_all(&database.readers).await?.iter().map(read).collect()
}

/// Of two who agree at once, the first did.
pub(crate) async fn agree(
    database: &Database,
    seal: &HeadSeal,
    id: OpeningId,
    colleague: PersonId,
    now: OffsetDateTime,
    since: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query(
        "UPDATE danger_openings SET colleague = $2, agreed = $3 \
         WHERE id = $1 AND colleague IS NULL AND lead <> $2 AND asked > $4",
    )
    .bind(id.as_uuid())
    .bind(colleague.as_uuid())
    .bind(now.unix_timestamp())
    .bind(since.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    let agreed = if done.rows_affected() == 0 { None } else { find(&mut tx, id).await? };
    let Some(JointOpening { wave, answer, .. }) = agreed else {
        tx.commit().await?;
        return Ok(false);
    };
    append_in(&mut tx, seal, told(now, colleague, Act::OriginalAgreed, wave, answer)).await?;
    tx.commit().await?;
    Ok(true)
}

/// The agreement is spent first: of two who bring it at once, one opens.
pub(crate) async fn begin(
    database: &Database,
    seal: &HeadSeal,
    id: OpeningId,
    lead: PersonId,
    now: OffsetDateTime,
    since: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query(
        "UPDATE danger_openings SET opened = $3 \
         WHERE id = $1 AND lead = $2 AND colleague IS NOT NULL AND opened IS NULL AND agreed > $4",
    )
    .bind(id.as_uuid())
    .bind(lead.as_uuid())
    .bind(now.unix_timestamp())
    .bind(since.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    let begun = if done.rows_affected() == 0 { None } else { find(&mut tx, id).await? };
    let Some(JointOpening { wave, answer, .. }) = begun else {
        tx.commit().await?;
        return Ok(false);
    };
    append_in(&mut tx, seal, told(now, lead, Act::OriginalOpened, wave, answer)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn original(
    database: &Database,
    id: OpeningId,
    lead: PersonId,
    since: OffsetDateTime,
) -> Result<Option<StoredOriginal>, Failure> {
    let mut tx = database.begin_reading().await?;
    let row = QueryBuilder::<Db>::new("SELECT ")
        .push(screening::ANSWER)
        .push(
            ", decisions.note AS hold_note FROM danger_openings AS open \
             JOIN decisions ON decisions.wave = open.wave AND decisions.answer = open.answer \
             JOIN answers ON answers.wave = open.wave AND answers.id = open.answer WHERE open.id = ",
        )
        .push_bind(id.as_uuid())
        .push(" AND open.lead = ")
        .push_bind(lead.as_uuid())
        .push(" AND open.outcome IS NULL AND open.opened > ")
        .push_bind(since.unix_timestamp())
        .push(" AND reason = ")
        .push_bind(HoldReason::DangerNow.id())
        .build()
        .fetch_optional(&mut *tx)
        .await?;
    let opening = find(&mut tx, id).await?;
    tx.commit().await?;
    let (Some(row), Some(opening)) = (row, opening) else { return Ok(None) };
    Ok(Some(StoredOriginal { opening, sealed: answers::read(&row)?, note: row.try_get("hold_note")? }))
}

/// What was said is kept once; without danger the answer leaves this room, and nothing of it stays but the trail.
pub(crate) async fn deal(database: &Database, seal: &HeadSeal, dealing: &Dealing) -> Result<Option<Alert>, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let done = sqlx::query(
        "UPDATE danger_openings SET outcome = $3, note = $4, dealt = $5 \
         WHERE id = $1 AND lead = $2 AND opened IS NOT NULL AND outcome IS NULL",
    )
    .bind(dealing.opening.as_uuid())
    .bind(dealing.lead.as_uuid())
    .bind(dealing.outcome.id())
    .bind(dealing.note.as_deref())
    .bind(dealing.at.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    let dealt = if done.rows_affected() == 0 { None } else { find(&mut tx, dealing.opening).await? };
    let Some(JointOpening { wave, answer, .. }) = dealt else {
        tx.commit().await?;
        return Ok(None);
    };
    if dealing.outcome == Outcome::NoDanger {
        screening::remove(&mut tx, wave, answer).await?;
    }
    let entry = told(dealing.at, dealing.lead, Act::DangerDealtWith, wave, answer);
    append_in(&mut tx, seal, entry.with(Fact::Outcome(dealing.outcome))).await?;
    tx.commit().await?;
    Ok(Some(Alert { wave, answer }))
}

/// Whoever takes an alert makes it due later, in one statement, so that another server does not find it. The waits grow
/// from a minute to an hour; the first is longer than a mail may take.
pub(crate) async fn take_alerts(database: &Database, now: OffsetDateTime) -> Result<Vec<Alert>, Failure> {
    let waits: i64 = sqlx::query_scalar("SELECT count(*) FROM danger_alerts WHERE sent IS NULL AND due <= $1")
        .bind(now.unix_timestamp())
        .fetch_one(&database.readers)
        .await?;
    if waits == 0 {
        return Ok(Vec::new());
    }
    let mut tx = database.begin().await?;
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "UPDATE danger_alerts SET tries = tries + 1, \
         due = $1 + CASE WHEN tries < 6 THEN 60 * (1 << tries) ELSE 3600 END \
         WHERE sent IS NULL AND due <= $1 RETURNING wave, answer",
    )
    .bind(now.unix_timestamp())
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let alert = |(wave, answer)| Alert { wave: WaveId::from_uuid(wave), answer: AnswerId::from_uuid(answer) };
    Ok(rows.into_iter().map(alert).collect())
}

pub(crate) async fn alerted(
    database: &Database,
    seal: &HeadSeal,
    alerts: &[Alert],
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    let mut marked = Vec::new();
    for alert in alerts {
        let done = sqlx::query("UPDATE danger_alerts SET sent = $3 WHERE wave = $1 AND answer = $2 AND sent IS NULL")
            .bind(alert.wave.as_uuid())
            .bind(alert.answer.as_uuid())
            .bind(now.unix_timestamp())
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() > 0 {
            marked.push(alert);
        }
    }
    for Alert { wave, answer } in marked {
        let entry = NewEntry::new(now, Actor::Job, Act::DangerAlerted).about(Subject::Answer(*wave, *answer));
        append_in(&mut tx, seal, entry).await?;
    }
    tx.commit().await
}

pub(crate) async fn addresses_of_leads(database: &Database) -> Result<Vec<String>, Failure> {
    let role = beratta_domain::access::Role::SafeguardingLead.id();
    Ok(sqlx::query_scalar("SELECT login FROM people WHERE role = $1 AND NOT disabled ORDER BY login")
        .bind(role)
        .fetch_all(&database.readers)
        .await?)
}

fn told(at: OffsetDateTime, person: PersonId, act: Act, wave: WaveId, answer: AnswerId) -> NewEntry {
    NewEntry::new(at, Actor::Person(person), act).about(Subject::Answer(wave, answer))
}

fn read(row: &DbRow) -> Result<JointOpening, Failure> {
    let person = |column| Ok::<_, Failure>(PersonId::from_uuid(row.try_get(column)?));
    let agreed = row.try_get::<Option<i64>, _>("agreed")?.map(moment).transpose()?;
    let agreed = agreed.map(|at| {
        Ok::<_, Failure>(Agreement { person: person("colleague")?, name: row.try_get("colleague_name")?, at })
    });
    Ok(JointOpening {
        id: OpeningId::from_uuid(row.try_get("id")?),
        wave: WaveId::from_uuid(row.try_get("wave")?),
        answer: AnswerId::from_uuid(row.try_get("answer")?),
        lead: AskedBy { person: person("lead")?, name: row.try_get("lead_name")? },
        purpose: row.try_get::<String, _>("purpose")?.parse().map_err(|_| unreadable())?,
        asked: moment(row.try_get("asked")?)?,
        agreed: agreed.transpose()?,
        opened: row.try_get::<Option<i64>, _>("opened")?.map(moment).transpose()?,
        outcome: outcome(row)?,
    })
}

fn outcome(row: &DbRow) -> Result<Option<Outcome>, Failure> {
    let outcome: Option<String> = row.try_get("outcome")?;
    outcome.map(|outcome| outcome.parse().map_err(|_| unreadable())).transpose()
}

/// Reads a row of `danger_openings` by itself.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    let purpose: String = row.try_get("purpose")?;
    purpose.parse::<beratta_domain::screening::Purpose>().map_err(|_| unreadable())?;
    outcome(row).map(drop)
}

fn moment(seconds: i64) -> Result<OffsetDateTime, Failure> {
    OffsetDateTime::from_unix_timestamp(seconds).map_err(Failure::damaged("a moment"))
}

fn unreadable() -> Failure {
    Failure::damaged("an opening")("a value is not what was written")
}
