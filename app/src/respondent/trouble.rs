//! Pages for when something went wrong: whose fault it is (never the child's), and a way back.

use beratta_domain::intake::Typed;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{Frame, Languages, address, document};
use super::{Shell, Trouble, art, kept_words};
use crate::words::Words;

/// Something went wrong: always with a way back, and help.
pub fn trouble(shell: &Shell<'_>, trouble: Trouble<'_>) -> String {
    page(shell, trouble, None)
}

/// A Send that was not kept, for a reason that no other Send of this page can mend. What was typed is given back.
pub fn not_kept(shell: &Shell<'_>, trouble: Trouble<'_>, wave: &Wave, typed: &Typed) -> String {
    page(shell, trouble, Some((wave, typed)))
}

/// Nothing is here that could take what was sent. It is given back.
pub fn lost(shell: &Shell<'_>, typed: &Typed) -> String {
    let kept = kept_words::everything(Words::of(shell.lang), typed).map(IntoAny::into_any);
    page_with(shell, Trouble::NotFound, kept, Languages::Front)
}

fn page(shell: &Shell<'_>, trouble: Trouble<'_>, kept: Option<(&Wave, &Typed)>) -> String {
    let words = Words::of(shell.lang);
    let kept = kept.and_then(|(wave, typed)| kept_words::view(words, wave, typed)).map(IntoAny::into_any);
    let languages = match trouble {
        _ if kept.is_some() => Languages::Form(kept_words::FORM),
        Trouble::NotFound | Trouble::Method => Languages::Links,
        _ => Languages::Front,
    };
    page_with(shell, trouble, kept, languages)
}

fn page_with(shell: &Shell<'_>, trouble: Trouble<'_>, kept: Option<AnyView>, languages: Languages) -> String {
    let words = Words::of(shell.lang);
    let (heading, about) = match trouble {
        Trouble::NotFound => (words.say("trouble-not-found"), words.say("trouble-not-found-about")),
        Trouble::TooLarge => (words.say("trouble-too-large"), words.say("trouble-too-large-about")),
        Trouble::Unavailable => (words.say("trouble-unavailable"), words.say("trouble-unavailable-about")),
        Trouble::WrongForm => (words.say("trouble-wrong-form"), words.say("trouble-wrong-form-about")),
        Trouble::TakenBack => (words.say("trouble-taken-back"), words.say("trouble-taken-back-about")),
        Trouble::Method => (words.say("trouble-method"), words.say("trouble-method-about")),
        Trouble::Broken(_) => (words.say("trouble-broken"), words.say("trouble-broken-about")),
    };
    let code = match trouble {
        Trouble::Broken(code) => Some(words.say_with("trouble-broken-code", &[("code", code.into())])),
        _ => None,
    };
    document(shell, &Frame::page("trouble").offering(languages), || {
        view! {
            {art::signpost()}
            <h1>{heading}</h1>
            <p class="lead">{about}</p>
            {kept}
            {code.map(|code| view! { <p class="small">{code}</p> })}
            <p class="pair">
                <a class="button" href=address("/", shell.lang)>{words.say("go-front")}</a>
                <a class="button quiet" href=address("/help", shell.lang)>{words.say("help-link")}</a>
            </p>
        }
    })
}
