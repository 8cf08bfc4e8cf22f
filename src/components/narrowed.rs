//! What a history is narrowed to, found in the records.

use dispute::as_of::AsOf;
use dispute::change::concerns;
use dispute::model::{Actor, Dataset, Event, Issue, Kind, Label, RecordId};

use crate::lens::Lens;
use crate::route;

/// The filters of an address that name something there is, and those that do not.
pub struct Narrowed<'a> {
    pub issue: Option<&'a Issue>,
    pub actor: Option<&'a Actor>,
    pub category: Option<&'a Label>,
    /// What the address asks for and the records do not have.
    pub unknown: Vec<String>,
}

impl<'a> Narrowed<'a> {
    pub fn of(lens: &Lens<'a>) -> Self {
        let data = lens.data;
        let asked = &lens.address.narrow;
        let issue = |slug: &str| {
            let id = RecordId::from(format!("{}/{slug}", Kind::Issue.folder()));
            data.issues.get(&id)
        };
        let category = |id: &str| data.dispute.categories.iter().find(|label| label.id == id);
        let mut unknown = Vec::new();
        Narrowed {
            issue: find(&asked.issue, issue, &mut unknown),
            actor: find(
                &asked.actor,
                |slug| data.actors.get(&route::actor(slug)),
                &mut unknown,
            ),
            category: find(&asked.category, category, &mut unknown),
            unknown,
        }
    }

    /// Whether an event passes: it concerns the question, the actor took part in it, and it is of
    /// the category.
    pub fn event(&self, data: &Dataset, event: &Event) -> bool {
        self.issue
            .is_none_or(|issue| concerns(data, event, &issue.id))
            && self
                .category
                .is_none_or(|category| category.id == event.category)
            && self
                .actor
                .is_none_or(|actor| event.actors.iter().any(|id| id == &actor.id))
    }

    /// Whether what somebody holds on a question passes. A side stands for everybody of it.
    pub fn holder(&self, view: &AsOf<'_>, holder: &RecordId, issue: &RecordId) -> bool {
        self.issue.is_none_or(|chosen| &chosen.id == issue)
            && self
                .actor
                .is_none_or(|actor| view.belongs(holder, &actor.id))
    }
}

fn find<'a, T>(
    asked: &Option<String>,
    look: impl Fn(&str) -> Option<&'a T>,
    unknown: &mut Vec<String>,
) -> Option<&'a T> {
    let asked = asked.as_deref()?;
    let found = look(asked);
    if found.is_none() {
        unknown.push(asked.to_owned());
    }
    found
}
