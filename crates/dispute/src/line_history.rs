//! The history of a red line: first stated, restated, tested, ended.

use crate::edtf::{Day, Edtf};
use crate::model::{Attestation, Dataset, Ended, Event, RedLine, Test};
use crate::order::InOrder;

/// One thing that happened to a red line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// The first statement on record; it may have been said before.
    First(&'a Attestation),
    /// It was stated again.
    Again(&'a Attestation),
    /// An episode tested it.
    Tested {
        /// The episode.
        event: &'a Event,
        /// What followed, and the passage that says so.
        test: &'a Test,
    },
    /// Its recorded end.
    Ended(&'a Ended),
}

impl Step<'_> {
    /// When.
    pub fn date(&self) -> Edtf {
        match self {
            Step::First(attestation) | Step::Again(attestation) => attestation.date,
            Step::Tested { event, .. } => event.date,
            Step::Ended(ended) => ended.date,
        }
    }

    fn start(&self) -> Day {
        self.date().known_span().start
    }
}

/// Everything that happened to a line, by date; of two on one date, statements come first.
///
/// A test whose event is not in the dataset is left out: the check of the data reports it.
pub fn steps<'a>(data: &'a Dataset, line: &'a RedLine) -> Vec<Step<'a>> {
    let stated = line
        .stated
        .iter()
        .enumerate()
        .map(|(index, attestation)| match index {
            0 => Step::First(attestation),
            _ => Step::Again(attestation),
        });
    let tested = line.tested.iter().filter_map(|test| {
        let event = data.events.get(&test.event)?;
        Some(Step::Tested { event, test })
    });
    let mut steps: Vec<Step> = stated
        .chain(tested)
        .chain(line.ended.as_ref().map(Step::Ended))
        .collect();
    // Stable: statements were put in before tests, and tests before the end.
    steps.order_by_key(Step::start);
    steps
}
