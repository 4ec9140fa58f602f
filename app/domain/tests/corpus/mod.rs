//! Reads the corpus and tells how much of it the marks find, by kind and language.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use beratta_domain::intake::CareWords;
use beratta_domain::screening::{Identifies, Lists, MarkKind, Span};
use beratta_domain::survey::Lang;

/// The languages that have a corpus.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "sv", "fi", "ar"];

/// One sentence and what is to be found in it.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// As the child wrote it.
    pub text: String,
    /// What identifies.
    pub wanted: Vec<(Identifies, Span)>,
    /// Whether nobody tunes against it.
    pub held_back: bool,
}

/// Sentences to measure by.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    /// Of the corpus, what the marks were made with.
    Corpus,
    /// Of the corpus, what nobody tunes against.
    CorpusHeldBack,
    /// Of the sample that was written without knowing the marks, the half that they were widened with.
    Sample,
    /// The sample's other half: only ever counted.
    SampleHeldBack,
}

/// The sentences of one language in one part.
pub(crate) fn part(lang: &str, part: Part) -> Vec<Sentence> {
    let corpus = |held_back| sentences(lang).into_iter().filter(move |s| s.held_back == held_back).collect();
    match part {
        Part::Corpus => corpus(false),
        Part::CorpusHeldBack => corpus(true),
        Part::Sample => in_file(&format!("tests/sample/{lang}.development.txt")),
        Part::SampleHeldBack => in_file(&format!("tests/sample/{lang}.held-back.txt")),
    }
}

/// The corpus of one language.
pub(crate) fn sentences(lang: &str) -> Vec<Sentence> {
    in_file(&format!("tests/corpus/{lang}.txt"))
}

fn in_file(path: &str) -> Vec<Sentence> {
    let text = read(path);
    let mut held_back = false;
    let mut sentences = Vec::new();
    for line in text.lines() {
        held_back |= line == "# held back";
        if !line.is_empty() && !line.starts_with('#') {
            let (text, wanted) = parsed(&visible(line));
            sentences.push(Sentence { text, wanted, held_back });
        }
    }
    sentences
}

/// `\u{200b}` becomes the character.
fn visible(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a brace closes each character's number");
        let code = u32::from_str_radix(code, 16).expect("a hexadecimal number");
        text.push(char::from_u32(code).expect("a character"));
        text.push_str(rest);
    }
    text
}

fn parsed(line: &str) -> (String, Vec<(Identifies, Span)>) {
    let mut text = String::new();
    let mut wanted = Vec::new();
    let mut parts = line.split('{');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let marked = part.split_once('}').and_then(|(inside, rest)| Some((inside.split_once('|')?, rest)));
        let Some(((kind, inside), rest)) = marked else {
            // A brace of the child's own.
            text.push('{');
            text.push_str(part);
            continue;
        };
        let start = text.chars().count();
        text.push_str(inside);
        wanted.push((kind_of(kind), Span { start, end: text.chars().count() }));
        text.push_str(rest);
    }
    (text, wanted)
}

fn kind_of(word: &str) -> Identifies {
    match word {
        "email" => Identifies::Email,
        "phone" => Identifies::Phone,
        "web" => Identifies::Web,
        "handle" => Identifies::Handle,
        "number" => Identifies::PersonalNumber,
        "address" => Identifies::Address,
        "school" => Identifies::School,
        "place" => Identifies::Place,
        "name" => Identifies::Name,
        "age" => Identifies::AgeWithPlace,
        other => panic!("no kind: {other}"),
    }
}

/// The lists that come with this repository.
pub(crate) fn shipped_lists() -> Lists {
    Lists::read(&shipped("screening", "toml"), CareWords::read(&shipped("care", "txt")).unwrap()).unwrap()
}

/// The texts of a folder of `surveys`, by language.
pub(crate) fn shipped(folder: &str, ending: &str) -> BTreeMap<Lang, String> {
    LANGUAGES.map(|lang| (lang.parse().unwrap(), read(&format!("../../surveys/{folder}/{lang}.{ending}")))).into()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What was found of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    /// Identifiers in the corpus.
    pub wanted: u32,
    /// Those of which a mark of the same kind covers every letter.
    pub found: u32,
    /// Those of which marks of any kind cover every letter.
    pub hidden: u32,
    /// Marks of the kind.
    pub marks: u32,
    /// Those that lie on an identifier of the kind.
    pub right: u32,
}

impl Score {
    /// Of 100 identifiers, how many are found.
    pub(crate) fn recall(&self) -> f64 {
        percent(self.found, self.wanted)
    }

    /// Of 100 marks, how many are right.
    pub(crate) fn precision(&self) -> f64 {
        percent(self.right, self.marks)
    }

    fn add(&mut self, other: Self) {
        self.wanted += other.wanted;
        self.found += other.found;
        self.hidden += other.hidden;
        self.marks += other.marks;
        self.right += other.right;
    }
}

fn percent(part: u32, whole: u32) -> f64 {
    if whole == 0 { 100.0 } else { f64::from(part) * 100.0 / f64::from(whole) }
}

/// What was found, by kind and language.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    scores: BTreeMap<(Identifies, &'static str), Score>,
    /// What was missed and what was marked for nothing, for whoever tunes.
    pub notes: Vec<String>,
}

impl Scores {
    /// Holds the lists against sentences.
    pub(crate) fn measure(lists: &Lists, which: Part) -> Self {
        let mut scores = Self::default();
        for lang in LANGUAGES {
            for sentence in part(lang, which) {
                scores.count(lists, lang, &sentence);
            }
        }
        scores
    }

    fn count(&mut self, lists: &Lists, lang: &'static str, sentence: &Sentence) {
        let marks: Vec<_> = lists
            .marks(&sentence.text)
            .into_iter()
            .filter_map(|mark| match mark.kind {
                MarkKind::Identifies(kind) => Some((kind, mark.span)),
                MarkKind::Care => None,
            })
            .collect();
        for &(kind, span) in &sentence.wanted {
            let score = self.scores.entry((kind, lang)).or_default();
            score.wanted += 1;
            let same: Vec<_> = marks.iter().filter(|mark| mark.0 == kind).copied().collect();
            if covers(&same, span, &sentence.text) {
                score.found += 1;
            } else {
                self.notes.push(format!(
                    "{lang} missed {kind:?} {:?} in {}",
                    span.slice(&sentence.text),
                    sentence.text
                ));
            }
            score.hidden += u32::from(covers(&marks, span, &sentence.text));
        }
        for &(kind, span) in &marks {
            let score = self.scores.entry((kind, lang)).or_default();
            score.marks += 1;
            if sentence.wanted.iter().any(|&(wanted, place)| wanted == kind && place.overlaps(span)) {
                score.right += 1;
            } else {
                self.notes.push(format!(
                    "{lang} needless {kind:?} {:?} in {}",
                    span.slice(&sentence.text),
                    sentence.text
                ));
            }
        }
    }

    /// One kind in all languages.
    pub(crate) fn of(&self, kind: Identifies) -> Score {
        self.sum(|here, _| here == kind)
    }

    /// Every kind in one language.
    pub(crate) fn in_language(&self, lang: &str) -> Score {
        self.sum(|_, here| here == lang)
    }

    /// Everything.
    pub(crate) fn all(&self) -> Score {
        self.sum(|_, _| true)
    }

    fn sum(&self, which: impl Fn(Identifies, &str) -> bool) -> Score {
        let mut sum = Score::default();
        self.scores.iter().filter(|((kind, lang), _)| which(*kind, lang)).for_each(|(_, score)| sum.add(*score));
        sum
    }
}

/// Whether marks lie on every letter and digit of a span.
fn covers(marks: &[(Identifies, Span)], span: Span, text: &str) -> bool {
    let places = text.chars().enumerate().skip(span.start).take(span.length());
    let mut letters = places.filter(|(_, character)| character.is_alphanumeric());
    letters.all(|(at, _)| marks.iter().any(|(_, mark)| (mark.start..mark.end).contains(&at)))
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cell =
            |score: Score| format!("{:>3}/{:<3} {:>3}/{:<3}", score.found, score.wanted, score.right, score.marks);
        write!(f, "{:<15}", "recall precis.")?;
        LANGUAGES.iter().try_for_each(|lang| write!(f, " {lang:<15}"))?;
        writeln!(f, " all")?;
        for kind in Identifies::ALL {
            write!(f, "{:<15}", format!("{kind:?}"))?;
            for lang in LANGUAGES {
                write!(f, " {}", cell(self.scores.get(&(kind, lang)).copied().unwrap_or_default()))?;
            }
            let all = self.of(kind);
            writeln!(f, " {:.1} % {:.1} %", all.recall(), all.precision())?;
        }
        write!(f, "{:<15}", "all")?;
        for lang in LANGUAGES {
            write!(f, " {}", cell(self.in_language(lang)))?;
        }
        let all = self.all();
        writeln!(
            f,
            " {:.1} % {:.1} % (hidden by any kind {}/{})",
            all.recall(),
            all.precision(),
            all.hidden,
            all.wanted
        )
    }
}
