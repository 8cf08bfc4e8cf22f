//! One party to an avenue: its lines, what touches them, and its consent.

use super::{Finding, Touch};
use crate::as_of::{AsOf, HeldLine};
use crate::edtf::{Day, Edtf};
use crate::model::{Avenue, Commitment, Consent, Link, RecordId, Voice};

/// What is recorded of one party about one route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyReading<'a> {
    /// The party.
    pub actor: &'a RecordId,
    /// Whether the route needs an act of it.
    pub acts: bool,
    /// Whether the avenue needs its consent beyond those who act.
    pub consents: bool,
    /// Every commitment of the route that bears on one of its lines, clear ones included.
    pub touches: Vec<Touch<'a>>,
    /// Its consent, where one is on record by the day.
    pub consent: Option<&'a Consent>,
}

impl<'a> PartyReading<'a> {
    /// The finding, by the precedence of the module's rule.
    pub fn finding(&self) -> Finding {
        self.touches
            .iter()
            .filter_map(Touch::finding)
            .min()
            .unwrap_or(match self.consent {
                Some(_) => Finding::Accepted,
                None => Finding::NoLineCrossed,
            })
    }

    /// The touches that have a finding.
    pub fn with(&self, finding: Finding) -> impl Iterator<Item = &Touch<'a>> {
        self.touches
            .iter()
            .filter(move |touch| touch.finding() == Some(finding))
    }

    /// The touches that are clear.
    pub fn clear(&self) -> impl Iterator<Item = &Touch<'a>> {
        self.touches
            .iter()
            .filter(|touch| touch.finding().is_none())
    }

    /// Whether its act or consent is needed at all; a side is read even where it is not.
    pub fn is_needed(&self) -> bool {
        self.acts || self.consents
    }
}

pub(super) fn parties<'a>(
    view: &AsOf<'a>,
    lines: &[HeldLine<'a>],
    links: &[&'a Link],
    avenue: &'a Avenue,
    commitments: &[&'a Commitment],
) -> Vec<PartyReading<'a>> {
    let sides = view.data.dispute.sides.iter().map(|side| &side.actor);
    let acting = commitments.iter().map(|commitment| &commitment.actor);
    let mut actors: Vec<&RecordId> = Vec::new();
    for actor in sides.chain(acting).chain(&avenue.consent_of) {
        if !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    let read = |actor: &'a RecordId| {
        let own = lines.iter().filter(|held| matters(view, held, actor));
        let touches = own.flat_map(|&line| {
            commitments
                .iter()
                .filter_map(move |commitment| touch(links, commitment, line))
        });
        PartyReading {
            actor,
            acts: commitments
                .iter()
                .any(|commitment| &commitment.actor == actor),
            consents: avenue.consent_of.contains(actor),
            touches: touches.collect(),
            consent: consent_on(avenue, actor, view.day),
        }
    };
    actors.into_iter().map(read).collect()
}

/// Whether a line matters to an actor: its own, or one that the state of its side holds.
fn matters(view: &AsOf<'_>, held: &HeldLine<'_>, actor: &RecordId) -> bool {
    let holder = &held.line.holder;
    let side = |actor: &RecordId| view.data.side_of(actor).map(|side| &side.id);
    let of_state = || {
        let record = view.data.actors.get(holder);
        record.is_some_and(|holder| holder.voice == Voice::State)
    };
    holder == actor || (side(holder).is_some() && side(holder) == side(actor) && of_state())
}

fn touch<'a>(
    links: &[&'a Link],
    commitment: &'a Commitment,
    line: HeldLine<'a>,
) -> Option<Touch<'a>> {
    let link = links
        .iter()
        .find(|link| link.commitment == commitment.id && link.red_line == line.line.id)
        .copied();
    let bears = link.is_some() || commitment.issue == line.line.issue;
    bears.then_some(Touch {
        commitment,
        line,
        link,
    })
}

/// The last consent of an actor that counts on a day: recorded by then, and not past the end of
/// the interval where one is recorded.
fn consent_on<'a>(avenue: &'a Avenue, actor: &RecordId, day: Day) -> Option<&'a Consent> {
    let counts = |consent: &&Consent| {
        let span = consent.date.known_span();
        match consent.date {
            Edtf::Date(_) => span.start <= day,
            Edtf::Interval(..) => span.contains(day),
        }
    };
    avenue
        .consents
        .iter()
        .filter(|consent| &consent.actor == actor)
        .rfind(counts)
}
