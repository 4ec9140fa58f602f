//! Where problems gather while files are read: each finds its own line, none hides another.

use std::cell::RefCell;

use super::{Problem, Severity};

/// The problems found so far, in all files.
#[derive(Debug, Default)]
pub(crate) struct Findings(RefCell<Vec<Problem>>);

impl Findings {
    /// Keeps a problem.
    pub(crate) fn add(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// A file that should be there and is not: line 0.
    pub(crate) fn missing_file(&self, file: &str, message: impl Into<String>) {
        self.add(Problem {
            severity: Severity::Error,
            file: file.to_owned(),
            line: 0,
            key: file.rsplit('/').next().unwrap_or(file).to_owned(),
            message: message.into(),
        });
    }

    /// Every problem, by file and line, each once.
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        problems.sort_by(|a, b| {
            (&a.file, a.line, a.severity, &a.key, &a.message).cmp(&(&b.file, b.line, b.severity, &b.key, &b.message))
        });
        problems.dedup();
        problems
    }
}

/// A file's text, with its lines, and where its problems go.
pub(crate) struct File<'s> {
    /// Its name as problems tell it.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: &'s str,
    findings: &'s Findings,
}

impl<'s> File<'s> {
    pub(crate) fn new(name: impl Into<String>, text: &'s str, findings: &'s Findings) -> Self {
        Self { name: name.into(), text, findings }
    }

    /// The line, counted from 1, of the byte at `offset`.
    pub(crate) fn line(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().iter().take(offset);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// The line of a part of this file's text. A text from elsewhere stands on line 1.
    pub(crate) fn line_of(&self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if offset > self.text.len() { 1 } else { self.line(offset) }
    }

    pub(crate) fn error(&self, line: usize, key: impl Into<String>, message: impl Into<String>) {
        self.report(Severity::Error, line, key, message);
    }

    pub(crate) fn report(&self, severity: Severity, line: usize, key: impl Into<String>, message: impl Into<String>) {
        let (key, message) = (key.into(), message.into());
        self.findings.add(Problem { severity, file: self.name.clone(), line, key, message });
    }
}

/// A value and the line that it stands on.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// What the writer probably meant: the candidate that differs least, when it differs by little.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Nobody misspells a name of this length; comparing it would only cost time.
    if word.len() > 200 {
        return None;
    }
    let close = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|(edits, _)| *edits <= close)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// ` (did you mean `x`?)`, or nothing.
pub(crate) fn did_you_mean<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> String {
    nearest(word, candidates).map(|nearest| format!(" (did you mean `{nearest}`?)")).unwrap_or_default()
}

/// How many letters to add, drop, change or swap with their neighbour to make `b` of `a` (optimal string alignment).
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<_>, Vec<_>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let above = &rows[i - 1];
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(rows[i - 2][j - 2] + 1);
            }
            row.push(fewest);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// `` `a`, `b` and `c` ``, for a message.
pub(crate) fn listed<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match names.split_last() {
        None => "nothing".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_word_that_was_meant() {
        assert_eq!(nearest("adress", ["emergency", "address"]), Some("address"));
        assert_eq!(nearest("optoins", ["options", "max-choices"]), Some("options"));
        assert_eq!(nearest("yse", ["no", "yes"]), Some("yes"));
        assert_eq!(nearest("quite-other", ["options", "kind"]), None);
    }

    #[test]
    fn a_line_is_found_for_an_offset_and_for_a_part() {
        let findings = Findings::default();
        let text = "one\ntwo\r\nthree";
        let file = File::new("x", text, &findings);
        assert_eq!([file.line(0), file.line(3), file.line(4), file.line(99)], [1, 1, 2, 3]);
        assert_eq!(file.line_of(&text[9..]), 3);
        assert_eq!(file.line_of("elsewhere"), 1);
    }
}
