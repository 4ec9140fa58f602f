//! Which messages a survey's structure calls for, and what their words must keep to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Pattern;

use super::findings::File;
use super::model::{Question, QuestionKind, Story, Survey, Variant};
use super::texts::{LANGUAGE_NAME, Lang, NEUTRAL, Texts};
use super::words::{Attribute, Unread, Wanted, Words, selectors};

/// The most words of a whole story, in any variant: what a child of ten reads in a minute or two.
const MOST_WORDS_STORY: usize = 150;
/// The most words of a step that the youngest read.
const MOST_WORDS_STEP: usize = 40;
/// The most words of what the survey says on the welcome page: a child reads it before it decides.
const MOST_WORDS_ABOUT: usize = 45;

/// In a child's words: who answers for safety, what happens when an answer tells of danger, and who reviewed the survey.
const TOLD_TO_CHILDREN: [&str; 3] = ["safeguarding-lead", "danger-rule", "ethics-review"];

const HINT: Attribute = Attribute { id: "hint", optional: true };
const LOW: Attribute = Attribute { id: "low", optional: false };
const HIGH: Attribute = Attribute { id: "high", optional: false };

/// Every message that the structure calls for, in the order in which one writes them.
pub(crate) fn wanted(survey: &Survey) -> Vec<Wanted<'_>> {
    let mut wanted = vec![
        Wanted::optional(LANGUAGE_NAME),
        Wanted::plain("survey-title"),
        Wanted::plain("survey-about").at_most(MOST_WORDS_ABOUT),
    ];
    for story in &survey.stories {
        wanted.extend(of_story(story));
    }
    for question in &survey.questions {
        wanted.extend(of_question(question));
    }
    let mut consents: Vec<_> = survey.consents.iter().map(|consent| consent.message.as_str()).collect();
    consents.sort_unstable();
    consents.dedup();
    wanted.extend(consents.into_iter().map(Wanted::plain));
    // What survey.toml says of these is written for the staff, in one language.
    wanted.extend(TOLD_TO_CHILDREN.map(Wanted::optional));
    wanted.push(Wanted::plain("thanks-calm"));
    wanted
}

fn of_story(story: &Story) -> Vec<Wanted<'_>> {
    let name = format!("story-{}", story.id);
    let varied = |part: String| Wanted::plain(part).varied_by(&story.factors);
    let mut wanted = vec![varied(format!("{name}-title"))];
    wanted.extend((1..=story.steps).map(|step| varied(format!("{name}-step-{step}"))));
    wanted.push(varied(format!("{name}-task")));
    for factor in &story.factors {
        let factor_name = format!("{name}-factor-{}", factor.id);
        wanted.push(Wanted::plain(factor_name.clone()));
        wanted.extend(factor.levels.iter().map(|level| Wanted::plain(format!("{factor_name}-{level}"))));
    }
    wanted
}

fn of_question(question: &Question) -> Vec<Wanted<'_>> {
    let name = format!("question-{}", question.id);
    let options = match &question.kind {
        QuestionKind::SingleChoice { options } | QuestionKind::SeveralChoice { options, .. } => options.as_slice(),
        _ => &[],
    };
    let attributes: &[Attribute] = if question.kind == QuestionKind::Scale { &[HINT, LOW, HIGH] } else { &[HINT] };
    let mut wanted = vec![Wanted::plain(name.clone()).with_attributes(attributes)];
    wanted.extend(options.iter().map(|option| Wanted::plain(format!("{name}-option-{option}"))));
    wanted
}

/// Two parts of the structure must not share a message: `a-b` of `c` and `b-c` of `a` could.
pub(crate) fn shared(structure: &File<'_>, wanted: &[Wanted<'_>]) {
    let mut ids: Vec<_> = wanted.iter().map(|wanted| wanted.id.as_str()).collect();
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        let message = format!("two parts of this survey would share the message `{}`; rename one of them", pair[0]);
        structure.error(1, pair[0], message);
    }
}

/// Holds the length and the variation of one language's stories against the rules.
pub(crate) fn hold(survey: &Survey, lang: &Lang, words: &Words<'_>, texts: &Texts, unread: &Unread) {
    for wanted in wanted(survey) {
        let text = wanted.most_words.and_then(|most| Some((most, texts.get(lang, &wanted.id, &[])?)));
        if let Some((most, text)) = text
            && count(&text) > most
        {
            let found = count(&text);
            let message = format!("{found} words; cut {} of them, the limit is {most}", found - most);
            words.file.error(words.line(&wanted.id), wanted.id, message);
        }
    }
    let youngest = survey.bands.first();
    for story in survey.stories.iter().filter(|story| !unread.holds(&format!("story-{}", story.id))) {
        let variants: Vec<_> = survey.variants.iter().filter(|variant| variant.story == story.id).collect();
        let young = youngest.is_some_and(|band| band.stories.contains(&story.id));
        StoryWords { story, lang, words, texts }.hold(&variants, young);
    }
}

/// How many words a text has: what stands between blanks and has a letter or digit in it.
fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// One story's words in one language.
struct StoryWords<'a> {
    story: &'a Story,
    lang: &'a Lang,
    words: &'a Words<'a>,
    texts: &'a Texts,
}

impl StoryWords<'_> {
    fn steps(&self) -> impl Iterator<Item = String> {
        (1..=self.story.steps).map(|step| format!("story-{}-step-{step}", self.story.id))
    }

    fn hold(&self, variants: &[&Variant], young: bool) {
        let mut longest: BTreeMap<String, (usize, String)> = BTreeMap::new();
        let mut told: BTreeMap<String, &Variant> = BTreeMap::new();
        let mut alike = None;
        for &variant in variants {
            let texts = self.told(variant);
            let counts = texts.iter().map(|(step, text)| (step.clone(), count(text)));
            let whole = texts.iter().map(|(_, text)| count(text)).sum();
            for (key, words) in counts.chain([(format!("story-{}", self.story.id), whole)]) {
                let entry = longest.entry(key).or_default();
                if words > entry.0 {
                    *entry = (words, variant.name());
                }
            }
            let text = texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n");
            if let Some(earlier) = told.insert(text, variant) {
                alike.get_or_insert((earlier, variant));
            }
        }
        self.hold_lengths(&longest, young);
        let unused = self.hold_factors();
        if let (false, Some((one, other))) = (unused, alike) {
            let message = format!(
                "in {} the variants `{}` and `{}` read the same; let a step differ",
                self.lang,
                one.name(),
                other.name()
            );
            self.words.file.error(self.first_line(), format!("story-{}", self.story.id), message);
        }
    }

    fn value(&self, id: &str) -> Option<&Pattern<&str>> {
        self.words.messages.get(id).and_then(|message| message.value.as_ref())
    }

    fn first_line(&self) -> usize {
        self.steps().next().map_or(1, |step| self.words.line(&step))
    }

    fn told(&self, variant: &Variant) -> Vec<(String, String)> {
        let args: Vec<_> = variant.levels.iter().map(|(factor, level)| (factor.as_str(), level.as_str())).collect();
        let told = self.steps().filter_map(|step| {
            let text = self.texts.get(self.lang, &step, &args)?;
            Some((step, text))
        });
        told.collect()
    }

    fn hold_lengths(&self, longest: &BTreeMap<String, (usize, String)>, young: bool) {
        for (key, (found, variant)) in longest {
            let whole = !key.contains("-step-") || !self.steps().any(|step| step == *key);
            let (what, most) = if whole { ("the story", MOST_WORDS_STORY) } else { ("the step", MOST_WORDS_STEP) };
            if *found <= most || (!whole && !young) {
                continue;
            }
            let reader = if whole { "" } else { " for the youngest band" };
            let line = if whole { self.first_line() } else { self.words.line(key) };
            let cut = found - most;
            let message =
                format!("{what} has {found} words in variant `{variant}`; cut {cut}, the limit is {most}{reader}");
            self.words.file.error(line, key, message);
        }
    }

    /// A factor that no step selects on would make variants that read the same. Whether there is one, or cannot be told.
    fn hold_factors(&self) -> bool {
        let steps: Option<Vec<_>> = self.steps().map(|step| Some(selectors(self.value(&step)?))).collect();
        let selected: BTreeSet<_> = steps.iter().flatten().flatten().copied().collect();
        let known = |name: &&str| self.story.factors.iter().any(|factor| factor.id == **name);
        // A step that is missing, or a factor that is misspelt, is the problem then.
        if self.story.steps == 0 || steps.is_none() || !selected.iter().all(known) {
            return true;
        }
        let mut unused = false;
        for factor in self.story.factors.iter().filter(|factor| !selected.contains(factor.id.as_str())) {
            unused = true;
            let levels: Vec<_> = factor.levels.iter().map(|level| format!("[{level}] …")).collect();
            let message = format!(
                "no step varies by `${0}` in {1}, so its variants read the same; write `{{ ${0} -> {2} *[{NEUTRAL}] … \
                 }}` in a step",
                factor.id,
                self.lang,
                levels.join(" ")
            );
            self.words.file.error(self.first_line(), format!("story-{}", self.story.id), message);
        }
        unused
    }
}
