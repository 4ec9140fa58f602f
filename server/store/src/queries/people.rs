//! Who signs in: invitations, accounts, second factors. Young analysts come in by `groups`.

use beratta_domain::access::{
    Account, HashedPassword, Invitation, Joined, KeyHash, Listed, NewInvitation, NewPerson, Person, RecoveryHash, Role,
    TotpSalt, TotpStep,
};
use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::PersonId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db};
use super::audit::append_in;
use super::database::Database;
use super::sessions;
use super::ways::{HAS_ONE, IS_RESET};
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

pub(crate) async fn invite(database: &Database, seal: &HeadSeal, invitation: &NewInvitation) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("INSERT INTO invitations (token, role, until) VALUES ($1, $2, $3)")
        .bind(&invitation.token.0[..])
        .bind(invitation.role.id())
        .bind(invitation.until.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    let invited = NewEntry::new(invitation.now, invitation.by, Act::PersonInvited);
    append_in(&mut tx, seal, invited.with(Fact::Role(invitation.role))).await?;
    tx.commit().await
}

pub(crate) async fn invitation(
    database: &Database,
    token: &KeyHash,
    now: OffsetDateTime,
) -> Result<Option<Invitation>, Failure> {
    let found: Option<String> = sqlx::query_scalar("SELECT role FROM invitations WHERE token = $1 AND until > $2")
        .bind(&token.0[..])
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
    found.map(|name| Ok(Invitation { role: role(&name)? })).transpose()
}

/// Takes the invitation away first: of many who hold it at once, one finds it.
pub(crate) async fn join(
    database: &Database,
    seal: &HeadSeal,
    token: &KeyHash,
    new: &NewPerson,
    now: OffsetDateTime,
) -> Result<Joined, Failure> {
    let mut tx = database.begin().await?;
    let invited_to: Option<String> =
        sqlx::query_scalar("DELETE FROM invitations WHERE token = $1 AND until > $2 RETURNING role")
            .bind(&token.0[..])
            .bind(now.unix_timestamp())
            .fetch_optional(&mut *tx)
            .await?;
    let Some(name) = invited_to else {
        tx.commit().await?;
        return Ok(Joined::Gone);
    };
    let role = role(&name)?;
    let done = sqlx::query(
        "INSERT INTO people (id, name, login, role, password) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    )
    .bind(new.id.as_uuid())
    .bind(&new.name)
    .bind(&new.login)
    .bind(role.id())
    .bind(&new.password.0)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        // Nothing is committed: the invitation is there for another try.
        return Ok(Joined::LoginTaken);
    }
    append_in(&mut tx, seal, own(new.id, Act::PersonJoined, now).with(Fact::Role(role))).await?;
    tx.commit().await?;
    Ok(Joined::Done(Person { id: new.id, name: new.name.clone(), login: new.login.clone(), role }))
}

pub(crate) async fn account(database: &Database, login: &str) -> Result<Option<Account>, Failure> {
    let mut query = accounts();
    query.push("login = ").push_bind(login);
    query.build().fetch_optional(&database.readers).await?.as_ref().map(read_account).transpose()
}

pub(crate) async fn account_of(database: &Database, person: PersonId) -> Result<Option<Account>, Failure> {
    let mut query = accounts();
    query.push("id = ").push_bind(person.as_uuid());
    query.build().fetch_optional(&database.readers).await?.as_ref().map(read_account).transpose()
}

fn accounts() -> QueryBuilder<Db> {
    QueryBuilder::new(format!(
        "SELECT id, name, login, role, password, totp_salt, ({HAS_ONE} OR {IS_RESET}) AS guarded FROM people \
         WHERE NOT disabled AND "
    ))
}

/// The row is changed only where the step is newer: of many who bring the same code at once, one changes it.
pub(crate) async fn spend_step(database: &Database, person: PersonId, step: TotpStep) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query("UPDATE people SET totp_step = $2 WHERE id = $1 AND (totp_step IS NULL OR totp_step < $2)")
        .bind(person.as_uuid())
        .bind(step.0)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(done.rows_affected() > 0)
}

pub(crate) async fn spend_recovery(
    database: &Database,
    person: PersonId,
    code: &RecoveryHash,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query("DELETE FROM recovery_codes WHERE person = $1 AND code = $2")
        .bind(person.as_uuid())
        .bind(&code.0[..])
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(done.rows_affected() > 0)
}

pub(crate) async fn people(database: &Database) -> Result<Vec<Listed>, Failure> {
    let mut query = QueryBuilder::<Db>::new(format!(
        "SELECT id, name, login, role, {HAS_ONE} AS has_second_factor, {IS_RESET} AS reset, disabled FROM people \
         WHERE role <> "
    ));
    query.push_bind(Role::Analyst.id()).push(" ORDER BY name, login");
    let rows = query.build().fetch_all(&database.readers).await?;
    let listed = |row: &DbRow| {
        Ok(Listed {
            person: read_person(row)?,
            has_second_factor: row.try_get("has_second_factor")?,
            reset: row.try_get("reset")?,
            disabled: row.try_get("disabled")?,
        })
    };
    rows.iter().map(listed).collect()
}

pub(crate) async fn disable(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    by: PersonId,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query("UPDATE people SET disabled = true WHERE id = $1 AND NOT disabled AND role <> $2")
        .bind(person.as_uuid())
        .bind(Role::Analyst.id())
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    end_claims(&mut tx, person).await?;
    sessions::end_all_of(&mut tx, person).await?;
    let entry = NewEntry::new(now, Actor::Person(by), Act::PersonDisabled).about(Subject::Person(person));
    append_in(&mut tx, seal, entry).await?;
    tx.commit().await?;
    Ok(true)
}

/// The entry of what somebody does to their own account.
pub(crate) fn own(person: PersonId, act: Act, now: OffsetDateTime) -> NewEntry {
    NewEntry::new(now, Actor::Person(person), act).about(Subject::Person(person))
}

async fn end_claims(conn: &mut Conn, person: PersonId) -> Result<(), Failure> {
    sqlx::query("DELETE FROM claims WHERE person = $1").bind(person.as_uuid()).execute(conn).await?;
    Ok(())
}

/// Reads the columns id, name, login and role.
pub(crate) fn read_person(row: &DbRow) -> Result<Person, Failure> {
    Ok(Person {
        id: PersonId::from_uuid(row.try_get::<Uuid, _>("id")?),
        name: row.try_get("name")?,
        login: row.try_get("login")?,
        role: role(row.try_get("role")?)?,
    })
}

fn read_account(row: &DbRow) -> Result<Account, Failure> {
    Ok(Account {
        person: read_person(row)?,
        password: HashedPassword(row.try_get("password")?),
        totp: read_app(row)?,
        guarded: row.try_get("guarded")?,
    })
}

fn read_app(row: &DbRow) -> Result<Option<TotpSalt>, Failure> {
    let salt: Option<Vec<u8>> = row.try_get("totp_salt")?;
    salt.map(|salt| salt.try_into().map(TotpSalt).map_err(|_| unreadable("a second factor"))).transpose()
}

fn role(name: &str) -> Result<Role, Failure> {
    name.parse().map_err(|_| unreadable("a role"))
}

fn unreadable(what: &'static str) -> Failure {
    Failure::damaged(what)("a value is not what was written")
}

/// Reads a row of `people` in full, as whoever uses it would.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    read_person(row)?;
    read_app(row).map(drop)
}

/// Reads a row of `invitations`.
pub(crate) fn check_invitation(row: &DbRow) -> Result<(), Failure> {
    role(row.try_get("role")?).map(drop)
}
