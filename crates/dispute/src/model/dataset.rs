//! A whole dataset: the manifest and every record.

use super::shelf::Filling;
use super::*;
use crate::order::InOrder;
use serde::Serialize;

/// The version of the published shape. It grows when an older reader would misread a newer file.
pub const SCHEMA_VERSION: u32 = 1;

macro_rules! dataset {
    ($($(#[$meta:meta])* $field:ident : $type:ident),* $(,)?) => {
        /// Everything there is to know of a dispute; also the published document.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Dataset {
            /// The version of this shape: [`SCHEMA_VERSION`].
            pub schema: u32,
            /// What the dataset is about, and its vocabulary.
            pub dispute: Manifest,
            $(
                $(#[$meta])*
                #[serde(default)]
                pub $field: Shelf<$type>,
            )*
        }

        impl Dataset {
            /// A dataset without a record.
            pub fn new(dispute: Manifest) -> Self {
                Dataset { schema: SCHEMA_VERSION, dispute, $($field: Shelf::default()),* }
            }

            /// The lists of the published document, by name.
            pub(crate) const LISTS: &[(&str, Kind)] = &[$((stringify!($field), Kind::$type)),*];

            /// The records of a kind, to be filled.
            pub(crate) fn shelf(&mut self, kind: Kind) -> &mut dyn Filling {
                match kind { $(Kind::$type => &mut self.$field),* }
            }

            /// Puts the records of another part of the same document where this one has none of their
            /// kind. Nothing that goes through all records may be made before, or it lacks them.
            pub fn complete(&self, rest: Dataset) {
                $(self.$field.complete(rest.$field);)*
            }

            /// Every record, kind by kind, each kind in the order of ids.
            pub fn records(&self) -> impl Iterator<Item = &dyn Record> {
                let all: Vec<&dyn Record> = Vec::new();
                all.into_iter()$(.chain(self.$field.iter().map(|record| record as &dyn Record)))*
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$type => self.$field.len()),* }
            }

            /// How many records there are.
            pub fn len(&self) -> usize {
                [$(self.$field.len()),*].iter().sum()
            }

            /// Whether there is none.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// How many come before the record of an id, in the order of [`Dataset::records`].
            pub fn number(&self, id: &RecordId) -> Option<usize> {
                let kind = id.kind()?;
                let mut before = 0;
                $(
                    if kind == Kind::$type {
                        return self.$field.place(id).map(|place| before + place);
                    }
                    before += self.$field.len();
                )*
                // Every kind has a list.
                let _ = before;
                None
            }

            /// The record that so many come before.
            pub fn nth(&self, number: usize) -> Option<&dyn Record> {
                let mut number = number;
                $(
                    if let Some(record) = (*self.$field).get(number) {
                        return Some(record as &dyn Record);
                    }
                    number -= self.$field.len();
                )*
                // After the last list there is nothing to count on to.
                let _ = number;
                None
            }

            /// The record of an id.
            pub fn record(&self, id: &RecordId) -> Option<&dyn Record> {
                match id.kind()? {
                    $(Kind::$type => self.$field.get(id).map(|record| record as &dyn Record),)*
                }
            }
        }
    };
}

dataset! {
    /// Documents.
    sources: Source,
    /// Those who act or speak.
    actors: Actor,
    /// Questions.
    issues: Issue,
    /// Answers.
    positions: Position,
    /// What is ruled out.
    red_lines: RedLine,
    /// What happened.
    events: Event,
    /// Accounts that differ.
    discrepancies: Discrepancy,
    /// Proposed ways of cooperation.
    avenues: Avenue,
    /// Commitments held against red lines.
    links: Link,
    /// Words quoted.
    statements: Statement,
    /// What stands in the way.
    obstacles: Obstacle,
    /// Steps one side could take alone.
    concessions: Concession,
    /// Models and possible courses.
    scenarios: Scenario,
    /// Authors' views.
    assessments: Assessment,
    /// Numbers.
    figures: Figure,
    /// Wordings that carry a position.
    terms: Term,
}

impl Dataset {
    /// Issues in the order in which a page shows them: by theme, then by their own order.
    pub fn issues_in_order(&self) -> Vec<&Issue> {
        let theme = |issue: &Issue| {
            self.dispute
                .themes
                .iter()
                .position(|theme| theme.id == issue.theme)
                .unwrap_or(usize::MAX)
        };
        let mut issues: Vec<&Issue> = self.issues.iter().collect();
        issues.order_by_key(|issue| (theme(issue), issue.order));
        issues
    }

    /// The side an actor belongs to.
    pub fn side_of(&self, actor: &RecordId) -> Option<&Side> {
        let side = self.actors.get(actor)?.side.as_deref()?;
        self.dispute.side(side)
    }
}
