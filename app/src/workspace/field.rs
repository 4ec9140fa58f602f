//! A line to write in, with its label, its hint and what is wrong with it.

use leptos::prelude::*;

/// What somebody types into a field of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Words of the reader's language.
    Words,
    /// A name in Latin letters, as it stands in an address: no telephone makes its first letter large.
    Exact,
    /// A number.
    Digits,
}

/// A field of one line.
pub(super) struct Field<'a> {
    /// Its name in the form, and its `id`.
    pub(super) name: &'static str,
    /// What a browser makes of it: `text`, `email`, `password`.
    pub(super) kind: &'static str,
    /// What a browser or a password manager may fill in.
    pub(super) fills: &'static str,
    /// What it is for.
    pub(super) label: &'static str,
    /// What helps to fill it in.
    pub(super) hint: Option<String>,
    /// What was typed so far. Never a password.
    pub(super) typed: &'a str,
    /// What is wrong with it.
    pub(super) wrong: Option<String>,
    /// What is typed into it, where it is a field of words.
    pub(super) letters: Letters,
}

impl Field<'_> {
    /// An empty field without a hint.
    pub(super) fn new(name: &'static str, kind: &'static str, fills: &'static str, label: &'static str) -> Self {
        Field { name, kind, fills, label, hint: None, typed: "", wrong: None, letters: Letters::Words }
    }

    pub(super) fn view(self) -> impl IntoView + use<> {
        let Self { name, kind, fills, label, hint, typed, wrong, letters } = self;
        let (hint_id, wrong_id) = (format!("{name}-hint"), format!("{name}-wrong"));
        let about: Vec<&str> =
            [hint.as_ref().map(|_| &*hint_id), wrong.as_ref().map(|_| &*wrong_id)].into_iter().flatten().collect();
        let about = (!about.is_empty()).then(|| about.join(" "));
        let (invalid, typed) = (wrong.is_some(), typed.to_owned());
        // The first thing to mend is where the keyboard is.
        let exact = kind != "text" || fills == "one-time-code" || letters != Letters::Words;
        let digits = (letters == Letters::Digits).then_some("numeric");
        view! {
            <div class=if invalid { "line wrong" } else { "line" }>
                <label class="question" for=name>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
                {wrong.map(|wrong| view! { <p class="error" id=wrong_id>{wrong}</p> })}
                <input
                    id=name
                    name=name
                    type=kind
                    value=typed
                    autocomplete=fills
                    required
                    spellcheck="false"
                    inputmode=digits
                    autocapitalize=exact.then_some("none")
                    dir=exact.then_some("ltr")
                    autofocus=invalid
                    aria-invalid=invalid.then_some("true")
                    aria-describedby=about
                />
            </div>
        }
    }
}
