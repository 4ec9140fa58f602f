//! Answers of nobody, so that a demonstration has something to read: they come in as children's do.

use std::error::Error;

use beratta_domain::intake::{CareWords, Intake, IntakeStore, LANG, TOKEN, Typed};
use beratta_domain::keys::ServerKey;
use beratta_domain::week::IsoWeek;
use beratta_store::Store;

use crate::catalog::Catalog;
use crate::entropy::generator;
use crate::files;
use crate::state::now;

/// Pieces of advice, one a line, by language.
const ADVICE: [(&str, &str); 4] = [
    ("en", include_str!("../../demonstration/en.txt")),
    ("sv", include_str!("../../demonstration/sv.txt")),
    ("fi", include_str!("../../demonstration/fi.txt")),
    ("ar", include_str!("../../demonstration/ar.txt")),
];

/// Sends them all to the wave of that name, and lets them wait for a screener.
pub(super) async fn send(store: &Store, key: ServerKey, slug: &str) -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load(store, &Catalog::default()).await?;
    let wave = catalog.wave(slug).ok_or("the wave of the demonstration did not open")?;
    let intake = Intake::new(store.clone(), key, CareWords::read(&files::shipped_help().care)?);
    let mut rng = generator();
    for (lang, texts) in ADVICE {
        for (band, text) in wave.survey.bands.iter().cycle().zip(texts.lines()) {
            let token = intake.story(wave, band, now(), &mut rng).await?.token;
            let fields = [(TOKEN, token), (LANG, lang.to_owned()), ("q-advice", text.to_owned())];
            let typed = Typed::new(fields.map(|(name, value)| (name.to_owned(), value)).into());
            intake.send(wave, &typed, now(), &mut rng).await?;
        }
    }
    store.settle(IsoWeek::of(now())).await?;
    Ok(())
}
