//! The questions that ask for every minimal set, and their answers within bounds.

use std::fmt;

use super::bits::Bits;
use super::graph::{AtomId, Graph, ProposalId};
use super::reading::Reading;
use super::reduce::Reduced;
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
        let (always, mut found) = match self.reduced(query, &[])? {
            Reduced::Open => (Vec::new(), Found::All(vec![Vec::new()])),
            Reduced::Never => (Vec::new(), Found::All(Vec::new())),
            Reduced::Needs(part) => {
                let always = part.system().always();
                let found = match self.reduced(query, &always)? {
                    Reduced::Needs(rest) => rest.essence().find(Side::Ways, query.bounds),
                    Reduced::Open | Reduced::Never => Found::All(vec![Vec::new()]),
                };
                (always, found)
            }
        };
        if let Found::All(ways) = &mut found {
            for way in ways {
                way.extend_from_slice(&always);
                way.sort_unstable();
            }
        }
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
        let found = match self.reduced(query, &[])? {
            Reduced::Open => Found::All(Vec::new()),
            Reduced::Never => Found::All(vec![Vec::new()]),
            Reduced::Needs(part) => {
                let always = part.system().always();
                let found = match self.reduced(query, &always)? {
                    Reduced::Needs(rest) => rest.essence().find(Side::Cuts, query.bounds),
                    Reduced::Open | Reduced::Never => Found::All(Vec::new()),
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
        Ok(match self.reduced(query, &[])? {
            Reduced::Open => Some(Vec::new()),
            Reduced::Never => None,
            Reduced::Needs(part) => Some(part.system().always()),
        })
    }

    /// What the question comes down to when the atoms `also` are granted.
    fn reduced(&self, query: &Query<'_>, also: &[AtomId]) -> Result<Reduced<'_>, QueryError> {
        let unknown = |&&p: &&ProposalId| p >= self.proposal_count();
        if let Some(&proposal) = query.outcome.iter().find(unknown) {
            return Err(QueryError::UnknownProposal(proposal));
        }
        let atoms = self.atom_count() as usize;
        let given = Bits::of(atoms, &[query.given, also].concat());
        Ok(self.reduce(query.outcome, given, &Bits::of(atoms, query.barred)))
    }
}

impl System {
    /// The most levels to recurse through: a call each, on a stack that in a browser is 1 MB.
    const DEEPEST: usize = 2_000;

    /// The atoms that are in every way, ascending.
    fn always(&self) -> Vec<AtomId> {
        let levels = self.indispensable();
        let atoms = levels.iter().flat_map(|&l| self.atoms.get(l as usize));
        let mut atoms: Vec<AtomId> = atoms.copied().collect();
        atoms.sort_unstable();
        atoms
    }

    /// All the sets, if they and the work are within `bounds`.
    fn find(&self, side: Side, bounds: Bounds) -> Found {
        let wanted = bounds.sets as u128;
        // Something is kept back, to say how many there are at least if the rest does not suffice.
        let kept_back = bounds.steps / 5 * 3;
        if self.level_count() <= Self::DEEPEST {
            let mut zdd = Zdd::new(bounds.steps - kept_back);
            if let Some(root) = self.family(side, &mut zdd) {
                let reading = Reading::of(&zdd, root, side, self);
                return match reading.count() {
                    u128::MAX => Found::Beyond(Count::AtLeast(u128::MAX)),
                    count if count > wanted => Found::Beyond(Count::Exactly(count)),
                    _ => Found::All(reading.list()),
                };
            }
        }
        Found::Beyond(Count::AtLeast(self.floor(side, wanted, kept_back)))
    }
}

/// An answer in the making.
enum Found {
    All(Vec<Vec<AtomId>>),
    Beyond(Count),
}

impl Found {
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
