//! The only place that writes a `<textarea>`.
//!
//! Leptos 0.8 does not escape a text area's children on the server, so what a child typed would become markup when
//! it is given back. Here it is escaped, and the line end that HTML swallows after the opening tag is added, so that
//! text which begins with an empty line comes back as it was.

use html_escape::{encode_double_quoted_attribute, encode_text};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// A text area and what was typed in it.
pub(crate) struct TextArea<'a> {
    /// Its `id`.
    pub(crate) id: &'a str,
    /// The form field's name.
    pub(crate) name: &'a str,
    /// What was typed so far.
    pub(crate) typed: &'a str,
    /// How many lines it shows at first.
    pub(crate) rows: u8,
    /// The ids of its hint and its problem, with a space between.
    pub(crate) described_by: Option<String>,
    /// Whether a problem stands beside it.
    pub(crate) invalid: bool,
}

impl TextArea<'_> {
    /// The element. It has no `maxlength`, which would cut pasted words without a word, and no spelling check, which
    /// some browsers do on somebody else's computer.
    pub(crate) fn view(&self) -> impl IntoView + use<> {
        let mut html = format!(
            "<textarea id=\"{}\" name=\"{}\" rows=\"{}\" autocomplete=\"off\" dir=\"auto\" autocapitalize=\"sentences\" spellcheck=\"false\"",
            encode_double_quoted_attribute(self.id),
            encode_double_quoted_attribute(self.name),
            self.rows
        );
        if let Some(ids) = &self.described_by {
            html.push_str(" aria-describedby=\"");
            html_escape::encode_double_quoted_attribute_to_string(ids, &mut html);
            html.push('"');
        }
        if self.invalid {
            html.push_str(" aria-invalid=\"true\"");
        }
        html.push_str(">\n");
        html.push_str(&encode_text(self.typed));
        html.push_str("</textarea>");
        InertElement::new(html)
    }
}
