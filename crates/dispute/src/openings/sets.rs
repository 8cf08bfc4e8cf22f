//! What a question about sets of atoms is answered with.

use super::graph::AtomId;
use super::lists::Lists;
use crate::order::InOrder;

/// Sets of atoms, none of which includes another.
///
/// Each set ascends, and the sets are in the order of their atoms compared one by one. The order
/// depends on the numbering of the atoms alone; it says nothing about merit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sets {
    lists: Lists,
}

impl Sets {
    /// From sets that each ascend, in any order.
    pub(super) fn sorted(mut sets: Vec<Vec<AtomId>>) -> Sets {
        sets.order();
        let mut lists = Lists::new();
        for set in &sets {
            lists.push(set);
        }
        Sets { lists }
    }

    /// How many sets there are.
    pub fn len(&self) -> usize {
        self.lists.len()
    }

    /// Whether there is no set at all; not to be confused with one set that is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The set at a place in the order.
    pub fn get(&self, at: usize) -> Option<&[AtomId]> {
        (at < self.len()).then(|| self.lists.get(at))
    }

    /// Every set, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[AtomId]> {
        self.lists.iter()
    }

    /// The atoms that are in every set, ascending; `None` if there is no set.
    pub fn common(&self) -> Option<Vec<AtomId>> {
        let mut sets = self.iter();
        let mut common = sets.next()?.to_vec();
        for set in sets {
            common.retain(|atom| set.binary_search(atom).is_ok());
        }
        Some(common)
    }
}

/// The answer to a question that asks for every minimal set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Every set there is.
    All(Sets),
    /// The sets are more than the bound, or the work is; none is listed.
    Beyond {
        /// What is known of how many there are.
        count: Count,
    },
}

/// How many sets there are, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// This many.
    Exactly(u128),
    /// This many certainly, and there may be more: the count would have taken too much work, or is
    /// past `u128::MAX`. Where it is not above the bound on sets, the sets may even be within it.
    AtLeast(u128),
}

/// How much an answer may hold and how much work it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The most sets to list.
    pub sets: usize,
    /// About how many steps to take, at most 2^28. A step is one operation on two nodes of the
    /// decision diagram: some 30 ns natively, 100 in wasm built for size, and at most 100 bytes. If
    /// three fifths of them do not suffice for the sets, the rest goes into a count from below.
    pub steps: u32,
}

impl Default for Bounds {
    /// 1,000 sets and 250,000 steps.
    fn default() -> Self {
        Bounds {
            sets: 1_000,
            steps: 250_000,
        }
    }
}
