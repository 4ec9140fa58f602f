//! Second factors: code apps, passkeys, codes for paper, and what is left of one that was taken away.

use beratta_domain::access::{
    Beside, HashedPassword, KeyHash, NewPasskey, NewReset, NewWay, Passkey, PasskeyId, PasskeyKey, RecoveryHash,
    SpentChallenge, Way, WaySet, Ways,
};
use beratta_domain::audit::{Act, Actor, Fact, Factor, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::PersonId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::audit::append_in;
use super::counts::unsigned;
use super::database::{Database, Writing};
use super::people::own;
use super::sessions;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

/// Whether a row of `people` has a second factor.
pub(crate) const HAS_ONE: &str =
    "(totp_salt IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys WHERE passkeys.person = people.id))";
/// Whether a row of `people` had its second factor taken away, and has no other yet.
pub(crate) const IS_RESET: &str = "EXISTS (SELECT 1 FROM factor_resets WHERE factor_resets.person = people.id)";

pub(crate) async fn set(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    (way, beside): (&NewWay, Beside),
    recovery: &[RecoveryHash],
    now: OffsetDateTime,
) -> Result<WaySet, Failure> {
    let mut tx = database.begin().await?;
    let free = match lock(&mut tx, person).await? {
        Some(has_one) => beside == Beside::Others || !has_one,
        None => false,
    };
    let done = free
        && match way {
            NewWay::App(app) => {
                let done =
                    sqlx::query("UPDATE people SET totp_salt = $2, totp_step = $3 WHERE id = $1 AND totp_salt IS NULL")
                        .bind(person.as_uuid())
                        .bind(&app.salt.0[..])
                        .bind(app.spent.0)
                        .execute(&mut *tx)
                        .await?;
                done.rows_affected() > 0
            }
            NewWay::Passkey(new) => {
                spend(&mut tx, new.challenge, now).await? && add_passkey(&mut tx, person, new, now).await?
            }
        };
    if !done {
        // What was spent on the way is not: nothing is committed.
        return Ok(WaySet::Refused);
    }
    sqlx::query("DELETE FROM factor_resets WHERE person = $1").bind(person.as_uuid()).execute(&mut *tx).await?;
    let with_codes = codes(&mut tx, person).await? == 0;
    if with_codes {
        put_codes(&mut tx, person, recovery).await?;
    }
    let kind = match way {
        NewWay::App(_) => Factor::CodeApp,
        NewWay::Passkey(_) => Factor::Passkey,
    };
    append_in(&mut tx, seal, own(person, Act::SecondFactorSet, now).with(Fact::Factor(kind))).await?;
    tx.commit().await?;
    Ok(if with_codes { WaySet::WithCodes } else { WaySet::Set })
}

/// Lets nobody else change this person's ways in until the transaction ends, and tells whether there is a second factor.
/// None when there is no such person, or they are shut out.
async fn lock(tx: &mut Writing, person: PersonId) -> Result<Option<bool>, Failure> {
    let mut query = QueryBuilder::<Db>::new("SELECT id FROM people WHERE NOT disabled AND id = ");
    query.push_bind(person.as_uuid()).push(dialect::FOR_UPDATE);
    if query.build().fetch_optional(&mut **tx).await?.is_none() {
        return Ok(None);
    }
    // Asked for after the lock, so that it is what others have committed.
    let mut query = QueryBuilder::<Db>::new(format!("SELECT {HAS_ONE} FROM people WHERE id = "));
    query.push_bind(person.as_uuid());
    Ok(Some(query.build_query_scalar().fetch_one(&mut **tx).await?))
}

/// Of many who bring an answer to the same challenge at once, one writes the row.
async fn spend(tx: &mut Writing, challenge: SpentChallenge, now: OffsetDateTime) -> Result<bool, Failure> {
    sqlx::query("DELETE FROM spent_challenges WHERE until <= $1").bind(now.unix_timestamp()).execute(&mut **tx).await?;
    let done = sqlx::query("INSERT INTO spent_challenges (challenge, until) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(&challenge.nonce[..])
        .bind(challenge.until.unix_timestamp())
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() > 0)
}

async fn add_passkey(
    conn: &mut Conn,
    person: PersonId,
    new: &NewPasskey,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let done = sqlx::query(
        "INSERT INTO passkeys (id, person, name, public_key, sign_count, added) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT DO NOTHING",
    )
    .bind(new.id.as_bytes())
    .bind(person.as_uuid())
    .bind(&new.name)
    .bind(new.key.as_bytes())
    .bind(i64::from(new.sign_count))
    .bind(now.unix_timestamp())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

async fn codes(conn: &mut Conn, person: PersonId) -> Result<u64, Failure> {
    let query = sqlx::query_scalar("SELECT count(*) FROM recovery_codes WHERE person = $1");
    unsigned(query.bind(person.as_uuid()).fetch_one(conn).await?)
}

async fn put_codes(conn: &mut Conn, person: PersonId, recovery: &[RecoveryHash]) -> Result<(), Failure> {
    for code in recovery {
        sqlx::query("INSERT INTO recovery_codes (person, code) VALUES ($1, $2)")
            .bind(person.as_uuid())
            .bind(&code.0[..])
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

async fn take_codes(conn: &mut Conn, person: PersonId) -> Result<(), Failure> {
    sqlx::query("DELETE FROM recovery_codes WHERE person = $1").bind(person.as_uuid()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn all(database: &Database, person: PersonId) -> Result<Ways, Failure> {
    let mut tx = database.begin_reading().await?;
    let app: Option<bool> = sqlx::query_scalar("SELECT totp_salt IS NOT NULL FROM people WHERE id = $1")
        .bind(person.as_uuid())
        .fetch_optional(&mut *tx)
        .await?;
    let rows = sqlx::query("SELECT id, name, public_key, added FROM passkeys WHERE person = $1 ORDER BY added, id")
        .bind(person.as_uuid())
        .fetch_all(&mut *tx)
        .await?;
    let codes = codes(&mut tx, person).await?;
    tx.commit().await?;
    let passkeys = rows.iter().map(read_passkey).collect::<Result<_, _>>()?;
    Ok(Ways { app: app.unwrap_or_default(), passkeys, codes })
}

pub(crate) async fn remove(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    (way, needed): (&Way, bool),
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if lock(&mut tx, person).await?.is_none() {
        return Ok(false);
    }
    let (done, kind) = match way {
        Way::App => {
            let query = sqlx::query(
                "UPDATE people SET totp_salt = NULL, totp_step = NULL WHERE id = $1 AND totp_salt IS NOT NULL",
            );
            (query.bind(person.as_uuid()).execute(&mut *tx).await?, Factor::CodeApp)
        }
        Way::Passkey(id) => {
            let query = sqlx::query("DELETE FROM passkeys WHERE person = $1 AND id = $2");
            (query.bind(person.as_uuid()).bind(id.as_bytes()).execute(&mut *tx).await?, Factor::Passkey)
        }
    };
    let last = lock(&mut tx, person).await? != Some(true);
    if done.rows_affected() == 0 || (last && needed) {
        // Nothing is committed: what was taken is there.
        return Ok(false);
    }
    if last {
        take_codes(&mut tx, person).await?;
    }
    append_in(&mut tx, seal, own(person, Act::SecondFactorRemoved, now).with(Fact::Factor(kind))).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn renew_codes(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    recovery: &[RecoveryHash],
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if lock(&mut tx, person).await? != Some(true) {
        return Ok(false);
    }
    take_codes(&mut tx, person).await?;
    put_codes(&mut tx, person, recovery).await?;
    append_in(&mut tx, seal, own(person, Act::RecoveryCodesRenewed, now)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn change_password(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    (password, keep): (&HashedPassword, &KeyHash),
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("UPDATE people SET password = $2 WHERE id = $1")
        .bind(person.as_uuid())
        .bind(&password.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query("DELETE FROM sessions WHERE person = $1 AND token <> $2")
        .bind(person.as_uuid())
        .bind(&keep.0[..])
        .execute(&mut *tx)
        .await?;
    append_in(&mut tx, seal, own(person, Act::PasswordChanged, now)).await?;
    tx.commit().await
}

/// A device that counts never tells the same count twice (Web Authentication, section 6.1.1); one that does not always tells
/// zero.
pub(crate) async fn use_passkey(
    database: &Database,
    person: PersonId,
    (passkey, sign_count): (&PasskeyId, u32),
    challenge: SpentChallenge,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if !spend(&mut tx, challenge, now).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE passkeys SET sign_count = $3 WHERE person = $1 AND id = $2 \
         AND (sign_count < $3 OR (sign_count = 0 AND $3 = 0))",
    )
    .bind(person.as_uuid())
    .bind(passkey.as_bytes())
    .bind(i64::from(sign_count))
    .execute(&mut *tx)
    .await?;
    // A challenge that came with a wrong count is spent all the same.
    tx.commit().await?;
    Ok(done.rows_affected() > 0)
}

pub(crate) async fn reset(database: &Database, seal: &HeadSeal, reset: &NewReset) -> Result<bool, Failure> {
    let NewReset { person, by, token, until, now } = *reset;
    let mut tx = database.begin().await?;
    let Some(has_one) = lock(&mut tx, person).await? else { return Ok(false) };
    let waits = sqlx::query("DELETE FROM factor_resets WHERE person = $1").bind(person.as_uuid());
    let waits = waits.execute(&mut *tx).await?.rows_affected() > 0;
    if !has_one && !waits {
        return Ok(false);
    }
    sqlx::query("UPDATE people SET totp_salt = NULL, totp_step = NULL WHERE id = $1")
        .bind(person.as_uuid())
        .execute(&mut *tx)
        .await?;
    sqlx::query("DELETE FROM passkeys WHERE person = $1").bind(person.as_uuid()).execute(&mut *tx).await?;
    take_codes(&mut tx, person).await?;
    sqlx::query("INSERT INTO factor_resets (person, token, until) VALUES ($1, $2, $3)")
        .bind(person.as_uuid())
        .bind(&token.0[..])
        .bind(until.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    sessions::end_all_of(&mut tx, person).await?;
    let entry = NewEntry::new(now, Actor::Person(by), Act::SecondFactorReset).about(Subject::Person(person));
    append_in(&mut tx, seal, entry).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn find_reset(
    database: &Database,
    token: &KeyHash,
    now: OffsetDateTime,
) -> Result<Option<PersonId>, Failure> {
    let found: Option<Uuid> = sqlx::query_scalar("SELECT person FROM factor_resets WHERE token = $1 AND until > $2")
        .bind(&token.0[..])
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
    Ok(found.map(PersonId::from_uuid))
}

/// Reads the columns id, name, `public_key` and added.
pub(crate) fn read_passkey(row: &DbRow) -> Result<Passkey, Failure> {
    const PASSKEY: &str = "a passkey";
    let unreadable = || Failure::damaged(PASSKEY)("a value is not what was written");
    let key: Vec<u8> = row.try_get("public_key")?;
    Ok(Passkey {
        id: PasskeyId::new(row.try_get("id")?).ok_or_else(unreadable)?,
        name: row.try_get("name")?,
        key: PasskeyKey::read(&key).ok_or_else(unreadable)?,
        added: OffsetDateTime::from_unix_timestamp(row.try_get("added")?).map_err(Failure::damaged(PASSKEY))?,
    })
}
