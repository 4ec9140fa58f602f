//! A group of nobody, so that a demonstration has one: it comes about as a real one does.

use std::error::Error;

use beratta_domain::access::{Access, Capability, Demonstration, Facilitator, GroupLead, Role, Session};
use beratta_domain::groups::{Groups, Making};
use beratta_domain::keys::ServerKey;
use beratta_domain::screening::Audience;
use beratta_store::Store;

use crate::catalog::Catalog;
use crate::entropy::generator;
use crate::state::now;

/// A group for the wave of that name, with the demonstration's facilitator and young analysts, unless there is one.
pub(super) async fn make(
    demonstration: Demonstration,
    store: &Store,
    key: ServerKey,
    slug: &str,
) -> Result<(), Box<dyn Error>> {
    let (access, groups) = (Access::new(store.clone(), key.clone()), Groups::new(store.clone(), key));
    let catalog = Catalog::load(store, &Catalog::default()).await?;
    let wave = catalog.wave(slug).ok_or("the wave of the demonstration did not open")?;
    let session = facilitator(&access, demonstration).await?;
    let may = Facilitator::of(&session).ok_or("the demonstration's facilitator leads no groups")?;
    if may.groups().is_empty() {
        let languages = &wave.survey.languages;
        let making = Making { name: "Demonstration", wave: Some(wave), audience: Some(Audience::From13), languages };
        let group = groups.make(&may, making, now(), &mut generator()).await?;
        // A session knows the groups that there are when it is looked up.
        let after = facilitator(&access, demonstration).await?;
        let lead = Facilitator::of(&after).and_then(|may| may.of_group(group)).ok_or("the group was not made")?;
        analysts(&groups, lead).await?;
        access.sign_out(&after).await?;
    }
    Ok(access.sign_out(&session).await?)
}

async fn facilitator(access: &Access<Store>, demonstration: Demonstration) -> Result<Session, Box<dyn Error>> {
    let entered = access.enter(demonstration, Role::Facilitator, now(), &mut generator()).await?;
    let token = entered.ok_or("the demonstration has no facilitator")?.token.text();
    Ok(access.session(&token, now()).await?.ok_or("the session did not begin")?)
}

/// Lets the young analysts in. Nobody knows their words: they are entered by `/demo/analyst`.
async fn analysts(groups: &Groups<Store>, lead: GroupLead) -> Result<(), Box<dyn Error>> {
    let rng = &mut generator();
    let code = groups.open_door(lead, now(), rng).await?.to_string();
    for pseudonym in Demonstration::pseudonyms() {
        let token = groups.ask(&code, pseudonym, now(), rng).await?.text();
        let group = groups.look(lead, now()).await?.ok_or("the group is gone")?;
        for waiting in group.waiting {
            groups.let_in(lead, waiting.id, now()).await?;
        }
        let (_, words, ticket) = groups.words_for(&token, now(), rng).await?;
        groups.enter(&token, (words.as_str(), &ticket), words.as_str(), now(), rng).await?;
    }
    groups.close_door(lead, now()).await?;
    Ok(())
}
