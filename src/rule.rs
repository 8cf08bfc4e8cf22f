//! The sections of the rules, as addresses number them.

/// A section of the rules. Its number is that of the paragraph that an address names, and stays when
/// others come.
#[derive(Clone, Copy)]
pub enum Rule {
    Firmness = 1,
    Basis,
    InForce,
    OfRecord,
    Gap,
    Change,
    Line,
    Verdict,
    Opens,
    Editors,
    Dates,
}

impl Rule {
    /// The one with the greatest number.
    pub const LAST: Rule = Rule::Dates;
}
