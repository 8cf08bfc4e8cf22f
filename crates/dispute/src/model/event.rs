//! What happened.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;

record! {
    /// What happened, when, and what it changed.
    Event is Event {
        /// When, as understood.
        date: Edtf,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        date_rests_on: Words,
        /// Who took part.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        actors: Vec<RecordId>,
        /// Its lane on the timeline.
        lane: String,
        /// Its category.
        category: String,
        /// The issues it belongs to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<RecordId>,
        /// What it changed, where a source says so.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        changed: Vec<RecordId>,
    }
}

visit!(Event, |self, visitor| {
    visitor.words("date_rests_on", &self.date_rests_on);
    visitor.many("actors", &self.actors, &[Kind::Actor]);
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    visitor.many(
        "changed",
        &self.changed,
        &[Kind::Position, Kind::RedLine, Kind::Avenue],
    );
});
