//! The table above all others: what is asked of the page, beside what was measured.

use serde_json::Value;

/// What an entry writes down.
pub struct Section {
    /// Its figures, and how they were taken: Markdown.
    pub text: String,
    /// What of it answers to a demand.
    pub answers: Vec<Answer>,
}

/// One demand and its answer.
pub struct Answer {
    /// What is measured.
    pub what: String,
    /// What is asked of it.
    pub demand: &'static str,
    /// What came of it here.
    pub measured: String,
    /// What the rival needs for the same, where there is one.
    pub beside: String,
}

impl Answer {
    pub fn new(what: impl Into<String>, demand: &'static str, measured: String) -> Self {
        Answer {
            what: what.into(),
            demand,
            measured,
            beside: String::new(),
        }
    }

    pub fn beside(self, rival: String) -> Self {
        Answer {
            beside: rival,
            ..self
        }
    }
}

/// The table of all answers; nothing where there are none.
pub fn table(answers: &[Answer]) -> String {
    if answers.is_empty() {
        return String::new();
    }
    let mut text = "\n## In short\n\n\
        | | asked | measured | beside it |\n|---|---|---|---|\n"
        .to_owned();
    for answer in answers {
        let Answer {
            what,
            demand,
            measured,
            beside,
        } = answer;
        text += &format!("| {what} | {demand} | {measured} | {beside} |\n");
    }
    text
}

/// The cell of a Markdown table in the row and under the column of these names.
pub fn cell<'t>(table: &'t str, row: &str, column: &str) -> Option<&'t str> {
    let mut lines = table.lines();
    let at = cells(lines.next()?).position(|name| name == column)?;
    lines
        .find(|line| cells(line).next() == Some(row))
        .and_then(|line| cells(line).nth(at))
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim().trim_start_matches('|').trim_end_matches('|');
    line.split('|').map(str::trim)
}

/// A number of bytes as people say it.
pub fn bytes(count: f64) -> String {
    if count < 1e6 {
        format!("{:.1} KB", count / 1e3)
    } else {
        format!("{:.1} MB", count / 1e6)
    }
}

/// A figure of this name.
pub fn number(figures: &Value, name: &str) -> f64 {
    figures[name].as_f64().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::{Answer, bytes, cell, table};

    #[test]
    fn a_cell_is_found_by_row_and_column() {
        let table = "| view | first paint | shift |\n|---|---:|---:|\n| a.html | 900 ms | 0 |\n| b.html | 800 ms | 1 |\n";
        assert_eq!(cell(table, "b.html", "first paint"), Some("800 ms"));
        assert_eq!(cell(table, "c.html", "first paint"), None);
        assert_eq!(cell(table, "a.html", "last paint"), None);
    }

    #[test]
    fn each_answer_is_a_row() {
        let answer = Answer::new("a step", "16 ms", "9 ms".to_owned()).beside("160 ms".to_owned());
        assert!(table(&[answer]).ends_with("| a step | 16 ms | 9 ms | 160 ms |\n"));
        assert_eq!(table(&[]), "");
    }

    #[test]
    fn bytes_are_said_in_thousands() {
        assert_eq!(bytes(249_900.0), "249.9 KB");
        assert_eq!(bytes(12_340_000.0), "12.3 MB");
    }
}
