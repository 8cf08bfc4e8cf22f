//! The names of findings, gaps and holds in addresses.

use dispute::as_of::Hold;
use dispute::compare::GapKind;
use dispute::verdict::{Finding, Pair};

/// A pair of findings as it is written.
pub(super) fn read_pair(text: &str) -> Option<Pair> {
    let (one, other) = text.split_once(',')?;
    let read = |code: &str| {
        let mut all = Finding::ALL.into_iter();
        all.find(|finding| finding_code(*finding) == code)
    };
    Some([read(one)?, read(other)?])
}

/// A finding's name in addresses and in styles; never changes.
pub fn finding_code(finding: Finding) -> &'static str {
    match finding {
        Finding::Crosses => "crosses",
        Finding::Unknown => "unknown",
        Finding::Strains => "strains",
        Finding::NoLineCrossed => "no-line-crossed",
        Finding::Accepted => "accepted",
    }
}

/// A gap's name in addresses and in styles; never changes.
pub fn gap_code(gap: GapKind) -> &'static str {
    match gap {
        GapKind::Deadlock => "deadlock",
        GapKind::OneRedLine => "one-red-line",
        GapKind::Differ => "differ",
        GapKind::ConditionsDiffer => "conditions-differ",
        GapKind::Same => "same",
        GapKind::Unknown => "unknown",
    }
}

/// A hold's name in addresses and in styles; never changes.
pub fn hold_code(hold: Hold) -> &'static str {
    match hold {
        Hold::RedLine => "red-line",
        Hold::Firm => "firm",
        Hold::Conditional => "conditional",
        Hold::Open => "open",
    }
}
