//! What a form sent, held against the survey: either a [`Submission`], or every problem with every typed word kept.

use std::collections::BTreeMap;

use serde::Serialize;

use super::typed;
use crate::survey::{Lang, PREFER_NOT, Question, QuestionId, QuestionKind, Survey};

/// The form field of the token.
pub const TOKEN: &str = "token";
/// The form field of the language.
pub const LANG: &str = "lang";
/// The form field of a button that changes the language and sends nothing else: its value is the language.
pub const SWITCH: &str = "switch";
/// The form field of "you may show my words".
pub const SHOW_WORDS: &str = "show-words";
/// The form field of "something like this happened to me".
pub const OWN_EXPERIENCE: &str = "own-experience";
/// The form field that asks to put these words in the place of those sent before.
pub const REPLACE: &str = "replace";
/// The form field of the country, which changes the consent's words and is never kept.
pub const COUNTRY: &str = "country";
/// What a ticked box sends.
pub const TICKED: &str = "yes";
/// What the name of a question's field begins with; the question's name follows.
const QUESTION: &str = "q-";
/// The most fields that are looked at; no survey has nearly as many.
const MOST_FIELDS: usize = 1_000;

/// The name of a question's form field.
pub fn field_name(question: &QuestionId) -> String {
    format!("{QUESTION}{question}")
}

/// Everything that a form sent, as it came, so that a refused Send can give every word back.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// What came, in the order in which it came.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// What a field sent first.
    pub fn first(&self, field: &str) -> Option<&str> {
        self.all(field).next()
    }

    /// Everything that a field sent.
    pub fn all<'t>(&'t self, field: &str) -> impl Iterator<Item = &'t str> {
        self.0.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a field sent this value: a box that was ticked.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|sent| sent == value)
    }

    /// What was typed or chosen in answer to any question, blank ones left out.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        let answers = self.0.iter().filter(|(name, value)| name.starts_with(QUESTION) && !value.trim().is_empty());
        answers.map(|(_, value)| value.as_str())
    }

    /// Every text that a field sent, one under the other: a field that came twice gives back both.
    pub fn texts(&self, field: &str) -> String {
        let texts: Vec<&str> = self.all(field).filter(|text| !text.trim().is_empty()).collect();
        // Alone, a text comes back as it is.
        if texts.is_empty() { self.first(field).unwrap_or_default().to_owned() } else { texts.join("\n") }
    }

    /// Whether no other fields than these came.
    pub fn has_only(&self, fields: &[&str]) -> bool {
        self.names().all(|name| fields.contains(&name))
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(&self, field: &str, value: &str) -> Self {
        let mut pairs = self.0.clone();
        pairs.push((field.to_owned(), value.to_owned()));
        Self(pairs)
    }

    /// The same without a field.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.0.retain(|(name, _)| name != field);
        self
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl std::fmt::Debug for Typed {
    /// Tells how much, never what: a child's words belong in no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Typed({} fields)", self.0.len())
    }
}

/// Where on the page a problem belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Beside a question.
    Question(QuestionId),
    /// At the top of the form.
    Form,
}

/// What is wrong with what a field sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A text is longer than its question takes.
    TooLong {
        /// The most characters that it takes.
        max: u16,
        /// How many too many there are.
        over: usize,
    },
    /// A choice that the question does not offer.
    NotOffered,
    /// More choices than the question takes.
    TooMany {
        /// The most that it takes.
        max: u8,
    },
    /// No whole number, or one out of bounds.
    NotInRange {
        /// The smallest.
        min: i32,
        /// The largest.
        max: i32,
    },
    /// More than one value for a question that takes one.
    Twice,
    /// Nothing was written or chosen.
    Blank,
    /// A field that this form does not have.
    Unknown,
}

/// One thing that is wrong, beside its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// Where.
    pub field: Field,
    /// What.
    pub fault: Fault,
}

impl FieldProblem {
    fn is_beside_a_question(&self) -> bool {
        matches!(self.field, Field::Question(_))
    }
}

/// Everything that is wrong with what was sent.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the form has {} problems", problems.len())]
pub struct Refusal {
    /// Every problem, in the order of the page.
    pub problems: Vec<FieldProblem>,
}

/// A closed answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Closed {
    /// One option, or "prefer not to answer".
    One(String),
    /// Several options, in the survey's order.
    Several(Vec<String>),
    /// A point of a scale, or a number.
    Number(i32),
}

/// A valid answer: what one child sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Submission {
    /// The language that the child wrote in.
    pub lang: Lang,
    /// Free text by question, line ends as `\n`, without questions left empty.
    pub texts: BTreeMap<QuestionId, String>,
    /// Closed answers by question, without those left empty. One whose condition does not hold is among them:
    /// somebody answered it, where a browser showed it or before the earlier answer changed.
    pub closed: BTreeMap<QuestionId, Closed>,
    /// "You may show my words."
    pub show_words: bool,
    /// "Something like this happened to me."
    pub own_experience: bool,
}

impl std::fmt::Debug for Submission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Submission(…)")
    }
}

impl Submission {
    /// Holds what a form sent against the survey.
    ///
    /// # Errors
    /// With every problem at once.
    pub fn read(survey: &Survey, typed: &Typed) -> Result<Self, Refusal> {
        let mut problems = unknown_fields(survey, typed);
        let (mut texts, mut closed) = (BTreeMap::new(), BTreeMap::new());
        for question in &survey.questions {
            let field = field_name(&question.id);
            let read = match &question.kind {
                QuestionKind::LongText { max_chars } | QuestionKind::ShortText { max_chars } => {
                    read_text(typed, &field, *max_chars).map(|text| {
                        texts.extend(text.map(|text| (question.id.clone(), text)));
                    })
                }
                _ => read_closed(question, typed, &field).map(|value| {
                    closed.extend(value.map(|value| (question.id.clone(), value)));
                }),
            };
            if let Err(fault) = read {
                problems.push(FieldProblem { field: Field::Question(question.id.clone()), fault });
            }
        }
        // Held against what was read: a field that came and was not kept is no answer.
        if texts.is_empty() && closed.is_empty() && !problems.iter().any(FieldProblem::is_beside_a_question) {
            problems.insert(0, FieldProblem { field: Field::Form, fault: Fault::Blank });
        }
        if !problems.is_empty() {
            return Err(Refusal { problems });
        }
        Ok(Self {
            lang: language(survey, typed.first(LANG)),
            texts,
            closed,
            show_words: survey.choices.show_words && typed.has(SHOW_WORDS, TICKED),
            own_experience: survey.choices.own_experience && typed.has(OWN_EXPERIENCE, TICKED),
        })
    }
}

/// The survey's language of that tag, or its first.
pub fn language(survey: &Survey, tag: Option<&str>) -> Lang {
    let known = survey.languages.iter().find(|lang| Some(lang.as_str()) == tag);
    known.unwrap_or(&survey.languages[0]).clone()
}

fn unknown_fields(survey: &Survey, typed: &Typed) -> Vec<FieldProblem> {
    let known = |name: &str| {
        [TOKEN, LANG, REPLACE, COUNTRY].contains(&name)
            || (name == SHOW_WORDS && survey.choices.show_words)
            || (name == OWN_EXPERIENCE && survey.choices.own_experience)
            || name.strip_prefix(QUESTION).is_some_and(|id| survey.question(id).is_some())
    };
    let unknown = typed.names().count() > MOST_FIELDS || !typed.names().all(known);
    unknown.then_some(FieldProblem { field: Field::Form, fault: Fault::Unknown }).into_iter().collect()
}

fn read_text(typed: &Typed, field: &str, max: u16) -> Result<Option<String>, Fault> {
    if typed.all(field).count() > 1 {
        return Err(Fault::Twice);
    }
    // Forms send line ends as CR LF; a child sees and counts one.
    let text = typed.first(field).unwrap_or_default().replace("\r\n", "\n");
    let over = text.chars().count().saturating_sub(usize::from(max));
    if over > 0 {
        return Err(Fault::TooLong { max, over });
    }
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}

fn read_closed(question: &Question, typed: &Typed, field: &str) -> Result<Option<Closed>, Fault> {
    let sent: Vec<&str> = typed.all(field).map(str::trim).filter(|value| !value.is_empty()).collect();
    let Some(&first) = sent.first() else { return Ok(None) };
    let takes_one = matches!(question.kind, QuestionKind::SingleChoice { .. } | QuestionKind::Scale);
    if takes_one && sent.len() > 1 {
        return Err(Fault::Twice);
    }
    // Beside a number or several choices stands a box of its own: who ticks it asks that the rest be not told.
    if sent.contains(&PREFER_NOT) {
        return Ok(Some(Closed::One(PREFER_NOT.to_owned())));
    }
    match &question.kind {
        QuestionKind::SingleChoice { options } if options.iter().any(|option| option == first) => {
            Ok(Some(Closed::One(first.to_owned())))
        }
        QuestionKind::SeveralChoice { options, max_choices } => read_several(&sent, options, *max_choices).map(Some),
        QuestionKind::Scale => read_number(&sent, 1, 5).map(Some),
        QuestionKind::Number { min, max } => read_number(&sent, *min, *max).map(Some),
        _ => Err(Fault::NotOffered),
    }
}

fn read_several(sent: &[&str], options: &[String], max: u8) -> Result<Closed, Fault> {
    if sent.iter().any(|value| !options.iter().any(|option| option == value)) {
        return Err(Fault::NotOffered);
    }
    let chosen: Vec<String> = options.iter().filter(|option| sent.contains(&option.as_str())).cloned().collect();
    if chosen.len() > usize::from(max) { Err(Fault::TooMany { max }) } else { Ok(Closed::Several(chosen)) }
}

fn read_number(sent: &[&str], min: i32, max: i32) -> Result<Closed, Fault> {
    let [one] = sent else { return Err(Fault::Twice) };
    let number = typed::plain(one).parse().ok().filter(|number| (min..=max).contains(number));
    number.map(Closed::Number).ok_or(Fault::NotInRange { min, max })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_any_other_field_has_not_only_these() {
        let typed = Typed::default().with(LANG, "sv").with("band", "10-12");
        assert!(typed.has_only(&[LANG, "band", COUNTRY]));
        assert!(Typed::default().has_only(&[]));
        assert!(!typed.has_only(&[LANG]));
        assert!(!typed.with("q-advice", "").has_only(&[LANG, "band", COUNTRY]), "an empty one too");
    }
}
