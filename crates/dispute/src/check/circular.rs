//! What would end where it began: chains of hands, records that name themselves, prerequisites.

use super::{Found, Records};
use crate::model::{Dataset, RecordId};
use crate::openings::component::components;
use std::collections::HashSet;

pub(super) fn chains_do_not_loop(data: &Dataset, records: Records<'_, '_>, found: &mut Found) {
    for record in records {
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
}

pub(super) fn nobody_attributes_to_themselves(data: &Dataset, found: &mut Found) {
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

pub(super) fn records_do_not_name_themselves(
    _: &Dataset,
    records: Records<'_, '_>,
    found: &mut Found,
) {
    for record in records {
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
    let number = |id: &RecordId| {
        let found = data.avenues.binary_search_by(|avenue| avenue.id.cmp(id));
        // Of two avenues with one id any will do: that they have one is said elsewhere.
        found.ok().and_then(|index| u32::try_from(index).ok())
    };
    let needed: Vec<Vec<u32>> = data
        .avenues
        .iter()
        .map(|avenue| avenue.prerequisites.iter().filter_map(number).collect())
        .collect();
    for members in components(needed.len(), |avenue| &needed[avenue as usize]) {
        let first = members[0];
        if members.len() > 1 || needed[first as usize].contains(&first) {
            found.report(
                &data.avenues[first as usize],
                "prerequisites",
                "prerequisites",
                "what it needs first needs it first in turn: one of them has to be able to begin",
            );
        }
    }
}
