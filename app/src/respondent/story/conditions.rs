//! Questions that depend on an earlier answer, by style alone.
//!
//! Where a browser has `:has()`, a question is hidden until the answer that opens it is chosen. Where it has not, and
//! where there is no style, every question shows: nobody is kept from answering.

use std::fmt::Write;

use beratta_domain::survey::{Condition, Question, Survey};

use super::questions::{option_id, place_id};

/// The rules for a survey, empty when no question depends on another.
pub(super) fn style(survey: &Survey) -> String {
    let mut rules = String::new();
    for question in &survey.questions {
        for condition in chain(survey, question) {
            write_rule(&mut rules, question, condition);
        }
    }
    if rules.is_empty() { rules } else { format!("@supports selector(:has(*)){{{rules}}}") }
}

/// What has to hold for a question: its own condition, and that of the question which it depends on, and so on.
fn chain<'s>(survey: &'s Survey, question: &'s Question) -> Vec<&'s Condition> {
    let mut conditions = Vec::new();
    let mut at = question;
    while let Some(condition) = &at.when {
        conditions.push(condition);
        match survey.question(condition.question.as_str()) {
            // Conditions look back only, so this ends; the count keeps it so whatever a file says.
            Some(earlier) if conditions.len() <= survey.questions.len() => at = earlier,
            _ => break,
        }
    }
    conditions
}

/// A question with a problem shows in any case: its problem is told there.
fn write_rule(rules: &mut String, question: &Question, condition: &Condition) {
    rules.push_str("#story");
    for option in &condition.is {
        let opener = option_id(&condition.question, option);
        // Writing to a String does not fail.
        let _ = write!(rules, ":not(:has([id=\"{}\"]:checked))", quoted(&opener));
    }
    let _ = write!(rules, " [id=\"{}\"]:not(.wrong){{display:none}}", quoted(&place_id(&question.id)));
}

/// A text inside a style sheet's quotes, with nothing that could end the quotes or the style element.
fn quoted(text: &str) -> String {
    text.chars().fold(String::new(), |mut quoted, character| {
        if character.is_ascii_alphanumeric() || matches!(character, '-' | '_') {
            quoted.push(character);
        } else {
            let _ = write!(quoted, "\\{:x} ", u32::from(character));
        }
        quoted
    })
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_name_can_end_the_style_element() {
        assert_eq!(quoted("told-yes"), "told-yes");
        assert_eq!(quoted("a\"</style>"), "a\\22 \\3c \\2f style\\3e ");
    }
}
