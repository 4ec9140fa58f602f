//! The counts of served and completed stories, and the drawing of variants from them.

use std::collections::{BTreeMap, BTreeSet};

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{self, VariantCount};
use beratta_domain::survey::{BandId, VariantIndex};
use sqlx::{QueryBuilder, Row};

use super::super::{Conn, Db, dialect};
use super::chunks::chunks;
use super::database::Database;
use crate::failure::Failure;

/// A story that is to be served.
#[derive(Clone, Debug)]
pub(crate) struct Serving {
    pub(crate) wave: WaveId,
    pub(crate) band: BandId,
    pub(crate) among: Vec<VariantIndex>,
    pub(crate) draw: u64,
}

type Place = (WaveId, BandId);
type Counts = BTreeMap<VariantIndex, u64>;

/// What is to be added to a count.
#[derive(Clone, Copy, Default)]
struct Added {
    served: i64,
    completed: i64,
}

/// Draws a variant for each story and counts it as served; counts each of `completed` too.
pub(crate) async fn count(
    conn: &mut Conn,
    servings: &[Serving],
    completed: &[(WaveId, BandId, VariantIndex)],
) -> Result<Vec<VariantIndex>, Failure> {
    let mut wanted: BTreeMap<Place, BTreeSet<VariantIndex>> = BTreeMap::new();
    for serving in servings {
        wanted.entry((serving.wave, serving.band.clone())).or_default().extend(&serving.among);
    }
    // Every place is locked before any is changed, in one order for all servers: none waits for another in a circle. What
    // is only added to is changed in that order anyway, and where reading locks nothing there is nothing to do.
    if !servings.is_empty() && !dialect::FOR_UPDATE.is_empty() {
        for (wave, band, _) in completed {
            wanted.entry((*wave, band.clone())).or_default();
        }
    }
    let mut served: BTreeMap<Place, Counts> = BTreeMap::new();
    for (place, variants) in wanted {
        let counts = served_counts(conn, &place, &variants).await?;
        served.insert(place, counts);
    }

    let mut added: BTreeMap<(Place, VariantIndex), Added> = BTreeMap::new();
    let mut chosen = Vec::with_capacity(servings.len());
    for serving in servings {
        let place = (serving.wave, serving.band.clone());
        let counts = served.entry(place.clone()).or_default();
        let variant = draw(counts, serving).ok_or_else(|| Failure::damaged("a request without variants")("empty"))?;
        added.entry((place, variant)).or_default().served += 1;
        chosen.push(variant);
    }
    for (wave, band, variant) in completed {
        added.entry(((*wave, band.clone()), *variant)).or_default().completed += 1;
    }
    add(conn, &added.into_iter().collect::<Vec<_>>()).await?;
    Ok(chosen)
}

fn draw(counts: &mut Counts, serving: &Serving) -> Option<VariantIndex> {
    let served: Vec<u64> = serving.among.iter().map(|variant| counts.get(variant).copied().unwrap_or(0)).collect();
    let variant = *serving.among.get(intake::next(&served, serving.draw)?)?;
    *counts.entry(variant).or_default() += 1;
    Some(variant)
}

/// The served counts of a band, with a row for each variant wanted; nobody else changes them before this transaction
/// ends.
async fn served_counts(conn: &mut Conn, place: &Place, wanted: &BTreeSet<VariantIndex>) -> Result<Counts, Failure> {
    let counts = read_for_update(conn, place).await?;
    let missing: Vec<VariantIndex> = wanted.iter().copied().filter(|variant| !counts.contains_key(variant)).collect();
    if missing.is_empty() {
        return Ok(counts);
    }
    let rows: Vec<((Place, VariantIndex), Added)> =
        missing.into_iter().map(|variant| ((place.clone(), variant), Added::default())).collect();
    add(conn, &rows).await?;
    read_for_update(conn, place).await
}

async fn read_for_update(conn: &mut Conn, (wave, band): &Place) -> Result<Counts, Failure> {
    let mut query = QueryBuilder::<Db>::new("SELECT variant, served FROM variant_counts WHERE wave = ");
    query.push_bind(wave.as_uuid()).push(" AND band = ").push_bind(band.as_str());
    query.push(" ORDER BY variant").push(dialect::FOR_UPDATE);
    let rows: Vec<(i32, i64)> = query.build_query_as().fetch_all(conn).await?;
    rows.into_iter().map(|(variant, served)| Ok((index(variant)?, unsigned(served)?))).collect()
}

async fn add(conn: &mut Conn, added: &[((Place, VariantIndex), Added)]) -> Result<(), Failure> {
    for some in chunks(added) {
        let mut query = QueryBuilder::<Db>::new("INSERT INTO variant_counts (wave, band, variant, served, completed) ");
        query.push_values(some, |mut row, (((wave, band), variant), added)| {
            row.push_bind(wave.as_uuid())
                .push_bind(band.as_str())
                .push_bind(i32::from(variant.0))
                .push_bind(added.served)
                .push_bind(added.completed);
        });
        query.push(
            " ON CONFLICT (wave, band, variant) DO UPDATE SET served = variant_counts.served + excluded.served, \
             completed = variant_counts.completed + excluded.completed",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

/// Every count of a wave, by band and variant.
pub(crate) async fn of_wave(database: &Database, wave: WaveId) -> Result<Vec<VariantCount>, Failure> {
    let rows = sqlx::query(
        "SELECT band, variant, served, completed FROM variant_counts WHERE wave = $1 ORDER BY band, variant",
    )
    .bind(wave.as_uuid())
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read).collect()
}

/// Reads a row of `variant_counts`.
pub(crate) fn read(row: &<Db as sqlx::Database>::Row) -> Result<VariantCount, Failure> {
    Ok(VariantCount {
        band: BandId::new(row.try_get::<String, _>("band")?),
        variant: index(row.try_get("variant")?)?,
        served: unsigned(row.try_get("served")?)?,
        completed: unsigned(row.try_get("completed")?)?,
    })
}

pub(crate) fn index(stored: i32) -> Result<VariantIndex, Failure> {
    u16::try_from(stored).map(VariantIndex).map_err(Failure::damaged("a variant"))
}

pub(crate) fn unsigned(stored: i64) -> Result<u64, Failure> {
    u64::try_from(stored).map_err(Failure::damaged("a count"))
}
