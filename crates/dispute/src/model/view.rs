//! What people say: statements, obstacles, concessions, scenarios, assessments, figures.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;

record! {
    /// Words somebody is quoted as saying; the words are a citation's quotation.
    Statement is Statement {
        /// Who speaks.
        speaker: RecordId,
        /// To whom, where the source says.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        to: Words,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Edtf>,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        date_rests_on: Words,
        /// The issues it speaks to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<RecordId>,
        /// The records it attests.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        records: Vec<RecordId>,
    }
}

visit!(Statement, |self, visitor| {
    visitor.one("speaker", &self.speaker, &[Kind::Actor]);
    visitor.words("to", &self.to);
    visitor.words("date_rests_on", &self.date_rests_on);
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    visitor.many("records", &self.records, &[]);
});

record! {
    /// What stands in the way, and who claims so.
    Obstacle is Obstacle {
        /// Who claims it.
        claimed_by: RecordId,
        /// What it stands in the way of.
        stands_in: Vec<RecordId>,
    }
}

visit!(Obstacle, |self, visitor| {
    visitor.one("claimed_by", &self.claimed_by, &[Kind::Actor]);
    visitor.many("stands_in", &self.stands_in, &[Kind::Avenue, Kind::Issue]);
});

record! {
    /// A step one side could take alone.
    Concession is Concession {
        /// Who would take it.
        actor: RecordId,
        /// The question it moves on.
        issue: RecordId,
        /// The answer it amounts to, where it is one of the issue's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        option: Option<String>,
        /// Who proposes it.
        proposed_by: RecordId,
        /// What the proposer says it would make possible.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        opens: Vec<RecordId>,
    }
}

visit!(Concession, |self, visitor| {
    visitor.one("actor", &self.actor, &[Kind::Actor]);
    visitor.one("issue", &self.issue, &[Kind::Issue]);
    visitor.one("proposed_by", &self.proposed_by, &[Kind::Actor]);
    visitor.many("opens", &self.opens, &[Kind::Avenue]);
});

record! {
    /// A model or a possible course of things.
    Scenario is Scenario {
        /// Whose it is.
        by: RecordId,
        /// How likely the author finds it, in the author's terms.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        likelihood: Words,
        /// The issues it touches.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<RecordId>,
        /// The avenues it touches.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        avenues: Vec<RecordId>,
    }
}

visit!(Scenario, |self, visitor| {
    visitor.one("by", &self.by, &[Kind::Actor]);
    visitor.words("likelihood", &self.likelihood);
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    visitor.many("avenues", &self.avenues, &[Kind::Avenue]);
});

record! {
    /// An author's view; never a fact of the page.
    Assessment is Assessment {
        /// Whose view.
        by: RecordId,
        /// When it was written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Edtf>,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        date_rests_on: Words,
        /// The issues it speaks to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<RecordId>,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        about: Vec<RecordId>,
    }
}

visit!(Assessment, |self, visitor| {
    visitor.words("date_rests_on", &self.date_rests_on);
    visitor.one("by", &self.by, &[Kind::Actor]);
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    visitor.many("about", &self.about, &[]);
});

record! {
    /// A number somebody gives.
    Figure is Figure {
        /// The number, as the source has it.
        value: String,
        /// What it counts.
        unit: Words,
        /// Of whom or what.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        population: Words,
        /// When it held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Edtf>,
        /// The date as the source prints it, where that differs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date_printed: Option<String>,
        /// What the date rests on.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        date_rests_on: Words,
        /// Who gives it.
        by: RecordId,
        /// The issues it belongs to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<RecordId>,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        about: Vec<RecordId>,
    }
}

visit!(Figure, |self, visitor| {
    visitor.words("unit", &self.unit);
    visitor.words("population", &self.population);
    visitor.words("date_rests_on", &self.date_rests_on);
    visitor.one("by", &self.by, &[Kind::Actor]);
    visitor.many("issues", &self.issues, &[Kind::Issue]);
    visitor.many("about", &self.about, &[]);
});
