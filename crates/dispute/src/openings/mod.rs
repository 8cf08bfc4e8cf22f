//! Which further atoms open a proposal.
mod algebra;
mod answer;
mod bits;
mod component;
mod cycles;
mod essence;
mod floor;
mod forward;
mod graph;
mod idle;
pub mod instance;
mod lists;
mod order;
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
pub use order::{Layer, OrderError, layered};
pub use sets::{Answer, Bounds, Count, Sets};

#[cfg(test)]
mod tests;
