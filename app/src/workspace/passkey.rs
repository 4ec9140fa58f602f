//! Passkeys: what the browser is asked, and the form that brings its answer.

use std::sync::LazyLock;

use beratta_domain::access::{ALGORITHMS, CHALLENGE, Challenge, Passkey, Person, RelyingParty};
use data_encoding::BASE64URL_NOPAD;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::Shell;
use super::document::{document, words};
use super::field::Field;
use crate::script::{path, without_comments};
use crate::words::Words;

static SCRIPT: LazyLock<String> = LazyLock::new(|| without_comments(include_str!("../../script/passkey.js")));

static PATH: LazyLock<String> = LazyLock::new(|| path("passkey", &SCRIPT));

/// The script: hand-written, without dependencies. A passkey can be reached by a script alone.
pub fn passkey_script() -> &'static str {
    &SCRIPT
}

/// Where the server serves [`passkey_script`].
pub fn passkey_script_path() -> &'static str {
    &PATH
}

/// What the browser is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Where passkeys belong to.
    pub party: &'a RelyingParty,
    /// What is to be signed.
    pub challenge: &'a Challenge,
    /// The passkeys that the person has.
    pub passkeys: &'a [Passkey],
}

/// What kept a passkey from being set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSet {
    /// The password is another.
    Password,
    /// The browser's answer was not taken.
    Passkey,
}

impl Asked<'_> {
    /// Options for `navigator.credentials.create` (Web Authentication Level 3, section 5.4), bytes in base64url.
    fn create(&self, person: &Person) -> Value {
        let algorithms = ALGORITHMS.map(|algorithm| json!({ "type": "public-key", "alg": algorithm }));
        json!({
            "challenge": BASE64URL_NOPAD.encode(self.challenge.as_bytes()),
            "rp": { "id": self.party.id(), "name": "Berätta" },
            "user": {
                "id": BASE64URL_NOPAD.encode(person.id.as_uuid().as_bytes()),
                "name": person.login,
                "displayName": person.name,
            },
            "pubKeyCredParams": algorithms,
            "excludeCredentials": self.ids(),
            "authenticatorSelection": { "residentKey": "preferred", "userVerification": "required" },
            "attestation": "none",
            "timeout": timeout(),
        })
    }

    /// Options for `navigator.credentials.get` (section 5.5).
    fn get(&self) -> Value {
        json!({
            "challenge": BASE64URL_NOPAD.encode(self.challenge.as_bytes()),
            "rpId": self.party.id(),
            "allowCredentials": self.ids(),
            "userVerification": "required",
            "timeout": timeout(),
        })
    }

    fn ids(&self) -> Vec<String> {
        self.passkeys.iter().map(|passkey| BASE64URL_NOPAD.encode(passkey.id.as_bytes())).collect()
    }
}

/// As long as the challenge is good, in milliseconds.
fn timeout() -> u64 {
    CHALLENGE.whole_milliseconds().try_into().unwrap_or_default()
}

/// Sets a passkey up. `password` is whether it is asked for.
pub fn new_passkey(
    shell: &Shell<'_>,
    person: &Person,
    asked: &Asked<'_>,
    password: bool,
    name: Option<&str>,
    refused: Option<NotSet>,
) -> String {
    let words = words(shell);
    let title = words.say("passkey-new");
    let number = asked.passkeys.len() + 1;
    let name = name.map_or_else(|| words.say_with("passkey-number", &[("n", number.into())]), str::to_owned);
    let asked = asked.create(person).to_string();
    document(shell, "narrow", title, || {
        let mut field = Field::new("name", "text", "off", words.say("passkey-name"));
        field.hint = Some(words.say("passkey-name-hint").to_owned());
        field.typed = &name;
        let password = password.then(|| {
            let mut field = Field::new("password", "password", "current-password", words.say("own-password"));
            field.hint = Some(words.say("own-password-hint").to_owned());
            field.wrong = (refused == Some(NotSet::Password)).then(|| words.say("own-password-wrong").to_owned());
            field.view()
        });
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("passkey-about")}</p>
            <form class="sheet" method="post" action=shell.to("/second-factor/passkey") data-passkey="create" data-asked=asked>
                {needs_script(words)}
                <div data-with hidden>
                    {(refused == Some(NotSet::Passkey)).then(|| not_taken(words))}
                    {field.view()}
                    {password}
                    {said(words)}
                    <input type="hidden" name="client_data" />
                    <input type="hidden" name="authenticator_data" />
                    <button class="button" type="submit" data-do>{words.say("passkey-make")}</button>
                </div>
            </form>
            <p><a class="alone" href=shell.to("/second-factor/app")>{words.say("passkey-instead")}</a></p>
            {script(shell)}
        }
    })
}

/// The form that shows a passkey as the second factor, and its script.
pub(super) fn use_passkey(
    shell: &Shell<'_>,
    words: &'static Words,
    asked: &Asked<'_>,
    refused: bool,
) -> impl IntoView + use<> {
    view! {
        <form class="sheet" method="post" action=shell.to("/sign-in/passkey") data-passkey="get" data-asked=asked.get().to_string()>
            <h2>{words.say("passkey-use-title")}</h2>
            {needs_script(words)}
            <div data-with hidden>
                {refused.then(|| not_taken(words))}
                <p>{words.say("passkey-use-about")}</p>
                {said(words)}
                <input type="hidden" name="passkey" />
                <input type="hidden" name="client_data" />
                <input type="hidden" name="authenticator_data" />
                <input type="hidden" name="signature" />
                <button class="button" type="submit" data-do>{words.say("passkey-use")}</button>
            </div>
        </form>
        {script(shell)}
    }
}

/// Shown until the script finds that this browser has passkeys.
fn needs_script(words: &'static Words) -> impl IntoView {
    view! { <p data-say="needs">{words.say("passkey-needs-script")}</p> }
}

fn not_taken(words: &'static Words) -> impl IntoView {
    view! { <p class="error" role="alert">{words.say("passkey-not-taken")}</p> }
}

/// What the script may have to say.
fn said(words: &'static Words) -> impl IntoView {
    view! {
        <div aria-live="polite">
            <p class="error" data-say="stopped" hidden>{words.say("passkey-stopped")}</p>
            <p class="error" data-say="known" hidden>{words.say("passkey-known")}</p>
        </div>
    }
}

fn script(shell: &Shell<'_>) -> impl IntoView + use<> {
    view! { <script nonce=shell.nonce.to_owned() src=passkey_script_path() defer></script> }
}
