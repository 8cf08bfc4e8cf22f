//! A document that somebody opens: read and checked in steps, so that a page can show how far it is
//! and stay usable, and every mistake in it said.

use super::stop::Stop;
use super::{LEANS_ON_OTHERS, Plain, json};
use crate::check::Checking;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, RecordId};
use crate::order::InOrder;
use crate::shape::fault::Fault;

/// Why a document was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, sorted; of a thousand mistakes and more, not all.
    pub mistakes: Vec<Diagnostic>,
    /// How many more mistakes there are.
    pub more: usize,
}

/// How far a document is read and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes are read.
    Read(usize),
    /// So many rules of so many are checked.
    Checked(usize, usize),
}

/// A document that is being read and checked.
pub struct Reading<'t> {
    plain: Plain<'t>,
    /// The rules that its records are held to.
    checking: Checking,
}

impl<'t> Reading<'t> {
    /// A document that is to be read, and whose records are to keep every rule.
    pub fn new(text: &'t str) -> Self {
        let mut plain = Plain::new(text);
        plain.places = Some(Vec::new());
        Reading {
            plain,
            checking: Checking::default(),
        }
    }

    /// Goes on for about so many bytes, or by one rule. False when there is nothing more to do.
    pub fn step(&mut self, bytes: usize) -> bool {
        if self.plain.step(bytes) {
            return true;
        }
        self.plain.stop.is_none() && self.checking.step(&self.plain.data)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        if self.plain.is_at_its_end() {
            let (done, all) = self.checking.progress();
            Progress::Checked(done, all)
        } else {
            Progress::Read(self.plain.at)
        }
    }

    /// How many records were there so far.
    pub fn records(&self) -> usize {
        self.plain.records
    }

    /// The dataset, after the last step.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the document.
    pub fn finish(mut self) -> Result<Dataset, Refusal> {
        self.note_what_is_missing();
        let Plain {
            text,
            at,
            data,
            reader,
            stop,
            places,
            ..
        } = self.plain;
        let whole = stop.is_none() && reader.count() == 0;
        let mut more = reader.more;
        let (found, beyond) = self.checking.finish();
        if whole && found.is_empty() {
            return Ok(data);
        }
        let lines = Lines::of(text);
        let mut mistakes: Vec<Diagnostic> = reader
            .mistakes
            .into_iter()
            .map(|mistake| Diagnostic {
                file: String::new(),
                line: lines.line(mistake.at),
                field: mistake.field(),
                rule: "shape",
                message: format!("{}. See the schema for what belongs there", mistake.fault),
            })
            .collect();
        if let Some(stop) = stop {
            if stop.rule() == "schema-version" {
                mistakes.clear();
                more = 0;
            }
            mistakes.push(Diagnostic {
                file: String::new(),
                line: lines.line(at.min(text.trim_end().len())),
                field: String::new(),
                rule: stop.rule(),
                message: stop.message(text, at),
            });
        } else {
            more += beyond;
            let found = found
                .into_iter()
                .filter(|mistake| whole || !LEANS_ON_OTHERS.contains(&mistake.rule));
            let mut places = places.unwrap_or_default();
            places.order();
            mistakes.extend(found.map(|mistake| locate(text, &lines, &places, mistake)));
        }
        mistakes.order();
        mistakes.dedup();
        if mistakes.is_empty() {
            Ok(data)
        } else {
            Err(Refusal { mistakes, more })
        }
    }

    fn note_what_is_missing(&mut self) {
        let plain = &mut self.plain;
        if plain.stop.is_some() {
            return;
        }
        if !plain.has("schema") {
            plain.stop = Some(Stop::NoSchema);
        } else if !plain.has("dispute") {
            plain.reader.mistake(0, Fault::Missing(vec!["dispute"]));
        }
    }
}

/// Adds the line to what a rule says of a record.
fn locate(
    text: &str,
    lines: &Lines,
    places: &[(RecordId, usize)],
    mut mistake: Diagnostic,
) -> Diagnostic {
    let found = places.binary_search_by(|(id, _)| id.as_str().cmp(&mistake.file));
    if let Ok(found) = found
        && let Ok((node, _)) = json::value(text, places[found].1)
    {
        mistake.line = lines.line(node.place(&mistake.field));
    }
    mistake
}

/// Where the lines of a text end.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Lines(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, from 1; 0 where everything stands on one.
    fn line(&self, at: usize) -> u32 {
        if self.0.is_empty() {
            return 0;
        }
        let before = self.0.partition_point(|end| *end < at);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}
