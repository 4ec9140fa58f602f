//! The table.

use std::fmt;

/// What was measured so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    rows: Vec<[String; 5]>,
}

impl Report {
    /// One figure; what it stands beside, how many times that it is, and the aim, where there are such.
    pub(crate) fn add(&mut self, what: impl Into<String>, figure: String, beside: Beside, aim: &str) {
        let Beside { text, ratio } = beside;
        let row = [what.into(), figure, text, ratio, aim.to_owned()];
        eprintln!("{}", row.join("   "));
        self.rows.push(row);
    }
}

/// What a figure stands beside.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    text: String,
    ratio: String,
}

impl Beside {
    /// Nothing.
    pub(crate) fn nothing() -> Self {
        Self::default()
    }

    /// Another program's figure.
    pub(crate) fn figure(ours: f64, theirs: f64, whose: &str, digits: usize) -> Self {
        Self { text: format!("{theirs:.digits$} ({whose})"), ratio: format!("{:.2}", ours / theirs) }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["what", "Berätta", "beside it", "ratio", "aim"].map(str::to_owned);
        let lines: Vec<&[String; 5]> = std::iter::once(&head).chain(&self.rows).collect();
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let widths: [usize; 5] = std::array::from_fn(width);
        for (at, line) in lines.iter().enumerate() {
            for (cell, width) in line.iter().zip(widths) {
                write!(f, "| {cell:width$} ")?;
            }
            writeln!(f, "|")?;
            if at == 0 {
                for width in widths {
                    write!(f, "|{}", "-".repeat(width + 2))?;
                }
                writeln!(f, "|")?;
            }
        }
        Ok(())
    }
}
