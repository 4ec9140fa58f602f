//! `/work/account`: one's own ways in.

use beratta_domain::access::{Passkey, Person, SHORTEST_PASSWORD, Way, Ways, WeakPassword};
use data_encoding::BASE64URL_NOPAD;
use leptos::prelude::*;

use super::document::{document, words};
use super::field::Field;
use super::{Shell, words_of};
use crate::words::Words;

/// What was wrong with a change of password.
#[derive(Clone, Copy, Debug)]
pub enum NotChanged {
    /// The old one is another.
    Old,
    /// The new one is weak.
    New(WeakPassword),
}

/// What is done about one's own ways in after the password was asked for.
#[derive(Clone, Copy, Debug)]
pub enum OwnStep<'a> {
    /// Taking the code app away.
    RemoveApp,
    /// Taking a passkey away.
    RemovePasskey(&'a Passkey),
    /// New codes for paper.
    NewCodes,
}

/// The address of a step about a passkey.
fn passkey_path(passkey: &Passkey) -> String {
    format!("/work/account/passkey/{}/remove", BASE64URL_NOPAD.encode(passkey.id.as_bytes()))
}

/// Which way in a step takes away.
impl OwnStep<'_> {
    /// The way in that it takes away, if it takes one.
    pub fn takes(&self) -> Option<Way> {
        match self {
            Self::RemoveApp => Some(Way::App),
            Self::RemovePasskey(passkey) => Some(Way::Passkey(passkey.id.clone())),
            Self::NewCodes => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::RemoveApp => "/work/account/app/remove".to_owned(),
            Self::RemovePasskey(passkey) => passkey_path(passkey),
            Self::NewCodes => "/work/account/codes".to_owned(),
        }
    }

    /// The question, what comes of it, and the button.
    fn said(&self, words: &'static Words) -> (String, &'static str, &'static str) {
        match self {
            Self::RemoveApp => {
                (words.say("remove-app").to_owned(), words.say("remove-app-about"), words.say("remove-do"))
            }
            Self::RemovePasskey(passkey) => (
                words.say_with("remove-passkey", &[("name", passkey.name.clone().into())]),
                words.say("remove-passkey-about"),
                words.say("remove-do"),
            ),
            Self::NewCodes => {
                (words.say("codes-new").to_owned(), words.say("codes-new-about"), words.say("codes-new-do"))
            }
        }
    }
}

/// One's own account. `passkeys` is whether this server can have them.
pub fn account(shell: &Shell<'_>, person: &Person, ways: &Ways, passkeys: bool) -> String {
    let words = words(shell);
    let title = words.say("account");
    let (name, login, role) = (person.name.clone(), person.login.clone(), words_of::role(words, person.role));
    let has_one = ways.app || !ways.passkeys.is_empty();
    let spare = usize::from(ways.app) + ways.passkeys.len() > 1 || !person.role.needs_second_factor();
    document(shell, "account", title, || {
        view! {
            <p class="eyebrow">{role}</p>
            <h1>{title}</h1>
            <p class="lead"><bdi>{name}</bdi></p>
            <p class="small"><bdi dir="ltr">{login}</bdi></p>
            <section class="sheet" aria-labelledby="own-password-title">
                <div class="row">
                    <div><h2 id="own-password-title">{words.say("password")}</h2><p class="hint">{words.say("account-password-about")}</p></div>
                    <a class="button quiet" href=shell.to("/work/account/password")>{words.say("password-change")}</a>
                </div>
            </section>
            <section class="sheet" aria-labelledby="ways-title">
                <h2 id="ways-title">{words.say("ways-title")}</h2>
                <p class="hint">{if has_one { words.say("ways-about") } else { words.say("ways-none") }}</p>
                {rows(shell, words, ways, spare)}
                <div class="acts">
                    {passkeys.then(|| view! { <a class="button quiet" href=shell.to("/second-factor/passkey")>{words.say("ways-add-passkey")}</a> })}
                    {(!ways.app).then(|| view! { <a class="button quiet" href=shell.to("/second-factor/app")>{words.say("ways-add-app")}</a> })}
                </div>
            </section>
            {has_one.then(|| codes(shell, words, ways.codes))}
            <form class="sheet" method="post" action=shell.to("/sign-out/everywhere")>
                <div class="row">
                    <div><h2>{words.say("own-everywhere")}</h2><p class="hint">{words.say("own-everywhere-about")}</p></div>
                    <button class="button quiet" type="submit">{words.say("own-everywhere-do")}</button>
                </div>
            </form>
        }
    })
}

fn rows(shell: &Shell<'_>, words: &'static Words, ways: &Ways, spare: bool) -> impl IntoView + use<> {
    let remove = |path: &str, name: &str| {
        let label = words.say_with("remove-named", &[("name", name.to_owned().into())]);
        let to = shell.to(path);
        spare.then(|| view! { <a class="button quiet" href=to aria-label=label>{words.say("remove")}</a> })
    };
    let passkey = |passkey: &Passkey| {
        let (name, day) = (passkey.name.clone(), words.date(passkey.added.date()));
        let added = words.say_with("passkey-added", &[("day", day.into())]);
        view! {
            <li class="row">
                <div><strong><bdi>{name.clone()}</bdi></strong><span class="small">{words.say("passkey")}" · "{added}</span></div>
                {remove(&passkey_path(passkey), &name)}
            </li>
        }
    };
    let app = ways.app.then(|| {
        view! {
            <li class="row">
                <div><strong>{words.say("own-factor")}</strong><span class="small">{words.say("own-has")}</span></div>
                {remove("/work/account/app/remove", words.say("own-factor"))}
            </li>
        }
    });
    let passkeys: Vec<_> = ways.passkeys.iter().map(passkey).collect();
    let any = app.is_some() || !passkeys.is_empty();
    let only = (any && !spare).then(|| view! { <p class="hint">{words.say("ways-last")}</p> });
    any.then(|| view! { <ul class="rows" role="list">{passkeys}{app}</ul>{only} })
}

fn codes(shell: &Shell<'_>, words: &'static Words, left: u64) -> impl IntoView + use<> {
    let few = left <= 2;
    view! {
        <section class="sheet" aria-labelledby="codes-title">
            <div class="row">
                <div>
                    <h2 id="codes-title">{words.say("recovery-title")}</h2>
                    <p class=if few { "error" } else { "hint" }>{words.say_with("codes-left", &[("n", left.into())])}</p>
                </div>
                <a class="button quiet" href=shell.to("/work/account/codes")>{words.say("codes-new-do")}</a>
            </div>
        </section>
    }
}

/// A change of password.
pub fn change_password(shell: &Shell<'_>, refused: Option<NotChanged>) -> String {
    let words = words(shell);
    let title = words.say("password-change");
    let least = [("least", SHORTEST_PASSWORD.into())];
    document(shell, "narrow", title, || {
        let mut old = Field::new("old", "password", "current-password", words.say("password-old"));
        old.wrong = matches!(refused, Some(NotChanged::Old)).then(|| words.say("own-password-wrong").to_owned());
        let mut new = Field::new("new", "password", "new-password", words.say("password-new"));
        new.hint = Some(words.say_with("password-hint", &least));
        if let Some(NotChanged::New(weak)) = refused {
            new.wrong = Some(words_of::weak(words, weak));
        }
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("password-change-about")}</p>
            <form class="sheet" method="post" action=shell.to("/work/account/password")>
                {old.view()}
                {new.view()}
                <button class="button" type="submit">{title}</button>
            </form>
            {back(shell, words)}
        }
    })
}

/// Asks for the password before a way in is taken away or made anew.
pub fn own_step(shell: &Shell<'_>, step: &OwnStep<'_>, wrong: bool) -> String {
    let words = words(shell);
    let (title, about, done) = step.said(words);
    document(shell, "narrow", &title, || {
        let mut password = Field::new("password", "password", "current-password", words.say("own-password"));
        password.hint = Some(words.say("own-password-hint").to_owned());
        password.wrong = wrong.then(|| words.say("own-password-wrong").to_owned());
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{about}</p>
            <form class="sheet" method="post" action=shell.to(&step.path())>
                {password.view()}
                <button class="button" type="submit">{done}</button>
            </form>
            {back(shell, words)}
        }
    })
}

fn back(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! { <p><a class="alone" href=shell.to("/work/account")>{words.say("account-back")}</a></p> }
}
