//! Proposals, their alternative routes and what each route requires.

use crate::order;
use std::fmt;

use super::lists::Lists;

/// Index of an atom, `0..atom_count`: one thing that is either so or not, such as "red line 7 is
/// moved" or "step 12 is taken".
pub type AtomId = u32;

/// Index of a proposal, `0..proposal_count`, in the order in which they were handed in.
pub type ProposalId = u32;

/// One thing a route requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// The atom is so.
    Atom(AtomId),
    /// Another proposal is itself open.
    Proposal(ProposalId),
}

/// A route: all its requirements must be met. An empty route is met from the start.
pub type Route = Vec<Requirement>;

/// Why a graph was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraphError {
    /// A route names an atom that is not below the atom count.
    UnknownAtom {
        /// The proposal whose route it is.
        proposal: ProposalId,
        /// The route's place among the proposal's routes.
        route: usize,
        /// The atom it names.
        atom: AtomId,
    },
    /// A route names a proposal that was not handed in.
    UnknownProposal {
        /// The proposal whose route it is.
        proposal: ProposalId,
        /// The route's place among the proposal's routes.
        route: usize,
        /// The proposal it names.
        named: ProposalId,
    },
    /// More proposals, routes, requirements or atoms than [`Graph::MOST`].
    TooLarge,
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GraphError::UnknownAtom {
                proposal,
                route,
                atom,
            } => write!(
                f,
                "route {route} of proposal {proposal} requires atom {atom}, which does not exist"
            ),
            GraphError::UnknownProposal {
                proposal,
                route,
                named,
            } => write!(
                f,
                "route {route} of proposal {proposal} requires proposal {named}, which does not exist"
            ),
            GraphError::TooLarge => write!(f, "more than {} items in one graph", Graph::MOST),
        }
    }
}

impl std::error::Error for GraphError {}

/// The whole AND/OR graph: who can open by which routes. Prerequisites may be circular.
///
/// A proposal is open when at least one of its routes has all its requirements met, read as a
/// *least* fixed point: proposals that only wait for each other stay closed. A proposal without
/// routes never opens.
#[derive(Clone, Debug)]
pub struct Graph {
    atom_count: u32,
    /// Per proposal, its routes: runs of consecutive route numbers.
    routes_of: Lists,
    /// Per route, the proposal it opens.
    owner: Vec<ProposalId>,
    /// Per route, its atoms and its prerequisites, each ascending and without repeats.
    atoms: Lists,
    needs: Lists,
    /// Per proposal, the routes that require it.
    need_uses: Lists,
}

impl Graph {
    /// The most atoms, proposals, routes or requirements one graph may have.
    pub const MOST: u32 = 1 << 24;

    /// Builds the graph of `proposals`, each given as its alternative routes.
    ///
    /// A requirement named twice in a route counts once. Linear in the input.
    ///
    /// # Errors
    /// [`GraphError`] if a route names an unknown atom or proposal, or the graph is too large.
    pub fn new(atom_count: u32, proposals: &[Vec<Route>]) -> Result<Graph, GraphError> {
        let route_count: usize = proposals.iter().map(Vec::len).sum();
        let required: usize = proposals.iter().flatten().map(Vec::len).sum();
        let most = Graph::MOST as usize;
        if [atom_count as usize, proposals.len(), route_count, required]
            .iter()
            .any(|&count| count > most)
        {
            return Err(GraphError::TooLarge);
        }
        let mut owner = Vec::with_capacity(route_count);
        let (mut atoms, mut needs) = (Lists::new(), Lists::new());
        for (proposal, routes) in (0..).zip(proposals) {
            for (at, route) in routes.iter().enumerate() {
                let (mut of_atoms, mut of_needs) = (Vec::new(), Vec::new());
                for &requirement in route {
                    match requirement {
                        Requirement::Atom(atom) if atom >= atom_count => {
                            return Err(GraphError::UnknownAtom {
                                proposal,
                                route: at,
                                atom,
                            });
                        }
                        Requirement::Proposal(named) if named as usize >= proposals.len() => {
                            return Err(GraphError::UnknownProposal {
                                proposal,
                                route: at,
                                named,
                            });
                        }
                        Requirement::Atom(atom) => of_atoms.push(atom),
                        Requirement::Proposal(named) => of_needs.push(named),
                    }
                }
                owner.push(proposal);
                atoms.push(&sorted(of_atoms));
                needs.push(&sorted(of_needs));
            }
        }
        let numbered = (0..).zip(&owner).map(|(route, &owner)| (owner, route));
        Ok(Graph {
            atom_count,
            routes_of: Lists::grouped(proposals.len(), numbered),
            need_uses: Lists::grouped(proposals.len(), inverse(&needs)),
            owner,
            atoms,
            needs,
        })
    }

    /// How many atoms there are.
    pub fn atom_count(&self) -> u32 {
        self.atom_count
    }

    /// How many proposals there are.
    pub fn proposal_count(&self) -> u32 {
        self.routes_of.len() as u32
    }

    pub(super) fn route_count(&self) -> usize {
        self.owner.len()
    }

    pub(super) fn routes_of(&self, proposal: ProposalId) -> &[u32] {
        self.routes_of.get(proposal as usize)
    }

    pub(super) fn owner(&self, route: u32) -> ProposalId {
        self.owner[route as usize]
    }

    pub(super) fn atoms(&self, route: u32) -> &[AtomId] {
        self.atoms.get(route as usize)
    }

    pub(super) fn needs(&self, route: u32) -> &[ProposalId] {
        self.needs.get(route as usize)
    }

    pub(super) fn need_uses(&self, proposal: ProposalId) -> &[u32] {
        self.need_uses.get(proposal as usize)
    }
}

fn sorted(mut of: Vec<u32>) -> Vec<u32> {
    order::numbers(&mut of);
    of.dedup();
    of
}

fn inverse(lists: &Lists) -> impl Iterator<Item = (u32, u32)> + Clone {
    (0..lists.len()).flat_map(|list| lists.get(list).iter().map(move |&item| (item, list as u32)))
}
