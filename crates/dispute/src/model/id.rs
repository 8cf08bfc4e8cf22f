//! Kinds of record, and ids.

use serde::Serialize;
use std::fmt;

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident = $folder:literal),* $(,)?) => {
        /// What kind of thing a record is; also its folder and the first half of its id.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$meta])* $kind),* }

        impl Kind {
            /// Every kind, in the order in which an export lists them.
            pub const ALL: &[Kind] = &[$(Kind::$kind),*];

            /// Its folder and the first half of its ids.
            pub const fn folder(self) -> &'static str {
                match self { $(Kind::$kind => $folder),* }
            }
        }
    };
}

kinds! {
    /// A document.
    Source = "source",
    /// Somebody who acts or speaks.
    Actor = "actor",
    /// One question that is agreed or disputed.
    Issue = "issue",
    /// An answer that somebody holds.
    Position = "position",
    /// What a holder rules out.
    RedLine = "red-line",
    /// What happened.
    Event = "event",
    /// Accounts that differ.
    Discrepancy = "discrepancy",
    /// A proposed way of cooperation.
    Avenue = "avenue",
    /// A commitment held against a red line.
    Link = "link",
    /// Words somebody is quoted as saying.
    Statement = "statement",
    /// What stands in the way.
    Obstacle = "obstacle",
    /// A step one side could take alone.
    Concession = "concession",
    /// A model or a possible course.
    Scenario = "scenario",
    /// An author's view.
    Assessment = "assessment",
    /// A number.
    Figure = "figure",
    /// A wording that carries a position.
    Term = "term",
}

impl Kind {
    /// The kind of a folder's name.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.folder() == folder)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.folder())
    }
}

/// A record's id: its kind and a slug of lower-case ASCII words, as in `issue/status`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RecordId(String);

impl RecordId {
    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its kind, if the first half names one.
    pub fn kind(&self) -> Option<Kind> {
        self.0
            .split_once('/')
            .and_then(|(folder, _)| Kind::from_folder(folder))
    }

    /// What follows the kind.
    pub fn slug(&self) -> &str {
        self.0
            .split_once('/')
            .map_or(self.0.as_str(), |(_, slug)| slug)
    }

    /// Whether it is a known kind and a slug of lower-case ASCII letters, digits and single
    /// hyphens.
    pub fn is_well_formed(&self) -> bool {
        let slug = self.slug();
        self.kind().is_some()
            && !slug.is_empty()
            && slug.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    }
}

impl From<&str> for RecordId {
    fn from(id: &str) -> Self {
        RecordId(id.to_owned())
    }
}

impl From<String> for RecordId {
    fn from(id: String) -> Self {
        RecordId(id)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
