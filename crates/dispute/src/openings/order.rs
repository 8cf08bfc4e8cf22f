//! Orders in which steps can be taken.
//!
//! Layers by repeated removal of what waits for nothing: A. B. Kahn, "Topological sorting of large
//! networks", Communications of the ACM 5(11), 1962, pp. 558–562.

use super::graph::{AtomId, Graph, ProposalId};
use crate::order::{self, InOrder};

/// What can be done at the same time, once all earlier layers are done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The atoms first called for in this layer, ascending.
    pub atoms: Vec<AtomId>,
    /// The proposals that then open, ascending.
    pub opens: Vec<ProposalId>,
}

impl Graph {
    /// The order in which `further` atoms open the `outcome` where `given` are so already: layer
    /// after layer, each proposal by the route that opens it earliest (of several, the first
    /// handed in). Atoms and proposals that this does not call for are left out; a layer may need
    /// no atoms. Any order that finishes a layer before the next is an order in which the steps
    /// can be taken; to let a step itself wait for others, hand it in as a proposal whose route
    /// requires it and them.
    ///
    /// `None` if the outcome does not open, or names an unknown proposal. Linear in the graph.
    pub fn layers(
        &self,
        outcome: &[ProposalId],
        given: &[AtomId],
        further: &[AtomId],
    ) -> Option<Vec<Layer>> {
        let before = self.opened(given);
        let after = self.opened(&[given, further].concat());
        let mut called_for = vec![false; self.proposal_count() as usize];
        let mut queue = outcome.to_vec();
        let mut used = Vec::new();
        while let Some(proposal) = queue.pop() {
            let (round, route) = (after.round(proposal)?, after.via(proposal)?);
            if !before.is_open(proposal) && !called_for[proposal as usize] {
                called_for[proposal as usize] = true;
                used.push((round, proposal, route));
                queue.extend_from_slice(self.needs(route));
            }
        }
        used.order();
        let mut layers: Vec<Layer> = Vec::new();
        let mut taken: Vec<bool> = vec![false; self.atom_count() as usize];
        for &atom in given.iter().filter(|&&atom| atom < self.atom_count()) {
            taken[atom as usize] = true;
        }
        let mut current = None;
        for (round, proposal, route) in used {
            if current != Some(round) {
                current = Some(round);
                layers.push(Layer {
                    atoms: Vec::new(),
                    opens: Vec::new(),
                });
            }
            let Some(layer) = layers.last_mut() else {
                continue;
            };
            layer.opens.push(proposal);
            for &atom in self.atoms(route) {
                if !std::mem::replace(&mut taken[atom as usize], true) {
                    layer.atoms.push(atom);
                }
            }
        }
        for layer in &mut layers {
            order::numbers(&mut layer.atoms);
        }
        Some(layers)
    }
}

/// Items that cannot be ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderError {
    /// A pair names an item that does not exist.
    Unknown(u32),
    /// Each of these comes before the next, and the last before the first.
    Circular(Vec<u32>),
}

impl std::fmt::Display for OrderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            OrderError::Unknown(item) => write!(f, "item {item} does not exist"),
            OrderError::Circular(items) => write!(f, "each waits for another: {items:?}"),
        }
    }
}

impl std::error::Error for OrderError {}

/// The items `0..count` in layers, given pairs (this, before that): every item in the earliest
/// layer that comes after all that precede it, each layer ascending. Linear.
///
/// # Errors
/// [`OrderError`] if a pair names an unknown item, or the pairs are circular.
pub fn layered(count: u32, before: &[(u32, u32)]) -> Result<Vec<Vec<u32>>, OrderError> {
    let mut waits = vec![0_u32; count as usize];
    let mut then = vec![Vec::new(); count as usize];
    for &(first, second) in before {
        if let Some(&item) = [first, second].iter().find(|&&item| item >= count) {
            return Err(OrderError::Unknown(item));
        }
        waits[second as usize] += 1;
        then[first as usize].push(second);
    }
    let mut layers = Vec::new();
    let mut layer: Vec<u32> = (0..count).filter(|&i| waits[i as usize] == 0).collect();
    while !layer.is_empty() {
        let mut next = Vec::new();
        for &item in &layer {
            for &second in &then[item as usize] {
                waits[second as usize] -= 1;
                if waits[second as usize] == 0 {
                    next.push(second);
                }
            }
        }
        order::numbers(&mut next);
        layers.push(std::mem::replace(&mut layer, next));
    }
    match (0..count).find(|&item| waits[item as usize] > 0) {
        None => Ok(layers),
        Some(stuck) => Err(OrderError::Circular(circle(stuck, &waits, before))),
    }
}

/// A circle among the items that still wait, found by walking back from one of them.
fn circle(stuck: u32, waits: &[u32], before: &[(u32, u32)]) -> Vec<u32> {
    let mut earlier = vec![None; waits.len()];
    for &(first, second) in before {
        if waits[first as usize] > 0 {
            earlier[second as usize].get_or_insert(first);
        }
    }
    let mut place = vec![None; waits.len()];
    let mut walk = Vec::new();
    let mut at = stuck;
    loop {
        if let Some(start) = place[at as usize] {
            let mut found = walk.split_off(start);
            found.reverse();
            return found;
        }
        place[at as usize] = Some(walk.len());
        walk.push(at);
        match earlier[at as usize] {
            Some(first) => at = first,
            None => return walk,
        }
    }
}
