//! Those who act or speak.

use super::{Kind, RecordId, Words};
use crate::edtf::Edtf;
use crate::shape::{choice, part};

choice! {
    /// What an actor is.
    pub enum ActorType {
        /// A state.
        State = "state",
        /// A government.
        Government = "government",
        /// A parliament.
        Parliament = "parliament",
        /// A ministry, service or office.
        Agency = "agency",
        /// A political party or coalition.
        Party = "party",
        /// A person.
        Person = "person",
        /// Authorities in control of a territory whose status is disputed.
        DeFactoAuthority = "de-facto-authority",
        /// An organisation of states.
        InternationalBody = "international-body",
        /// A branch of trade.
        Industry = "industry",
        /// A population or a part of it.
        Public = "public",
        /// A newspaper, agency or broadcaster.
        Media = "media",
        /// An institute or company of researchers.
        ExpertBody = "expert-body",
    }
}

choice! {
    /// For whom an actor speaks within its side.
    pub enum Voice {
        /// An organ or officer of the state.
        State = "state",
        /// A party out of office.
        Opposition = "opposition",
        /// The population.
        Public = "public",
        /// Business.
        Industry = "industry",
        /// A researcher or former official.
        Expert = "expert",
        /// Anybody else.
        Other = "other",
    }
}

part! {
    /// An office held for a time.
    pub struct Role {
        /// The office.
        pub title: Words,
        /// Whose office it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub of: Option<RecordId>,
        /// When it was held, or a date at which it was held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<Edtf>,
        /// The passage: an index into the record's citations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub citation: Option<usize>,
    }
}

record! {
    /// Somebody who acts or speaks.
    Actor is Actor {
        /// What it is.
        #[serde(rename = "type")]
        actor_type: ActorType,
        /// The side it belongs to, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        side: Option<String>,
        /// For whom it speaks.
        voice: Voice,
        /// The group of an actor without a side.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        group: Option<String>,
        /// Offices over time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        roles: Vec<Role>,
        /// Other spellings and scripts that people type.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forms: Vec<String>,
    }
}

visit!(Actor, |self, visitor| {
    for (index, role) in self.roles.iter().enumerate() {
        let field = format!("roles[{index}]");
        visitor.maybe(&format!("{field}.of"), role.of.as_ref(), &[Kind::Actor]);
        visitor.citation(&field, role.citation);
        visitor.words(&format!("{field}.title"), &role.title);
    }
});
