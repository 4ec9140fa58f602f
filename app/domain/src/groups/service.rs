//! Making groups, and the young analysts' way in.

use rand::CryptoRng;
use time::{Duration, OffsetDateTime};

use super::code::GroupCode;
use super::group::{Group, GroupFault, GroupName};
use super::passphrase::Passphrase;
use super::pseudonym::Pseudonym;
use super::store::{
    Asked, Entered, Entering, GroupNow, GroupStore, ListedAnalyst, NewAnalyst, NewWaiting, Overview, Waiting,
};
use crate::access::{Analyst, Facilitator, GroupLead, HashingError, Key128};
use crate::ids::{AnalystId, GroupId, PersonId};
use crate::keys::ServerKey;
use crate::screening::Audience;
use crate::store::StoreError;
use crate::survey::Lang;
use crate::wave::Wave;

/// How long a code is good, unless somebody ends it sooner: an afternoon.
pub const CODE_LASTS: Duration = Duration::hours(4);
/// How long somebody waits at the most.
const WAITING: Duration = Duration::hours(4);
/// How many may wait before one group: more than a class, so that a code that got about fills no list without end.
pub const MOST_WAITING: u32 = 60;
/// How many pseudonyms are offered at once.
pub const NAMES_OFFERED: usize = 6;

/// Groups over a store.
#[derive(Debug)]
pub struct Groups<S> {
    pub(super) store: S,
    key: ServerKey,
}

/// What a group is made of.
#[derive(Clone, Debug)]
pub struct Making<'a> {
    /// What adults call it, as somebody typed it.
    pub name: &'a str,
    /// The wave that was chosen, if it is there.
    pub wave: Option<&'a Wave>,
    /// How old those in it are.
    pub audience: Option<Audience>,
    /// The languages that were chosen.
    pub languages: &'a [Lang],
}

/// Why a group was not made.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// What was typed or chosen.
    #[error(transparent)]
    Fault(#[from] GroupFault),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why somebody does not wait.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// No group has this code now.
    #[error("no group has this code now; ask your facilitator for the code of today")]
    NoSuchCode,
    /// Somebody has this pseudonym.
    #[error("somebody was faster; choose another name")]
    NameTaken,
    /// Too many wait already.
    #[error("many are waiting; tell your facilitator")]
    Full,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why somebody who was let in is not in yet.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// They wait no longer, or were not let in, or the words were none of ours.
    #[error("begin again with the group's code")]
    Gone,
    /// The words that were typed are not the ones that were shown; these were.
    #[error("these are not quite the words")]
    Wrong(Passphrase),
    /// The hashing.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An analyst's new passphrase, for the facilitator to hand over.
#[derive(Debug)]
pub struct Renewed {
    /// Whose.
    pub name: String,
    /// Their language.
    pub lang: Lang,
    /// The words.
    pub passphrase: Passphrase,
}

impl<S: GroupStore> Groups<S> {
    /// Groups over their store.
    pub fn new(store: S, key: ServerKey) -> Self {
        Self { store, key }
    }

    /// Makes a group. Who makes it is with it.
    ///
    /// # Errors
    /// With what is wrong with what was typed or chosen.
    pub async fn make(
        &self,
        by: &Facilitator,
        making: Making<'_>,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<GroupId, MakeError> {
        let name = GroupName::read(making.name)?;
        let wave = making.wave.ok_or(GroupFault::Wave)?;
        let audience = making.audience.filter(|audience| Group::AGES.contains(audience)).ok_or(GroupFault::Age)?;
        let languages = making.languages.to_vec();
        if languages.is_empty() || !languages.iter().all(|lang| wave.survey.languages.contains(lang)) {
            return Err(GroupFault::Languages.into());
        }
        let group = Group { id: GroupId::random(rng), wave: wave.id, name, audience, languages };
        let id = group.id;
        if self.store.make(group, by.person(), now).await? { Ok(id) } else { Err(GroupFault::Wave.into()) }
    }

    /// The groups of this facilitator, by name.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn of(&self, by: &Facilitator, now: OffsetDateTime) -> Result<Vec<Overview>, StoreError> {
        self.store.groups(by.groups(), now).await
    }

    /// The group, and all who are in it.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn look(&self, by: GroupLead, now: OffsetDateTime) -> Result<Option<GroupNow>, StoreError> {
        self.store.group_now(by, now).await
    }

    /// The analyst's own group.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn own(&self, by: Analyst) -> Result<Option<Group>, StoreError> {
        self.store.group(by.group()).await
    }

    /// Lets a colleague be with the group too.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn share(&self, by: GroupLead, with: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.share(by, with, now).await
    }

    /// Makes a code for the group; the one before ends.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn open_door(
        &self,
        by: GroupLead,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<GroupCode, StoreError> {
        let code = GroupCode::random(rng);
        self.store.open_door(by, code.hash(&self.key), now + CODE_LASTS, now).await?;
        Ok(code)
    }

    /// The code that a facilitator's own page still shows, if it is the group's now.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn shown_code(
        &self,
        by: GroupLead,
        typed: &str,
        now: OffsetDateTime,
    ) -> Result<Option<GroupCode>, StoreError> {
        let Some(code) = GroupCode::read(typed) else { return Ok(None) };
        let group = self.store.behind(code.hash(&self.key), now).await?;
        Ok((group == Some(by.group())).then_some(code))
    }

    /// Ends the group's code.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn close_door(&self, by: GroupLead, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.close_door(by, now).await
    }

    /// Lets somebody in who waits. Of two facilitators who do it at once, one does.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn let_in(&self, by: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.let_in(by, who, now).await
    }

    /// Forgets somebody who waits.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn turn_away(&self, by: GroupLead, who: AnalystId) -> Result<bool, StoreError> {
        self.store.turn_away(by, who).await
    }

    /// The analyst of this group, unless they are shut out.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn analyst(
        &self,
        by: GroupLead,
        who: AnalystId,
        now: OffsetDateTime,
    ) -> Result<Option<ListedAnalyst>, StoreError> {
        let group = self.store.group_now(by, now).await?;
        let mut analysts = group.into_iter().flat_map(|group| group.analysts);
        Ok(analysts.find(|analyst| analyst.id == who && !analyst.shut_out))
    }

    /// Gives an analyst a new passphrase; the old one and every session of theirs end, and their work stays.
    ///
    /// # Errors
    /// When the hash cannot be made, or the store cannot take work.
    pub async fn renew(
        &self,
        by: GroupLead,
        who: AnalystId,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Option<Renewed>, EnterError> {
        let Some(ListedAnalyst { name, lang, .. }) = self.analyst(by, who, now).await? else { return Ok(None) };
        let passphrase = Passphrase::random(&lang, rng);
        let password = Passphrase::typed(passphrase.as_str()).hash(rng)?;
        let is_done = self.store.renew(by, who, password, now).await?;
        Ok(is_done.then_some(Renewed { name, lang, passphrase }))
    }

    /// Shuts an analyst out; their work stays.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn shut_out(&self, by: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.shut_out(by, who, now).await
    }

    /// Whether some group has this code now.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn is_open(&self, typed: &str, now: OffsetDateTime) -> Result<Option<GroupCode>, StoreError> {
        let Some(code) = GroupCode::read(typed) else { return Ok(None) };
        let group = self.store.behind(code.hash(&self.key), now).await?;
        Ok(group.map(|_| code))
    }

    /// Some pseudonyms to choose among, which nobody has.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn offer(
        &self,
        lang: &Lang,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Vec<Pseudonym>, StoreError> {
        let mut drawn: Vec<(Pseudonym, String)> = Vec::new();
        for _ in 0..4 * NAMES_OFFERED {
            let pseudonym = Pseudonym::random(lang, rng);
            if !drawn.iter().any(|(before, _)| *before == pseudonym) {
                drawn.push((pseudonym, pseudonym.login()));
            }
        }
        let logins: Vec<String> = drawn.iter().map(|(_, login)| login.clone()).collect();
        let free = self.store.free(&logins, now).await?;
        let offered = drawn.into_iter().filter(|(_, login)| free.contains(login)).map(|(pseudonym, _)| pseudonym);
        Ok(offered.take(NAMES_OFFERED).collect())
    }

    /// Lets somebody wait before a group, under a pseudonym. The token is for their browser.
    ///
    /// # Errors
    /// When no group has the code, somebody has the pseudonym, or too many wait.
    pub async fn ask(
        &self,
        typed: &str,
        pseudonym: Pseudonym,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Key128, AskError> {
        let code = GroupCode::read(typed).ok_or(AskError::NoSuchCode)?.hash(&self.key);
        let token = Key128::random(rng);
        let lang = pseudonym.tag().parse().map_err(|_| AskError::NameTaken)?;
        let asking = NewWaiting {
            id: AnalystId::random(rng),
            name: pseudonym.text(),
            login: pseudonym.login(),
            lang,
            token: token.hash(),
            until: whole_hour(now + WAITING),
        };
        match self.store.ask(code, asking, MOST_WAITING, now).await? {
            Asked::Waits => Ok(token),
            Asked::NoSuchCode => Err(AskError::NoSuchCode),
            Asked::NameTaken => Err(AskError::NameTaken),
            Asked::Full => Err(AskError::Full),
        }
    }

    /// Who waits with what their browser holds.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn waiting(&self, token: &str, now: OffsetDateTime) -> Result<Option<Waiting>, StoreError> {
        match Key128::read(token) {
            Some(token) => self.store.waits(token.hash(), now).await,
            None => Ok(None),
        }
    }

    /// Forgets who waits with what their browser holds.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn leave(&self, token: &str) -> Result<(), StoreError> {
        match Key128::read(token) {
            Some(token) => self.store.leave(token.hash()).await,
            None => Ok(()),
        }
    }

    /// A passphrase for who was let in, with a ticket that shows that it was made here. Neither is kept: who loses the page
    /// before typing the words gets others.
    ///
    /// # Errors
    /// When nobody let them in, or the store cannot take work.
    pub async fn words_for(
        &self,
        token: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<(Waiting, Passphrase, String), EnterError> {
        let waiting = self.waiting(token, now).await?.filter(|waiting| waiting.approved).ok_or(EnterError::Gone)?;
        let passphrase = Passphrase::random(&waiting.lang, rng);
        let ticket = passphrase.ticket(token.as_bytes(), &self.key);
        Ok((waiting, passphrase, ticket))
    }

    /// Makes an analyst of who was let in and typed the words that they were shown. The passphrase is kept as a hash, and
    /// from now on.
    ///
    /// # Errors
    /// With the words, when others were typed.
    pub async fn enter(
        &self,
        token: &str,
        (shown, ticket): (&str, &str),
        typed: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Entered, EnterError> {
        let waiting = self.waiting(token, now).await?.filter(|waiting| waiting.approved);
        let passphrase = Passphrase::given(shown, ticket, token.as_bytes(), &self.key);
        let (Some(_), Some(passphrase), Some(token)) = (waiting, passphrase, Key128::read(token)) else {
            return Err(EnterError::Gone);
        };
        if !passphrase.is(typed) {
            return Err(EnterError::Wrong(passphrase));
        }
        let password = Passphrase::typed(passphrase.as_str()).hash(rng)?;
        match self.store.enter(NewAnalyst { token: token.hash(), password }, now).await? {
            Entering::In(analyst) => Ok(Entered(analyst)),
            Entering::Gone => Err(EnterError::Gone),
        }
    }
}

/// A whole hour, not finer: nobody needs to know when a young person came.
fn whole_hour(moment: OffsetDateTime) -> OffsetDateTime {
    let seconds = moment.unix_timestamp();
    OffsetDateTime::from_unix_timestamp(seconds - seconds.rem_euclid(3_600)).unwrap_or(moment)
}
