//! The questions that ask for every minimal set, and their answers within bounds.

use crate::order;
use std::fmt;

use super::bits::Bits;
use super::essence::Essence;
use super::graph::{AtomId, Graph, ProposalId};
use super::reading::Reading;
use super::reduce::{Question, Reduced};
use super::sets::{Answer, Bounds, Count, Sets};
use super::solve::Side;
use super::system::System;
use super::zdd::Zdd;

/// A question about an outcome.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'a> {
    /// The proposals that must all open, in any order.
    pub outcome: &'a [ProposalId],
    /// Atoms already so. They are in no answer. Unknown ones change nothing.
    pub given: &'a [AtomId],
    /// Atoms that are not to be counted on; `given` goes first. Unknown ones change nothing.
    pub barred: &'a [AtomId],
    /// How much the answer may hold and the work it may take.
    pub bounds: Bounds,
}

/// Why a question was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The outcome names a proposal that the graph does not have.
    UnknownProposal(ProposalId),
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let QueryError::UnknownProposal(proposal) = self;
        write!(
            f,
            "the outcome names proposal {proposal}, which does not exist"
        )
    }
}

impl std::error::Error for QueryError {}

impl Graph {
    /// Every set of further atoms, minimal by inclusion, that opens the outcome: over all routes,
    /// exact. One empty set if the outcome is open already, no set if nothing opens it.
    ///
    /// # Errors
    /// [`QueryError`] if the outcome names an unknown proposal.
    pub fn ways(&self, query: &Query<'_>) -> Result<Answer, QueryError> {
        let question = self.question(query)?;
        let found = match question.essence() {
            Essence::Open => Found::All(vec![Vec::new()]),
            Essence::Never => Found::All(Vec::new()),
            Essence::Needs { always, rest: None } => Found::All(vec![always]),
            Essence::Needs {
                always,
                rest: Some(rest),
            } => {
                let question = question.granting(&always);
                let found = question.find(Side::Ways, &rest, query.bounds);
                found.each_with(&always)
            }
        };
        Ok(found.within(query.bounds))
    }

    /// Every minimal set of atoms whose absence keeps the outcome closed on every route: the
    /// minimal hitting sets of the ways. No set if the outcome is open already, one empty set if
    /// nothing opens it.
    ///
    /// The atoms say what the sets are of. To see commitments *and* lines in them, let a route
    /// require, for each link of a commitment to a line, a proposal of its own with two routes:
    /// "the line is moved" and "the commitment is dropped". A cut is then a smallest set of
    /// commitments kept and lines unmoved that conflict on every route.
    ///
    /// # Errors
    /// [`QueryError`] if the outcome names an unknown proposal.
    pub fn cuts(&self, query: &Query<'_>) -> Result<Answer, QueryError> {
        let question = self.question(query)?;
        let found = match question.essence() {
            Essence::Open => Found::All(Vec::new()),
            Essence::Never => Found::All(vec![Vec::new()]),
            Essence::Needs { always, rest } => {
                let granted = question.granting(&always);
                let found = match rest {
                    Some(rest) => granted.find(Side::Cuts, &rest, query.bounds),
                    None => Found::All(Vec::new()),
                };
                found.and_alone(&always)
            }
        };
        Ok(found.within(query.bounds))
    }

    /// The atoms that are in every way to open the outcome, ascending: what all the sets of
    /// [`Graph::ways`] have in common, exact even where they are too many to list. `None` if
    /// nothing opens the outcome; empty if it is open already. Linear in the graph for each 64
    /// atoms, and again for each round within circular prerequisites.
    ///
    /// # Errors
    /// [`QueryError`] if the outcome names an unknown proposal.
    pub fn indispensable(&self, query: &Query<'_>) -> Result<Option<Vec<AtomId>>, QueryError> {
        Ok(match self.question(query)?.reduce() {
            Reduced::Open => Some(Vec::new()),
            Reduced::Never => None,
            Reduced::Needs(part) => Some(part.system().always()),
        })
    }

    fn question<'a>(&'a self, query: &Query<'a>) -> Result<Question<'a>, QueryError> {
        let unknown = |&&p: &&ProposalId| p >= self.proposal_count();
        if let Some(&proposal) = query.outcome.iter().find(unknown) {
            return Err(QueryError::UnknownProposal(proposal));
        }
        let atoms = self.atom_count() as usize;
        Ok(Question {
            graph: self,
            outcome: query.outcome,
            given: Bits::of(atoms, query.given),
            barred: Bits::of(atoms, query.barred),
        })
    }
}

impl Question<'_> {
    /// All the sets, if they and the work are within `bounds`; `system` is what the question comes
    /// down to.
    fn find(&self, side: Side, system: &System, bounds: Bounds) -> Found {
        let wanted = bounds.sets as u128;
        // Something is kept back, to say how many there are at least if the rest does not suffice.
        let kept_back = bounds.steps / 5 * 2;
        let mut zdd = Zdd::new(bounds.steps - kept_back);
        let Some(root) = system.family(side, &mut zdd) else {
            let floor = self.floor(side, system, wanted, kept_back);
            return Found::Beyond(Count::AtLeast(floor));
        };
        let reading = Reading::of(&zdd, root, side, system);
        match reading.count() {
            u128::MAX => Found::Beyond(Count::AtLeast(u128::MAX)),
            count if count > wanted => Found::Beyond(Count::Exactly(count)),
            _ => Found::All(reading.list()),
        }
    }
}

/// An answer in the making.
enum Found {
    All(Vec<Vec<AtomId>>),
    Beyond(Count),
}

impl Found {
    /// With `atoms`, which are in none of them, added to every set.
    fn each_with(mut self, atoms: &[AtomId]) -> Found {
        if let Found::All(sets) = &mut self {
            for set in sets {
                set.extend_from_slice(atoms);
                order::numbers(set);
            }
        }
        self
    }

    /// With a further set for each of `atoms`, which are in no other set.
    fn and_alone(self, atoms: &[AtomId]) -> Found {
        let more = atoms.len() as u128;
        match self {
            Found::All(mut sets) => {
                sets.extend(atoms.iter().map(|&atom| vec![atom]));
                Found::All(sets)
            }
            Found::Beyond(Count::Exactly(count)) => match count.checked_add(more) {
                Some(count) => Found::Beyond(Count::Exactly(count)),
                None => Found::Beyond(Count::AtLeast(u128::MAX)),
            },
            Found::Beyond(Count::AtLeast(count)) => {
                Found::Beyond(Count::AtLeast(count.saturating_add(more)))
            }
        }
    }

    fn within(self, bounds: Bounds) -> Answer {
        match self {
            Found::All(sets) if sets.len() <= bounds.sets => Answer::All(Sets::sorted(sets)),
            Found::All(sets) => Answer::Beyond {
                count: Count::Exactly(sets.len() as u128),
            },
            Found::Beyond(count) => Answer::Beyond { count },
        }
    }
}
