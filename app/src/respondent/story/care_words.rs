//! The care words of the language, for the script alone: no typed word leaves the page to be held against them.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The words as data: browsers run no script of this type. Nothing in them can end the element.
pub(super) fn view(care: &[String]) -> Option<impl IntoView + use<>> {
    let json = serde_json::to_string(care).ok()?.replace('<', "\\u003c");
    (!care.is_empty())
        .then(|| InertElement::new(format!("<script type=\"application/json\" id=\"care\">{json}</script>")))
}
