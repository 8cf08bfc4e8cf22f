//! Answers that somebody holds, how firmly, and on whose word.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;
use crate::shape::{choice, part};

choice! {
    /// How firmly a position is held, as recorded. That it is a red line is derived, never written.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Firmness {
        /// Room to move is signalled.
        Open = "open",
        /// It depends on something.
        Conditional = "conditional",
        /// It is held without a condition beyond the answer itself.
        Firm = "firm",
    }
}

choice! {
    /// On whose word a position is recorded. Ordered from the strongest.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Basis {
        /// The holder's own, however relayed.
        Declared = "declared",
        /// Somebody named says that the holder holds it.
        Attributed = "attributed",
        /// An analyst concludes it.
        Inferred = "inferred",
    }
}

part! {
    /// One time that a position or a red line was stated, reported or observed.
    pub struct Attestation {
        /// When.
        pub date: Edtf,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub date_rests_on: Words,
        /// Whose word or act attests it.
        pub by: RecordId,
        /// What was said then, where it adds to what the record says of the whole span.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub text: Words,
        /// The rank in which they spoke.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub rank: Words,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

part! {
    /// What a conditional position waits for.
    pub struct Condition {
        /// Who would have to act.
        pub actor: RecordId,
        /// The issue the act belongs to.
        pub issue: RecordId,
        /// The answer they would have to take, where it is one of the issue's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub option: Option<String>,
        /// The condition in words.
        pub text: Words,
        /// The passage: an index into the record's citations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub citation: Option<usize>,
    }
}

part! {
    /// The interest a position serves, and who says so.
    pub struct Interest {
        /// The interest.
        pub text: Words,
        /// Who names it.
        pub by: RecordId,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

choice! {
    /// How a position or a line ended.
    pub enum Ending {
        /// The holder took it back.
        Withdrawn = "withdrawn",
        /// Another answer took its place, or the same in other words, which are a record of their own.
        Replaced = "replaced",
        /// What it asked for happened.
        Fulfilled = "fulfilled",
    }
}

part! {
    /// A recorded end: only where a source gives one, or has what took the place of it.
    pub struct Ended {
        /// When.
        pub date: Edtf,
        /// How.
        pub how: Ending,
        /// The position, event or statement that ended it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub by: Option<RecordId>,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

record! {
    /// An answer to an issue that an actor holds.
    Position is Position {
        /// Who holds it.
        actor: RecordId,
        /// The question.
        issue: RecordId,
        /// Which of the question's answers it falls under.
        option: String,
        /// How firmly it is held.
        firmness: Firmness,
        /// On whose word it is recorded.
        basis: Basis,
        /// Who says so, where the holder does not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attributed_by: Option<RecordId>,
        /// Every time it was stated, in order.
        attested: Vec<Attestation>,
        /// What it waits for; all of them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        conditions: Vec<Condition>,
        /// The interest it serves, where a source gives one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        interest: Option<Interest>,
        /// Its recorded end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<Ended>,
    }
}

visit!(Position, |self, visitor| {
    visitor.one("actor", &self.actor, &[Kind::Actor]);
    visitor.one("issue", &self.issue, &[Kind::Issue]);
    visitor.maybe("attributed_by", self.attributed_by.as_ref(), &[Kind::Actor]);
    attestations("attested", &self.attested, visitor);
    for (index, condition) in self.conditions.iter().enumerate() {
        let field = format!("conditions[{index}]");
        visitor.one(&format!("{field}.actor"), &condition.actor, &[Kind::Actor]);
        visitor.one(&format!("{field}.issue"), &condition.issue, &[Kind::Issue]);
        visitor.citation(&field, condition.citation);
        visitor.words(&format!("{field}.text"), &condition.text);
    }
    if let Some(interest) = &self.interest {
        visitor.one("interest.by", &interest.by, &[Kind::Actor]);
        visitor.citation("interest", Some(interest.citation));
        visitor.words("interest.text", &interest.text);
    }
    ended(self.ended.as_ref(), visitor);
});

/// What a list of attestations points at.
pub(super) fn attestations<'a>(
    list: &str,
    attested: &'a [Attestation],
    visitor: &mut super::reference::Visitor<'a>,
) {
    for (index, attestation) in attested.iter().enumerate() {
        let field = format!("{list}[{index}]");
        visitor.one(&format!("{field}.by"), &attestation.by, &[Kind::Actor]);
        visitor.citation(&field, Some(attestation.citation));
        visitor.words(&format!("{field}.rank"), &attestation.rank);
        visitor.words(&format!("{field}.text"), &attestation.text);
        visitor.words(
            &format!("{field}.date_rests_on"),
            &attestation.date_rests_on,
        );
    }
}

/// What a recorded end points at.
pub(super) fn ended<'a>(ended: Option<&'a Ended>, visitor: &mut super::reference::Visitor<'a>) {
    if let Some(ended) = ended {
        visitor.maybe("ended.by", ended.by.as_ref(), &[]);
        visitor.citation("ended", Some(ended.citation));
    }
}
