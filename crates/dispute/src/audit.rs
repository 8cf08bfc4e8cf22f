//! How evenly the records fall on the two sides, counted; and how the briefs are covered.

use crate::edtf::Edtf;
use crate::model::{Attestation, Citation, Dataset, Issue, Position, RecordId, RedLine, words_in};
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
    let mut total = Counting::default();
    let mut by_issue: Vec<Counting<'_>> = Vec::new();
    by_issue.resize_with(data.issues.len(), Counting::default);
    for position in data.positions.iter() {
        if let Some(side) = side(data, &position.actor) {
            total.position(side, position);
            if let Some(issue) = data.issues.place(&position.issue) {
                by_issue[issue].position(side, position);
            }
        }
    }
    for line in data.red_lines.iter() {
        if let Some(side) = side(data, &line.holder) {
            total.line(side, line);
            if let Some(issue) = data.issues.place(&line.issue) {
                by_issue[issue].line(side, line);
            }
        }
    }
    let tallies = |issue: &Issue| {
        let place = data.issues.place(&issue.id)?;
        Some((issue.id.clone(), by_issue[place].tallies()))
    };
    Audit {
        total: total.tallies(),
        by_issue: data
            .issues_in_order()
            .into_iter()
            .filter_map(tallies)
            .collect(),
        briefs: briefs(data),
    }
}

/// Which of the two sides an actor belongs to.
fn side(data: &Dataset, actor: &RecordId) -> Option<usize> {
    let side = data.side_of(actor)?;
    let sides = data.dispute.sides.iter().take(2);
    sides.into_iter().position(|other| other.id == side.id)
}

/// Both sides being counted, each with the sources seen.
#[derive(Default)]
struct Counting<'a>([(Tally, HashSet<&'a RecordId>); 2]);

impl<'a> Counting<'a> {
    fn position(&mut self, side: usize, position: &'a Position) {
        let tally = &mut self.0[side].0;
        tally.positions += 1;
        tally.words += words_in(position.text.get("en"));
        tally.by_basis[position.basis as usize] += 1;
        self.rests_on(side, &position.citations, &position.attested);
    }

    fn line(&mut self, side: usize, line: &'a RedLine) {
        self.0[side].0.red_lines += 1;
        self.rests_on(side, &line.citations, &line.stated);
    }

    fn rests_on(&mut self, side: usize, citations: &'a [Citation], attested: &[Attestation]) {
        let (tally, sources) = &mut self.0[side];
        sources.extend(citations.iter().map(|citation| &citation.source));
        let dates = attested.iter().map(|attestation| attestation.date);
        tally.newest = tally
            .newest
            .into_iter()
            .chain(dates)
            .max_by_key(|date| date.known_span().start);
    }

    fn tallies(&self) -> [Tally; 2] {
        self.0.each_ref().map(|(tally, sources)| Tally {
            sources: sources.len(),
            ..tally.clone()
        })
    }
}

fn briefs(data: &Dataset) -> Vec<Brief> {
    let mut cited: Vec<HashSet<(Option<u32>, u32)>> = vec![HashSet::new(); data.sources.len()];
    for citation in data.records().flat_map(|record| record.citations()) {
        if let Some(source) = data.sources.place(&citation.source) {
            let sentences = citation.sentences.iter();
            cited[source].extend(sentences.map(|sentence| (citation.paragraph, *sentence)));
        }
    }
    data.sources
        .iter()
        .zip(cited)
        .filter(|(source, _)| source.paragraphs.is_some())
        .map(|(source, cited)| {
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
