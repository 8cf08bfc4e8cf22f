//! What would end where it began: chains of hands, records that name themselves, prerequisites.

use super::Found;
use crate::model::{Dataset, RecordId};
use std::collections::HashSet;

pub(super) fn chains_do_not_loop(data: &Dataset, found: &mut Found) {
    for record in data.records() {
        for (index, citation) in record.citations().iter().enumerate() {
            let author = data
                .sources
                .get(&citation.source)
                .and_then(|source| source.author_actor.as_ref());
            let mut seen: HashSet<&RecordId> = author.into_iter().collect();
            for (step, actor) in citation.via.iter().enumerate() {
                if !seen.insert(actor) {
                    let message = format!(
                        "“{actor}” stands in the chain twice: name each hand once, from the speaker on, and leave out the source's own author"
                    );
                    found.report(
                        record,
                        "chain",
                        format!("citations[{index}].via[{step}]"),
                        message,
                    );
                }
            }
        }
    }
    for position in data.positions.iter() {
        if position.attributed_by.as_ref() == Some(&position.actor) {
            found.report(
                position,
                "chain",
                "attributed_by",
                "a holder's own word is declared: name somebody else, or change the basis",
            );
        }
    }
}

pub(super) fn records_do_not_name_themselves(data: &Dataset, found: &mut Found) {
    for record in data.records() {
        for reference in record.references() {
            if reference.id == record.id() {
                found.report(
                    record,
                    "itself",
                    reference.field,
                    "the record names itself: name another or remove it",
                );
            }
        }
    }
}

/// Reported once for each loop, at its avenue of the least id.
pub(super) fn prerequisites_do_not_loop(data: &Dataset, found: &mut Found) {
    for avenue in data.avenues.iter() {
        let needed = needed(data, &avenue.id);
        if !needed.contains(&avenue.id) {
            continue;
        }
        let in_turn: Vec<&RecordId> = needed
            .into_iter()
            .filter(|id| self::needed(data, id).contains(&avenue.id))
            .collect();
        if in_turn.iter().all(|id| *id >= &avenue.id) {
            found.report(
                avenue,
                "prerequisites",
                "prerequisites",
                "what it needs first needs it first in turn: one of them has to be able to begin",
            );
        }
    }
}

/// Every avenue that an avenue needs first, directly or through others.
fn needed<'a>(data: &'a Dataset, id: &RecordId) -> HashSet<&'a RecordId> {
    let mut reached = HashSet::new();
    let mut next = Vec::from_iter(data.avenues.get(id));
    while let Some(avenue) = next.pop() {
        for id in &avenue.prerequisites {
            if reached.insert(id) {
                next.extend(data.avenues.get(id));
            }
        }
    }
    reached
}
