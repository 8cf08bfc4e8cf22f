//! Avenues, their commitments and routes, and links to red lines.

use super::Found;
use crate::model::{Dataset, LinkBasis};
use std::collections::HashMap;

pub(super) fn commitments_and_routes_agree(data: &Dataset, found: &mut Found) {
    for avenue in data.avenues.iter() {
        for (index, commitment) in avenue.commitments.iter().enumerate() {
            if avenue.commitments[..index]
                .iter()
                .any(|other| other.id == commitment.id)
            {
                let field = format!("commitments[{index}].id");
                found.report(
                    avenue,
                    "commitment",
                    field,
                    "two commitments have this id: rename one",
                );
            }
        }
        let known = |id: &String| {
            avenue
                .commitments
                .iter()
                .any(|commitment| &commitment.id == id)
        };
        for (index, route) in avenue.routes.iter().enumerate() {
            if avenue.routes[..index]
                .iter()
                .any(|other| other.id == route.id)
            {
                let field = format!("routes[{index}].id");
                found.report(
                    avenue,
                    "commitment",
                    field,
                    "two routes have this id: rename one",
                );
            }
            for (step, id) in route.commitments.iter().enumerate() {
                if !known(id) {
                    let field = format!("routes[{index}].commitments[{step}]");
                    found.report(
                        avenue,
                        "commitment",
                        field,
                        format!("there is no commitment “{id}” in this avenue"),
                    );
                }
            }
        }
        if avenue.commitments.is_empty() == avenue.too_vague.is_empty() {
            found.report(
                avenue,
                "testable",
                "commitments",
                "give its commitments, or say in too_vague why it has none; not both",
            );
        }
        if avenue.proposed_by.is_empty() {
            found.report(avenue, "proposed-by", "proposed_by", "say who proposes it");
        }
    }
}

pub(super) fn avenues_say_how_far_they_came(data: &Dataset, found: &mut Found) {
    for avenue in data.avenues.iter() {
        if avenue.status.is_empty() {
            found.report(
                avenue,
                "status",
                "status",
                "say how far it had come, and when",
            );
        }
    }
}

pub(super) fn links_say_who_judges(data: &Dataset, found: &mut Found) {
    let mut first = HashMap::new();
    for link in data.links.iter() {
        match (link.basis, &link.by, &link.rule) {
            (LinkBasis::Said, Some(_), None) | (LinkBasis::Editors, None, Some(_)) => {}
            (LinkBasis::Said, ..) => {
                found.report(
                    link,
                    "judged-by",
                    "basis",
                    "basis = \"said\" needs `by` and no rule",
                );
            }
            (LinkBasis::Editors, ..) => {
                found.report(
                    link,
                    "judged-by",
                    "basis",
                    "basis = \"editors\" needs `rule` and no `by`",
                );
            }
        }
        if let Some(avenue) = data.avenues.get(&link.avenue)
            && !avenue
                .commitments
                .iter()
                .any(|commitment| commitment.id == link.commitment)
        {
            let message = format!("{} has no commitment “{}”", avenue.id, link.commitment);
            found.report(link, "commitment", "commitment", message);
        }
        let judged = (&link.avenue, &link.commitment, &link.red_line);
        let other = *first.entry(judged).or_insert(link);
        if !std::ptr::eq(other, link) {
            let message = format!(
                "{} judges the same commitment against the same line: keep one",
                other.id
            );
            found.report(link, "one-verdict", "verdict", message);
        }
    }
}

pub(super) fn gains_say_whose(data: &Dataset, found: &mut Found) {
    for avenue in data.avenues.iter() {
        for (index, gain) in avenue.gains.iter().enumerate() {
            let field = format!("gains[{index}]");
            if gain.side.is_some() == gain.actor.is_some() {
                found.report(
                    avenue,
                    "gain",
                    field.clone(),
                    "say who gains: a side or an actor, one of the two",
                );
            }
            if let Some(side) = &gain.side
                && data.dispute.side(side).is_none()
            {
                found.report(
                    avenue,
                    "in-list",
                    format!("{field}.side"),
                    format!("“{side}” is no side of the dispute"),
                );
            }
        }
    }
}
