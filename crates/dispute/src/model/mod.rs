//! The records: what the editors write, what the page shows and what an export holds, one shape.

#[macro_use]
mod record;

mod actor;
mod avenue;
mod citation;
mod dataset;
mod difference;
mod event;
mod id;
mod issue;
mod manifest;
mod position;
mod red_line;
mod reference;
mod shelf;
mod source;
mod view;
mod words;

pub use actor::{Actor, ActorType, Role, Voice};
pub use avenue::{
    Avenue, Commitment, Consent, Gain, Grounds, Link, LinkBasis, Proposal, Route, State, Status,
    Verdict,
};
pub use citation::{Citation, QUOTATION_LIMIT, words_in};
pub use dataset::{Dataset, SCHEMA_VERSION};
pub use difference::{Discrepancy, Term, Usage, Version};
pub use event::Event;
pub use id::{Kind, RecordId};
pub use issue::{AnswerOption, Issue};
pub use manifest::{Label, Manifest, Question, Rule, Side};
pub use position::{Attestation, Basis, Condition, Ended, Ending, Firmness, Interest, Position};
pub use record::Record;
pub use red_line::{CalledBy, Caller, RedLine, RulesOut, Test};
pub use reference::Reference;
pub use shelf::Shelf;
pub(crate) use shelf::settle;
pub use source::{Established, Genre, NoClaim, Source};
pub use view::{Assessment, Concession, Figure, Obstacle, Scenario, Statement};
pub use words::{Lang, Words};
