//! Made-up disputes of a described shape, for tests and measurements; the same seed, the same one.

use std::collections::BTreeMap;

use super::graph::{AtomId, ProposalId, Requirement, Route};
use super::random::Random;

/// How a link between a commitment and a line that nobody has settled is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// As no conflict: the route asks nothing for it.
    Free,
    /// As a conflict: the line must be moved.
    Conflict,
    /// As a question: either the line is moved or the link turns out harmless, which is an atom of
    /// its own. Each such link becomes a proposal with two routes.
    Question,
}

/// The shape of a dispute. Shares are probabilities in 0.0..=1.0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// How many proposals, not counting those that stand for questions.
    pub proposals: u32,
    /// Routes of each proposal.
    pub routes: u32,
    /// How deep prerequisites go: proposals are dealt in order onto levels `0..=depth`; above
    /// level 0 each has a route with a prerequisite one level down.
    pub depth: u32,
    /// The share of the other routes that have a prerequisite too, on any lower level.
    pub prerequisite: f64,
    /// The share of all routes above level 0 that have one more.
    pub second_prerequisite: f64,
    /// How many circles to close: each has a route of a prerequisite, up to four levels down, that
    /// requires the proposal it is a prerequisite of.
    pub circles: u32,
    /// Commitments altogether, dealt evenly onto the proposals; a route takes 1 to 3 of its
    /// proposal's.
    pub commitments: u32,
    /// Red lines. Each is an atom, "the line is moved".
    pub lines: u32,
    /// A commitment is linked to between 1 and this many lines.
    pub links: u32,
    /// The share of links that are unknown.
    pub unknown: f64,
    /// How unknown links are read.
    pub reading: Unknown,
    /// Steps. Each is an atom, "the step is taken"; a route requires 0 to 2 of them.
    pub steps: u32,
}

impl Shape {
    /// 200 proposals with 3 routes each, prerequisites 4 deep, 1,000 commitments, 60 red lines, a
    /// third of the links unknown and read as conflicts, 300 steps, a few circles.
    pub const TYPICAL: Shape = Shape {
        proposals: 200,
        routes: 3,
        depth: 4,
        prerequisite: 0.3,
        second_prerequisite: 0.1,
        circles: 6,
        commitments: 1_000,
        lines: 60,
        links: 3,
        unknown: 1.0 / 3.0,
        reading: Unknown::Conflict,
        steps: 300,
    };
}

/// A made-up dispute, ready for [`super::Graph::new`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Atoms: first the lines, then the steps, then the questions.
    pub atom_count: u32,
    /// The proposals of the shape, then one for each question.
    pub proposals: Vec<Vec<Route>>,
}

impl Instance {
    /// The dispute of this shape that belongs to `seed`. A shape with no proposals or no lines
    /// gives an empty one.
    pub fn new(shape: &Shape, seed: u64) -> Instance {
        let mut maker = Maker {
            shape,
            random: Random(seed),
            questions: BTreeMap::new(),
            atom_count: shape.lines + shape.steps,
            asked: Vec::new(),
        };
        let mut proposals = Vec::new();
        if shape.proposals > 0 && shape.lines > 0 {
            let links = maker.links();
            for proposal in 0..shape.proposals {
                proposals.push(maker.proposal(proposal, &links));
            }
            for _ in 0..shape.circles {
                maker.close_circle(&mut proposals);
            }
        }
        proposals.append(&mut maker.asked);
        Instance {
            atom_count: maker.atom_count,
            proposals,
        }
    }
}

struct Maker<'a> {
    shape: &'a Shape,
    random: Random,
    /// Per unknown link, a commitment and a line, the proposal that stands for it.
    questions: BTreeMap<(u32, AtomId), ProposalId>,
    atom_count: u32,
    asked: Vec<Vec<Route>>,
}

impl Maker<'_> {
    /// Per commitment, the lines it touches and whether that is unknown.
    fn links(&mut self) -> Vec<Vec<(AtomId, bool)>> {
        let shape = self.shape;
        let of_one = |random: &mut Random| {
            let count = 1 + random.below(shape.links.max(1));
            let mut links: BTreeMap<AtomId, bool> = BTreeMap::new();
            for _ in 0..count {
                let line = random.below(shape.lines);
                let unknown = random.happens(shape.unknown);
                links.entry(line).or_insert(unknown);
            }
            links.into_iter().collect()
        };
        let commitments = 0..shape.commitments;
        commitments.map(|_| of_one(&mut self.random)).collect()
    }

    fn proposal(&mut self, proposal: ProposalId, links: &[Vec<(AtomId, bool)>]) -> Vec<Route> {
        let shape = self.shape;
        let per_level = shape.proposals.div_ceil(shape.depth + 1);
        let level = proposal / per_level;
        let deep_route = self.random.below(shape.routes.max(1));
        let mut routes = Vec::new();
        for route in 0..shape.routes {
            let mut requires = self.commitments(proposal, links);
            for _ in 0..self.random.below(3).min(shape.steps) {
                let step = shape.lines + self.random.below(shape.steps);
                requires.push(Requirement::Atom(step));
            }
            if level > 0 {
                if route == deep_route {
                    let below = (level - 1) * per_level + self.random.below(per_level);
                    requires.push(Requirement::Proposal(below));
                } else if self.random.happens(shape.prerequisite) {
                    let below = self.random.below(level * per_level);
                    requires.push(Requirement::Proposal(below));
                }
                if self.random.happens(shape.second_prerequisite) {
                    let below = self.random.below(level * per_level);
                    requires.push(Requirement::Proposal(below));
                }
            }
            routes.push(requires);
        }
        routes
    }

    /// Walks down from a proposal by its prerequisites, and has where that ends require it.
    fn close_circle(&mut self, proposals: &mut [Vec<Route>]) {
        let top = self.random.below(self.shape.proposals);
        let mut bottom = top;
        for _ in 0..1 + self.random.below(4) {
            let all = proposals[bottom as usize].iter().flatten();
            let needs: Vec<ProposalId> = all
                .filter_map(|of| match *of {
                    Requirement::Proposal(named) if named < self.shape.proposals => Some(named),
                    _ => None,
                })
                .collect();
            if needs.is_empty() {
                break;
            }
            bottom = needs[self.random.below(needs.len() as u32) as usize];
        }
        let routes = &mut proposals[bottom as usize];
        let route = self.random.below(routes.len() as u32) as usize;
        if let Some(route) = routes.get_mut(route) {
            route.push(Requirement::Proposal(top));
        }
    }

    /// What 1 to 3 of the proposal's commitments require.
    fn commitments(&mut self, proposal: u32, links: &[Vec<(AtomId, bool)>]) -> Route {
        let each = self.shape.commitments / self.shape.proposals;
        let mut requires = Vec::new();
        if each == 0 {
            return requires;
        }
        let count = 1 + self.random.below(3.min(each));
        let mut taken = Vec::new();
        while taken.len() < count as usize {
            let commitment = proposal * each + self.random.below(each);
            if taken.contains(&commitment) {
                continue;
            }
            taken.push(commitment);
            for &(line, unknown) in &links[commitment as usize] {
                match (unknown, self.shape.reading) {
                    (true, Unknown::Free) => {}
                    (true, Unknown::Question) => {
                        requires.push(Requirement::Proposal(self.question(commitment, line)));
                    }
                    (false, _) | (true, Unknown::Conflict) => {
                        requires.push(Requirement::Atom(line));
                    }
                }
            }
        }
        requires
    }

    fn question(&mut self, commitment: u32, line: AtomId) -> ProposalId {
        let fresh = self.shape.proposals + self.asked.len() as u32;
        let asked = *self.questions.entry((commitment, line)).or_insert(fresh);
        if asked == fresh {
            let harmless = self.atom_count;
            self.atom_count += 1;
            let ways = [line, harmless].map(|atom| vec![Requirement::Atom(atom)]);
            self.asked.push(ways.to_vec());
        }
        asked
    }
}
