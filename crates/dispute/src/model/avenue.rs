//! Proposed ways of cooperation, and how their commitments stand to red lines.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;
use crate::shape::{choice, part};

part! {
    /// Who proposed an avenue.
    pub struct Proposal {
        /// Who.
        pub actor: RecordId,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

choice! {
    /// Whether the source states a commitment, or the editors read it out of the sentence cited.
    pub enum Grounds {
        /// The source states it.
        Stated = "stated",
        /// The editors' reading.
        Reading = "reading",
    }
}

part! {
    /// One act by one actor on one issue.
    pub struct Commitment {
        /// Its id within the avenue.
        pub id: String,
        /// Who would act.
        pub actor: RecordId,
        /// What they would do.
        pub act: Words,
        /// The issue it belongs to.
        pub issue: RecordId,
        /// The answer it amounts to, where it is one of the issue's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub option: Option<String>,
        /// Stated, or read.
        pub basis: Grounds,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

part! {
    /// One of several ways to the same end.
    pub struct Route {
        /// Its id within the avenue.
        pub id: String,
        /// Its name.
        pub label: Words,
        /// The commitments it takes.
        pub commitments: Vec<String>,
        /// Avenues that have to be open first on this way, beside those of the avenue itself.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub prerequisites: Vec<RecordId>,
    }
}

part! {
    /// What a side or an actor would gain, and who says so.
    pub struct Gain {
        /// The side that gains.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub side: Option<String>,
        /// The actor that gains, where it is no side.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<RecordId>,
        /// What.
        pub text: Words,
        /// Who says so.
        pub by: RecordId,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

part! {
    /// A recorded consent.
    pub struct Consent {
        /// Who consents.
        pub actor: RecordId,
        /// When it was recorded. It counts from then on; as an interval, only to the interval's end.
        pub date: Edtf,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

choice! {
    /// How far an avenue has come.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum State {
        /// Somebody has proposed it.
        Proposed = "proposed",
        /// It has begun.
        UnderWay = "under-way",
        /// It has happened.
        Done = "done",
        /// It has stopped.
        Stalled = "stalled",
        /// It was undone.
        Reversed = "reversed",
    }
}

part! {
    /// How far an avenue had come at a date.
    pub struct Status {
        /// When.
        pub date: Edtf,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub date_rests_on: Words,
        /// How far.
        pub state: State,
        /// In words.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        pub text: Words,
        /// The passage: an index into the record's citations.
        pub citation: usize,
    }
}

record! {
    /// A proposed way of cooperation.
    Avenue is Avenue {
        /// The issues it belongs to.
        issues: Vec<RecordId>,
        /// Who proposes it.
        proposed_by: Vec<Proposal>,
        /// What it consists of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        commitments: Vec<Commitment>,
        /// Alternative ways; without any, all commitments together are the only way.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        routes: Vec<Route>,
        /// Whose consent it needs beyond those who act.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        consent_of: Vec<RecordId>,
        /// Avenues that have to be open first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        prerequisites: Vec<RecordId>,
        /// What each would gain.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        gains: Vec<Gain>,
        /// Recorded consents.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        consents: Vec<Consent>,
        /// How far it had come, in order of date.
        status: Vec<Status>,
        /// Why it cannot be tested as its source states it.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        too_vague: Words,
    }
}

visit!(Avenue, |self, visitor| {
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    for (index, proposal) in self.proposed_by.iter().enumerate() {
        let field = format!("proposed_by[{index}]");
        visitor.one(&format!("{field}.actor"), &proposal.actor, &[Kind::Actor]);
        visitor.citation(&field, Some(proposal.citation));
    }
    for (index, commitment) in self.commitments.iter().enumerate() {
        let field = format!("commitments[{index}]");
        visitor.one(&format!("{field}.actor"), &commitment.actor, &[Kind::Actor]);
        visitor.one(&format!("{field}.issue"), &commitment.issue, &[Kind::Issue]);
        visitor.citation(&field, Some(commitment.citation));
        visitor.words(&format!("{field}.act"), &commitment.act);
    }
    for (index, route) in self.routes.iter().enumerate() {
        visitor.words(&format!("routes[{index}].label"), &route.label);
        visitor.many(
            &format!("routes[{index}].prerequisites"),
            &route.prerequisites,
            &[Kind::Avenue],
        );
    }
    visitor.many("consent_of", &self.consent_of, &[Kind::Actor]);
    visitor.many("prerequisites", &self.prerequisites, &[Kind::Avenue]);
    for (index, gain) in self.gains.iter().enumerate() {
        let field = format!("gains[{index}]");
        visitor.maybe(
            &format!("{field}.actor"),
            gain.actor.as_ref(),
            &[Kind::Actor],
        );
        visitor.one(&format!("{field}.by"), &gain.by, &[Kind::Actor]);
        visitor.citation(&field, Some(gain.citation));
        visitor.words(&format!("{field}.text"), &gain.text);
    }
    for (index, consent) in self.consents.iter().enumerate() {
        let field = format!("consents[{index}]");
        visitor.one(&format!("{field}.actor"), &consent.actor, &[Kind::Actor]);
        visitor.citation(&field, Some(consent.citation));
    }
    for (index, status) in self.status.iter().enumerate() {
        let field = format!("status[{index}]");
        visitor.citation(&field, Some(status.citation));
        visitor.words(&format!("{field}.text"), &status.text);
        visitor.words(&format!("{field}.date_rests_on"), &status.date_rests_on);
    }
    visitor.words("too_vague", &self.too_vague);
});

choice! {
    /// How a commitment stands to a red line.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Verdict {
        /// It is what the line rules out.
        Crosses = "crosses",
        /// It leans on what the line rules out.
        Strains = "strains",
        /// It leaves the line untouched.
        Clear = "clear",
    }
}

choice! {
    /// Who judges a link.
    pub enum LinkBasis {
        /// Somebody cited.
        Said = "said",
        /// The editors, by a stated rule.
        Editors = "editors",
    }
}

record! {
    /// A commitment held against a red line.
    Link is Link {
        /// The avenue.
        avenue: RecordId,
        /// Which of its commitments.
        commitment: String,
        /// The line.
        red_line: RecordId,
        /// How the one stands to the other.
        verdict: Verdict,
        /// Who judges so.
        basis: LinkBasis,
        /// The somebody cited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<RecordId>,
        /// The editors' rule.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<String>,
    }
}

visit!(Link, |self, visitor| {
    visitor.one("avenue", &self.avenue, &[Kind::Avenue]);
    visitor.one("red_line", &self.red_line, &[Kind::RedLine]);
    visitor.maybe("by", self.by.as_ref(), &[Kind::Actor]);
});
