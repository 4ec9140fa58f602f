//! Help: helplines, emergency numbers, getting a picture taken down, and how to report on the big platforms.
//!
//! Every country stands in one page, folded: choosing one sends nothing to anybody.

use beratta_domain::help::{Channel, Country, Entry, EntryKind, Help, Platform};
use beratta_domain::survey::Lang;
use leptos::prelude::*;

use super::document::{Frame, HelpDoor, document};
use super::{Shell, art};
use crate::words::Words;

/// Where a link out of the page opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// In the same tab, so that Exit leaves nothing behind.
    Here,
    /// In a tab of its own: the page holds words that were not sent yet.
    Beside,
}

/// The survey's countries, the nearest first: the one that the child named, then those where its language is read, then as
/// the survey has them.
pub(super) fn nearest_first(help: &Help, codes: &[String], named: Option<&str>, lang: &Lang) -> Vec<String> {
    let is_spoken = |code: &str| help.countries.iter().any(|one| one.code == code && one.languages.contains(lang));
    let mut codes = codes.to_vec();
    codes.sort_by_key(|code| (Some(code.as_str()) != named, !is_spoken(code)));
    codes
}

/// `GET /help`: every country in one page, those in `first` first. Choosing a country sends nothing.
pub fn help(shell: &Shell<'_>, help: &Help, first: &[String]) -> String {
    let words = Words::of(shell.lang);
    let first = &nearest_first(help, first, None, shell.lang);
    document(shell, &Frame { help: HelpDoor::Part("#main"), ..Frame::page("help") }, || {
        view! {
            {art::signpost()}
            <h1>{words.say("help-heading")}</h1>
            <p class="lead">{words.say("help-about")}</p>
            <p class="small">{words.say("help-private")}</p>
            <h2 class="heard">{words.say("help-here")}</h2>
            {every_country(shell.lang, help, first)}
            {platforms(shell.lang, help, Opens::Here)}
        }
    })
}

/// The countries named, in that order, the first one open.
pub(super) fn countries(lang: &Lang, help: &Help, codes: &[String], opens: Opens) -> impl IntoView + use<> {
    let chosen = codes.iter().filter_map(|code| help.countries.iter().find(|country| country.code == *code));
    fold(lang, help, &chosen.collect::<Vec<_>>(), opens)
}

/// The countries named first, then every other.
fn every_country(lang: &Lang, help: &Help, first: &[String]) -> impl IntoView + use<> {
    let named = first.iter().filter_map(|code| help.countries.iter().find(|country| country.code == *code));
    let others = help.countries.iter().filter(|country| !first.contains(&country.code));
    fold(lang, help, &named.chain(others).collect::<Vec<_>>(), Opens::Here)
}

fn fold(lang: &Lang, help: &Help, list: &[&Country], opens: Opens) -> impl IntoView + use<> {
    let folds: Vec<_> =
        list.iter().enumerate().map(|(at, country)| country_fold(lang, help, country, at == 0, opens)).collect();
    view! { <div class="countries">{folds}</div> }
}

/// The number to call in danger, of the country that is the nearest.
pub(super) fn nearest_emergency(lang: &Lang, help: &Help, codes: &[String]) -> Option<impl IntoView + use<>> {
    let nearest = codes.iter().find_map(|code| help.countries.iter().find(|country| country.code == *code))?;
    Some(emergency(Words::of(lang), nearest))
}

fn emergency(words: &'static Words, country: &Country) -> AnyView {
    match &country.emergency {
        Some(number) => {
            let text = words.say_with("help-emergency", &[("number", number.as_str().into())]);
            view! { <p class="emergency"><a href=phone_address("tel", number)>{text}</a></p> }.into_any()
        }
        None => view! { <p class="emergency">{words.say("help-emergency-anywhere")}</p> }.into_any(),
    }
}

fn country_fold(lang: &Lang, help: &Help, country: &Country, open: bool, opens: Opens) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let code = &country.code;
    let name = help.texts.get(lang, &format!("country-{code}"), &[]).unwrap_or_else(|| code.to_uppercase());
    let entries: Vec<_> = country.entries.iter().map(|entry| service(lang, help, code, entry, opens)).collect();
    view! {
        <details class="country" open=open>
            <summary>{name}</summary>
            {emergency(words, country)}
            <ul class="services">{entries}</ul>
        </details>
    }
}

fn service(lang: &Lang, help: &Help, country: &str, entry: &Entry, opens: Opens) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let message = format!("help-{country}-{}", entry.id);
    let said = |attribute: &str| help.texts.get(lang, &format!("{message}.{attribute}"), &[]);
    let name = help.texts.get(lang, &message, &[]).unwrap_or_else(|| entry.id.clone());
    let kind = match entry.kind {
        EntryKind::Helpline => words.say("kind-helpline"),
        EntryKind::Removal => words.say("kind-removal"),
        EntryKind::Report => words.say("kind-report"),
    };
    let about = said("about").map(|about| view! { <p>{about}</p> });
    let hours = said("hours").map(|hours| words.say_with("help-hours", &[("hours", hours.into())]));
    let cost = said("cost").map(|cost| words.say_with("help-cost", &[("cost", cost.into())]));
    let checked = entry.checked.map(|day| words.say_with("help-checked", &[("date", words.date(day).into())]));
    let facts: Vec<_> = [hours, cost, checked].into_iter().flatten().map(|fact| view! { <li>{fact}</li> }).collect();
    let ways: Vec<_> =
        entry.channels.iter().map(|channel| view! { <li>{way(words, channel, &name, opens)}</li> }).collect();
    view! {
        <li class="service">
            <p class="eyebrow">{kind}</p>
            <h3>{name}</h3>
            {about}
            <ul class="ways">{ways}</ul>
            <ul class="small facts-of-service">{facts}</ul>
        </li>
    }
}

/// A link to one way of reaching a service. `of` names the service for those who hear the link alone.
fn way(words: &'static Words, channel: &Channel, of: &str, opens: Opens) -> impl IntoView + use<> {
    let (address, text) = reach(words, channel);
    // Its number stays on one line: half a number is none.
    let (before, number, after) = match channel_number(channel).and_then(|number| {
        let (before, after) = text.split_once(&number)?;
        Some((before.to_owned(), number, after.to_owned()))
    }) {
        Some((before, number, after)) => (before, Some(view! { <bdi dir="ltr">{number}</bdi> }), after),
        None => (text, None, String::new()),
    };
    view! {
        <a class="way" href=address.clone() target=beside(opens, &address) rel="noreferrer noopener">
            <span>{before}{number}{after}</span><span class="heard">" – "{of.to_owned()}</span>
        </a>
    }
}

/// Where a link opens: only the web's has a tab of its own.
fn beside(opens: Opens, address: &str) -> Option<&'static str> {
    (opens == Opens::Beside && address.starts_with("https:")).then_some("_blank")
}

fn reach(words: &Words, channel: &Channel) -> (String, String) {
    match channel {
        Channel::Phone(number) => {
            (phone_address("tel", number), words.say_with("channel-phone", &[("value", number.as_str().into())]))
        }
        Channel::Sms(number) => {
            (phone_address("sms", number), words.say_with("channel-sms", &[("value", number.as_str().into())]))
        }
        Channel::Chat(address) => (web_address(address), words.say_with("channel-chat", &[])),
        Channel::Email(address) => {
            (format!("mailto:{address}"), words.say_with("channel-email", &[("value", address.as_str().into())]))
        }
        Channel::Web(address) => (web_address(address), words.say_with("channel-web", &[])),
    }
}

fn phone_address(scheme: &str, number: &str) -> String {
    let dialled: String = number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    format!("{scheme}:{dialled}")
}

/// An address as the help files write it: with or without its scheme, never another scheme than the web's.
fn web_address(address: &str) -> String {
    if address.starts_with("https://") { address.to_owned() } else { format!("https://{address}") }
}

/// The bar that stands with every step: the way through the steps, then one line with the nearest helpline and where more
/// help is. Together, so that neither lies over the other.
///
/// Its stronger wording is in the page from the start, hidden: the script shows it without asking anybody.
pub(super) fn help_line<W: IntoView>(lang: &Lang, help: &Help, codes: &[String], walk: W) -> impl IntoView + use<W> {
    let words = Words::of(lang);
    let nearest = nearest_way(lang, help, codes, "helpline", Opens::Beside);
    view! {
        <div class="help-line">
            {walk}
            <aside id="help-line" aria-label=words.say("help-here") aria-live="off">
                <p class="help-strong">{words.say("help-line-strong")}</p>
                <p class="help-calm">{nearest}" "<a class="help-all" href="#help-list" hidden data-scripted>{words.say("help-more")}</a></p>
            </aside>
        </div>
    }
}

/// A link to the nearest helpline, with its number where it has one.
pub(super) fn nearest_way(
    lang: &Lang,
    help: &Help,
    codes: &[String],
    class: &'static str,
    opens: Opens,
) -> Option<impl IntoView + use<>> {
    let words = Words::of(lang);
    nearest_helpline(help, codes).map(|(country, entry)| {
        let name = help.texts.get(lang, &format!("help-{country}-{}", entry.id), &[]).unwrap_or_default();
        let channel = entry.channels.first();
        let href = channel.map(|channel| reach(words, channel).0).unwrap_or_default();
        let beside = beside(opens, &href);
        let talk = words.say_with("help-line", &[("name", name.into())]);
        // Between Arabic letters the groups of a number would change places.
        let number = channel.and_then(channel_number).map(|number| view! { " "<bdi dir="ltr">{number}</bdi> });
        view! { <a class=class href=href target=beside rel="noreferrer noopener"><span>{talk}{number}</span></a> }
    })
}

fn channel_number(channel: &Channel) -> Option<String> {
    match channel {
        Channel::Phone(number) | Channel::Sms(number) => Some(number.clone()),
        _ => None,
    }
}

/// The nearest service that is somebody to talk to.
fn nearest_helpline<'h>(help: &'h Help, codes: &[String]) -> Option<(&'h str, &'h Entry)> {
    codes
        .iter()
        .filter_map(|code| help.countries.iter().find(|country| country.code == *code))
        .flat_map(|country| country.entries.iter().map(move |entry| (country.code.as_str(), entry)))
        .find(|(_, entry)| entry.kind == EntryKind::Helpline)
}

/// How to report on the big platforms, a fold each.
pub(super) fn platforms(lang: &Lang, help: &Help, opens: Opens) -> Option<impl IntoView + use<>> {
    let words = Words::of(lang);
    let guides: Vec<_> = help.platforms.iter().map(|platform| guide(lang, words, help, platform, opens)).collect();
    (!guides.is_empty())
        .then(|| view! { <h2>{words.say("platforms-heading")}</h2><div class="countries">{guides}</div> })
}

fn guide(lang: &Lang, words: &'static Words, help: &Help, platform: &Platform, opens: Opens) -> impl IntoView + use<> {
    let address = web_address(&platform.address);
    let steps: Vec<_> = (1..=platform.steps)
        .filter_map(|step| help.texts.get(lang, &format!("platform-{}-step-{step}", platform.id), &[]))
        .map(|step| view! { <li>{step}</li> })
        .collect();
    let own = words.say_with("platform-page", &[("name", platform.name.as_str().into())]);
    let checked = platform.checked.map(|day| {
        let text = words.say_with("help-checked", &[("date", words.date(day).into())]);
        view! { <p class="small">{text}</p> }
    });
    view! {
        <details class="country">
            <summary>{platform.name.clone()}</summary>
            <ol class="guide">{steps}</ol>
            <p><a class="alone" href=address.clone() target=beside(opens, &address) rel="noreferrer noopener">{own}</a></p>
            {checked}
        </details>
    }
}
