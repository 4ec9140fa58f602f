//! Each page as it is today: a change in any of them is seen in review.

use crate::fixture::{World, lang};

/// The markup without the style, a line an element, the script's hash left out.
fn readable(html: &str) -> String {
    let (head, rest) = html.split_once("<style").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let html = format!("{head}<style>…</style>{rest}");
    let html = html.replace(beratta_app::respondent::script_path(), "/assets/journey-….js");
    let body = html.replace("><", ">\n<");
    // The pictures' paths say nothing to a reader.
    let lines = body.lines().filter(|line| {
        !["<path", "<circle", "<rect", "</path", "</circle", "</rect"].iter().any(|tag| line.starts_with(tag))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_page_in_english() {
    let world = World::new();
    for (name, html) in world.pages(&lang("en")) {
        insta::assert_snapshot!(name, readable(&html));
    }
}

#[test]
fn the_story_and_the_thanks_in_swedish() {
    let world = World::new();
    for (name, html) in world.pages(&lang("sv")).into_iter().filter(|(name, _)| ["story", "thanks"].contains(name)) {
        insta::assert_snapshot!(format!("{name}-sv"), readable(&html));
    }
}
