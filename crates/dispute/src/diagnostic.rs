//! What is wrong with a dataset, where, and what to change.

use std::fmt;

/// One mistake in the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, or the record's id where there is no file.
    pub file: String,
    /// The line, from 1; 0 where there is none to point at.
    pub line: u32,
    /// The field, as in `citations[0].quotation`; empty for the whole record.
    pub field: String,
    /// The rule broken, by its name in the editor's manual.
    pub rule: &'static str,
    /// What is wrong and what to change.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}: ", self.rule)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.message)
    }
}
