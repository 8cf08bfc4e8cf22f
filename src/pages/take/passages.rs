//! Lists in a cell, and the passages of a record as one.

use dispute::evidence;
use dispute::model::{Citation, Record};

use crate::components::citation;
use crate::lens::Lens;

/// `PONARS ¶16; Civil.ge ¶3`: the passages that a record rests on, as far as the day knows of them;
/// [`evidence::by_day`] has the rule.
pub fn passages(lens: &Lens<'_>, record: &dyn Record) -> String {
    let cited = evidence::by_day(lens.data, record, lens.view.day);
    joined(cited.into_iter().map(|cited| passage(lens, cited)))
}

/// `PONARS ¶16`
pub fn passage(lens: &Lens<'_>, cited: &Citation) -> String {
    citation::short(lens, cited)
}

/// Entries parted by semicolons, each once, in their order.
pub fn joined(entries: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for entry in entries {
        if !all.contains(&entry) {
            all.push(entry);
        }
    }
    all.join("; ")
}
