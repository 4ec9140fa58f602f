//! The audit trail.

use beratta_domain::audit::{
    Act, Actor, Among, Broken, Entry, EntryHash, Fact, Head, HeadSeal, Kept, NewEntry, Setting, Subject, Trail,
    Unreadable,
};
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;

use super::super::{Conn, Db, dialect};
use super::answers::hash;
use super::counts::unsigned;
use super::database::{Database, Writing};
use crate::failure::Failure;
use crate::verification::Finding;

type RawRow = <Db as sqlx::Database>::Row;

/// What an entry holds, in the order of [`read`].
const COLUMNS: &str = "number, at, actor, act, subject, detail, hash";

/// How many entries are in memory at once.
const PAGE: u32 = 500;

/// Writes an entry in the transaction of the act that it tells of: both are kept, or neither. Call it last: until the
/// transaction ends nobody else adds to the trail.
///
/// A head that is not as this trail left it stays as it is, and the entry is written all the same: sealing it would hide
/// what somebody did, and refusing would keep a screener from her work. `verify` names the first broken link from then
/// on.
pub(crate) async fn append_in(tx: &mut Writing, seal: &HeadSeal, entry: NewEntry) -> Result<Kept, Failure> {
    let head = locked_head(tx, seal).await?;
    let last = last(tx).await?;
    let previous = last.as_ref().map_or(EntryHash::NONE, |kept| kept.1);
    let count = last.map_or(0, |kept| kept.0);
    let holds = seal.holds(&head) && (head.count, head.hash) == (count, previous);
    let entry = entry.numbered(count.max(head.count) + 1);
    let kept = Kept { hash: entry.hash_after(&previous), entry };
    insert(tx, &kept).await?;
    if holds {
        put_head(tx, &seal.seal(kept.entry.number, kept.hash)).await?;
    } else {
        tracing::error!("the audit trail was changed by somebody else than Berätta; `beratta verify` names the place");
    }
    Ok(kept)
}

pub(crate) async fn append(database: &Database, seal: &HeadSeal, entry: NewEntry) -> Result<Kept, Failure> {
    let mut tx = database.begin().await?;
    let kept = append_in(&mut tx, seal, entry).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The head, while nobody else adds to the trail. Refuses a seal of another `server.key` than the database's: a server
/// that was not stopped when the key changed would break the trail.
async fn locked_head(tx: &mut Writing, seal: &HeadSeal) -> Result<Head, Failure> {
    put_if_missing(tx, &Head::EMPTY).await?;
    let query = format!("SELECT count, hash, mac FROM audit_head{}", dialect::FOR_UPDATE);
    let row = QueryBuilder::<Db>::new(query).build().fetch_one(&mut **tx).await?;
    if super::server_key::read(tx).await? != Some(seal.check()) {
        return Err(Failure::OtherServerKey);
    }
    read_head(&row)
}

/// Number and hash of the last entry.
async fn last(conn: &mut Conn) -> Result<Option<(u64, EntryHash)>, Failure> {
    let row: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetch_optional(conn).await?;
    row.map(|(number, kept)| Ok((unsigned(number)?, EntryHash(hash(kept)?)))).transpose()
}

async fn insert(conn: &mut Conn, kept: &Kept) -> Result<(), Failure> {
    let Entry { number, at, actor, act, subject, detail } = &kept.entry;
    sqlx::query(
        "INSERT INTO audit (number, at, actor, act, subject, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(signed(*number)?)
    .bind(at.unix_timestamp())
    .bind(actor.to_string())
    .bind(act.as_str())
    .bind(subject.to_string())
    .bind(detail.to_string())
    .bind(&kept.hash.0[..])
    .execute(conn)
    .await?;
    Ok(())
}

async fn put_if_missing(conn: &mut Conn, head: &Head) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO audit_head (only_row, count, hash, mac) VALUES (1, $1, $2, $3) ON CONFLICT (only_row) DO NOTHING",
    )
    .bind(signed(head.count)?)
    .bind(&head.hash.0[..])
    .bind(head.mac.map(Vec::from).unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(())
}

async fn put_head(conn: &mut Conn, head: &Head) -> Result<(), Failure> {
    sqlx::query("UPDATE audit_head SET count = $1, hash = $2, mac = $3")
        .bind(signed(head.count)?)
        .bind(&head.hash.0[..])
        .bind(head.mac.map(Vec::from).unwrap_or_default())
        .execute(conn)
        .await?;
    Ok(())
}

/// Where the trail ends; [`Head::EMPTY`] where it has not begun.
pub(crate) async fn head(conn: &mut Conn) -> Result<Head, Failure> {
    let row = sqlx::query("SELECT count, hash, mac FROM audit_head").fetch_optional(conn).await?;
    row.as_ref().map_or(Ok(Head::EMPTY), read_head)
}

/// Begins the trail of a database whose `server.key` is this one, if it has not begun. Where there were waves before
/// (Berätta kept no trail once, or somebody took it away) the first entry says so.
pub(crate) async fn begin(tx: &mut Writing, seal: &HeadSeal, at: OffsetDateTime) -> Result<(), Failure> {
    if head(tx).await? != Head::EMPTY || last(tx).await?.is_some() {
        return Ok(());
    }
    put_if_missing(tx, &Head::EMPTY).await?;
    put_head(tx, &seal.seal(0, EntryHash::NONE)).await?;
    let waves: i64 = sqlx::query_scalar("SELECT count(*) FROM waves").fetch_one(&mut **tx).await?;
    if waves > 0 {
        let late = NewEntry::new(at, Actor::Job, Act::SettingChanged).with(Fact::Setting(Setting::AuditTrail));
        append_in(tx, seal, late.with(Fact::Count(unsigned(waves)?))).await?;
    }
    Ok(())
}

/// Puts another seal on the head, which is taken as it is: whether the old one held, nobody without the old key can tell.
/// A head that does not fit the trail stays as it is.
pub(crate) async fn seal_anew(tx: &mut Writing, seal: &HeadSeal) -> Result<(), Failure> {
    let head = locked_head(tx, seal).await?;
    let (count, hash) = last(tx).await?.unwrap_or((0, EntryHash::NONE));
    if (head.count, head.hash) == (count, hash) {
        put_head(tx, &seal.seal(count, hash)).await?;
    }
    Ok(())
}

/// How many entries there are.
pub(crate) async fn count(conn: &mut Conn) -> Result<u64, Failure> {
    unsigned(sqlx::query_scalar("SELECT count(*) FROM audit").fetch_one(conn).await?)
}

pub(crate) async fn read_head_now(database: &Database) -> Result<Head, Failure> {
    let mut tx = database.begin_reading().await?;
    let head = head(&mut tx).await?;
    tx.commit().await?;
    Ok(head)
}

/// At most `limit` entries after the one of this number, oldest first.
pub(crate) async fn entries(database: &Database, after: u64, limit: u32) -> Result<Vec<Kept>, Failure> {
    let mut tx = database.begin_reading().await?;
    let rows = rows_after(&mut tx, after, limit).await?;
    tx.commit().await?;
    rows.iter().map(read).collect()
}

/// At most `limit` entries before the one of this number, newest first.
pub(crate) async fn page(
    database: &Database,
    among: Among,
    before: Option<u64>,
    limit: u32,
) -> Result<Vec<Kept>, Failure> {
    let mut query = QueryBuilder::<Db>::new(format!("SELECT {COLUMNS} FROM audit WHERE number < "));
    query.push_bind(before.map_or(Ok(i64::MAX), signed)?);
    match among {
        Among::All => {}
        Among::Wave(wave) => {
            let whole = Subject::Wave(wave).to_string();
            // Hexadecimal digits and hyphens: no sign that LIKE would take for another.
            let part = format!("{whole} %");
            query.push(" AND (subject = ").push_bind(whole).push(" OR subject LIKE ").push_bind(part).push(")");
        }
        Among::Act(act) => {
            query.push(" AND act = ").push_bind(act.as_str());
        }
    }
    query.push(" ORDER BY number DESC LIMIT ").push_bind(i64::from(limit));
    let rows = query.build().fetch_all(&database.readers).await?;
    rows.iter().map(read).collect()
}

async fn rows_after(conn: &mut Conn, after: u64, limit: u32) -> Result<Vec<RawRow>, Failure> {
    let mut query = QueryBuilder::<Db>::new(format!("SELECT {COLUMNS} FROM audit WHERE number > "));
    query.push_bind(signed(after)?).push(" ORDER BY number LIMIT ").push_bind(i64::from(limit));
    Ok(query.build().fetch_all(conn).await?)
}

/// Hears every entry, oldest first, up to one that does not read.
pub(crate) async fn each(conn: &mut Conn, mut hear: impl FnMut(&Entry)) -> Result<(), Failure> {
    let mut after = 0;
    loop {
        let rows = rows_after(&mut *conn, after, PAGE).await?;
        for row in &rows {
            let Ok(kept) = read(row) else { return Ok(()) };
            after = kept.entry.number;
            hear(&kept.entry);
        }
        if rows.is_empty() {
            return Ok(());
        }
    }
}

/// Follows the whole trail. The seal is looked at when there is one.
pub(crate) async fn check(
    conn: &mut Conn,
    seal: Option<&HeadSeal>,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    match follow(conn, seal).await? {
        Followed::Broken(broken) => findings.push(finding(broken)),
        // What does not read was found before, row by row.
        Followed::Whole(_) | Followed::Unreadable(_) => {}
    }
    Ok(())
}

/// The same, for who reads the trail.
pub(crate) async fn check_now(database: &Database, seal: Option<&HeadSeal>) -> Result<Result<Head, Broken>, Failure> {
    let mut tx = database.begin_reading().await?;
    let followed = follow(&mut tx, seal).await?;
    tx.commit().await?;
    match followed {
        Followed::Whole(head) => Ok(Ok(head)),
        Followed::Broken(broken) => Ok(Err(broken)),
        Followed::Unreadable(failure) => Err(failure),
    }
}

/// How far a trail could be followed.
enum Followed {
    Whole(Head),
    Broken(Broken),
    /// An entry does not read, and what comes after it cannot be followed.
    Unreadable(Failure),
}

async fn follow(conn: &mut Conn, seal: Option<&HeadSeal>) -> Result<Followed, Failure> {
    let mut trail = Trail::beginning();
    let mut after = 0;
    loop {
        let rows = rows_after(conn, after, PAGE).await?;
        for row in &rows {
            let kept = match read(row) {
                Ok(kept) => kept,
                Err(failure) => return Ok(Followed::Unreadable(failure)),
            };
            after = kept.entry.number;
            if let Err(broken) = trail.follow(&kept) {
                return Ok(Followed::Broken(broken));
            }
        }
        if rows.is_empty() {
            break;
        }
    }
    let head = match head(conn).await {
        Ok(head) => head,
        Err(failure) => return Ok(Followed::Unreadable(failure)),
    };
    // A trail begins with a database's first server.key; before that there is nothing to seal it with.
    let begun = head != Head::EMPTY || super::server_key::read(conn).await?.is_some();
    Ok(match trail.ends_at(&head, seal.filter(|_| begun)) {
        Ok(()) => Followed::Whole(head),
        Err(broken) => Followed::Broken(broken),
    })
}

fn finding(broken: Broken) -> Finding {
    Finding { table: "audit", row: Some(broken.number.to_string()), problem: format!("this entry {}", broken.fault) }
}

/// Reads an entry. Every part of it must be written as Berätta writes it.
pub(crate) fn read(row: &RawRow) -> Result<Kept, Failure> {
    let text = |column| row.try_get::<String, _>(column);
    let at = OffsetDateTime::from_unix_timestamp(row.try_get("at")?).map_err(Failure::damaged("a moment"))?;
    let entry = Entry {
        number: unsigned(row.try_get("number")?)?,
        at,
        actor: text("actor")?.parse().map_err(unreadable)?,
        act: text("act")?.parse().map_err(unreadable)?,
        subject: text("subject")?.parse().map_err(unreadable)?,
        detail: text("detail")?.parse().map_err(unreadable)?,
    };
    Ok(Kept { entry, hash: EntryHash(hash(row.try_get("hash")?)?) })
}

/// Reads the row of `audit_head`.
pub(crate) fn read_head(row: &RawRow) -> Result<Head, Failure> {
    let mac: Vec<u8> = row.try_get("mac")?;
    Ok(Head {
        count: unsigned(row.try_get("count")?)?,
        hash: EntryHash(hash(row.try_get("hash")?)?),
        mac: if mac.is_empty() { None } else { Some(hash(mac)?) },
    })
}

fn unreadable(what: Unreadable) -> Failure {
    Failure::damaged(what.0)("it is none that Berätta writes")
}

fn signed(number: u64) -> Result<i64, Failure> {
    i64::try_from(number).map_err(Failure::damaged("a count"))
}
