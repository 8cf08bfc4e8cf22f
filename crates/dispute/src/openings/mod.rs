//! Which further atoms open a proposal, what blocks it, and who waits for whom.
//!
//! A *proposal* opens by one of its alternative *routes*; a route requires *atoms* ("red line 7 is
//! moved", "step 12 is taken") and other proposals. This is a monotone AND/OR graph, possibly with
//! circles, read as a least fixed point: proposals that only wait for each other stay closed. See
//! [`Graph`].
//!
//! | question | answer |
//! | --- | --- |
//! | what opens if this is so? | [`Graph::opened`], [`Graph::newly_opened`] |
//! | every minimal set of further atoms that opens an outcome | [`Graph::ways`] |
//! | every minimal set whose absence blocks it | [`Graph::cuts`] |
//! | what all the ways have in common | [`Graph::indispensable`] |
//! | circular prerequisites | [`Graph::cycles`] |
//!
//! # Exactness
//!
//! Sets are listed all or not at all. Past a [bound](Bounds) on sets or work the answer is
//! [`Answer::Beyond`] with what is known of their number. Nothing depends on the order in which
//! things are handed in, but for how far an uncertain count gets; nothing on time or chance.
//!
//! # How ways and cuts are found
//!
//! 1. What is open already or can never open is settled by counting (`forward.rs`), and the rest
//!    of the graph forgotten (`reduce.rs`).
//! 2. Atoms in every way are found 64 at a time and set apart (`system.rs`, `essence.rs`).
//! 3. Routes that only lead back to where they came from, and routes that others make needless,
//!    are left out (`roundabout.rs`, `idle.rs`); atoms always required together become one.
//! 4. The families of minimal sets are built from the bottom up as a zero-suppressed decision
//!    diagram (`zdd.rs`, `algebra.rs`), circles by iteration (`solve.rs`). Cuts are the same on the
//!    dual: "and" and "or" exchanged, and the greatest fixed point for the least.
//! 5. The sets are counted on the diagram, then listed (`reading.rs`).
//! 6. If the work is too much, parts of the question that are easy to count give a lower bound
//!    (`sample.rs`, `floor.rs`).
//!
//! # Complexity
//!
//! Steps 1 to 3 are close to linear in the part of the graph within reach. Step 4 cannot be
//! polynomial even in input and output together unless P = NP (J. Goldsmith, M. Hagen and
//! M. Mundhenk, "Complexity of DNF minimization and isomorphism testing for monotone formulas",
//! Information and Computation 206, 2008: the minimal sets of a monotone formula are its minimum
//! DNF). It therefore has a budget, which bounds its time and its memory. Listing takes the size of
//! the list and a sort.

mod algebra;
mod answer;
mod bits;
pub(crate) mod component;
mod cycles;
mod essence;
mod floor;
mod forward;
mod graph;
mod idle;
pub mod instance;
mod lists;
mod random;
mod reading;
mod reduce;
mod roundabout;
mod sample;
mod sets;
mod solve;
mod system;
mod zdd;

pub use answer::{Query, QueryError};
pub use cycles::Cycle;
pub use forward::Opened;
pub use graph::{AtomId, Graph, GraphError, ProposalId, Requirement, Route};
pub use sets::{Answer, Bounds, Count, Sets};

#[cfg(test)]
mod tests;
