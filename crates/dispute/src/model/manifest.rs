//! What a whole dataset shares: its two sides, and the lists that records choose from.

use super::{RecordId, Words};
use crate::shape::part;

part! {
    /// What the dataset is about, and its vocabulary.
    #[derive(Default)]
    pub struct Manifest {
        /// The version of the data, by date: `2026.11.22`.
        pub version: String,
        /// The name of the dispute.
        pub title: Words,
        /// The licence of the data, by its SPDX name.
        pub licence: String,
        /// The two sides, in the order of columns before a reader swaps them.
        pub sides: Vec<Side>,
        /// Themes that issues are grouped under, in order.
        pub themes: Vec<Label>,
        /// Groups of actors that belong to neither side.
        #[serde(default)]
        pub groups: Vec<Label>,
        /// Lanes of the timeline, in order.
        #[serde(default)]
        pub lanes: Vec<Label>,
        /// Categories of events.
        #[serde(default)]
        pub categories: Vec<Label>,
        /// The rules by which editors judge where no source does.
        #[serde(default)]
        pub rules: Vec<Rule>,
        /// What the dataset answers, as a headline.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub headline: Words,
        /// Questions people come with, and the address behind `#` that answers each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub questions: Vec<Question>,
        /// The issue on which it is disputed who the parties are, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parties: Option<RecordId>,
        /// Where the data is known to be weak.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub weaknesses: Vec<Words>,
    }
}

part! {
    /// A question people come with.
    pub struct Question {
        /// The question.
        pub label: Words,
        /// The address of the answer, from its `#`.
        pub address: String,
    }
}

part! {
    /// One of the two sides.
    pub struct Side {
        /// Its id within the dataset.
        pub id: String,
        /// The actor that holds its official positions.
        pub actor: RecordId,
        /// Its name.
        pub label: Words,
    }
}

part! {
    /// An entry of a list that records choose from.
    pub struct Label {
        /// Its id within the dataset.
        pub id: String,
        /// Its name.
        pub label: Words,
    }
}

part! {
    /// A rule by which the editors judge, alike for both sides.
    pub struct Rule {
        /// Its id within the dataset.
        pub id: String,
        /// Its name.
        pub label: Words,
        /// What it says.
        pub text: Words,
    }
}

impl Manifest {
    /// The side of an id.
    pub fn side(&self, id: &str) -> Option<&Side> {
        self.sides.iter().find(|side| side.id == id)
    }
}
