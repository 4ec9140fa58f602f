//! What is being served: waves with their pinned surveys, and the help pages. Held in memory, so that a page with a
//! child's words can be given back while the database is down; refreshed when the database says otherwise.

use std::collections::HashMap;
use std::sync::Arc;

use beratta_domain::help::{self, Help};
use beratta_domain::intake::CareWords;
use beratta_domain::keys::WavePublicKey;
use beratta_domain::screening::Lists;
use beratta_domain::store::StoreError;
use beratta_domain::survey::{Problem, Survey};
use beratta_domain::wave::Wave;
use beratta_domain::wave_store::{StoredWave, WaveStore};
use beratta_store::Store;

use crate::files;

/// Everything that can be served now.
#[derive(Debug, Default)]
pub struct Catalog {
    /// What the public knows of.
    waves: HashMap<String, Arc<Wave>>,
    /// Waves that are not open yet: to the public they are not there.
    drafts: HashMap<String, Arc<Wave>>,
}

/// Why the catalogue could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A survey or help text in the database does not read.
    #[error("{what} in the database does not read: {first}. Import it again with `beratta survey import`")]
    Texts {
        /// Which texts.
        what: String,
        /// The first problem.
        first: String,
    },
}

impl Catalog {
    /// The wave of that name, for those who look after waves: one that is not open yet too.
    pub fn of_any_state(&self, slug: &str) -> Option<&Arc<Wave>> {
        self.waves.get(slug).or_else(|| self.drafts.get(slug))
    }

    /// The wave of that name in addresses, if the public knows of it.
    pub fn wave(&self, slug: &str) -> Option<&Arc<Wave>> {
        self.waves.get(slug)
    }

    /// Whether some wave speaks this language.
    pub fn speaks(&self, tag: &str) -> bool {
        self.waves.values().any(|wave| wave.survey.languages.iter().any(|lang| lang.as_str() == tag))
    }

    /// Every wave that the public knows of, by name.
    pub fn waves(&self) -> Vec<&Wave> {
        let mut waves: Vec<&Wave> = self.waves.values().map(AsRef::as_ref).collect();
        waves.sort_by(|one, other| one.slug.cmp(&other.slug));
        waves
    }

    /// Every wave, by name, for those who look after waves.
    pub fn waves_of_any_state(&self) -> Vec<&Wave> {
        let mut waves: Vec<&Wave> = self.waves.values().chain(self.drafts.values()).map(AsRef::as_ref).collect();
        waves.sort_by(|one, other| one.slug.cmp(&other.slug));
        waves
    }

    /// What the store holds now. Surveys that `before` has read already are not read again.
    ///
    /// # Errors
    /// When the store does not answer or holds what does not read.
    pub async fn load(store: &Store, before: &Self) -> Result<Self, CatalogError> {
        let (mut waves, mut drafts) = (HashMap::new(), HashMap::new());
        for stored in store.waves().await? {
            let survey = match before.of_any_state(&stored.slug) {
                Some(known) if known.survey.version == stored.version => Arc::clone(&known.survey),
                _ => Arc::new(read_survey(&stored)?),
            };
            let kept = if stored.state.is_public() { &mut waves } else { &mut drafts };
            kept.insert(stored.slug.clone(), Arc::new(wave(stored, survey)));
        }
        Ok(Self { waves, drafts })
    }
}

fn read_survey(stored: &StoredWave) -> Result<Survey, CatalogError> {
    let unreadable = |first: String| CatalogError::Texts { what: format!("the survey of wave {}", stored.slug), first };
    stored.source.survey().map_err(|problems| unreadable(first(&problems)))
}

fn first(problems: &[Problem]) -> String {
    problems.first().map(ToString::to_string).unwrap_or_default()
}

fn wave(stored: StoredWave, survey: Arc<Survey>) -> Wave {
    Wave {
        id: stored.id,
        slug: stored.slug,
        state: stored.state,
        retention_days: stored.retention_days.unwrap_or(survey.retention_days),
        summary: stored.summary,
        reported: stored.reported,
        purged: stored.purged,
        survey,
        public_key: WavePublicKey::from_bytes(stored.public_key),
        opened: stored.opened,
        closed: stored.closed,
        draft: stored.draft,
        api: stored.api,
    }
}

/// Help pages and care words as last imported, or the shipped ones where nothing was.
///
/// # Errors
/// When the store does not answer or holds what does not read.
pub async fn help(store: &Store) -> Result<(Help, help::Source), CatalogError> {
    let source = source(store).await?;
    let help = source
        .help()
        .map_err(|problems| CatalogError::Texts { what: "the help pages".to_owned(), first: first(&problems) })?;
    Ok((help, source))
}

/// What an organisation adds stands beside the shipped care words: an import can only widen them.
async fn source(store: &Store) -> Result<help::Source, StoreError> {
    let shipped = files::shipped_help();
    Ok(store.help().await?.unwrap_or_default().or(&shipped).with_care_of(&shipped))
}

/// What all surveys share: the help pages, what screening marks, and what they and the care words were read from.
#[derive(Debug)]
pub struct Shared {
    /// The help pages.
    pub help: Arc<Help>,
    /// What screening marks.
    pub lists: Arc<Lists>,
    source: help::Source,
    /// How often help was replaced since the start: tells pages with other help apart.
    pub number: u64,
}

impl Shared {
    /// Help pages and care words as last imported, or the shipped ones. `None` when they are those of `before`.
    ///
    /// # Errors
    /// When the store does not answer or holds what does not read.
    pub async fn load(store: &Store, before: Option<&Self>) -> Result<Option<(Self, CareWords)>, CatalogError> {
        if let Some(before) = before
            && before.source == source(store).await?
        {
            return Ok(None);
        }
        let (help, source) = self::help(store).await?;
        let unreadable = |first: String| CatalogError::Texts { what: "the care words".to_owned(), first };
        let care = CareWords::read(&source.care).map_err(|error| unreadable(error.to_string()))?;
        let unreadable = |first: String| CatalogError::Texts { what: "the lists of screening".to_owned(), first };
        let lists = Lists::read(&source.screening, care.clone()).map_err(|error| unreadable(error.to_string()))?;
        let number = before.map_or(0, |before| before.number + 1);
        Ok(Some((Self { help: Arc::new(help), lists: Arc::new(lists), source, number }, care)))
    }
}
