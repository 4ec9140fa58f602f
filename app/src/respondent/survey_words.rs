//! A survey's words in the language of a page.

use beratta_domain::survey::{Lang, Survey};

/// A survey's words in one language, with the levels of the story that is told.
pub(crate) struct SurveyWords<'a> {
    survey: &'a Survey,
    lang: &'a Lang,
    levels: Vec<(&'a str, &'a str)>,
}

impl<'a> SurveyWords<'a> {
    /// The words in the page's language, or in the survey's own where it does not have that.
    pub(crate) fn new(survey: &'a Survey, lang: &'a Lang) -> Self {
        let known = survey.languages.contains(lang);
        let lang = if known { lang } else { survey.languages.first().unwrap_or(lang) };
        Self { survey, lang, levels: Vec::new() }
    }

    /// The same with a story's levels.
    pub(crate) fn told_with(mut self, levels: Vec<(&'a str, &'a str)>) -> Self {
        self.levels = levels;
        self
    }

    /// The language in which they come.
    pub(crate) fn lang(&self) -> &'a Lang {
        self.lang
    }

    /// A message that every checked survey has; empty text where it does not.
    pub(crate) fn say(&self, id: &str) -> String {
        self.maybe(id).unwrap_or_default()
    }

    /// A message that a survey may leave out.
    pub(crate) fn maybe(&self, id: &str) -> Option<String> {
        self.survey.texts.get(self.lang, id, &self.levels)
    }
}
