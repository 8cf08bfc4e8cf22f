//! Documents.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;
use crate::shape::{choice, part};

choice! {
    /// What sort of document it is.
    pub enum Genre {
        /// A column or comment.
        Opinion = "opinion",
        /// A memo that argues a policy.
        PolicyMemo = "policy-memo",
        /// A research or programme paper.
        ResearchPaper = "research-paper",
        /// A news report.
        News = "news",
        /// An analyst's article.
        Analysis = "analysis",
        /// A document or statement of a state or body.
        Official = "official",
        /// A survey.
        Survey = "survey",
        /// An encyclopedia, database or list.
        Reference = "reference",
    }
}

part! {
    /// How one field of a source record was established.
    pub struct Established {
        /// The field.
        pub field: String,
        /// How.
        pub how: Words,
    }
}

part! {
    /// Sentences of a brief that claim nothing, with the reason.
    pub struct NoClaim {
        /// The paragraph.
        pub paragraph: u32,
        /// Its sentences, one at least.
        pub sentences: Vec<u32>,
        /// Why no record carries them.
        pub reason: Words,
    }
}

record! {
    /// A document that records rest on.
    Source is Source {
        /// How a line of facts names it.
        short: Words,
        /// What sort of document it is.
        genre: Genre,
        /// Its author, where known.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        author: Words,
        /// Its author's own record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author_actor: Option<RecordId>,
        /// Who published it.
        publisher: Words,
        /// When it was published, as understood.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Edtf>,
        /// The date as the document prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        date_rests_on: Words,
        /// Where its author stands, as far as known.
        stance: Words,
        /// The public original.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// How many numbered paragraphs it has; only for documents cited by paragraph.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraphs: Option<u32>,
        /// How each field of this record was established.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        established: Vec<Established>,
        /// Sentences that claim nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        no_claim: Vec<NoClaim>,
    }
}

visit!(Source, |self, visitor| {
    visitor.maybe("author_actor", self.author_actor.as_ref(), &[Kind::Actor]);
    visitor.words("short", &self.short);
    visitor.words("publisher", &self.publisher);
    visitor.words("stance", &self.stance);
});
