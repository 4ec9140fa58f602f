//! Groups of young analysts, the adults who are with them, and who waits to be let in.

use beratta_domain::access::{GroupLead, HashedPassword, KeyHash, Role};
use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::groups::{
    Asked, Colleague, Entering, Group, GroupCodeHash, GroupName, GroupNow, ListedAnalyst, ListedWaiting, NewAnalyst,
    NewWaiting, Overview, Waiting,
};
use beratta_domain::ids::{AnalystId, GroupId, PersonId, WaveId};
use beratta_domain::survey::Lang;
use sqlx::Row;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db};
use super::audit::append_in;
use super::counts::unsigned;
use super::database::Database;
use super::sessions;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

pub(crate) async fn make(
    database: &Database,
    seal: &HeadSeal,
    group: &Group,
    by: PersonId,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let is_there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM waves WHERE id = $1)")
        .bind(group.wave.as_uuid())
        .fetch_one(&mut *tx)
        .await?;
    if !is_there {
        return Ok(false);
    }
    let languages: Vec<&str> = group.languages.iter().map(Lang::as_str).collect();
    sqlx::query("INSERT INTO groups (id, wave, name, audience, languages) VALUES ($1, $2, $3, $4, $5)")
        .bind(group.id.as_uuid())
        .bind(group.wave.as_uuid())
        .bind(group.name.as_str())
        .bind(group.audience.id())
        .bind(languages.join(" "))
        .execute(&mut *tx)
        .await?;
    join(&mut tx, group.id, by).await?;
    let made = NewEntry::new(now, Actor::Person(by), Act::GroupMade).about(Subject::Group(group.id));
    append_in(&mut tx, seal, made.with(Fact::Audience(group.audience))).await?;
    tx.commit().await?;
    Ok(true)
}

async fn join(conn: &mut Conn, group: GroupId, person: PersonId) -> Result<bool, Failure> {
    let done = sqlx::query("INSERT INTO facilitators (person, of_group) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(person.as_uuid())
        .bind(group.as_uuid())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

pub(crate) async fn groups(
    database: &Database,
    among: &[GroupId],
    now: OffsetDateTime,
) -> Result<Vec<Overview>, Failure> {
    let mut listed = Vec::with_capacity(among.len());
    for group in among {
        let row = sqlx::query(
            "SELECT id, wave, name, audience, languages, \
             (SELECT count(*) FROM analysts JOIN people ON people.id = person \
              WHERE of_group = groups.id AND NOT disabled) AS analysts, \
             (SELECT count(*) FROM waiting WHERE of_group = groups.id AND NOT approved AND waiting.until > $2) AS waiting \
             FROM groups WHERE id = $1",
        )
        .bind(group.as_uuid())
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
        if let Some(row) = row {
            let (analysts, waiting) = (unsigned(row.try_get("analysts")?)?, unsigned(row.try_get("waiting")?)?);
            listed.push(Overview { group: read(&row)?, analysts, waiting });
        }
    }
    listed.sort_by(|one, other| one.group.name.as_str().cmp(other.group.name.as_str()));
    Ok(listed)
}

pub(crate) async fn group(database: &Database, group: GroupId) -> Result<Option<Group>, Failure> {
    let row = sqlx::query("SELECT id, wave, name, audience, languages FROM groups WHERE id = $1")
        .bind(group.as_uuid())
        .fetch_optional(&database.readers)
        .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn group_now(
    database: &Database,
    of: GroupLead,
    now: OffsetDateTime,
) -> Result<Option<GroupNow>, Failure> {
    let mut tx = database.begin_reading().await?;
    let (id, moment) = (of.group().as_uuid(), now.unix_timestamp());
    let row = sqlx::query("SELECT id, wave, name, audience, languages, until FROM groups WHERE id = $1")
        .bind(id)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let until: Option<i64> = row.try_get("until")?;
    let open_until = until.filter(|until| *until > moment).map(OffsetDateTime::from_unix_timestamp).transpose();
    let open_until = open_until.map_err(|error| Failure::damaged("a moment")(error))?;
    let adults = sqlx::query(
        "SELECT id, name, EXISTS (SELECT 1 FROM facilitators WHERE person = people.id AND of_group = $1) AS is_with \
         FROM people WHERE role = $2 AND NOT disabled ORDER BY name, login",
    )
    .bind(id)
    .bind(Role::Facilitator.id())
    .fetch_all(&mut *tx)
    .await?;
    let analysts = sqlx::query(
        "SELECT person, name, lang, disabled FROM analysts JOIN people ON people.id = person WHERE of_group = $1 \
         ORDER BY disabled, name",
    )
    .bind(id)
    .fetch_all(&mut *tx)
    .await?;
    let waiting = sqlx::query(
        "SELECT id, name, approved FROM waiting WHERE of_group = $1 AND until > $2 ORDER BY approved, name",
    )
    .bind(id)
    .bind(moment)
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let (mut facilitators, mut others) = (Vec::new(), Vec::new());
    for row in adults {
        let colleague = Colleague { id: PersonId::from_uuid(row.try_get("id")?), name: row.try_get("name")? };
        if row.try_get("is_with")? { facilitators.push(colleague) } else { others.push(colleague) }
    }
    let analyst = |row: &DbRow| -> Result<ListedAnalyst, Failure> {
        Ok(ListedAnalyst {
            id: AnalystId::from_uuid(row.try_get("person")?),
            name: row.try_get("name")?,
            lang: lang(row.try_get("lang")?)?,
            shut_out: row.try_get("disabled")?,
        })
    };
    let waits = |row: &DbRow| -> Result<ListedWaiting, Failure> {
        Ok(ListedWaiting {
            id: AnalystId::from_uuid(row.try_get("id")?),
            name: row.try_get("name")?,
            approved: row.try_get("approved")?,
        })
    };
    Ok(Some(GroupNow {
        group: read(&row)?,
        open_until,
        facilitators,
        others,
        analysts: analysts.iter().map(analyst).collect::<Result<_, _>>()?,
        waiting: waiting.iter().map(waits).collect::<Result<_, _>>()?,
    }))
}

pub(crate) async fn share(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    with: PersonId,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let may: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM people WHERE id = $1 AND role = $2 AND NOT disabled)")
            .bind(with.as_uuid())
            .bind(Role::Facilitator.id())
            .fetch_one(&mut *tx)
            .await?;
    if !may || !join(&mut tx, of.group(), with).await? {
        return Ok(false);
    }
    // Whom it was shared with stands in the table, from now on.
    append_in(&mut tx, seal, entry(of, Act::GroupShared, now)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn open_door(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    code: GroupCodeHash,
    until: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("UPDATE groups SET code = $2, until = $3 WHERE id = $1")
        .bind(of.group().as_uuid())
        .bind(&code.0[..])
        .bind(until.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    append_in(&mut tx, seal, entry(of, Act::GroupDoorOpened, now)).await?;
    tx.commit().await
}

pub(crate) async fn close_door(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query("UPDATE groups SET code = NULL, until = NULL WHERE id = $1 AND until > $2")
        .bind(of.group().as_uuid())
        .bind(now.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    append_in(&mut tx, seal, entry(of, Act::GroupDoorClosed, now)).await?;
    tx.commit().await?;
    Ok(true)
}

const BEHIND: &str = "SELECT id FROM groups WHERE code = $1 AND until > $2";

pub(crate) async fn behind(
    database: &Database,
    code: GroupCodeHash,
    now: OffsetDateTime,
) -> Result<Option<GroupId>, Failure> {
    let found: Option<Uuid> = sqlx::query_scalar(BEHIND)
        .bind(&code.0[..])
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
    Ok(found.map(GroupId::from_uuid))
}

const TAKEN: &str = "SELECT EXISTS (SELECT 1 FROM people WHERE login = $1) \
                     OR EXISTS (SELECT 1 FROM waiting WHERE login = $1 AND until > $2)";

pub(crate) async fn free(database: &Database, logins: &[String], now: OffsetDateTime) -> Result<Vec<String>, Failure> {
    let mut tx = database.begin_reading().await?;
    let mut free = Vec::with_capacity(logins.len());
    for login in logins {
        let taken: bool = sqlx::query_scalar(TAKEN).bind(login).bind(now.unix_timestamp()).fetch_one(&mut *tx).await?;
        if !taken {
            free.push(login.clone());
        }
    }
    tx.commit().await?;
    Ok(free)
}

pub(crate) async fn ask(
    database: &Database,
    code: GroupCodeHash,
    asking: &NewWaiting,
    most: u32,
    now: OffsetDateTime,
) -> Result<Asked, Failure> {
    let mut tx = database.begin().await?;
    let moment = now.unix_timestamp();
    sqlx::query("DELETE FROM waiting WHERE until <= $1").bind(moment).execute(&mut *tx).await?;
    // Who asks holds the group's row, so that a code that ends just now is seen to end and nobody is counted twice.
    let group: Option<Uuid> =
        sqlx::query_scalar("UPDATE groups SET until = until WHERE code = $1 AND until > $2 RETURNING id")
            .bind(&code.0[..])
            .bind(moment)
            .fetch_optional(&mut *tx)
            .await?;
    let Some(group) = group else {
        tx.commit().await?;
        return Ok(Asked::NoSuchCode);
    };
    let waiting: i64 =
        sqlx::query_scalar("SELECT count(*) FROM waiting WHERE of_group = $1").bind(group).fetch_one(&mut *tx).await?;
    if waiting >= i64::from(most) {
        tx.commit().await?;
        return Ok(Asked::Full);
    }
    let taken: bool = sqlx::query_scalar(TAKEN).bind(&asking.login).bind(moment).fetch_one(&mut *tx).await?;
    if taken {
        tx.commit().await?;
        return Ok(Asked::NameTaken);
    }
    let done = sqlx::query(
        "INSERT INTO waiting (id, of_group, name, login, lang, token, until) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT DO NOTHING",
    )
    .bind(asking.id.as_uuid())
    .bind(group)
    .bind(&asking.name)
    .bind(&asking.login)
    .bind(asking.lang.as_str())
    .bind(&asking.token.0[..])
    .bind(asking.until.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(if done.rows_affected() > 0 { Asked::Waits } else { Asked::NameTaken })
}

pub(crate) async fn waits(
    database: &Database,
    token: KeyHash,
    now: OffsetDateTime,
) -> Result<Option<Waiting>, Failure> {
    let row = sqlx::query("SELECT name, lang, approved FROM waiting WHERE token = $1 AND until > $2")
        .bind(&token.0[..])
        .bind(now.unix_timestamp())
        .fetch_optional(&database.readers)
        .await?;
    let read = |row: &DbRow| -> Result<Waiting, Failure> {
        let lang = lang(row.try_get("lang")?)?;
        Ok(Waiting { name: row.try_get("name")?, lang, approved: row.try_get("approved")? })
    };
    row.as_ref().map(read).transpose()
}

pub(crate) async fn leave(database: &Database, token: KeyHash) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("DELETE FROM waiting WHERE token = $1").bind(&token.0[..]).execute(&mut *tx).await?;
    tx.commit().await
}

/// Changes the row or does not: of two who let the same one in at once, one changes it.
pub(crate) async fn let_in(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    who: AnalystId,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query(
        "UPDATE waiting SET approved = true WHERE id = $1 AND of_group = $2 AND NOT approved AND until > $3",
    )
    .bind(who.as_uuid())
    .bind(of.group().as_uuid())
    .bind(now.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    append_in(&mut tx, seal, about(of, who, Act::AnalystApproved, now)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn turn_away(database: &Database, of: GroupLead, who: AnalystId) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query("DELETE FROM waiting WHERE id = $1 AND of_group = $2")
        .bind(who.as_uuid())
        .bind(of.group().as_uuid())
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Takes the waiting row away first: of many who hold its token at once, one finds it.
pub(crate) async fn enter(database: &Database, new: &NewAnalyst, now: OffsetDateTime) -> Result<Entering, Failure> {
    let mut tx = database.begin().await?;
    let row = sqlx::query(
        "DELETE FROM waiting WHERE token = $1 AND approved AND until > $2 RETURNING id, of_group, name, login, lang",
    )
    .bind(&new.token.0[..])
    .bind(now.unix_timestamp())
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else {
        tx.commit().await?;
        return Ok(Entering::Gone);
    };
    let id: Uuid = row.try_get("id")?;
    let done = sqlx::query(
        "INSERT INTO people (id, name, login, role, password) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    )
    .bind(id)
    .bind(row.try_get::<String, _>("name")?)
    .bind(row.try_get::<String, _>("login")?)
    .bind(Role::Analyst.id())
    .bind(&new.password.0)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        // Somebody came in under this pseudonym all the same: this one begins again with another.
        tx.commit().await?;
        return Ok(Entering::Gone);
    }
    sqlx::query("INSERT INTO analysts (person, of_group, lang) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(row.try_get::<Uuid, _>("of_group")?)
        .bind(row.try_get::<String, _>("lang")?)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(Entering::In(AnalystId::from_uuid(id)))
}

pub(crate) async fn renew(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    who: AnalystId,
    password: &HashedPassword,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query(
        "UPDATE people SET password = $3 WHERE id = $1 AND NOT disabled \
         AND EXISTS (SELECT 1 FROM analysts WHERE person = people.id AND of_group = $2)",
    )
    .bind(who.as_uuid())
    .bind(of.group().as_uuid())
    .bind(&password.0)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sessions::end_all_of(&mut tx, who.person()).await?;
    append_in(&mut tx, seal, about(of, who, Act::AnalystPassphraseRenewed, now)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn shut_out(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    who: AnalystId,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let done = sqlx::query(
        "UPDATE people SET disabled = true WHERE id = $1 AND NOT disabled \
         AND EXISTS (SELECT 1 FROM analysts WHERE person = people.id AND of_group = $2)",
    )
    .bind(who.as_uuid())
    .bind(of.group().as_uuid())
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sessions::end_all_of(&mut tx, who.person()).await?;
    append_in(&mut tx, seal, about(of, who, Act::AnalystShutOut, now)).await?;
    tx.commit().await?;
    Ok(true)
}

/// The groups that a facilitator is with, or the one that an analyst is in.
pub(crate) async fn of_person(database: &Database, person: PersonId, role: Role) -> Result<Vec<GroupId>, Failure> {
    let query = match role {
        Role::Facilitator => "SELECT of_group FROM facilitators WHERE person = $1 ORDER BY of_group",
        Role::Analyst => "SELECT of_group FROM analysts WHERE person = $1",
        _ => return Ok(Vec::new()),
    };
    let groups: Vec<Uuid> = sqlx::query_scalar(query).bind(person.as_uuid()).fetch_all(&database.readers).await?;
    Ok(groups.into_iter().map(GroupId::from_uuid).collect())
}

/// The entry of what a facilitator does to a group.
fn entry(of: GroupLead, act: Act, now: OffsetDateTime) -> NewEntry {
    NewEntry::new(now, Actor::Person(of.person()), act).about(Subject::Group(of.group()))
}

/// The entry of what a facilitator does about an analyst.
fn about(of: GroupLead, who: AnalystId, act: Act, now: OffsetDateTime) -> NewEntry {
    NewEntry::new(now, Actor::Person(of.person()), act).about(Subject::Analyst(who))
}

/// Reads the columns id, wave, name, audience and languages.
fn read(row: &DbRow) -> Result<Group, Failure> {
    const WHAT: &str = "a group";
    let unreadable = || Failure::damaged(WHAT)("a value is not what was written");
    let (name, audience, languages): (String, String, String) =
        (row.try_get("name")?, row.try_get("audience")?, row.try_get("languages")?);
    let languages: Result<Vec<Lang>, _> = languages.split(' ').map(str::parse).collect();
    Ok(Group {
        id: GroupId::from_uuid(row.try_get("id")?),
        wave: WaveId::from_uuid(row.try_get("wave")?),
        name: GroupName::read(&name).map_err(|_| unreadable())?,
        audience: audience.parse().ok().filter(|audience| Group::AGES.contains(audience)).ok_or_else(unreadable)?,
        languages: languages.map_err(|_| unreadable())?,
    })
}

fn lang(tag: &str) -> Result<Lang, Failure> {
    tag.parse().map_err(|_| Failure::damaged("a language")("it does not read"))
}

/// Reads a row of `groups` in full, as whoever uses it would.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    read(row).map(drop)
}

/// Reads the language of a row of `analysts` or `waiting`.
pub(crate) fn check_lang(row: &DbRow) -> Result<(), Failure> {
    lang(row.try_get("lang")?).map(drop)
}
