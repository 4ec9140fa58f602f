//! Answers as they lie on disk.

use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::{CodeHash, SealedAnswer, TokenHash};
use beratta_domain::survey::{BandId, Lang};
use sqlx::Row;
use uuid::Uuid;

use super::super::Db;
use super::counts;
use super::database::Database;
use crate::failure::Failure;

/// At most `limit` of a wave's settled answers after the one given, in the order of their random ids.
pub(crate) async fn page(
    database: &Database,
    wave: WaveId,
    after: Option<AnswerId>,
    limit: u32,
) -> Result<Vec<SealedAnswer>, Failure> {
    let after = after.map_or(Uuid::nil(), AnswerId::as_uuid);
    let rows = sqlx::query(
        "SELECT id, wave, band, variant, gender, lang, closed, show_words, sealed, week, token, code, \
         fingerprint FROM answers WHERE wave = $1 AND id > $2 ORDER BY id LIMIT $3",
    )
    .bind(wave.as_uuid())
    .bind(after)
    .bind(i64::from(limit))
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read).collect()
}

/// Reads a row that holds the thirteen columns of a sealed answer.
pub(crate) fn read(row: &<Db as sqlx::Database>::Row) -> Result<SealedAnswer, Failure> {
    const ANSWER: &str = "an answer";
    Ok(SealedAnswer {
        id: AnswerId::from_uuid(row.try_get("id")?),
        wave: WaveId::from_uuid(row.try_get("wave")?),
        band: BandId::new(row.try_get::<String, _>("band")?),
        variant: counts::index(row.try_get("variant")?)?,
        gender: row.try_get("gender")?,
        lang: Lang::try_from(row.try_get::<String, _>("lang")?).map_err(|_| unreadable(ANSWER))?,
        closed: row.try_get("closed")?,
        show_words: row.try_get("show_words")?,
        sealed: row.try_get("sealed")?,
        week: row.try_get::<String, _>("week")?.parse().map_err(|_| unreadable(ANSWER))?,
        token: TokenHash(hash(row.try_get("token")?)?),
        code: CodeHash(hash(row.try_get("code")?)?),
        fingerprint: hash(row.try_get("fingerprint")?)?,
    })
}

/// A damaged value, without telling it: the reader's own error may quote it.
fn unreadable(what: &'static str) -> Failure {
    Failure::damaged(what)("a value is not what was written")
}

/// A keyed hash as it is kept.
pub(crate) fn hash(bytes: Vec<u8>) -> Result<[u8; 32], Failure> {
    bytes.try_into().map_err(|_| unreadable("a keyed hash"))
}
