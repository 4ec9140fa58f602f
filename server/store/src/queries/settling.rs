//! Moving answers from inbox to table, many at a time, so that nothing tells in which order they came.

use beratta_domain::ids::WaveId;
use beratta_domain::intake::Settled;
use beratta_domain::week::IsoWeek;
use uuid::Uuid;

use super::super::dialect;
use super::counts::unsigned;
use super::database::Database;
use super::removing::mark_for_rewriting;
use crate::failure::Failure;

/// The least that moves together within a week.
const LEAST: u64 = 20;

/// A wave whose inbox is not empty.
struct Inbox {
    wave: WaveId,
    waiting: u64,
    oldest: IsoWeek,
    /// How many settled answers a move writes anew.
    rewritten: u64,
}

impl Inbox {
    /// Whether this inbox moves now.
    ///
    /// Beside [`LEAST`], an eighth of what a move writes anew: each answer is then written about nine times for every
    /// doubling of the table, however many come.
    fn is_due(&self, week: IsoWeek) -> bool {
        self.waiting >= (self.rewritten / 8).max(LEAST) || self.oldest < week
    }
}

/// Moves what is due and takes remains out of the files.
pub(crate) async fn settle(database: &Database, week: IsoWeek) -> Result<Settled, Failure> {
    let mut settled = Settled::default();
    for inbox in inboxes(database).await? {
        if inbox.is_due(week) && move_one(database, inbox.wave).await? {
            settled.moved += inbox.waiting;
        } else {
            settled.waiting += inbox.waiting;
        }
    }
    scrub(database).await?;
    Ok(settled)
}

/// False when another server, or a long reading, has the wave: the next settling will do it.
async fn move_one(database: &Database, wave: WaveId) -> Result<bool, Failure> {
    let moving = async {
        let mut tx = database.begin().await?;
        dialect::move_inbox(&mut tx, wave).await?;
        if dialect::MOVING_LEAVES_REMAINS {
            mark_for_rewriting(&mut tx, wave).await?;
        }
        tx.commit().await
    };
    match moving.await {
        Ok(()) => Ok(true),
        Err(failure) if failure.is_lock_held() => Ok(false),
        Err(failure) => Err(failure),
    }
}

async fn inboxes(database: &Database) -> Result<Vec<Inbox>, Failure> {
    // `completed` counts every answer that ever came: counting the table itself would read all of it.
    let rows: Vec<(Uuid, i64, String, i64)> = sqlx::query_as(
        "SELECT wave, count(*), min(week), \
         (SELECT CAST(coalesce(sum(completed), 0) AS BIGINT) FROM variant_counts WHERE variant_counts.wave = inbox.wave) \
         FROM inbox GROUP BY wave",
    )
    .fetch_all(&database.readers)
    .await?;
    let mut inboxes = Vec::with_capacity(rows.len());
    for (wave, waiting, oldest, completed) in rows {
        let (wave, waiting) = (WaveId::from_uuid(wave), unsigned(waiting)?);
        let settled = unsigned(completed)?.saturating_sub(waiting);
        inboxes.push(Inbox {
            wave,
            waiting,
            oldest: oldest.parse().map_err(|_| Failure::damaged("a week")("a value is not what was written"))?,
            rewritten: dialect::rewritten_by_a_move(database, wave, settled).await?,
        });
    }
    Ok(inboxes)
}

/// Takes what is left of removed and moved rows out of the files, wherever [`mark_for_rewriting`] said that there may
/// be some. What cannot be done now stays marked.
pub(crate) async fn scrub(database: &Database) -> Result<(), Failure> {
    let waves: Vec<Uuid> =
        sqlx::query_scalar("SELECT id FROM waves WHERE rewrite_due ORDER BY id").fetch_all(&database.readers).await?;
    if waves.is_empty() {
        return Ok(());
    }
    dialect::scrub(database, &waves.into_iter().map(WaveId::from_uuid).collect::<Vec<_>>()).await
}
