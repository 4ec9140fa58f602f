//! A question of any kind, with its hint, its problem beside it, and what was answered so far.

use beratta_domain::intake::{Fault, Field, field_name};
use beratta_domain::survey::{PREFER_NOT, Question, QuestionId, QuestionKind};
use leptos::prelude::*;

use super::super::textarea::TextArea;
use super::Telling;
use super::notice::fault_words;

/// How many lines the field for a long text shows at first.
const ROWS: u8 = 8;

/// The id of the element around a question.
pub(super) fn place_id(question: &QuestionId) -> String {
    format!("w-{question}")
}

/// The id of a question's field, for a question that has only one.
fn field_id(question: &QuestionId) -> String {
    format!("f-{question}")
}

/// The id of one option's field.
pub(super) fn option_id(question: &QuestionId, option: &str) -> String {
    format!("f-{question}-{option}")
}

/// Where a link to a question leads: its field, or the first of them.
pub(super) fn target(question: &Question) -> String {
    let first = match &question.kind {
        QuestionKind::SingleChoice { options } | QuestionKind::SeveralChoice { options, .. } => options.first(),
        QuestionKind::Scale => return option_id(&question.id, "1"),
        _ => None,
    };
    first.map_or_else(|| field_id(&question.id), |option| option_id(&question.id, option))
}

/// Whether something was typed or chosen here, or a problem stands here.
pub(super) fn is_touched(telling: &Telling<'_>, question: &Question) -> bool {
    let field = field_name(&question.id);
    fault(telling, question).is_some() || telling.typed.all(&field).any(|value| !value.trim().is_empty())
}

/// The question.
pub(super) fn view(telling: &Telling<'_>, question: &Question) -> AnyView {
    let asked = Asked::new(telling, question);
    match &question.kind {
        QuestionKind::LongText { max_chars } => long_text(&asked, *max_chars).into_any(),
        QuestionKind::ShortText { .. } => short_text(&asked).into_any(),
        QuestionKind::SingleChoice { options } => single_choice(&asked, options).into_any(),
        QuestionKind::SeveralChoice { options, .. } => several_choice(&asked, options).into_any(),
        QuestionKind::Scale => scale(&asked).into_any(),
        QuestionKind::Number { .. } => number(&asked).into_any(),
    }
}

fn fault(telling: &Telling<'_>, question: &Question) -> Option<Fault> {
    let here = Field::Question(question.id.clone());
    telling.problems.iter().find(|problem| problem.field == here).map(|problem| problem.fault)
}

/// A question on its way to the page.
struct Asked<'a> {
    telling: &'a Telling<'a>,
    question: &'a Question,
    name: String,
    place: String,
    label: String,
    hint: Option<String>,
    problem: Option<String>,
}

impl<'a> Asked<'a> {
    fn new(telling: &'a Telling<'a>, question: &'a Question) -> Self {
        let id = &question.id;
        let problem = fault(telling, question).map(|fault| fault_words(telling.words, fault));
        let hint = telling.said.maybe(&format!("question-{id}.hint")).or_else(|| own_hint(telling, question));
        Self {
            telling,
            question,
            name: field_name(id),
            place: place_id(id),
            label: telling.said.say(&format!("question-{id}")),
            hint,
            problem,
        }
    }

    fn class(&self) -> &'static str {
        if self.problem.is_some() { "q wrong" } else { "q" }
    }

    fn described_by(&self) -> Option<String> {
        let problem = self.problem.as_ref().map(|_| format!("{}-problem", self.place));
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.place));
        let ids: Vec<_> = [problem, hint].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }

    /// What was typed in a field of free text, all of it.
    fn text(&self) -> String {
        self.telling.typed.texts(&self.name)
    }

    /// What was typed in a field of one line, all of it.
    fn line(&self) -> String {
        let (text, times) = (self.text(), self.telling.typed.all(&self.name).count());
        if times > 1 { text.replace('\n', " ") } else { text }
    }

    /// What was typed for a number; "prefer not to answer" is a box beside it.
    fn number(&self) -> &str {
        self.telling.typed.all(&self.name).find(|value| *value != PREFER_NOT).unwrap_or_default()
    }

    fn chosen(&self, value: &str) -> bool {
        self.telling.typed.has(&self.name, value)
    }

    fn beside(&self) -> impl IntoView + use<> {
        let hint = self.hint.clone().map(|hint| view! { <p class="hint" id=format!("{}-hint", self.place)>{hint}</p> });
        let problem = self
            .problem
            .clone()
            .map(|problem| view! { <p class="error" id=format!("{}-problem", self.place)>{problem}</p> });
        view! { {hint}{problem} }
    }

    fn choice(&self, kind: &'static str, value: &str, label: String) -> impl IntoView + use<> {
        let invalid = if kind == "checkbox" { self.invalid() } else { None };
        view! {
            <label class="choice">
                <input type=kind id=option_id(&self.question.id, value) name=self.name.clone() value=value.to_owned()
                    checked=self.chosen(value) aria-invalid=invalid />
                <span>{label}</span>
            </label>
        }
    }

    fn prefer_not(&self, kind: &'static str) -> impl IntoView + use<> {
        let label = self.telling.words.say("prefer-not");
        view! {
            <label class="choice prefer-not">
                <input type=kind id=option_id(&self.question.id, PREFER_NOT) name=self.name.clone() value=PREFER_NOT
                    checked=self.chosen(PREFER_NOT) />
                <span>{label}</span>
            </label>
        }
    }

    fn options(&self, kind: &'static str, options: &[String]) -> impl IntoView + use<> {
        let choices: Vec<_> = options
            .iter()
            .map(|option| {
                let label = self.telling.said.say(&format!("question-{}-option-{option}", self.question.id));
                self.choice(kind, option, label)
            })
            .collect();
        view! { <div class="choices">{choices}{self.prefer_not(kind)}</div> }
    }
}

/// What the page itself has to say about how to answer.
fn own_hint(telling: &Telling<'_>, question: &Question) -> Option<String> {
    let words = telling.words;
    match &question.kind {
        QuestionKind::SeveralChoice { options, max_choices } if usize::from(*max_choices) < options.len() => {
            Some(words.say_with("choose-at-most", &[("max", (*max_choices).into())]))
        }
        QuestionKind::SeveralChoice { .. } => Some(words.say("choose-several").to_owned()),
        QuestionKind::Number { min, max } => {
            Some(words.say_with("number-between", &[("min", (*min).into()), ("max", (*max).into())]))
        }
        _ => None,
    }
}

/// The line below it says that little is enough; the script lets it tell how much room is left, near the limit only.
fn long_text(asked: &Asked<'_>, max_chars: u16) -> impl IntoView + use<> {
    let words = asked.telling.words;
    let (id, text) = (field_id(&asked.question.id), asked.text());
    let room = format!("{id}-room");
    let described_by = asked.described_by().map_or_else(|| room.clone(), |ids| format!("{ids} {room}"));
    let told = |key| words.say_with(key, &[("n", "{n}".into())]);
    let area = TextArea {
        id: &id,
        name: &asked.name,
        typed: &text,
        rows: ROWS,
        described_by: Some(described_by),
        invalid: asked.problem.is_some(),
    };
    view! {
        <div class=asked.class() id=asked.place.clone()>
            <label class="question" for=id.clone()>{asked.label.clone()}</label>
            {asked.beside()}
            {area.view()}
            <p id=room class="hint room" role="status" data-max=max_chars.to_string() data-left=told("room-left")
                data-over=told("room-over")>{words.say("room")}</p>
        </div>
    }
}

fn short_text(asked: &Asked<'_>) -> impl IntoView + use<> {
    let id = field_id(&asked.question.id);
    view! {
        <div class=asked.class() id=asked.place.clone()>
            <label class="question" for=id.clone()>{asked.label.clone()}</label>
            {asked.beside()}
            <input id=id type="text" name=asked.name.clone() value=asked.line() autocomplete="off"
                dir="auto" autocapitalize="sentences" spellcheck="false"
                aria-describedby=asked.described_by() aria-invalid=asked.invalid() />
        </div>
    }
}

fn single_choice(asked: &Asked<'_>, options: &[String]) -> impl IntoView + use<> {
    view! {
        <fieldset class=asked.class() id=asked.place.clone() role="radiogroup"
            aria-describedby=asked.described_by() aria-invalid=asked.invalid()>
            <legend>{asked.label.clone()}</legend>
            {asked.beside()}
            {asked.options("radio", options)}
        </fieldset>
    }
}

fn several_choice(asked: &Asked<'_>, options: &[String]) -> impl IntoView + use<> {
    view! {
        <fieldset class=asked.class() id=asked.place.clone() aria-describedby=asked.described_by()>
            <legend>{asked.label.clone()}</legend>
            {asked.beside()}
            {asked.options("checkbox", options)}
        </fieldset>
    }
}

/// Five points; its ends are named in view and, for those who listen, in the labels of the first and the last.
fn scale(asked: &Asked<'_>) -> impl IntoView + use<> {
    let end = |name: &str| asked.telling.said.say(&format!("question-{}.{name}", asked.question.id));
    let (low, high) = (end("low"), end("high"));
    let points: Vec<_> = ["1", "2", "3", "4", "5"]
        .into_iter()
        .map(|point| {
            let name = match point {
                "1" => Some(low.clone()),
                "5" => Some(high.clone()),
                _ => None,
            };
            let name = name.map(|name| view! { <span class="heard">" – "{name}</span> });
            view! {
                <label class="point">
                    <input type="radio" id=option_id(&asked.question.id, point) name=asked.name.clone() value=point
                        checked=asked.chosen(point) />
                    <span>{point}{name}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=asked.class() id=asked.place.clone() role="radiogroup"
            aria-describedby=asked.described_by() aria-invalid=asked.invalid()>
            <legend>{asked.label.clone()}</legend>
            {asked.beside()}
            <div class="scale">{points}</div>
            <div class="ends" aria-hidden="true"><span>{low.clone()}</span>" "<span>{high.clone()}</span></div>
            <div class="choices">{asked.prefer_not("radio")}</div>
        </fieldset>
    }
}

/// A line of text with the digits' keyboard, so that every child's own digits can be typed.
fn number(asked: &Asked<'_>) -> impl IntoView + use<> {
    let legend = format!("{}-legend", asked.place);
    view! {
        <fieldset class=asked.class() id=asked.place.clone()>
            <legend id=legend.clone()>{asked.label.clone()}</legend>
            {asked.beside()}
            <input id=field_id(&asked.question.id) class="number" type="text" inputmode="numeric" name=asked.name.clone()
                value=asked.number().to_owned() autocomplete="off" aria-labelledby=legend
                aria-describedby=asked.described_by() aria-invalid=asked.invalid() />
            <div class="choices">{asked.prefer_not("checkbox")}</div>
        </fieldset>
    }
}
