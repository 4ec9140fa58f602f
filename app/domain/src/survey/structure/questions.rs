//! Questions, in the order of the page, and the conditions between closed ones.

use super::super::findings::{At, did_you_mean};
use super::super::model::{Condition, GENDER, PREFER_NOT, Question, QuestionHash, QuestionId, QuestionKind, Section};
use super::super::reading::{Table, Value};
use super::super::words::Unread;
use super::{Promises, Severity, one_of};

/// The id of the question that asks for the child's advice: every survey has it.
const ADVICE: &str = "advice";
/// What a few sentences take, in characters.
const ROOM: u16 = 200;
const KINDS: [&str; 6] = ["long-text", "short-text", "single-choice", "several-choice", "scale", "number"];

/// A question with its condition as it is written.
struct ReadQuestion<'d> {
    question: Question,
    line: usize,
    when: Option<Table<'d>>,
}

/// Every question, each name once, the main section before the deep dive.
pub(super) fn read(table: &Table<'_>, promises: Option<&Promises>, unread: &mut Unread) -> Vec<Question> {
    let value = table.required("question", "[[question]]` with `id = \"advice\"` and `kind = \"long-text\"");
    let mut questions: Vec<ReadQuestion<'_>> = Vec::new();
    for table in value.iter().flat_map(Value::tables) {
        let Some(question) = question(&table, promises) else {
            unread.part(table.path.replace('.', "-"));
            continue;
        };
        match questions.iter().find(|earlier| earlier.question.id == question.question.id) {
            Some(earlier) => table.error(
                "id",
                format!("a question of this name begins on line {}; give this one another `id`", earlier.line),
            ),
            None => questions.push(question),
        }
    }
    if value.is_some() && !questions.iter().any(|read| read.question.id.as_str() == ADVICE) {
        table.error(
            "question.advice",
            "no question asks for the child's advice; write a `[[question]]` with `id = \"advice\"` and `kind = \
             \"long-text\"`",
        );
    }
    questions.sort_by_key(|read| read.question.section == Section::DeepDive);
    let conditions: Vec<_> =
        questions.iter().enumerate().map(|(place, read)| condition(read, place, &questions)).collect();
    let questions = questions.into_iter().zip(conditions);
    questions.map(|(read, when)| Question { when, ..read.question }).collect()
}

fn question<'d>(table: &Table<'d>, promises: Option<&Promises>) -> Option<ReadQuestion<'d>> {
    let id = table.id();
    let section = section(table);
    let kind = table.required("kind", "kind = \"single-choice\"").and_then(|value| kind(table, &value));
    let when = table.optional("when", WHEN);
    if let Some(kind) = &kind {
        prefer_not(table, kind);
        if let (true, Some(when)) = (kind.is_free_text(), &when) {
            when.error("free text is never conditional: a child who wants to tell must always find it; remove `when`");
        }
        if id.as_ref().is_some_and(|id| id.value == ADVICE) {
            advice(table, kind, section, when.as_ref());
        }
        if promises.is_some() && id.as_ref().is_some_and(|id| id.value == GENDER) {
            gender(table, kind);
        }
        table.finish(&format!("a question of kind `{}`", name_of(kind)));
    }
    let when = when.filter(|_| kind.as_ref().is_some_and(|kind| !kind.is_free_text())).and_then(|when| when.table());
    let hash = QuestionHash(String::new());
    let question = Question { id: QuestionId::new(id?.value), section, kind: kind?, when: None, hash };
    Some(ReadQuestion { question, line: table.line, when })
}

const WHEN: &str = "when = { question = \"heard\", is = [\"yes\"] }";

fn name_of(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::LongText { .. } => KINDS[0],
        QuestionKind::ShortText { .. } => KINDS[1],
        QuestionKind::SingleChoice { .. } => KINDS[2],
        QuestionKind::SeveralChoice { .. } => KINDS[3],
        QuestionKind::Scale => KINDS[4],
        QuestionKind::Number { .. } => KINDS[5],
    }
}

fn section(table: &Table<'_>) -> Section {
    let Some(value) = table.optional("section", "section = \"deep-dive\"") else { return Section::Main };
    match value.text().map(|text| text.value) {
        Some("deep-dive") => Section::DeepDive,
        Some("main") | None => Section::Main,
        Some(other) => {
            let meant = did_you_mean(other, ["main", "deep-dive"]);
            value.error(format!("`{other}` is no section{meant}; write `\"main\"` or `\"deep-dive\"`"));
            Section::Main
        }
    }
}

fn kind(table: &Table<'_>, value: &Value<'_>) -> Option<QuestionKind> {
    let max_chars = |most: i64, usual: u16| {
        let max = table.optional("max-chars", "max-chars = 200").and_then(|value| value.whole(1..=most));
        max.map_or(usual, |max| max.value)
    };
    let kind = value.text()?;
    Some(match kind.value {
        "long-text" => QuestionKind::LongText { max_chars: max_chars(5000, 5000) },
        "short-text" => QuestionKind::ShortText { max_chars: max_chars(500, 200) },
        "single-choice" => QuestionKind::SingleChoice { options: options(table) },
        "several-choice" => several(table),
        "scale" => QuestionKind::Scale,
        "number" => number(table),
        other => {
            let meant = did_you_mean(other, KINDS);
            value.error(format!("`{other}` is no kind of question{meant}; write {}", one_of(KINDS)));
            return None;
        }
    })
}

fn options(table: &Table<'_>) -> Vec<String> {
    const OPTIONS: &str = "options = [\"yes\", \"no\"]";
    let Some(value) = table.required("options", OPTIONS) else { return Vec::new() };
    let options = value.ids(|value| {
        let option = value.id()?;
        if option.value != PREFER_NOT {
            return Some(option);
        }
        value.error(format!(
            "`{PREFER_NOT}` is offered and worded by the program; remove it here and write `prefer-not = true`"
        ));
        None
    });
    match value.list().map(|list| list.len()) {
        Some(..=1) => value.error(format!("a choice needs at least two options; write `{OPTIONS}`")),
        Some(51..) => value.error("nobody reads more than 50 options; ask in two questions"),
        _ => (),
    }
    options.into_iter().map(|option| option.value).collect()
}

fn several(table: &Table<'_>) -> QuestionKind {
    let options = options(table);
    let all = u8::try_from(options.len()).unwrap_or(u8::MAX).max(1);
    let most = table.optional("max-choices", "max-choices = 3").and_then(|value| value.whole(1..=i64::from(all)));
    QuestionKind::SeveralChoice { options, max_choices: most.map_or(all, |most| most.value) }
}

fn number(table: &Table<'_>) -> QuestionKind {
    let limits = || i64::from(i32::MIN)..=i64::from(i32::MAX);
    let min = table.required("min", "min = 0").and_then(|value| value.whole(limits()));
    let max = table.required("max", "max = 24").and_then(|value| value.whole(limits()));
    if let (Some(min), Some(max)) = (&min, &max)
        && min.value >= max.value
    {
        let message =
            format!("no number lies between min {} and max {}; write a `max` above `min`", min.value, max.value);
        table.error_at(max.line, "max", message);
    }
    QuestionKind::Number { min: min.map_or(0, |min| min.value), max: max.map_or(0, |max| max.value) }
}

/// Every closed question may be left with "prefer not to answer"; free text is left empty.
fn prefer_not(table: &Table<'_>, kind: &QuestionKind) {
    const EXAMPLE: &str = "prefer-not = true";
    if kind.is_free_text() {
        return;
    }
    let Some(value) = table.required("prefer-not", EXAMPLE) else { return };
    if value.flag().is_some_and(|flag| !flag.value) {
        value.error(format!("every closed question offers \"prefer not to answer\"; write `{EXAMPLE}`"));
    }
}

fn advice(table: &Table<'_>, kind: &QuestionKind, section: Section, when: Option<&Value<'_>>) {
    if !matches!(kind, QuestionKind::LongText { .. }) {
        table.error("kind", "the advice is free text of several lines; write `kind = \"long-text\"`");
    }
    if let QuestionKind::LongText { max_chars } = kind
        && *max_chars < ROOM
    {
        let line = table.optional("max-chars", "max-chars = 5000").map_or(table.line, |value| value.line());
        let message = format!("{max_chars} characters are too few to give advice in; write {ROOM} or more");
        table.file.report(Severity::Warning, line, table.key("max-chars"), message);
    }
    if section != Section::Main {
        table.error("section", "the advice stands where everybody sees it; write `section = \"main\"`");
    }
    if let (false, Some(when)) = (kind.is_free_text(), when) {
        when.error("the advice is asked of everybody; remove `when`");
    }
}

/// The answer is kept as one choice in a column of its own. A wave that opened before this was held goes on.
fn gender(table: &Table<'_>, kind: &QuestionKind) {
    if !matches!(kind, QuestionKind::SingleChoice { .. }) {
        let line = table.optional("kind", "kind = \"single-choice\"").map_or(table.line, |value| value.line());
        let message = format!(
            "`{GENDER}` is kept in a column of its own, as one choice; write `kind = \"single-choice\"` with `options`, \
             or give this question another `id`"
        );
        table.error_at(line, "kind", message);
    }
}

fn condition(read: &ReadQuestion<'_>, place: usize, questions: &[ReadQuestion<'_>]) -> Option<Condition> {
    let table = read.when.as_ref()?;
    let question = table.required("question", "question = \"heard\"").and_then(|value| {
        let id = value.text()?;
        asked_before(&value, id.value, place, questions)
    });
    let is = table.required("is", "is = [\"yes\"]");
    table.finish("a condition");
    let (question, is) = (question?, is?);
    let (QuestionKind::SingleChoice { options } | QuestionKind::SeveralChoice { options, .. }) = &question.kind else {
        return None;
    };
    if is.list().is_some_and(|list| list.is_empty()) {
        is.error(format!("no answer opens this question; write {}", one_of(options.iter().map(String::as_str))));
    }
    let known = is.ids(|value| {
        let option: At<String> = value.id()?;
        if options.contains(&option.value) {
            return Some(option);
        }
        let names = || options.iter().map(String::as_str);
        let meant = did_you_mean(&option.value, names());
        value.error(format!("`{}` has no option `{}`{meant}; write {}", question.id, option.value, one_of(names())));
        None
    });
    let is = known.into_iter().map(|option| option.value).collect();
    Some(Condition { question: question.id.clone(), is })
}

/// The closed question of that name, when it stands earlier on the page.
fn asked_before<'q>(
    value: &Value<'_>,
    id: &str,
    place: usize,
    questions: &'q [ReadQuestion<'_>],
) -> Option<&'q Question> {
    let choices = |questions: &'q [ReadQuestion<'_>]| {
        let choices = questions.iter().map(|read| &read.question);
        choices.filter(|question| {
            matches!(question.kind, QuestionKind::SingleChoice { .. } | QuestionKind::SeveralChoice { .. })
        })
    };
    let (earlier, _) = questions.split_at(place);
    let found = questions.iter().position(|read| read.question.id.as_str() == id);
    let names = || choices(earlier).map(|question| question.id.as_str());
    let instead = || match names().next() {
        Some(_) => format!("write {}", one_of(names())),
        None => "remove `when`".to_owned(),
    };
    match found {
        None => {
            let meant = did_you_mean(id, names());
            value.error(format!("there is no question `{}`{meant}; {}", super::reading::one_line(id), instead()));
            None
        }
        Some(found) if found >= place => {
            value.error(format!(
                "`{id}` stands later on the page (the deep dive after the main questions) or is this question itself; \
                 move it before, or {}",
                instead()
            ));
            None
        }
        Some(found) => {
            let question = &questions[found].question;
            if !choices(earlier).any(|choice| choice.id == question.id) {
                value.error(format!(
                    "`{id}` is of kind `{}`; only an answer to a single or several choice can open a question: {}",
                    name_of(&question.kind),
                    instead()
                ));
                return None;
            }
            Some(question)
        }
    }
}
