//! Where to get help, as the interface tells it.

use beratta_domain::help::{Channel, Country, Entry, EntryKind, Help};
use beratta_domain::survey::{Lang, Survey};
use serde::Serialize;
use utoipa::ToSchema;

/// A country's help.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CountryView {
    /// Its code, or `int` for everywhere else.
    country: String,
    name: String,
    /// The number to call in danger.
    #[serde(skip_serializing_if = "Option::is_none")]
    emergency: Option<String>,
    services: Vec<ServiceView>,
}

/// Somebody who helps.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceView {
    name: String,
    /// `helpline`, `removal` or `report`.
    kind: &'static str,
    about: String,
    hours: String,
    cost: String,
    /// How to reach it, the easiest way first.
    channels: Vec<ChannelView>,
}

/// A way to reach a service.
#[derive(Debug, Serialize, ToSchema)]
struct ChannelView {
    /// `phone`, `sms`, `chat`, `email` or `web`.
    kind: &'static str,
    value: String,
}

/// The help that this survey names, in its order.
pub(super) fn of(survey: &Survey, help: &Help, lang: &Lang) -> Vec<CountryView> {
    let named = survey.help_countries.iter();
    let known = named.filter_map(|code| help.countries.iter().find(|country| country.code == *code));
    known.map(|country| view(country, help, lang)).collect()
}

fn view(country: &Country, help: &Help, lang: &Lang) -> CountryView {
    let name = help.texts.get(lang, &format!("country-{}", country.code), &[]);
    CountryView {
        country: country.code.clone(),
        name: name.unwrap_or_else(|| country.code.clone()),
        emergency: country.emergency.clone(),
        services: country.entries.iter().map(|entry| service(entry, &country.code, help, lang)).collect(),
    }
}

fn service(entry: &Entry, country: &str, help: &Help, lang: &Lang) -> ServiceView {
    let say = |rest: &str| help.texts.get(lang, &format!("help-{country}-{}{rest}", entry.id), &[]).unwrap_or_default();
    ServiceView {
        name: say(""),
        kind: match entry.kind {
            EntryKind::Helpline => "helpline",
            EntryKind::Removal => "removal",
            EntryKind::Report => "report",
        },
        about: say(".about"),
        hours: say(".hours"),
        cost: say(".cost"),
        channels: entry.channels.iter().map(channel).collect(),
    }
}

fn channel(channel: &Channel) -> ChannelView {
    let (kind, value) = match channel {
        Channel::Phone(value) => ("phone", value),
        Channel::Sms(value) => ("sms", value),
        Channel::Chat(value) => ("chat", value),
        Channel::Email(value) => ("email", value),
        Channel::Web(value) => ("web", value),
    };
    ChannelView { kind, value: value.clone() }
}
