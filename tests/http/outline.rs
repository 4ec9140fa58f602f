//! What a reply is made of, short enough to review: status, headers, title, headings, forms.

use std::fmt::Write;

use beratta_tests::child::Form;
use beratta_tests::http::Reply;
use scraper::{Html, Selector};

use crate::headers::EVERYWHERE;

/// Headers of the connection, and those that the walk looks at by itself.
const PASSING: [&str; 5] = ["connection", "content-length", "content-security-policy", "date", "permissions-policy"];

/// A reply without what changes from one to the next, and without the headers that every one has.
pub(crate) fn outline(reply: &Reply) -> String {
    let mut text = format!("{}\n", reply.status);
    let mut headers: Vec<(&str, &str)> =
        reply.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    headers.sort_unstable();
    for (name, value) in headers {
        if !PASSING.contains(&name) && !EVERYWHERE.contains(&(name, value)) {
            writeln!(text, "{name}: {value}").unwrap();
        }
    }
    if reply.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        text.push_str(&page(&reply.body));
    } else if reply.body.len() < 1_000 {
        writeln!(text, "{}", reply.body.trim_end()).unwrap();
    } else {
        writeln!(text, "({} …)", reply.body.chars().take(20).collect::<String>()).unwrap();
    }
    text
}

/// The nonce of a reply's policy.
pub(crate) fn nonce(reply: &Reply) -> Option<&str> {
    let policy = reply.header("content-security-policy")?;
    policy.split("'nonce-").nth(1)?.split('\'').next()
}

fn page(body: &str) -> String {
    let page = Html::parse_document(body);
    let mut text = String::new();
    let lang = page.root_element().value().attr("lang").unwrap_or("none");
    writeln!(text, "lang {lang}").unwrap();
    for (what, selector) in [("title", "title"), ("h1", "h1"), ("alert", "[role=alert]")] {
        for found in page.select(&Selector::parse(selector).unwrap()) {
            let words: Vec<&str> = found.text().flat_map(str::split_whitespace).collect();
            writeln!(text, "{what} {}", words.join(" ")).unwrap();
        }
    }
    for form in Form::all(body) {
        writeln!(text, "form {}", form.action).unwrap();
        for name in &form.names {
            writeln!(text, "  {name}").unwrap();
        }
    }
    text
}
