//! Words and controls stand out from their ground, light and dark, and one file alone names a colour.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The least contrast of words: WCAG 2.2, success criterion 1.4.3. Large words could do with 3; ours need not know.
const WORDS: f64 = 4.5;
/// The least contrast of what shows where a control is, which one is chosen and where the focus is: 1.4.11.
const EDGES: f64 = 3.0;

/// A colour of words, and the grounds that they stand on.
const READ: [(&str, &[&str]); 6] = [
    ("ink", &["paper", "sheet", "accent-soft", "care"]),
    ("soft", &["paper", "sheet", "accent-soft", "care"]),
    ("link", &["paper", "sheet", "accent-soft", "care"]),
    ("accent-ink", &["accent"]),
    ("exit-ink", &["exit"]),
    ("wrong", &["paper", "sheet"]),
];
/// A colour that shows a control, its state or its focus, and what it borders on.
const SEEN: [(&str, &[&str]); 6] = [
    ("edge", &["paper", "sheet", "accent-soft", "care"]),
    ("accent", &["paper", "sheet", "accent-soft", "line"]),
    ("exit", &["paper"]),
    ("focus", &["paper", "sheet", "accent-soft", "care"]),
    ("care-edge", &["paper", "care"]),
    ("wrong", &["paper", "sheet"]),
];
/// Nothing that has to be read or found is drawn in these.
const DECORATION: [&str; 10] = ["line", "sky", "sun", "far", "near", "wall", "roof", "glow", "bubble", "heart"];
/// What a reader presses or writes in, by the name that a selector has for it.
const CONTROLS: [&str; 9] =
    [".button", ".exit", ".to-help", ".choice", ".point", ".way", "textarea", "select", "input[type=\"text\"]"];

/// The words that a value with a colour in it may have besides tokens: no colour but those that the reader chose.
const VALUE_WORDS: [&str; 22] = [
    "var",
    "calc",
    "linear-gradient",
    "solid",
    "dashed",
    "double",
    "none",
    "transparent",
    "currentColor",
    "no-repeat",
    "round",
    "underline",
    "line-through",
    "Canvas",
    "CanvasText",
    "Mark",
    "MarkText",
    "Highlight",
    "HighlightText",
    "ButtonText",
    "LinkText",
    "Highlight",
];
const COLOURED: [&str; 9] =
    ["color", "background", "border", "outline", "fill", "stroke", "accent-color", "caret-color", "text-decoration"];

fn style(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name);
    without_comments(&fs::read_to_string(path).unwrap())
}

fn without_comments(css: &str) -> String {
    css.split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").unwrap().1 })
        .collect()
}

/// Every style sheet but the tokens'.
fn others() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let others: Vec<_> = names.filter(|name| name != "tokens.css").map(|name| (name.clone(), style(&name))).collect();
    assert!(others.len() > 4);
    others
}

/// Selector, property and value of every declaration, those inside `@media` too.
fn declarations(css: &str) -> Vec<(&str, &str, &str)> {
    css.split('}')
        .filter_map(|rule| rule.rsplit_once('{'))
        .flat_map(|(before, body)| {
            let selector = before.rsplit('{').next().unwrap_or_default().trim();
            body.split(';')
                .filter_map(move |one| one.split_once(':').map(|(name, value)| (selector, name.trim(), value.trim())))
        })
        .collect()
}

type Colours = BTreeMap<String, u32>;

/// The colours by name: in light, and in dark, where what is not named anew stays.
fn colours() -> [(&'static str, Colours); 2] {
    let css = style("tokens.css");
    let (light, dark) = css.split_once("@media screen and (prefers-color-scheme: dark)").expect("dark colours");
    let light = named(light);
    let mut both = light.clone();
    both.extend(named(dark));
    [("light", light), ("dark", both)]
}

fn named(css: &str) -> Colours {
    let hex = |value: &str| u32::from_str_radix(value.strip_prefix('#')?, 16).ok();
    let tokens = declarations(css).into_iter();
    tokens.filter_map(|(_, name, value)| Some((name.strip_prefix("--")?.to_owned(), hex(value)?))).collect()
}

/// Relative luminance, as WCAG 2.2 defines it (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>): the channels of
/// sRGB made linear, weighted by how bright each looks.
fn luminance(colour: u32) -> f64 {
    let channel = |shift: u32| {
        let value = f64::from((colour >> shift) & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

/// The contrast ratio, from 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>): the lighter luminance against the
/// darker one, each with a little for the light of the room.
fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_what_wcag_says_it_is() {
    assert!((contrast(0x00_0000, 0xff_ffff) - 21.0).abs() < 0.001);
    assert!((contrast(0x77_7777, 0xff_ffff) - 4.478).abs() < 0.001);
}

#[test]
fn words_and_controls_stand_out_from_their_ground_in_light_and_in_dark() {
    let (mut table, mut faint) = (String::new(), 0);
    for (scheme, colours) in colours() {
        for (pairs, least) in [(READ, WORDS), (SEEN, EDGES)] {
            for (above, grounds) in pairs {
                for ground in grounds {
                    let ratio = contrast(colours[above], colours[*ground]);
                    let mark = if ratio < least { "  too faint" } else { "" };
                    faint += usize::from(ratio < least);
                    let pair = format!("{above} on {ground}");
                    // Writing to a string does not fail.
                    let _ = writeln!(table, "{scheme:<6}{pair:<26}{ratio:>6.2} of {least}{mark}");
                }
            }
        }
    }
    assert!(faint == 0, "{faint} pairs of app/style/tokens.css are too faint:\n{table}");
}

#[test]
fn every_colour_is_held_to_a_contrast_or_is_decoration_alone() {
    let pairs = READ.iter().chain(&SEEN);
    let mut known: BTreeSet<&str> = pairs.flat_map(|(above, grounds)| grounds.iter().chain([above])).copied().collect();
    known.extend(DECORATION);
    let [(_, light), (_, dark)] = colours();
    let names: BTreeSet<&str> = light.keys().map(String::as_str).collect();
    assert_eq!(names, known);
    assert_eq!(dark.len(), light.len(), "a colour that only the dark knows");
}

#[test]
fn words_are_written_only_in_colours_of_words_and_on_their_grounds() {
    let read: BTreeSet<&str> = READ.iter().map(|(above, _)| *above).collect();
    let grounds: BTreeSet<&str> = READ.iter().flat_map(|(_, grounds)| *grounds).copied().collect();
    for (file, css) in others() {
        for (selector, property, value) in declarations(&css) {
            let Some(token) = value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) else { continue };
            let fits = match property {
                "color" => read.contains(token),
                "background" | "background-color" => grounds.contains(token),
                _ => true,
            };
            assert!(fits, "{file}: {selector} {{ {property}: {value} }}");
        }
    }
}

#[test]
fn what_can_be_pressed_has_an_edge_that_can_be_seen() {
    let mut edges = 0;
    for (file, css) in others() {
        for (selector, property, value) in declarations(&css) {
            let of_control = CONTROLS.iter().any(|control| selector.split(',').any(|one| one.trim() == *control));
            if of_control && property.starts_with("border") && value.contains("var(--") && !value.contains("--r") {
                let seen = SEEN.iter().any(|(above, _)| value.contains(&format!("var(--{above})")));
                assert!(seen, "{file}: {selector} {{ {property}: {value} }}");
                edges += 1;
            }
        }
    }
    assert!(edges > 4);
}

#[test]
fn no_other_style_sheet_names_a_colour() {
    let coloured =
        |property: &str| COLOURED.iter().any(|one| property.starts_with(one)) || property.ends_with("shadow");
    for (file, css) in others() {
        for (selector, property, value) in declarations(&css) {
            let part = |letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | '#' | '.' | '%'));
            let foreign = value.split(part).find(|word| {
                let measure = word.starts_with(|first: char| first.is_ascii_digit() || first == '.');
                !(word.is_empty() || measure || word.starts_with("--") || *word == "-" || VALUE_WORDS.contains(word))
            });
            let foreign = foreign.filter(|_| coloured(property) && !property.ends_with("radius"));
            assert_eq!(foreign, None, "{file}: {selector} {{ {property}: {value} }}");
        }
    }
}
