//! What a route needs that is not on record, and what it rests on that is not known.

use super::{Change, Step};
use crate::as_of::{AsOf, Cell, Held};
use crate::model::{Commitment, Condition, Issue, RecordId, Route};
use crate::verdict::{Finding, PartyReading, Reading, RouteReading, Touch};

/// Something that is not on record, and on which an answer rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown<'a> {
    /// Nobody has held a commitment against a line on its own issue.
    Unjudged(Touch<'a>),
    /// What the actor of a commitment answers to its question is not on record, or the act is none
    /// of the answers, so that nothing can be compared.
    NoAnswer(&'a Commitment),
    /// The consent of an actor beyond those who act is not on record.
    NoConsent(&'a RecordId),
}

/// What a route needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteNeeds<'a> {
    /// The route; none where all commitments together are the only way.
    pub route: Option<&'a Route>,
    /// What would have to change, each once.
    pub changes: Vec<Change<'a>>,
    /// Which avenues have to be open first.
    pub prerequisites: Vec<&'a RecordId>,
    /// What is not known.
    pub unknowns: Vec<Unknown<'a>>,
    /// Which lines are strained.
    pub strained: Vec<Touch<'a>>,
}

pub(super) fn needs<'a>(view: &AsOf<'a>, reading: &Reading<'a>) -> Vec<RouteNeeds<'a>> {
    let of_route = |route| of_route(view, route);
    reading.routes.iter().map(of_route).collect()
}

fn of_route<'a>(view: &AsOf<'a>, route: &RouteReading<'a>) -> RouteNeeds<'a> {
    let touching = |finding: Finding| {
        let mut found: Vec<Touch<'a>> = Vec::new();
        for touch in route.parties.iter().flat_map(|party| party.with(finding)) {
            if !found.contains(touch) {
                found.push(touch.clone());
            }
        }
        found
    };
    let crossed = touching(Finding::Crosses);
    let mut changes: Vec<Change<'a>> = Vec::new();
    let mut add = |change: Change<'a>| {
        if !changes.contains(&change) {
            changes.push(change);
        }
    };
    let mut unknowns: Vec<Unknown<'a>> = touching(Finding::Unknown)
        .into_iter()
        .map(Unknown::Unjudged)
        .collect();
    for touch in &crossed {
        add(Change::Line(touch.line.line));
    }
    for party in &route.parties {
        if party.consent.is_some() {
            continue;
        }
        for commitment in route.commitments.iter().copied() {
            if &commitment.actor != party.actor {
                continue;
            }
            let own_line_moves = crossed.iter().any(|touch| {
                touch.commitment == commitment && view.belongs(&touch.line.line.holder, party.actor)
            });
            match answer(view, route, party.actor, commitment) {
                Answer::Same => {}
                Answer::Other(_) if own_line_moves => {}
                Answer::Other(step) => add(Change::Step(step)),
                Answer::None if own_line_moves => {}
                Answer::None => unknowns.push(Unknown::NoAnswer(commitment)),
            }
        }
        if party.consents {
            consent(view, route, party, &mut add, &mut unknowns);
        }
    }
    RouteNeeds {
        route: route.route,
        prerequisites: route.prerequisites.clone(),
        strained: touching(Finding::Strains),
        changes,
        unknowns,
    }
}

/// A consent beyond those who act: the steps it would take where the actor's answers are on record
/// and others, else that it is not known.
fn consent<'a>(
    view: &AsOf<'a>,
    route: &RouteReading<'a>,
    party: &PartyReading<'a>,
    add: &mut impl FnMut(Change<'a>),
    unknowns: &mut Vec<Unknown<'a>>,
) {
    let mut refused = false;
    for commitment in route.commitments.iter().copied() {
        if let Answer::Other(step) = answer(view, route, party.actor, commitment) {
            refused = true;
            add(Change::Step(step));
        }
    }
    if !refused {
        unknowns.push(Unknown::NoConsent(party.actor));
    }
}

enum Answer<'a> {
    /// The actor's answer of record is the one that the commitment amounts to.
    Same,
    /// It is another, so that this step would have to be taken.
    Other(Step<'a>),
    /// None is on record, or there is nothing to compare.
    None,
}

fn answer<'a>(
    view: &AsOf<'a>,
    route: &RouteReading<'a>,
    actor: &'a RecordId,
    commitment: &'a Commitment,
) -> Answer<'a> {
    let issue: Option<&Issue> = view.data.issues.get(&commitment.issue);
    let (Some(issue), Some(option)) = (issue, commitment.option.as_deref()) else {
        return Answer::None;
    };
    let step = Step {
        actor,
        issue: &commitment.issue,
        option,
    };
    let cell: Cell<'_> = view.cell(issue, actor);
    match cell.of_record {
        Some(held) if held.position.option == option => Answer::Same,
        Some(held) if waits_only_for(view, route, &held) => Answer::Same,
        Some(_) => Answer::Other(step),
        None if is_proposed(view, &step) => Answer::Other(step),
        None => Answer::None,
    }
}

/// Whether an answer waits for conditions that the route's own commitments meet, every one.
fn waits_only_for(view: &AsOf<'_>, route: &RouteReading<'_>, held: &Held<'_>) -> bool {
    let conditions = &held.position.conditions;
    let met = |condition: &Condition| {
        condition.option.is_some()
            && route.commitments.iter().any(|commitment| {
                commitment.issue == condition.issue
                    && commitment.option == condition.option
                    && view.belongs(&commitment.actor, &condition.actor)
            })
    };
    !conditions.is_empty() && conditions.iter().all(met)
}

/// Whether somebody proposes it as a step to take, and so as one that has not been taken.
fn is_proposed(view: &AsOf<'_>, step: &Step<'_>) -> bool {
    view.data.concessions.iter().any(|concession| {
        &concession.actor == step.actor
            && &concession.issue == step.issue
            && concession.option.as_deref() == Some(step.option)
    })
}
