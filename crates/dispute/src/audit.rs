//! How evenly the records fall on the two sides, counted; and how the briefs are covered.

use crate::edtf::Edtf;
use crate::model::{Basis, Dataset, Position, RecordId, words_in};
use std::collections::HashSet;

/// What is recorded of one side, altogether or on one issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Positions held by the side's actors.
    pub positions: usize,
    /// Words in them, in the base language.
    pub words: usize,
    /// How many are declared, attributed, inferred.
    pub by_basis: [usize; 3],
    /// Red lines held by the side's actors.
    pub red_lines: usize,
    /// Different sources cited by the positions and red lines.
    pub sources: usize,
    /// The newest attestation of any of them.
    pub newest: Option<Edtf>,
}

/// How much of a brief is carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// The brief.
    pub source: RecordId,
    /// Sentences that records cite.
    pub cited: usize,
    /// Sentences named as making no claim.
    pub no_claim: usize,
}

/// The count of everything, for both sides in the order of the manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// Over all issues.
    pub total: [Tally; 2],
    /// Issue by issue, in the order in which a page shows them.
    pub by_issue: Vec<(RecordId, [Tally; 2])>,
    /// The briefs.
    pub briefs: Vec<Brief>,
}

/// Counts a dataset.
pub fn audit(data: &Dataset) -> Audit {
    let tallies = |issue: Option<&RecordId>| [0, 1].map(|side| tally(data, side, issue));
    Audit {
        total: tallies(None),
        by_issue: data
            .issues_in_order()
            .into_iter()
            .map(|issue| (issue.id.clone(), tallies(Some(&issue.id))))
            .collect(),
        briefs: briefs(data),
    }
}

fn tally(data: &Dataset, side: usize, issue: Option<&RecordId>) -> Tally {
    let Some(side) = data.dispute.sides.get(side) else {
        return Tally::default();
    };
    let own = |actor: &RecordId| data.side_of(actor).is_some_and(|other| other.id == side.id);
    let here = |other: &RecordId| issue.is_none_or(|issue| issue == other);
    let positions: Vec<&Position> = data
        .positions
        .iter()
        .filter(|position| own(&position.actor) && here(&position.issue))
        .collect();
    let lines: Vec<_> = data
        .red_lines
        .iter()
        .filter(|line| own(&line.holder) && here(&line.issue))
        .collect();
    let count = |basis: Basis| {
        positions
            .iter()
            .filter(|position| position.basis == basis)
            .count()
    };
    let sources: HashSet<&RecordId> = positions
        .iter()
        .flat_map(|position| &position.citations)
        .chain(lines.iter().flat_map(|line| &line.citations))
        .map(|citation| &citation.source)
        .collect();
    let newest = positions
        .iter()
        .flat_map(|position| &position.attested)
        .chain(lines.iter().flat_map(|line| &line.stated))
        .map(|attestation| attestation.date)
        .max_by_key(|date| date.known_span().start);
    Tally {
        positions: positions.len(),
        words: positions
            .iter()
            .map(|position| words_in(position.text.get("en")))
            .sum(),
        by_basis: [
            count(Basis::Declared),
            count(Basis::Attributed),
            count(Basis::Inferred),
        ],
        red_lines: lines.len(),
        sources: sources.len(),
        newest,
    }
}

fn briefs(data: &Dataset) -> Vec<Brief> {
    data.sources
        .iter()
        .filter(|source| source.paragraphs.is_some())
        .map(|source| {
            let cited: HashSet<(Option<u32>, u32)> = data
                .records()
                .flat_map(|record| record.citations())
                .filter(|citation| citation.source == source.id)
                .flat_map(|citation| {
                    citation
                        .sentences
                        .iter()
                        .map(|sentence| (citation.paragraph, *sentence))
                })
                .collect();
            let unclaimed: HashSet<(Option<u32>, u32)> = source
                .no_claim
                .iter()
                .flat_map(|entry| {
                    entry
                        .sentences
                        .iter()
                        .map(|sentence| (Some(entry.paragraph), *sentence))
                })
                .collect();
            Brief {
                source: source.id.clone(),
                no_claim: unclaimed.difference(&cited).count(),
                cited: cited.len(),
            }
        })
        .collect()
}
