//! Frame stories, what varies in them and which variants are told.

use std::collections::{BTreeMap, BTreeSet};

use super::super::findings::{At, did_you_mean};
use super::super::model::{AgeBand, Factor, LevelId, Picture, Story, StoryId, Variant};
use super::super::reading::{Table, Value, one_line};
use super::super::recordings::{Named, Sound, UNREAD, factors_in};
use super::super::texts::{Lang, NEUTRAL};
use super::super::words::Unread;
use super::one_of;

/// The most variants a survey may have: a variant's place fits a token's 16 bits.
const MOST_VARIANTS: usize = 65_535;

/// A story with what only its reading knows.
pub(super) struct ReadStory {
    pub(super) story: Story,
    pub(super) line: usize,
    /// The recordings, where they are named.
    pub(super) recorded: Vec<Named>,
    /// The variants that it lists; `None` for all combinations.
    listed: Option<Vec<Variant>>,
}

/// Every story, each name once.
pub(super) fn read(table: &Table<'_>, languages: &[At<Lang>], unread: &mut Unread) -> Vec<ReadStory> {
    let mut stories: Vec<ReadStory> = Vec::new();
    let Some(value) = table.required("story", "[[story]]` with `id`, `method` and `steps") else { return stories };
    for table in value.tables() {
        let Some(story) = story(&table, languages, unread) else {
            unread.part(table.path.replace('.', "-"));
            unread.part(UNREAD.to_owned());
            continue;
        };
        match stories.iter().find(|earlier| earlier.story.id == story.story.id) {
            Some(earlier) => {
                let message =
                    format!("a story of this name begins on line {}; give this one another `id`", earlier.line);
                table.error("id", message);
                unread.part(UNREAD.to_owned());
            }
            None => stories.push(story),
        }
    }
    stories
}

fn story(table: &Table<'_>, languages: &[At<Lang>], unread: &mut Unread) -> Option<ReadStory> {
    let id = table.id();
    let steps = table.required("steps", "steps = 3").and_then(|value| value.whole(1..=20));
    let steps = steps.map_or(0, |steps| steps.value);
    let factors = factors(table);
    let picture = table.optional("picture", "picture = \"house\"").and_then(|value| picture(&value));
    let id = StoryId::new(id.map(|id| id.value).unwrap_or_default());
    let mut story = Story { audio: BTreeMap::new(), id, steps, picture, factors };
    let recorded = recorded(table, &story, languages, unread);
    for named in &recorded {
        story.audio.entry(named.lang.clone()).or_default().push(named.name.clone());
    }
    let listed = variants_listed(table, &story);
    method(table, &story, listed.as_deref());
    table.finish("a story");
    (!story.id.as_str().is_empty()).then_some(ReadStory { story, line: table.line, recorded, listed })
}

fn picture(value: &Value<'_>) -> Option<Picture> {
    let name = value.text()?.value;
    let known = Picture::ALL.into_iter().find(|picture| picture.name() == name);
    if known.is_none() {
        let names = Picture::ALL.map(Picture::name);
        value.error(format!(
            "`{}` is no picture{}; write {}, or remove the line",
            one_line(name),
            did_you_mean(name, names),
            one_of(names)
        ));
    }
    known
}

fn method(table: &Table<'_>, story: &Story, listed: Option<&[Variant]>) {
    let Some(value) = table.required("method", "method = \"empathy-based\"") else { return };
    let Some(method) = value.text() else { return };
    match (method.value, story.factors.is_empty()) {
        ("empathy-based", true) if table.optional("factor", FACTOR).is_none() => value.error(
            "nothing varies in this story, so it is not empathy-based; add a `[[story.factor]]` with two `levels`, or \
             write `method = \"plain\"`",
        ),
        ("empathy-based", _) => unvaried(table, story, listed),
        ("plain", true) => (),
        ("plain", false) => value.error(
            "a plain story is the same for everybody, but this one has factors; write `method = \"empathy-based\"`, \
             or remove its `[[story.factor]]`",
        ),
        (other, _) => value.error(format!(
            "`{other}` is no method{}; write `\"empathy-based\"` or `\"plain\"`",
            did_you_mean(other, ["empathy-based", "plain"])
        )),
    }
}

/// Listed variants must still vary each factor.
fn unvaried(table: &Table<'_>, story: &Story, listed: Option<&[Variant]>) {
    let written = table.optional("variant", VARIANT).map_or(0, |value| value.tables().len());
    // A variant that could not be read says nothing about what varies.
    let Some(listed) = listed.filter(|listed| !listed.is_empty() && listed.len() == written) else { return };
    for factor in &story.factors {
        let told: BTreeSet<_> = listed.iter().flat_map(|v| &v.levels).filter(|(id, _)| *id == factor.id).collect();
        if told.len() == 1 {
            table.error(
                "variant",
                format!(
                    "every listed variant has the same level of `{0}`, so `{0}` does not vary; list a variant with \
                     another level, or remove the factor",
                    factor.id
                ),
            );
        }
    }
}

const VARIANT: &str = "[[story.variant]]";
const FACTOR: &str = "[[story.factor]]";
const LEVELS: &str = "levels = [\"friend\", \"stranger\"]";

fn factors(table: &Table<'_>) -> Vec<Factor> {
    let mut factors: Vec<Factor> = Vec::new();
    let Some(value) = table.optional("factor", FACTOR) else { return factors };
    for table in value.tables() {
        let id = table.required("id", "id = \"asker\"").and_then(|value| value.fluent_id());
        let levels = table.required("levels", LEVELS).map(|value| levels(&value)).unwrap_or_default();
        table.finish("a factor");
        let Some(id) = id else { continue };
        if factors.iter().any(|earlier| earlier.id == id.value) {
            table.error_at(
                id.line,
                "id",
                format!("this story has a factor `{}` already; name this one otherwise", id.value),
            );
        } else {
            factors.push(Factor { id: id.value, levels });
        }
    }
    factors
}

fn levels(value: &Value<'_>) -> Vec<LevelId> {
    let levels = value.ids(|value| {
        let level = value.fluent_id()?;
        if level.value != NEUTRAL {
            return Some(level);
        }
        value.error(format!(
            "`{NEUTRAL}` is the wording that coders read and no level of its own; remove it here, keep `[{NEUTRAL}]` in \
             the messages"
        ));
        None
    });
    if value.list().is_some_and(|list| list.len() < 2) {
        value.error(format!("a factor with fewer than two levels does not vary; write `{LEVELS}`"));
    }
    levels.into_iter().map(|level| LevelId::new(level.value)).collect()
}

/// The recordings that a story names, in each language one a step.
fn recorded(table: &Table<'_>, story: &Story, languages: &[At<Lang>], unread: &mut Unread) -> Vec<Named> {
    const AUDIO: &str = "audio.sv = [\"game-1.ogg\", \"game-2-{asker}.ogg\"]";
    let audio = table.optional("audio", AUDIO).and_then(|value| value.table());
    let mut recorded = Vec::new();
    for (tag, value) in audio.iter().flat_map(|audio| audio.entries(AUDIO)) {
        let Some(lang) = languages.iter().find(|lang| lang.value.as_str() == tag.value) else {
            let claimed = one_of(languages.iter().map(|lang| lang.value.as_str()));
            value.error(format!("`{}` is none of this survey's languages; write {claimed}", tag.value));
            unread.part(UNREAD.to_owned());
            continue;
        };
        let Some(list) = value.list() else {
            unread.part(UNREAD.to_owned());
            continue;
        };
        if list.len() != usize::from(story.steps) {
            let (files, steps) = (list.len(), story.steps);
            value.error(format!("the number of recordings is {files} and that of steps is {steps}; write one file for each step, in order"));
        }
        for (value, step) in list.iter().zip(1..=u8::MAX) {
            let Some(name) = recording(value, story) else {
                unread.part(UNREAD.to_owned());
                continue;
            };
            let (story, lang, key) = (story.id.clone(), lang.value.clone(), value.path.clone());
            recorded.push(Named { story, lang, step, name, line: value.line(), key });
        }
    }
    recorded
}

fn recording(value: &Value<'_>, story: &Story) -> Option<String> {
    let file = value.text()?.value;
    let plain = file.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.{}".contains(&byte));
    let factors = factors_in(file).filter(|_| plain && !file.starts_with('.') && Sound::of_name(file).is_some());
    let Some(factors) = factors else {
        value.error(format!(
            "`{}` is no recording in the survey's directory; write a file's name without a path, of letters a-z, digits, \
             hyphens and dots, that ends in .mp3, .m4a, .aac, .ogg or .opus",
            one_line(file)
        ));
        return None;
    };
    let known = |id: &str| story.factors.iter().any(|factor| factor.id == id);
    let Some(unknown) = factors.into_iter().find(|id| !known(id)) else { return Some(file.to_owned()) };
    let ids = story.factors.iter().map(|factor| format!("{{{}}}", factor.id)).collect::<Vec<_>>();
    let write =
        if ids.is_empty() { "a name without braces".to_owned() } else { one_of(ids.iter().map(String::as_str)) };
    value.error(format!("`{unknown}` is no factor of this story; write {write}"));
    None
}

fn variants_listed(table: &Table<'_>, story: &Story) -> Option<Vec<Variant>> {
    let value = table.optional("variant", VARIANT)?;
    let mut variants: Vec<Variant> = Vec::new();
    for table in value.tables() {
        let levels = table.required("levels", "levels = { asker = \"friend\" }").and_then(|value| value.table());
        table.finish("a variant");
        let Some(levels) = levels.and_then(|levels| variant_levels(&levels, story)) else { continue };
        let variant = Variant { story: story.id.clone(), levels };
        if variants.contains(&variant) {
            table.error("levels", format!("the variant `{}` stands here twice; remove one", variant.name()));
        } else {
            variants.push(variant);
        }
    }
    Some(variants)
}

fn variant_levels(table: &Table<'_>, story: &Story) -> Option<Vec<(String, LevelId)>> {
    let mut chosen = BTreeMap::new();
    let mut right = true;
    for (id, value) in table.entries("levels = { asker = \"friend\" }") {
        let Some(factor) = story.factors.iter().find(|factor| factor.id == id.value) else {
            let factors = one_of(story.factors.iter().map(|factor| factor.id.as_str()));
            value.error(format!("`{}` is no factor of this story; remove it, or write {factors}", id.value));
            right = false;
            continue;
        };
        let level = value.text()?;
        if !factor.levels.iter().any(|known| known.as_str() == level.value) {
            let levels = one_of(factor.levels.iter().map(LevelId::as_str));
            value.error(format!("`{}` is no level of `{}`; write {levels}", level.value, factor.id));
            right = false;
        }
        chosen.insert(factor.id.as_str(), LevelId::new(level.value));
    }
    for factor in story.factors.iter().filter(|factor| !chosen.contains_key(factor.id.as_str())) {
        let levels = one_of(factor.levels.iter().map(LevelId::as_str));
        table.error(&factor.id, format!("this variant tells no level of `{0}`; write `{0} = …`, {levels}", factor.id));
        right = false;
    }
    let levels = story.factors.iter().filter_map(|factor| {
        let level = chosen.get(factor.id.as_str())?;
        Some((factor.id.clone(), level.clone()))
    });
    right.then(|| levels.collect())
}

/// Every variant of every story that a band reads, in the order of the file; combinations count like an odometer.
pub(super) fn variants(
    table: &Table<'_>,
    stories: &[ReadStory],
    bands: &[AgeBand],
    unread: &mut Unread,
) -> Vec<Variant> {
    let mut variants = Vec::new();
    let read = stories.iter().filter(|story| bands.iter().any(|band| band.stories.contains(&story.story.id)));
    for ReadStory { story, line, listed, .. } in read {
        let factors = story.factors.iter().map(|factor| factor.levels.len());
        let count = factors.fold(1usize, usize::saturating_mul);
        let count = listed.as_ref().map_or(count, Vec::len).saturating_add(variants.len());
        if count > MOST_VARIANTS {
            let message = format!(
                "with this story the survey has more than {MOST_VARIANTS} variants; remove factors or levels, or list \
                 the variants that matter as `[[story.variant]]`"
            );
            table.error_at(*line, &format!("story.{}", story.id), message);
            unread.part(format!("story-{}", story.id));
            break;
        }
        match listed {
            Some(listed) => variants.extend(listed.iter().cloned()),
            None => variants.extend(combinations(story)),
        }
    }
    variants
}

fn combinations(story: &Story) -> Vec<Variant> {
    let mut combinations = vec![Vec::new()];
    for factor in &story.factors {
        combinations = combinations
            .iter()
            .flat_map(|chosen: &Vec<(String, LevelId)>| {
                factor.levels.iter().map(|level| {
                    let mut chosen = chosen.clone();
                    chosen.push((factor.id.clone(), level.clone()));
                    chosen
                })
            })
            .collect();
    }
    combinations.into_iter().map(|levels| Variant { story: story.id.clone(), levels }).collect()
}
