//! What a holder rules out.

use super::position::{attestations, ended};
use super::{Attestation, Ended, Kind, RecordId, Words};
use crate::shape::{choice, part};

part! {
    /// What a line rules out: answers to its issue, acts in words, or both.
    #[derive(Default)]
    pub struct RulesOut {
        /// Answers to the issue.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub options: Vec<String>,
        /// Acts, in words.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub acts: Words,
    }
}

choice! {
    /// Who calls it a red line.
    pub enum Caller {
        /// The holder.
        Holder = "holder",
        /// Somebody else, named.
        Other = "other",
        /// The editors, by a stated rule.
        Editors = "editors",
    }
}

part! {
    /// Who calls it a red line, and on what ground.
    pub struct CalledBy {
        /// Which of the three.
        pub who: Caller,
        /// The somebody else, or the holder's own spokesman.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<RecordId>,
        /// The editors' rule.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rule: Option<String>,
    }
}

part! {
    /// An episode that tested a line.
    pub struct Test {
        /// The episode.
        pub event: RecordId,
        /// What followed.
        pub text: Words,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

record! {
    /// What a holder rules out on an issue.
    RedLine is RedLine {
        /// Whose line it is.
        holder: RecordId,
        /// The question.
        issue: RecordId,
        /// What it rules out.
        rules_out: RulesOut,
        /// Who calls it a red line.
        called_by: CalledBy,
        /// Every time it was stated, in order.
        stated: Vec<Attestation>,
        /// Episodes that tested it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tested: Vec<Test>,
        /// Its recorded end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<Ended>,
    }
}

impl RedLine {
    /// Whether it rules out an answer to its issue.
    pub fn rules_out(&self, option: &str) -> bool {
        self.rules_out
            .options
            .iter()
            .any(|ruled_out| ruled_out == option)
    }
}

visit!(RedLine, |self, visitor| {
    visitor.one("holder", &self.holder, &[Kind::Actor]);
    visitor.one("issue", &self.issue, &[Kind::Issue]);
    visitor.words("rules_out.acts", &self.rules_out.acts);
    visitor.maybe(
        "called_by.actor",
        self.called_by.actor.as_ref(),
        &[Kind::Actor],
    );
    attestations("stated", &self.stated, visitor);
    for (index, test) in self.tested.iter().enumerate() {
        let field = format!("tested[{index}]");
        visitor.one(&format!("{field}.event"), &test.event, &[Kind::Event]);
        visitor.citation(&field, Some(test.citation));
        visitor.words(&format!("{field}.text"), &test.text);
    }
    ended(self.ended.as_ref(), visitor);
});
