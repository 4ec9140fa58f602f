//! What stands above the form when it comes back, and what each problem says.

use beratta_domain::intake::{Fault, Field, FieldProblem, REPLACE};
use leptos::prelude::*;

use super::super::Notice;
use super::{ADVICE, Telling, questions};
use crate::words::Words;

/// The notice, with a link to each problem.
pub(super) fn view(notice: Option<Notice>, telling: &Telling<'_>) -> Option<impl IntoView + use<>> {
    let words = telling.words;
    let notice = notice?;
    // Nothing is wrong with a form that is empty: it says what comes first, and where.
    let blank = notice == Notice::Refused && matches!(telling.problems, [problem] if problem.fault == Fault::Blank);
    let (heading, about) = match notice {
        Notice::Refused if blank => (words.say("fault-blank"), words.say("blank-about")),
        Notice::Refused => (words.say("refused"), words.say("refused-about")),
        Notice::Unavailable => (words.say("unavailable"), words.say("unavailable-about")),
        Notice::Differs => (words.say("differs"), words.say("differs-about")),
        Notice::Unknown => (words.say("unknown-form"), words.say("unknown-form-about")),
    };
    let choice = (notice == Notice::Differs).then(|| {
        view! {
            <div class="pair">
                <button class="button" type="submit" name=REPLACE value="yes">{words.say("differs-replace")}</button>
                <button class="button quiet" type="submit" name=REPLACE value="no">{words.say("differs-keep")}</button>
            </div>
        }
    });
    let links: Vec<_> = telling.problems.iter().map(|problem| link(telling, problem)).collect();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    Some(view! {
        <div id="notice" class=if blank { "notice kind" } else { "notice" } role="alert" tabindex="-1" autofocus aria-labelledby="notice-heading">
            <h2 id="notice-heading">{heading}</h2>
            <p>{about}</p>
            {links}
            {choice}
        </div>
    })
}

fn link(telling: &Telling<'_>, problem: &FieldProblem) -> impl IntoView + use<> {
    let (name, target) = match &problem.field {
        Field::Question(id) => {
            let target = telling.survey.question(id.as_str()).map(questions::target);
            (Some(telling.said.say(&format!("question-{id}"))), target)
        }
        Field::Form => (None, telling.survey.question(ADVICE).map(questions::target)),
    };
    // The heading has told an empty form's problem: its link says where to write.
    let text = match problem.fault {
        Fault::Blank => telling.said.say(&format!("question-{ADVICE}")),
        fault => fault_words(telling.words, fault),
    };
    // The script makes it a link. Without it a tap would make a second entry in the history, and Exit takes the place of one.
    let to = format!("#{}", target.unwrap_or_default());
    let name = name.map(|name| view! { <strong>{name}</strong>" " });
    view! { <li><a data-to=to>{name}{text}</a></li> }
}

/// What a problem says.
pub(super) fn fault_words(words: &Words, fault: Fault) -> String {
    match fault {
        Fault::TooLong { max, over } => words.say_with("fault-too-long", &[("max", max.into()), ("over", over.into())]),
        Fault::NotOffered => words.say_with("fault-not-offered", &[]),
        Fault::TooMany { max } => words.say_with("fault-too-many", &[("max", max.into())]),
        Fault::NotInRange { min, max } => {
            words.say_with("fault-not-in-range", &[("min", min.into()), ("max", max.into())])
        }
        Fault::Twice => words.say_with("fault-twice", &[]),
        Fault::Blank => words.say_with("fault-blank", &[]),
        Fault::Unknown => words.say_with("fault-unknown", &[]),
    }
}
