//! Where accounts differ, and wordings that carry a position.

use super::{Kind, RecordId, Words};
use crate::shape::part;

part! {
    /// One of the accounts that differ.
    pub struct Version {
        /// The account.
        pub text: Words,
        /// Whose it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub by: Option<RecordId>,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

record! {
    /// Accounts that differ: inside a document, between documents, or against better evidence.
    Discrepancy is Discrepancy {
        /// The accounts, two or more.
        versions: Vec<Version>,
        /// What is known, and on what it rests.
        known: Words,
        /// The records it bears on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        touches: Vec<RecordId>,
    }
}

visit!(Discrepancy, |self, visitor| {
    for (index, version) in self.versions.iter().enumerate() {
        let field = format!("versions[{index}]");
        visitor.maybe(&format!("{field}.by"), version.by.as_ref(), &[Kind::Actor]);
        visitor.citation(&field, Some(version.citation));
        visitor.words(&format!("{field}.text"), &version.text);
    }
    visitor.words("known", &self.known);
    visitor.many("touches", &self.touches, &[]);
});

part! {
    /// Who uses a wording.
    pub struct Usage {
        /// Who.
        pub actor: RecordId,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

record! {
    /// A wording that carries a position.
    Term is Term {
        /// The wording.
        phrase: Words,
        /// What the page says instead.
        neutral: Words,
        /// Other spellings and scripts that people type.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forms: Vec<String>,
        /// Who uses it.
        used_by: Vec<Usage>,
        /// Wordings of others for the same thing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rivals: Vec<RecordId>,
        /// Phrases refused outside a holder's own words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        loaded: Vec<String>,
    }
}

visit!(Term, |self, visitor| {
    visitor.words("phrase", &self.phrase);
    visitor.words("neutral", &self.neutral);
    for (index, usage) in self.used_by.iter().enumerate() {
        let field = format!("used_by[{index}]");
        visitor.one(&format!("{field}.actor"), &usage.actor, &[Kind::Actor]);
        visitor.citation(&field, Some(usage.citation));
    }
    visitor.many("rivals", &self.rivals, &[Kind::Term]);
});
