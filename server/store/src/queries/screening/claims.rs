//! Which answers wait, and who has which before them.

use beratta_domain::audit::{Act, HeadSeal};
use beratta_domain::ids::{AnswerId, PersonId, WaveId};
use beratta_domain::intake::SealedAnswer;
use beratta_domain::screening::{Before, Claim, Claimed, Given};
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::super::{Conn, Db, dialect};
use super::super::answers;
use super::super::audit::append_in;
use super::super::database::Database;
use super::reading::{read_audience, read_reason, read_taken_out};
use super::told;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

/// The columns of a sealed answer, of a table named `answers`.
pub(crate) const ANSWER: &str = "answers.id, answers.wave, band, variant, gender, lang, closed, show_words, sealed, week, token, \
                      code, fingerprint";

/// What was decided before about the answer of a row, from the tables of [`JOIN_BEFORE`].
const BEFORE: &str = ", second_looks.answer IS NOT NULL AS second_look, audience, reason, note, taken_out";

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
        let (audience, reason): (Option<String>, Option<String>) = (row.try_get("audience")?, row.try_get("reason")?);
        Some(Before {
            second_look,
            audience: audience.as_deref().map(read_audience).transpose()?,
            taken_out: taken_out.as_deref().map(read_taken_out).transpose()?.unwrap_or_default(),
            held: reason.as_deref().map(read_reason).transpose()?,
            note: row.try_get("note")?,
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
pub(super) async fn take(conn: &mut Conn, claim: &Claim, now: OffsetDateTime) -> Result<bool, Failure> {
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
pub(super) async fn open_to(
    conn: &mut Conn,
    wave: WaveId,
    answer: AnswerId,
    person: PersonId,
) -> Result<Option<Given>, Failure> {
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
